import type { Language } from "../../catalog/language.ts";
import { rowsEngine } from "../../engines/rows-engine.ts";
import { type OrderCells, ordersOn, type OrdersOf } from "../../intake/sheet-orders.ts";
import { sliceWords } from "../../intake/slice-words.ts";
import { acceptedJoins } from "../../reports/lists/join-decisions.ts";
import { customersTable } from "../../sheets/customers/customers-sheet.ts";
import { sheetCells, sheetName } from "../../sheets/orders/read-orders.ts";
import { readJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { cleaningRules } from "../settings/file-settings.ts";

/** Orders with their cells; absent = they are read now. */
type OrdersRead = OrdersOf & { readonly cells?: OrderCells };

/** The file's time zone, and the language of the sentences. */
export interface Said {
  readonly zone: string;
  readonly language: Language;
}

/**
 * All order rows of a sheet in columns, and the list of customers beside them: each cell is read once.
 *
 * @throws InputProblem "no-orders-sheet" and what `ordersOn` throws
 */
function readOrders({ orders, settings, cells }: OrdersRead, { zone, language }: Said) {
  const { sheetId } = orders;
  const read = { name: sheetName(sheetId), cells: cells ?? sheetCells(sheetId, zone), places: orders };
  return ordersOn({ ...read, customers: () => customersTable(zone) }, settings, language);
}

/** One person's IDs as the user decided to join them. */
export const joinsNow = (language: Language) => acceptedJoins(readJoinsSheet(), language);

/** What counts as a purchase, one person's IDs joined as the user decided. */
export const joinedRules = (settings: OrdersOf["settings"], { zone, language }: Said) =>
  cleaningRules(settings, zone, joinsNow(language));

/** The engine over orders, joined as the user decided; every cell is read once. */
export function ordersEngine(of: OrdersRead, said: Said) {
  const rules = joinedRules(of.settings, said);
  return rowsEngine(readOrders(of, said), rules);
}

/** Orders and what counts among them, no join decided. */
export const unjoinedOrders = (of: OrdersOf, said: Said) => ({
  rows: readOrders(of, said),
  rules: cleaningRules(of.settings, said.zone),
});

/** The words of the columns that slices are cut by, of a sheet and the list of customers. */
export const readWords = (orders: Omit<OrdersOf["orders"], "dateOrder">, zone: string) =>
  sliceWords(sheetCells(orders.sheetId, zone), orders, customersTable(zone));
