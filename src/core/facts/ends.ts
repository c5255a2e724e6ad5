import type { Day } from "../values/day.ts";

/** Where days fall among periods that are known by their last days. */
export interface DaysAmong {
  /** The earliest of the days, from which the lists count, and the latest. */
  readonly first: Day;
  readonly last: Day;
  /** For each day from `first` on, which of the rising ends is the first not before it; as many as there are ends = none. */
  readonly reached: (ends: readonly Day[]) => Int32Array;
}

/**
 * A look-up of periods by day, for days in any order.
 *
 * @example
 * const { first, reached } = daysAmong(Int32Array.of(3, 9, 6));
 * const ends = reached([5, 8]);
 * [3, 6, 9].map((day) => ends[day - first]) //=> [0, 1, 2]
 */
export function daysAmong(days: Int32Array): DaysAmong {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last, reached: (ends) => firstEnds(ends, first, Math.max(0, last - first + 1)) };
}

/**
 * Last days of the periods of one kind that hold the days up to an anchor, which ends the last one; rising. The first one
 * ends before the days begin.
 *
 * @param from the first of the days
 * @param latest the latest last day of such a period that is not after a day
 *
 * @example
 * // periods of ten days
 * endsFrom(25, 12, (day) => Math.floor(day / 10) * 10) //=> [10, 20, 25]
 */
export function endsFrom(anchor: Day, from: Day, latest: (day: Day) => Day): Day[] {
  const ends = [anchor];
  let end = anchor;
  do ends.push((end = latest(end - 1)));
  while (end >= from);
  return ends.reverse();
}

function firstEnds(ends: readonly Day[], first: Day, days: number): Int32Array {
  const reached = new Int32Array(days);
  let end = 0;
  for (let i = 0; i < days; i++) {
    while (end < ends.length && (ends[end] ?? 0) < first + i) end++;
    reached[i] = end;
  }
  return reached;
}
