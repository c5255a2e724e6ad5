/** A share of people, kept as two counts until it is shown. */
export interface Share {
  /** How many did [people, ≤ denominator]. */
  readonly numerator: number;
  /** Out of how many [people]. */
  readonly denominator: number;
}

/** Ends of an interval of a rate [ratio, 0 to 1]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * The rate of a share [ratio, 0 to 1]; null when there is nobody to count, which is not the same as 0.
 *
 * @example
 * rateOf({ numerator: 5, denominator: 8 }) //=> 0.625
 * @example
 * rateOf({ numerator: 0, denominator: 0 }) //=> null
 */
export function rateOf(share: Share): number | null {
  return ratio(share.numerator, share.denominator);
}

/**
 * Division with "no answer": null when the denominator is 0.
 *
 * @example
 * ratio(1, 0) //=> null
 */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/**
 * Wilson's 95 % interval of a share without continuity correction; null when the denominator is 0.
 * Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 *
 * @param z the normal quantile of the two sides together; without one that of 95 %
 * @returns low and high [ratio, 0 to 1]
 *
 * @example
 * Math.round(wilsonInterval({ numerator: 5, denominator: 8 }).low * 1000) //=> 306
 */
export function wilsonInterval({ numerator, denominator: n }: Share, z = Z): Interval | null {
  if (n === 0) return null;
  const p = numerator / n;
  const square = z * z;
  const centre = (p + square / (2 * n)) / (1 + square / n);
  const half = (z / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  return {
    low: numerator === 0 ? 0 : centre - half,
    high: numerator === n ? 1 : centre + half,
  };
}

/** The normal quantile that makes up for choosing best and worst of several shares, for up to so many shares [count]. */
const Z_OF_COMPARED = [
  [5, 1.96],
  [10, 2.24],
  [20, 2.51],
  [50, 2.83],
  [100, 3.02],
  [Infinity, 3.2],
] as const;

/**
 * Whether the difference of two of several compared shares may be chance: their intervals meet.
 *
 * @param compared how many shares the two were chosen from [count, ≥ 2]
 *
 * @example
 * maybeChance({ numerator: 1, denominator: 2 }, { numerator: 2, denominator: 3 }, 5) //=> true
 */
export function maybeChance(one: Share, other: Share, compared: number): boolean {
  const [a, b] = [wilsonOfCompared(one, compared), wilsonOfCompared(other, compared)];
  return a === null || b === null || (a.low <= b.high && b.low <= a.high);
}

/**
 * Wilson's interval of one of several compared shares; wider the more there are to choose from.
 *
 * @param compared how many shares it is one of [count]
 *
 * @example
 * Math.round(wilsonOfCompared({ numerator: 5, denominator: 8 }, 6).low * 1000) //=> 272
 */
export function wilsonOfCompared(share: Share, compared: number): Interval | null {
  return wilsonInterval(share, Z_OF_COMPARED.find(([most]) => compared <= most)?.[1]);
}

/**
 * The share of the others: churn for retention.
 *
 * @example
 * complement({ numerator: 5, denominator: 8 }) //=> { numerator: 3, denominator: 8 }
 */
export function complement({ numerator, denominator }: Share): Share {
  return { numerator: denominator - numerator, denominator };
}

/**
 * Whether a share stands on too few people to plan with (参考値).
 *
 * @param minSample the smallest denominator that counts as enough [people]
 *
 * @example
 * isSmallSample({ numerator: 5, denominator: 8 }, 30) //=> true
 */
export function isSmallSample(share: Share, minSample: number): boolean {
  return share.denominator > 0 && share.denominator < minSample;
}
