import { hasColumn } from "../slices/slice-columns.ts";
import { add, compareTexts } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import { type HeldGoods, heldGoods } from "./held-goods.ts";
import { MOST_SEARCHED, type PairRow, type PairsAsk } from "./pairs.ts";
import { type GoodsLines, goodsLines, type SharedLines } from "./product-lines.ts";

/**
 * The table `pairs` (definitions.md 11.3). One pass tells what each order holds; then the orders of every product are
 * counted, and the pairs of the `searched` with the most. No pair is in more orders than either of its products, so a pair
 * that has as many orders as the next product is in none that a missed one could be before (Agrawal and Srikant, Fast
 * Algorithms for Mining Association Rules, 1994).
 *
 * @returns the `most` pairs of the most orders, and of those of `least` people as many; the most orders first, then people,
 *   then by name; none where the sheet has no such column
 */
export function pairRows(part: SharedLines, ask: PairsAsk, searched = MOST_SEARCHED): PairRow[] {
  if (!hasColumn(part.purchases.rows, ask.by)) return [];
  const goods = goodsLines(part, { by: ask.by, most: Infinity, from: ask.from, anchor: ask.to });
  const held = heldGoods(part.ledger, part.lines(), { goods, period: ask });
  const orders = ordersOf(held, goods);
  const ranked = ranksOf(orders, goods.names);
  const chosen = ranked.subarray(0, searched);
  const beyond = orders[ranked[searched] ?? -1] ?? 0;
  const told = toldPairs(held, ask, { goods, chosen });
  const isWhole = !mayLack(told, ask, beyond);
  const row = ({ a, b, ...count }: Counted): PairRow => {
    const [one, other] = [chosen[a] ?? 0, chosen[b] ?? 0];
    return {
      ...{ one: goods.names[one] ?? "", other: goods.names[other] ?? "" },
      ...{ oneOrders: orders[one] ?? 0, otherOrders: orders[other] ?? 0 },
      ...{ ...count, isProven: isWhole && count.orders >= beyond },
    };
  };
  return told.map(row);
}

/** By slot: orders that hold it. */
function ordersOf({ slot }: HeldGoods, goods: GoodsLines): Float64Array {
  const orders = new Float64Array(goods.names.length);
  for (const one of slot) add(orders, one, 1);
  return orders;
}

/** The slots of goods that any order holds, those of the most orders first; equals by name. */
const ranksOf = (orders: Float64Array, names: readonly string[]): Int32Array =>
  indices(names.length)
    .filter((slot) => (orders[slot] ?? 0) > 0)
    .sort((a, b) => (orders[b] ?? 0) - (orders[a] ?? 0) || compareTexts(names[a] ?? "", names[b] ?? ""));

/** Two of the chosen goods by their ranks, the first below the second. */
interface Counted extends Pick<PairRow, "orders" | "people"> {
  readonly a: number;
  readonly b: number;
}

/** The pairs of the chosen goods that are told, by ranks. */
function toldPairs(
  { start, person, slot }: HeldGoods,
  asked: PairsAsk,
  { goods, chosen }: { readonly goods: GoodsLines; readonly chosen: Int32Array },
): Counted[] {
  const rank = new Int32Array(goods.names.length).fill(-1);
  chosen.forEach((slot, place) => (rank[slot] = place));
  // The pair of ranks a < b stands at b (b − 1) / 2 + a.
  const size = (chosen.length * (chosen.length - 1)) / 2;
  const [orders, people] = [new Int32Array(size), new Int32Array(size)];
  const last = new Int32Array(size).fill(-1);
  function meet(x: number, y: number, who: number): void {
    if (x < 0 || y < 0) return;
    const at = x > y ? (x * (x - 1)) / 2 + y : (y * (y - 1)) / 2 + x;
    add(orders, at, 1);
    if (last[at] !== who) add(people, at, 1);
    last[at] = who;
  }
  for (let order = 0; order < person.length; order++) {
    const begin = start[order] ?? 0;
    for (let i = begin; i < (start[order + 1] ?? 0); i++)
      for (let j = begin; j < i; j++)
        meet(rank[slot[i] ?? 0] ?? -1, rank[slot[j] ?? 0] ?? -1, person[order] ?? 0);
  }
  return mostOf({ orders, people, goods: chosen.length }, asked);
}

/** Counts of all pairs, that of the ranks a < b at b (b − 1) / 2 + a. */
interface PairCounts {
  readonly orders: Int32Array;
  readonly people: Int32Array;
  /** How many goods the pairs are of [count]. */
  readonly goods: number;
}

/** Those that are told; no other of the many pairs is made a thing of. */
function mostOf({ orders, people, goods }: PairCounts, { most, least }: PairsAsk): Counted[] {
  const [all, telling] = [firstOf(most), firstOf(most)];
  for (let b = 1, at = 0; b < goods; b++)
    for (let a = 0; a < b; a++, at++) {
      const count = orders[at] ?? 0;
      if (count === 0 || (count < all.least() && count < telling.least())) continue;
      const pair = { a, b, orders: count, people: people[at] ?? 0 };
      all.offer(pair);
      if (pair.people >= least) telling.offer(pair);
    }
  return [...new Set([...all.pairs, ...telling.pairs])].sort(inOrder);
}

/** The most orders first, then people; then the goods of the most orders. */
const inOrder = (x: Counted, y: Counted): number =>
  y.orders - x.orders || y.people - x.people || x.a - y.a || x.b - y.b;

/** Keeps the first of pairs that are offered. */
function firstOf(most: number) {
  const pairs: Counted[] = [];
  return {
    pairs,
    /** Of fewer orders none is kept [count]. */
    least: (): number => (pairs.length < most ? 0 : (pairs[most - 1]?.orders ?? 0)),
    offer(pair: Counted): void {
      const place = pairs.findIndex((one) => inOrder(pair, one) < 0);
      pairs.splice(place < 0 ? pairs.length : place, 0, pair);
      pairs.length = Math.min(pairs.length, most);
    },
  };
}

/**
 * Whether so few pairs are told that one of goods in so many orders at most may be missing below them.
 *
 * @param beyond in how many orders the product is that comes after those that were looked at [count]
 *
 * @example
 * [0, 1].map((beyond) => mayLack([{ people: 4 }], { most: 2, least: 3 }, beyond)) //=> [false, true]
 */
export function mayLack(
  told: readonly Pick<PairRow, "people">[],
  { most, least }: Pick<PairsAsk, "most" | "least">,
  beyond: number,
): boolean {
  if (beyond === 0) return false;
  const telling = told.filter(({ people }) => people >= least).length;
  return told.length < most || (telling < most && beyond >= least);
}
