/** The tints of a heat map: one hue, darker for more. */
import type { Style } from "../../catalog/report-model.ts";
import { rateOf, type Share } from "../../core/values/share.ts";

const HEATS = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"] as const;

/** What is tinted stands on people [count]. */
interface OfPeople {
  readonly customers: number;
}

/** The look of each cell of a column. */
export type Tints<Of extends OfPeople> = (cell: Of) => Style;

/**
 * The tints of a column: by where a value lies between its least and its most; few people have none, and tint none.
 *
 * @example
 * const column = [[5, 100], [5, 140], [5, 200], [5, 300], [1, 900]].map(([customers, sales]) => ({ customers, sales }));
 * const tint = tintsOf(column, ({ sales, customers }) => ({ numerator: sales, denominator: customers }), 2);
 * column.map(tint) //=> ["heat-1", "heat-2", "heat-3", "heat-5", "mutedNumber"]
 */
export function tintsOf<Of extends OfPeople>(
  column: readonly Of[],
  share: (cell: Of) => Share,
  minSample: number,
): Tints<Of> {
  const isSmall = ({ customers }: Of): boolean => customers < minSample;
  const values = column.flatMap((cell) => (isSmall(cell) ? [] : (rateOf(share(cell)) ?? [])));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (cell) => {
    const value = rateOf(share(cell));
    if (isSmall(cell)) return "mutedNumber";
    return most > least && value !== null ? heatOf((value - least) / (most - least)) : "centred";
  };
}

/** The tint of a value by its place between the least and the most. @param place from 0 to 1 */
const heatOf = (place: number): Style =>
  HEATS[Math.min(HEATS.length - 1, Math.floor(place * HEATS.length))] ?? "centred";
