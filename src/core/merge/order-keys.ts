import type { ColumnPositions, ColumnRole } from "../rows/column-roles.ts";
import type { OrderKey } from "../settings.ts";
import { cellText, type OrderCell } from "./row-print.ts";

type Cells = readonly OrderCell[];

/**
 * What a table's orders are known by: channel and order ID, with the date where IDs begin anew. A blank date is then
 * the earliest one under the ID in its file, so that a file that states it once an order keeps its lines together.
 *
 * @returns the key of a row; null = it names no order
 *
 * @example
 * const rows = [["1", "2024-01-05"], ["1", ""], ["", "2024-01-05"]];
 * const keyOf = orderKeys({ columns: { orderId: 0, date: 1 }, rows }, "idAndDate");
 * [keyOf(rows[0]) === keyOf(rows[1]), keyOf(rows[2])] //=> [true, null]
 */
export function orderKeys(
  table: { readonly columns: ColumnPositions; readonly rows: readonly Cells[] },
  orderKey: OrderKey,
): (row: Cells) => string | null {
  const at = (row: Cells, role: ColumnRole): string => {
    const position = table.columns[role];
    return typeof position === "number" ? cellText(row[position]).trim() : "";
  };
  const idOf = (row: Cells): string | null => {
    const order = at(row, "orderId");
    return order === "" ? null : `${at(row, "channel")}\u0000${order}`;
  };
  if (orderKey === "id") return idOf;
  const inFile = (id: string, row: Cells): string => `${at(row, "file")}\u0000${id}`;
  const earliest = new Map<string, string>();
  for (const row of table.rows) {
    const [id, date] = [idOf(row), at(row, "date")];
    if (id === null || date === "") continue;
    const known = earliest.get(inFile(id, row));
    if (known === undefined || date < known) earliest.set(inFile(id, row), date);
  }
  return (row) => {
    const id = idOf(row);
    if (id === null) return null;
    return `${id}\u0000${at(row, "date") || (earliest.get(inFile(id, row)) ?? "")}`;
  };
}
