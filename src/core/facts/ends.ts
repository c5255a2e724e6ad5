import type { Day } from "../values/day.ts";

/** Where days fall among periods that are known by their last days. */
export interface DaysAmong {
  /** The earliest of the days; the lists count from it. */
  readonly first: Day;
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
  return { first, reached: (ends) => firstEnds(ends, first, Math.max(0, last - first + 1)) };
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
