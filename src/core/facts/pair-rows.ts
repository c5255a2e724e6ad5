import { hasColumn } from "../slices/slice-columns.ts";
import { add, compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import type { Ledger } from "../ledger.ts";
import type { OrderGoods } from "./order-goods.ts";
import { MOST_SEARCHED, type PairRow, type PairsAsk } from "./pairs.ts";
import type { SharedLines } from "./product-lines.ts";

/**
 * The table `pairs` (definitions.md 11.3). One pass counts the orders of every product, another
 * the pairs of the `searched` with the most. No pair is in more orders than either of its products, so a pair
 * that has as many orders as the next product is in none that a missed one could be before (Agrawal and Srikant, Fast
 * Algorithms for Mining Association Rules, 1994).
 *
 * @returns the `most` pairs of the most orders, and of those of `least` people as many; the most orders first, then people,
 *   then by name; none where the sheet has no such column
 */
export function pairRows(part: SharedLines, ask: PairsAsk, searched = MOST_SEARCHED): PairRow[] {
  if (!hasColumn(part.purchases.rows, ask.by)) return [];
  const goods = part.orderGoods(ask.by);
  const orders = ordersOf(part.ledger, goods, ask);
  const ranked = ranksOf(orders, goods.texts);
  const chosen = ranked.subarray(0, searched);
  const beyond = orders[ranked[searched] ?? -1] ?? 0;
  const told = toldPairs(part.ledger, ask, { goods, chosen });
  const isWhole = !mayLack(told, ask, beyond);
  const row = ({ a, b, ...count }: Counted): PairRow => {
    const [one, other] = [chosen[a] ?? 0, chosen[b] ?? 0];
    return {
      ...{ one: goods.texts[one] ?? "", other: goods.texts[other] ?? "" },
      ...{ oneOrders: orders[one] ?? 0, otherOrders: orders[other] ?? 0 },
      ...{ ...count, isProven: isWhole && count.orders >= beyond },
    };
  };
  return told.map(row);
}

const isWithin = (day: Day, { from, to }: PairsAsk): boolean => day <= to && day >= (from ?? -Infinity);

/** By code: orders of the period that hold it. */
function ordersOf({ day }: Ledger, { texts, start, code, kept }: OrderGoods, ask: PairsAsk): Float64Array {
  const orders = new Float64Array(texts.length + 1);
  for (let order = 0; order < day.length; order++) {
    if (!isWithin(day[order] ?? 0, ask)) continue;
    for (let at = start[order] ?? 0; at < (start[order + 1] ?? 0); at++)
      if (kept[at] === 1) add(orders, code[at] ?? 0, 1);
  }
  return orders;
}

/** The codes of goods that any order holds, those of the most orders first; equals by name. */
const ranksOf = (orders: Float64Array, names: readonly string[]): Int32Array =>
  indices(names.length)
    .filter((one) => (orders[one] ?? 0) > 0)
    .sort((a, b) => (orders[b] ?? 0) - (orders[a] ?? 0) || compareTexts(names[a] ?? "", names[b] ?? ""));

/** Two of the chosen goods by their ranks, the first below the second. */
interface Counted extends Pick<PairRow, "orders" | "people"> {
  readonly a: number;
  readonly b: number;
}

/** The pairs of the chosen goods that are told, by ranks. */
function toldPairs(
  { customers, start, day }: Ledger,
  asked: PairsAsk,
  { goods, chosen }: { readonly goods: OrderGoods; readonly chosen: Int32Array },
): Counted[] {
  const rank = new Int32Array(goods.texts.length + 1).fill(-1);
  chosen.forEach((one, place) => (rank[one] = place));
  const size = (chosen.length * (chosen.length - 1)) / 2;
  const [orders, people, last] = [new Int32Array(size), new Int32Array(size), new Int32Array(size).fill(-1)];
  const counts = { orders, people, last, goods: chosen.length };
  for (let person = 0; person < customers; person++)
    for (let order = start[person] ?? 0; order < (start[person + 1] ?? 0); order++)
      if (isWithin(day[order] ?? 0, asked)) meetAll(counts, { goods, rank, order, person });
  return mostOf(counts, asked);
}

/** An order, and whose it is. */
interface Met {
  readonly goods: OrderGoods;
  readonly rank: Int32Array;
  readonly order: number;
  readonly person: number;
}

/** Counts each two of the chosen goods that an order holds. */
function meetAll(counts: PairCounts, { goods: { start, code, kept }, rank, order, person }: Met): void {
  const [begin, end] = [start[order] ?? 0, start[order + 1] ?? 0];
  for (let i = begin + 1; i < end; i++) {
    const x = kept[i] === 1 ? (rank[code[i] ?? 0] ?? -1) : -1;
    for (let j = begin; x >= 0 && j < i; j++) {
      const y = kept[j] === 1 ? (rank[code[j] ?? 0] ?? -1) : -1;
      if (y >= 0) meet(counts, x > y ? (x * (x - 1)) / 2 + y : (y * (y - 1)) / 2 + x, person);
    }
  }
}

function meet({ orders, people, last }: PairCounts, at: number, person: number): void {
  add(orders, at, 1);
  if (last[at] !== person) add(people, at, 1);
  last[at] = person;
}

/** Counts of all pairs, that of the ranks a < b at b (b − 1) / 2 + a. */
interface PairCounts {
  readonly orders: Int32Array;
  readonly people: Int32Array;
  /** Whose order held it last. */
  readonly last: Int32Array;
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
