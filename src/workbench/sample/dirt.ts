/** A handful of rows as every real export has them, so that the data quality page has something to say. */
import type { OrderRow } from "./order-rows.ts";

/** Where in the list (0 = first order, 1 = last) each kind of dirt stands, and what it does to the row there. */
const KINDS: readonly { readonly at: number; readonly rows: (row: OrderRow) => OrderRow[] }[] = [
  { at: 0.11, rows: (row) => [{ ...row, status: "キャンセル" }] },
  { at: 0.23, rows: (row) => [row, { ...row, quantity: -row.quantity, status: "返金" }] },
  { at: 0.31, rows: (row) => [{ ...row, person: null }] },
  { at: 0.42, rows: (row) => [{ ...row, date: "2023/13/45" }] },
  { at: 0.53, rows: (row) => [row, { ...row, order: `${row.order}-S`, price: 0, quantity: 1 }] },
  { at: 0.64, rows: (row) => [row, row] },
  { at: 0.72, rows: (row) => [{ ...row, status: "キャンセル" }] },
  { at: 0.81, rows: (row) => [row, { ...row, quantity: -1, price: 500, status: "返金" }] },
  { at: 0.93, rows: (row) => [{ ...row, person: null }] },
];

/** The same rows with the dirt put in, each kind at an order of one row. */
export function withDirt(rows: readonly OrderRow[]): OrderRow[] {
  const places = new Map(
    KINDS.map(({ at, rows: kind }) => [singleRow(rows, Math.floor(at * rows.length)), kind]),
  );
  return rows.flatMap((row, index) => places.get(index)?.(row) ?? [row]);
}

/** The first place from `index` on whose order has no other row. */
function singleRow(rows: readonly OrderRow[], index: number): number {
  const shared = [index - 1, index + 1].some((next) => rows[next]?.order === rows[index]?.order);
  return shared ? singleRow(rows, index + 1) : index;
}
