import { type Interval, type Share, wilsonInterval } from "../values/share.ts";

/** A figure with the ends of its 95 % interval; in whatever unit the figure has. */
export interface Ranged extends Interval {
  readonly value: number;
}

/**
 * The difference of two rates with Newcombe's hybrid score interval: each end is as far away as Wilson's ends of the two
 * rates say together. Newcombe (1998), Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17, 873–890, method 10.
 *
 * @param sent buyers of those who got the campaign
 * @param control buyers of those held back
 * @returns first − second [ratio, −1 to 1]; null = one of the groups is empty
 *
 * @example
 * const difference = differenceOf({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 });
 * [difference.low, difference.high].map((end) => end.toFixed(4)) //=> ["0.0524", "0.3339"]
 */
export function differenceOf(sent: Share, control: Share): Ranged | null {
  const [mine, others] = [wilsonInterval(sent), wilsonInterval(control)];
  if (mine === null || others === null) return null;
  const [p, q] = [sent.numerator / sent.denominator, control.numerator / control.denominator];
  return {
    value: p - q,
    low: p - q - Math.hypot(p - mine.low, others.high - q),
    high: p - q + Math.hypot(mine.high - p, q - others.low),
  };
}

/**
 * A figure that is so many times another one, with its ends.
 *
 * @example
 * times({ value: 0.02, low: -0.01, high: 0.05 }, 1_000) //=> { value: 20, low: -10, high: 50 }
 */
export const times = ({ value, low, high }: Ranged, factor: number): Ranged => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
});
