import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import type { Purchases } from "./purchases.ts";

/** Purchases grouped by customer; each customer's stand in the order of day, amount, order ID, channel. */
export interface ByCustomer {
  /** The people with a purchase, as codes into the purchases' customer IDs. */
  readonly codes: Int32Array;
  /** The purchases of the c-th of these people are the entries start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Which purchase each entry is: its index among all purchases. */
  readonly places: Int32Array;
  /** The days on which somebody bought several times: the purchases of each by their indices, which rise. */
  readonly sameDay: readonly (readonly number[])[];
}

/**
 * Groups the purchases of identified people: one pass puts them down by customer, then each one's few are sorted.
 *
 * @example
 * // A bought second, B first and last
 * const bought = { length: 3, customer: [1, 0, 1], day: [9, 5, 7], customerIds: ["A", "B"] };
 * const { start, day, places } = byCustomer(bought);
 * [[...start], [...day], [...places]] //=> [[0, 1, 3], [5, 7, 9], [1, 2, 0]]
 */
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
  const sameDay = sortTies({ start, day, places }, earlierOf(purchases));
  return { codes, start, day, places, sameDay };
}

/** Purchases by customer, each as one number that sorts by day: (day − `first`) × `PLACES` + its index among all. */
interface GroupedKeys {
  /** The keys of customer c are start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly keys: Float64Array;
  /** The earliest day of all purchases. */
  readonly first: Day;
}

/** More than there can be purchases; a key of days and an index stays an exact whole number. */
const PLACES = 2 ** 31;

function keysByCustomer({ customer, day, length, customerIds }: Purchases): GroupedKeys {
  // A start is kept one place late: each key put down there moves it on, at last to the start of the next customer.
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

/** Up to this many keys are sorted by insertion: a call of `sort` would take longer [count]. */
const FEW = 20;

/** Sorts the keys from `begin` up to, not including, `end`. */
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

/**
 * Compares two purchases of one customer and day: by amount, then order ID, then channel, as two may use the same ID.
 *
 * @example
 * // 5.00, 3.00 and 3.00: the smaller amounts first, of these the smaller ID
 * const ids = { order: [0, 1, 2], orderIds: ["#1", "#9", "#2"], channel: [], channels: [] };
 * [0, 1, 2].sort(earlierOf({ amount: [500, 300, 300], ...ids })) //=> [2, 1, 0]
 */
export function earlierOf(
  purchases: Pick<Purchases, "amount" | "order" | "orderIds" | "channel" | "channels">,
): (p: number, q: number) => number {
  const { amount, order, orderIds, channel, channels } = purchases;
  return (p, q) =>
    (amount[p] ?? 0) - (amount[q] ?? 0) ||
    compareTexts(orderIds[order[p] ?? -1] ?? "", orderIds[order[q] ?? -1] ?? "") ||
    compareTexts(channels[channel[p] ?? -1] ?? "", channels[channel[q] ?? -1] ?? "");
}

/** Puts purchases of one customer and day in order; returns them as they were. */
function sortTies(
  { start, day, places }: Pick<ByCustomer, "start" | "day" | "places">,
  before: (p: number, q: number) => number,
): number[][] {
  const ties: number[][] = [];
  for (let c = 0; c + 1 < start.length; c++) {
    const last = start[c + 1] ?? 0;
    for (let i = start[c] ?? 0; i < last;) {
      let end = i + 1;
      while (end < last && day[end] === day[i]) end++;
      if (end - i > 1) {
        const tie = places.subarray(i, end);
        ties.push([...tie]);
        tie.sort(before);
      }
      i = end;
    }
  }
  return ties;
}
