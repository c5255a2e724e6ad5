import type { Language } from "../../catalog/language.ts";
import { joinProposals } from "../../core/people/join-proposals.ts";
import { rowsEngine } from "../../engines/rows-engine.ts";
import { decidingPlaces } from "../../intake/deciding-columns.ts";
import { MOST_ROWS } from "../../intake/range-orders.ts";
import { type OrderCells, ordersOn, type OrdersOf } from "../../intake/sheet-orders.ts";
import { isOwnSheet } from "../../intake/sheet-rows.ts";
import { sliceWords } from "../../intake/slice-words.ts";
import { acceptedJoins } from "../../reports/lists/join-decisions.ts";
import { fileZone } from "../../sheets/file.ts";
import { formulaCells } from "../../sheets/orders/formula-cells.ts";
import { sheetCells, sheetName } from "../../sheets/orders/read-orders.ts";
import { readJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { readCustomers } from "../customers/customers.ts";
import { cleaningRules } from "../settings/file-settings.ts";

/** Orders with their cells; absent = they are read now. */
type OrdersRead = OrdersOf & { readonly cells?: OrderCells };

/**
 * All order rows of a sheet in columns, and the list of customers beside them: each cell is read once.
 *
 * @throws InputProblem "no-orders-sheet" and what `ordersOn` throws
 */
function readOrders({ orders, settings, cells }: OrdersRead, zone: string, language: Language) {
  const { sheetId } = orders;
  const sheet = { name: sheetName(sheetId), cells: cells ?? sheetCells(sheetId, zone), places: orders };
  const rows = ordersOn(sheet, settings, language);
  const customers = readCustomers(zone);
  return customers === null ? rows : { ...rows, customers };
}

/** The engine over orders, joined as the user decided; every cell is read once. */
export function ordersEngine(of: OrdersRead, zone: string, language: Language) {
  const rules = cleaningRules(of.settings, zone, acceptedJoins(readJoinsSheet(), language));
  return rowsEngine(readOrders(of, zone, language), rules);
}

/**
 * The engine over what decides the classes of people, read in the time that a formula has: no slice and no list can be
 * asked of it.
 *
 * @throws InputProblem "too-many-orders" and what reading orders throws
 */
export function classEngine({ orders, settings }: OrdersOf, zone: string, language: Language) {
  const places = decidingPlaces(orders);
  const { sheetId, columns } = places;
  const cells = formulaCells(sheetId, zone, { mostRows: MOST_ROWS, apart: isOwnSheet(columns) });
  const rows = ordersOn({ name: sheetName(sheetId), cells, places }, settings, language);
  return rowsEngine(rows, cleaningRules(settings, zone, acceptedJoins(readJoinsSheet(), language)));
}

/** What may be one person's IDs among the orders, no join decided. */
export const proposedJoins = (of: OrdersOf, zone: string, language: Language) =>
  joinProposals(readOrders(of, zone, language), cleaningRules(of.settings, zone));

/** The words of the columns that slices are cut by, of a sheet and the list of customers. */
export function readWords(orders: Omit<OrdersOf["orders"], "dateOrder">) {
  const zone = fileZone();
  return sliceWords(sheetCells(orders.sheetId, zone), orders, readCustomers(zone));
}
