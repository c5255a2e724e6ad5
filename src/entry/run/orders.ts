import type { Language, Text } from "../../catalog/language.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { StatusWords } from "../../core/orders/statuses.ts";
import type { OrderRows } from "../../core/rows/order-rows.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { missingColumns } from "../../intake/missing-columns.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { mappingIn, type OrderCells, orderRowsIn } from "../../intake/sheet-orders.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { dayIn } from "../../sheets/zone.ts";
import { readCustomers } from "../customers/customers.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";

/**
 * All order rows of a sheet in columns, and the list of customers beside them: each cell is read once.
 *
 * @param cells of that sheet, or what was kept of them
 * @param settings how its amounts are written, and whether long IDs are the shop's own
 * @throws InputProblem "missing-column", "ids-destroyed", "date-order-unknown", "amount-style-unknown", "empty-sheet",
 *   "other-header"
 */
export function readOrders(
  orders: RememberedOrders,
  cells: OrderCells,
  settings: Pick<Settings, "amountStyle" | "keepLongIds">,
  { zone, language }: { readonly zone: string; readonly language: Language },
): OrderRows {
  const sheet = sheetName(orders.sheetId);
  const lacks = missingColumns(orders.columns, sheet, language);
  if (lacks !== null) throw lacks;
  const rows = orderRowsIn(cells, mappingIn(orders), settings);
  if (rows.length === 0) throw new InputProblem("empty-sheet", { sheet });
  const customers = readCustomers(zone);
  return customers === null ? rows : { ...rows, customers };
}

/** What the orders leave open, as sentences. */
export const leftOpen = (orders: RememberedOrders, words: StatusWords, zone: string): Text[] =>
  openQuestions((rows) => readTop(orders.sheetId, rows), mappingIn(orders), words, dayIn(zone));
