/** Whether the file has room for an import, told before anything is written. */
import { InputProblem } from "../../core/values/problem.ts";
import { cellsInUse, MOST_CELLS, NEW_SHEET_CELLS, openFile } from "../book.ts";
import type { OrderField } from "./order-fields.ts";
import type { OrdersSheet } from "./orders-sheet.ts";
import { HEADER_ROWS } from "./receiving.ts";

/**
 * Refuses an import for which the file has no room: the receiving sheet, and the orders sheet as long as all rows are new.
 *
 * @throws InputProblem "import-cells" with the numbers
 */
export function requireRoomFor(
  rows: number,
  fields: readonly OrderField[],
  orders: OrdersSheet | null,
): void {
  const columns = new Set([...fields, ...Object.keys(orders?.positions ?? {})]);
  const others = (orders?.names.length ?? 0) - Object.keys(orders?.positions ?? {}).length;
  const merged = { rows: (orders?.rows ?? 0) + rows, columns: columns.size + others };
  requireCells(rows, fields.length, orders, merged);
}

/**
 * Refuses an import for which the file has no room.
 *
 * @param rows to be received, or staged [count]
 * @param columns of these rows [count]
 * @param orders the orders sheet that grows; null = the rows' own sheet becomes it
 * @param merged the orders sheet's rows and columns in the end
 * @throws InputProblem "import-cells" with the numbers
 */
export function requireCells(
  rows: number,
  columns: number,
  orders: OrdersSheet | null,
  merged: { rows: number; columns: number },
): void {
  const hidden = (rows + HEADER_ROWS) * columns;
  const growth =
    orders === null
      ? 0
      : (merged.rows + HEADER_ROWS) * merged.columns - orders.grid.rows * orders.grid.columns;
  const need = Math.max(NEW_SHEET_CELLS, hidden + Math.max(0, growth));
  const free = MOST_CELLS - cellsInUse(openFile());
  if (need > free)
    throw new InputProblem("import-cells", { need, free: Math.max(0, free), limit: MOST_CELLS });
}
