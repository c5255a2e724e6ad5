import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import type { Purchases } from "./purchases.ts";

/** Purchases by customer; one customer's stand in the order of day, amount, order ID. */
export interface ByCustomer {
  /** The codes of the people with a purchase. */
  readonly codes: Int32Array;
  /** Those of the c-th of them are the entries start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Which purchase each is. */
  readonly places: Int32Array;
}

/** The purchases of people who are known: put down by customer in one pass, then each customer's few are put in order. */
export function byCustomer(purchases: Purchases): ByCustomer {
  const { start: all, keys, first } = keysByCustomer(purchases);
  const codes = indices(purchases.customerIds.length).filter((code) => all[code] !== all[code + 1]);
  const start = new Int32Array(codes.length + 1);
  for (let c = 0; c < codes.length; c++) start[c + 1] = all[(codes[c] ?? 0) + 1] ?? 0;
  for (let c = 0; c < codes.length; c++) sortSpan(keys, start[c] ?? 0, start[c + 1] ?? 0);
  const [day, places] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const since = Math.floor(key / PLACES);
    day[i] = first + since;
    places[i] = key - since * PLACES;
  }
  sortTies({ start, day, places }, earlierOf(purchases));
  return { codes, start, day, places };
}

/** Purchases by customer, each as one number: its day from the first one on, and behind it its place among all. */
interface GroupedKeys {
  /** The keys of customer c are start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly keys: Float64Array;
  readonly first: Day;
}

/** More places than there are; with a day before them the number stays whole. */
const PLACES = 2 ** 31;

function keysByCustomer({ customer, day, length, customerIds }: Purchases): GroupedKeys {
  // One place behind its own, a customer's start moves to the next one's while the keys are put down.
  const next = new Int32Array(customerIds.length + 2);
  let first = Infinity;
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code >= 0) next[code + 2] = (next[code + 2] ?? 0) + 1;
    if ((day[p] ?? 0) < first) first = day[p] ?? 0;
  }
  for (let code = 2; code < next.length; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
  const keys = new Float64Array(next[next.length - 1] ?? 0);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0) continue;
    const at = next[code + 1] ?? 0;
    keys[at] = ((day[p] ?? 0) - first) * PLACES + p;
    next[code + 1] = at + 1;
  }
  return { start: next.subarray(0, customerIds.length + 1), keys, first };
}

/** Up to so many numbers are put in order one by one: a call of `sort` costs more. */
const FEW = 20;

/** Puts the keys from one place up to, not including, another in order. */
function sortSpan(keys: Float64Array, begin: number, end: number): void {
  if (end - begin > FEW) {
    keys.subarray(begin, end).sort();
    return;
  }
  for (let i = begin + 1; i < end; i++) {
    const key = keys[i] ?? 0;
    let at = i;
    for (; at > begin && (keys[at - 1] ?? 0) > key; at--) keys[at] = keys[at - 1] ?? 0;
    keys[at] = key;
  }
}

/** The order among one customer's purchases of one day: amount, then order ID; channels have IDs of their own. */
export function earlierOf(purchases: Purchases): (p: number, q: number) => number {
  const { amount, order, orderIds, channel, channels } = purchases;
  return (p, q) =>
    (amount[p] ?? 0) - (amount[q] ?? 0) ||
    compareTexts(orderIds[order[p] ?? -1] ?? "", orderIds[order[q] ?? -1] ?? "") ||
    compareTexts(channels[channel[p] ?? -1] ?? "", channels[channel[q] ?? -1] ?? "");
}

function sortTies(
  { start, day, places }: Omit<ByCustomer, "codes">,
  before: (p: number, q: number) => number,
): void {
  for (let c = 0; c + 1 < start.length; c++) {
    const last = start[c + 1] ?? 0;
    for (let i = start[c] ?? 0; i < last;) {
      let end = i + 1;
      while (end < last && day[end] === day[i]) end++;
      if (end - i > 1) places.subarray(i, end).sort(before);
      i = end;
    }
  }
}
