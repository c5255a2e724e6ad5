import type { JudgedOrders } from "../orders/judged-orders.ts";
import { InputProblem } from "../values/problem.ts";
import type { Purchases } from "../orders/purchases.ts";
import { calledBy, type Slice } from "./slices.ts";
import { rowTest, type RowTest } from "./slice-rows.ts";

/** Purchases cut to a slice's orders. */
export interface CutPurchases {
  readonly purchases: Purchases;
  /** Matching rows of purchases that state no amount of their own: they are worth nothing here [count]. */
  readonly unpricedRows: number;
}

/**
 * The purchases of an order filter. Of a channel: its orders as they are. Of products or categories: the matching rows'
 * own money, summed by order; an order is a purchase of the slice when that is above zero (zero counts where the rules
 * say so).
 *
 * @throws InputProblem "slice-no-lines" when none of the matching rows states an amount of its own;
 *   what `rowTest` throws
 */
export function cutPurchases(judged: JudgedOrders, purchases: Purchases, slice: Slice): CutPurchases {
  const { channel, product, category } = slice.orders ?? {};
  const inChannel = channel && rowTest(judged, "channel", channel);
  const ofChannel = inChannel
    ? purchasesWhere(purchases, (p) => inChannel(purchases.row[p] ?? 0))
    : purchases;
  const lines = [
    ...(product ? [rowTest(judged, "product", product)] : []),
    ...(category ? [rowTest(judged, "category", category)] : []),
  ];
  const [only, ...others] = lines;
  if (only === undefined) return { purchases: ofChannel, unpricedRows: 0 };
  const matches = others.length === 0 ? only : (row: number) => lines.every((test) => test(row));
  return cutToLines(judged, ofChannel, matches, slice);
}

function cutToLines(judged: JudgedOrders, all: Purchases, matches: RowTest, slice: Slice): CutPurchases {
  const { rules, groups } = judged;
  const lines = matchingLines(judged, matches, all);
  if (lines.priced === 0 && lines.unpriced > 0)
    throw new InputProblem("slice-no-lines", { slice: calledBy(slice) });
  const worth = new Float64Array(all.length);
  for (let p = 0; p < all.length; p++) worth[p] = lines.money[groups.of[all.row[p] ?? 0] ?? 0] ?? NaN;
  const counts = (p: number): boolean => {
    const money = worth[p] ?? NaN;
    return money > 0 || (money === 0 && rules.countZeroYenOrders);
  };
  return { purchases: purchasesWhere({ ...all, amount: worth }, counts), unpricedRows: lines.unpriced };
}

/** What the matching rows of purchases come to, by order; NaN = the order has none with an amount. */
function matchingLines(
  { rows, groups, rowReasons }: JudgedOrders,
  matches: RowTest,
  { row: firsts }: Purchases,
) {
  const isPurchase = new Uint8Array(groups.count);
  for (const row of firsts) isPurchase[groups.of[row] ?? 0] = 1;
  const money = new Float64Array(groups.count).fill(NaN);
  let [priced, unpriced] = [0, 0];
  for (let row = 0; row < rows.length; row++) {
    const order = groups.of[row] ?? 0;
    if (rowReasons[row] !== 0 || isPurchase[order] !== 1 || !matches(row)) continue;
    const amount = rows.amount[row] ?? NaN;
    if (Number.isNaN(amount)) {
      unpriced++;
      continue;
    }
    priced++;
    money[order] = (Number.isNaN(money[order]) ? 0 : (money[order] ?? 0)) + amount;
  }
  return { money, priced, unpriced };
}

/** The purchases that stand a test, with everything else that is known of them. */
export function purchasesWhere(all: Purchases, stands: (purchase: number) => boolean): Purchases {
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
  };
}
