import { groupedBy, indices } from "../values/grouping.ts";
import { type JudgedOrders, purchaseRows } from "./judged-orders.ts";

/**
 * The order lines of purchases, grouped by purchase: which goods were bought, how many and for how much. A line is a
 * row that counts, of an order that is a purchase; what it says stands in the purchases' `rows`.
 */
export interface Lines {
  /** Purchase p's lines are the entries start[p] … start[p + 1] − 1, in the order of the rows. */
  readonly start: Int32Array;
  /** Each line's row, an index into the purchases' `rows`. */
  readonly row: Int32Array;
}

/** Whether a row, and the line it is, is meant. */
export type RowTest = (row: number) => boolean;

/**
 * All lines of purchases.
 *
 * @param firsts one row of each purchase
 *
 * @example
 * // two rows of one purchase, and a cancelled one
 * const groups = { count: 2, of: Int32Array.of(0, 0, 1) };
 * const { start, row } = linesOf({ groups, rowReasons: [0, 0, 9], orderReasons: [0, 0] }, Int32Array.of(0));
 * [[...start], [...row]] //=> [[0, 2], [0, 1]]
 */
export function linesOf(judged: JudgedOrders, firsts: Int32Array): Lines {
  const order = purchaseRows(judged);
  const purchaseOf = new Int32Array(judged.groups.count);
  firsts.forEach((row, p) => (purchaseOf[order[row] ?? 0] = p));
  const purchaseAt = (row: number): number => purchaseOf[order[row] ?? -1] ?? -1;
  const { start, items } = groupedBy(indices(order.length), purchaseAt, firsts.length);
  return { start, row: items };
}

/**
 * The lines that are meant, of some purchases in the order in which these are named.
 *
 * @example
 * const lines = { start: Int32Array.of(0, 2, 3), row: Int32Array.of(5, 6, 7) };
 * const { start, row } = cutLines(lines, Int32Array.of(1, 0), (at) => at !== 6);
 * [...start, ...row] //=> [0, 1, 2, 7, 5]
 */
export function cutLines({ start, row }: Lines, purchases: Int32Array, isMeant: RowTest): Lines {
  const [starts, kept] = [new Int32Array(purchases.length + 1), new Int32Array(row.length)];
  let length = 0;
  purchases.forEach((p, i) => {
    for (let line = start[p] ?? 0; line < (start[p + 1] ?? 0); line++)
      if (isMeant(row[line] ?? 0)) kept[length++] = row[line] ?? 0;
    starts[i + 1] = length;
  });
  return { start: starts, row: kept.subarray(0, length) };
}

/**
 * The row of the first of a purchase's lines that is meant; -1 = none is.
 *
 * @example
 * const lines = { start: Int32Array.of(0, 2, 3), row: Int32Array.of(5, 6, 7) };
 * [0, 1].map((purchase) => firstLine(lines, purchase, (at) => at !== 5)) //=> [6, 7]
 */
export function firstLine({ start, row }: Lines, purchase: number, isMeant: RowTest): number {
  for (let line = start[purchase] ?? 0; line < (start[purchase + 1] ?? 0); line++)
    if (isMeant(row[line] ?? 0)) return row[line] ?? 0;
  return -1;
}
