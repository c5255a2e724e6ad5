import { cutLines, type RowTest } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import { once } from "../values/once.ts";
import { InputProblem } from "../values/problem.ts";
import { calledBy, GOODS_FIELDS, type Slice } from "./slices.ts";
import { rowTest } from "./slice-rows.ts";

/** Purchases cut to a slice's orders. */
export interface CutPurchases {
  readonly purchases: Purchases;
  /** Matching lines that state no amount of their own: they are worth nothing here [count]. */
  readonly unpricedRows: number;
}

/**
 * The purchases of an order filter. Of a channel: its orders as they are. Of products or categories: the matching lines
 * and their own money, summed by order; an order is a purchase of the slice when that is above zero.
 *
 * @param countZero orders whose matching lines come to zero are purchases too
 * @throws InputProblem "slice-no-lines" when none of the matching lines states an amount of its own;
 *   what `rowTest` throws
 *
 * @example
 * // an order of 5.00 with two lines, of which the slice has one
 * const rows = { words: { product: { texts: ["石けん", "茶"], codes: [0, 1] } }, amount: [300, 200] };
 * const lines = () => ({ start: Int32Array.of(0, 2), row: Int32Array.of(0, 1) });
 * const bought = { length: 1, customer: [0], day: [5], amount: [500], order: [0], channel: [], row: [0] };
 * const { purchases } = cutPurchases({ ...bought, rows, lines }, { orders: { product: ["石けん"] } }, false);
 * [...purchases.amount] //=> [300]
 */
export function cutPurchases(all: Purchases, slice: Slice, countZero: boolean): CutPurchases {
  const { channel } = slice.orders ?? {};
  const inChannel = channel && rowTest(all.rows, "channel", channel);
  const ofChannel = inChannel ? purchasesWhere(all, (p) => inChannel(all.row[p] ?? 0)) : all;
  const matches = lineTest(all, slice);
  if (matches === null) return { purchases: ofChannel, unpricedRows: 0 };
  const { worth, unpricedRows } = worthOfLines(ofChannel, matches);
  if (unpricedRows > 0 && worth.every(Number.isNaN))
    throw new InputProblem("slice-no-lines", { slice: calledBy(slice) });
  const counts = (p: number): boolean => (worth[p] ?? NaN) > 0 || (countZero && worth[p] === 0);
  return { purchases: purchasesWhere({ ...ofChannel, amount: worth }, counts, matches), unpricedRows };
}

/** The test that a slice's lines stand; null = it takes whole orders. */
function lineTest({ rows }: Purchases, { orders = {} }: Slice): RowTest | null {
  const tests = GOODS_FIELDS.flatMap((field) => {
    const values = orders[field];
    return values ? [rowTest(rows, field, values)] : [];
  });
  const [only, ...others] = tests;
  if (only === undefined || others.length === 0) return only ?? null;
  return (row) => tests.every((test) => test(row));
}

/** What the matching lines of each purchase come to; NaN = it has none with an amount. */
function worthOfLines({ length, lines, rows }: Purchases, matches: RowTest) {
  const { start, row } = lines();
  const worth = new Float64Array(length).fill(NaN);
  let unpricedRows = 0;
  for (let p = 0; p < length; p++) {
    for (let line = start[p] ?? 0; line < (start[p + 1] ?? 0); line++) {
      const at = row[line] ?? 0;
      if (!matches(at)) continue;
      const amount = rows.amount[at] ?? NaN;
      if (Number.isNaN(amount)) unpricedRows++;
      else worth[p] = (worth[p] || 0) + amount;
    }
  }
  return { worth, unpricedRows };
}

/**
 * The purchases that stand a test, with everything else that is known of them.
 *
 * @param isLine which of their lines are theirs still
 *
 * @example
 * const codes = { customer: [0, 1], order: [0, 1], channel: [0, 1], row: [0, 1] };
 * const bought = { length: 2, day: [5, 6], amount: [500, 700], ...codes };
 * const { length, customer, channel, amount } = purchasesWhere(bought, (purchase) => bought.day[purchase] > 5);
 * [length, [...customer], [...channel], [...amount]] //=> [1, [1], [1], [700]]
 */
export function purchasesWhere(
  all: Purchases,
  stands: (purchase: number) => boolean,
  isLine: RowTest = () => true,
): Purchases {
  const kept = new Int32Array(all.length);
  let length = 0;
  for (let p = 0; p < all.length; p++) if (stands(p)) kept[length++] = p;
  const places = kept.subarray(0, length);
  // `Float64Array.from` goes through an iterator, which costs more than all the rest.
  const amount = new Float64Array(length);
  for (let i = 0; i < length; i++) amount[i] = all.amount[places[i] ?? 0] ?? 0;
  return {
    ...all,
    length,
    customer: places.map((p) => all.customer[p] ?? -1),
    order: places.map((p) => all.order[p] ?? -1),
    day: places.map((p) => all.day[p] ?? 0),
    amount,
    channel: all.channel.length === 0 ? all.channel : places.map((p) => all.channel[p] ?? -1),
    row: places.map((p) => all.row[p] ?? 0),
    lines: once(() => cutLines(all.lines(), places, isLine)),
  };
}
