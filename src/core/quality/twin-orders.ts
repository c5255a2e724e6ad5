import { isPurchase, type JudgedOrders } from "../orders/judged-orders.ts";
import { repeatSieve } from "../values/repeats.ts";
import { withoutUnseen } from "../values/unseen.ts";

/** Purchases of one customer, day and amount whose order IDs are nearly the same: perhaps one order that came twice. */
export interface TwinOrderFacts {
  /** Purchases that look like another one [count]. */
  readonly orders: number;
  /** The IDs of two of them. */
  readonly id: string;
  readonly other: string;
}

/** IDs that differ in a last number tell no fault where they are so few of the orders. */
const LEAST_PARTS = 2;
const LEAST_SHARE = 0.01;

/**
 * An order ID as another export of the same shop may write it: no signs, no zeros before it, half width, lower case.
 *
 * @example
 * ["#10011", "10011", "No.0010011"].map(bareOrderId) //=> ["10011", "10011", "no0010011"]
 */
export const bareOrderId = (id: string): string =>
  withoutUnseen(id.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^0+(?=.)/, "");

/**
 * An order ID without the number of a parcel or a line behind it.
 *
 * @example
 * ["10001-1", "10001_02", "A-1", "20240105-0001"].map(withoutPart) //=> ["10001", "10001", "A-1", "20240105-0001"]
 */
export const withoutPart = (id: string): string => id.replace(/^(.*\d.{2,})[-_/]\d{1,2}$/, "$1");

/** Purchases that look like one order written twice, or like parts of one that all state its total; null = none. */
export function twinOrderFacts(judged: JudgedOrders): TwinOrderFacts | null {
  const days = severalOnADay(judged);
  const written = pairsOf(judged, days, bareOrderId);
  const parts = pairsOf(judged, days, withoutPart);
  const areParts = parts.length >= LEAST_PARTS && parts.length >= judged.groups.count * LEAST_SHARE;
  const found = areParts ? parts : written;
  const [first] = found;
  return first === undefined ? null : { orders: found.length, id: first[0], other: first[1] };
}

/** Purchases with an ID that a customer made on one day, for each day that has several; in the order of the rows. */
function severalOnADay(judged: JudgedOrders): readonly (readonly number[])[] {
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (const order of maybeOnADay(judged)) {
    const key = (judged.sums.customer[order] ?? 0) * DAYS + (judged.sums.day[order] ?? 0);
    const earlier = first.get(key);
    const known = several.get(key);
    if (known !== undefined) known.push(order);
    else if (earlier === undefined) first.set(key, order);
    else several.set(key, [earlier, order]);
  }
  return [...several.values()];
}

/** Purchases with an ID and a customer who may have made another one that day: nearly all are out. */
function maybeOnADay(judged: JudgedOrders): number[] {
  const { groups, sums } = judged;
  const isMeant = (order: number): boolean =>
    (sums.customer[order] ?? -1) >= 0 && (groups.order[order] ?? -1) >= 0 && isPurchase(judged, order);
  const sieve = repeatSieve(groups.count);
  const hashOf = (order: number): number =>
    Math.imul(sums.customer[order] ?? 0, SPREAD) + (sums.day[order] ?? 0);
  for (let order = 0; order < groups.count; order++) if (isMeant(order)) sieve.add(hashOf(order));
  const found: number[] = [];
  for (let order = 0; order < groups.count; order++)
    if (sieve.mayRepeat(hashOf(order)) && isMeant(order)) found.push(order);
  return found;
}

/** Keeps the days of different customers apart. */
const SPREAD = 0x9e37_79b1;

/** More than there are days from 1899 to 2119, so that customer and day make one number. */
const DAYS = 100_000;

/** Each purchase beside the first of its day that has its amount, and an ID that `plain` makes the same. */
function pairsOf(
  { rows, groups, net }: JudgedOrders,
  days: readonly (readonly number[])[],
  plain: (id: string) => string,
): (readonly [string, string])[] {
  const idOf = (order: number): string => rows.orderIds[groups.order[order] ?? -1] ?? "";
  const pairs: (readonly [string, string])[] = [];
  for (const orders of days) {
    const firsts = new Map<string, string>();
    for (const order of orders) {
      const id = idOf(order);
      const key = `${net[order]} ${plain(id)}`;
      const known = firsts.get(key);
      if (known === undefined) firsts.set(key, id);
      else if (known !== id) pairs.push([known, id]);
    }
  }
  return pairs;
}
