/** The tints of a heat map: one hue, darker for more. */
import type { Style } from "../../catalog/report-model.ts";
import { rateOf, type Share } from "../../core/values/share.ts";

const HEATS = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"] as const;

/** The look of each cell of a column. */
export type Tints<T> = (one: T) => Style;

/**
 * The tints of a column: by where a value lies between its least and its most; few people have none, and tint none. A value
 * below the column's least has none.
 *
 * @param shareOf its denominators are people
 *
 * @example
 * const column = [[5, 100], [5, 140], [5, 200], [5, 300], [1, 900]];
 * const tint = tintsOf(column, ([people, sales]) => ({ numerator: sales, denominator: people }), 2);
 * [...column.map(tint), tint([5, 10])] //=> ["heat-1", "heat-2", "heat-3", "heat-5", "mutedNumber", "centred"]
 */
export function tintsOf<T>(column: readonly T[], shareOf: (one: T) => Share, minSample: number): Tints<T> {
  const isSmall = (one: T): boolean => shareOf(one).denominator < minSample;
  const values = column.flatMap((one) => (isSmall(one) ? [] : (rateOf(shareOf(one)) ?? [])));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (one) => {
    const value = rateOf(shareOf(one));
    if (isSmall(one)) return "mutedNumber";
    return most > least && value !== null ? heatOf((value - least) / (most - least)) : "centred";
  };
}

/** The tint of a value by its place between the least and the most. @param place from 0 to 1 */
const heatOf = (place: number): Style =>
  HEATS[Math.min(HEATS.length - 1, Math.floor(place * HEATS.length))] ?? "centred";
