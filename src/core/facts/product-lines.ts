import type { Ledger } from "../ledger.ts";
import { cutLines } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { GoodsField } from "../slices/slices.ts";
import { once, onceFor } from "../values/once.ts";
import { type LineColumns, type OrderGoods, orderGoods } from "./order-goods.ts";

/** The part of a shop whose lines are read: a ledger, and the purchases it was made of. */
export interface LinesPart {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
}

/** The lines of identified people, in the order of the ledger: who reads them one after the other need not look for them. */
export interface LedgerLines extends LineColumns {
  /** Order i, an entry of the ledger, has the lines orders[i] … orders[i + 1] − 1. */
  readonly orders: Int32Array;
  /** The same of the purchases `ledger.made`, of which orders of one day may be one; else they are the orders. */
  readonly purchases: Int32Array;
}

/**
 * All lines of a part's people.
 *
 * @example
 * // B's order came first in the sheet, A's, of two lines, after it
 * const lines = () => ({ start: [0, 1, 3], row: [0, 1, 2] });
 * const purchases = { day: [9, 5], lines, rows: { amount: [300, 100, 200], quantity: null } };
 * const ledger = { customers: 2, start: [0, 1, 2], day: [5, 9], made: { start: [0, 1, 2], places: Int32Array.of(1, 0) } };
 * const { orders, row, amount } = ledgerLines({ purchases, ledger });
 * [[...orders], [...row], [...amount]] //=> [[0, 2, 3], [1, 2, 0], [100, 200, 300]]
 */
export function ledgerLines({ purchases, ledger }: LinesPart): LedgerLines {
  const { rows } = purchases;
  const { start, row } = cutLines(purchases.lines(), ledger.made.places, () => true);
  const numbers = (column: Float64Array) => {
    const found = new Float64Array(row.length);
    for (let line = 0; line < row.length; line++) found[line] = column[row[line] ?? 0] ?? NaN;
    return found;
  };
  return {
    orders: orderStarts(purchases, ledger, start),
    purchases: start,
    row,
    amount: numbers(rows.amount),
    quantity: rows.quantity && numbers(rows.quantity),
  };
}

/** Where the lines of each order begin: those of one day follow one another, where they are one. */
function orderStarts({ day }: Purchases, { day: orders, made }: Ledger, lines: Int32Array): Int32Array {
  const { start, places } = made;
  if (places.length === orders.length) return lines;
  const starts = new Int32Array(orders.length + 1);
  let order = 0;
  for (let c = 0; c + 1 < start.length; c++)
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const isNew = i === start[c] || day[places[i] ?? 0] !== day[places[i - 1] ?? 0];
      if (isNew) starts[order++] = lines[i] ?? 0;
    }
  starts[order] = lines[places.length] ?? 0;
  return starts;
}

/** A part whose lines several tables read: they are gathered once, and what its orders name is told apart once. */
export interface SharedLines extends LinesPart {
  readonly lines: () => LedgerLines;
  /**
   * The goods of its orders, and of its purchases, of which orders of one day may be one.
   *
   * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
   */
  readonly orderGoods: (by: GoodsField) => OrderGoods;
  readonly purchaseGoods: (by: GoodsField) => OrderGoods;
}

/** A part as tables share its lines. */
export function sharedLines(part: LinesPart): SharedLines {
  const lines = once(() => ledgerLines(part));
  const goodsOf = onceFor((starts: Int32Array) =>
    onceFor((by: GoodsField) => orderGoods(lines(), starts, wordsSaid(part.purchases, by))),
  );
  return {
    ...{ ...part, lines },
    orderGoods: (by) => goodsOf(lines().orders)(by),
    purchaseGoods: (by) => goodsOf(lines().purchases)(by),
  };
}
