import type { Ranged } from "./difference.ts";

/** The people of a group, and what each was worth: sums in one unit. */
export interface Sample {
  /** [count] */
  readonly people: number;
  /** Σ and Σ ² of a person's sales. */
  readonly sum: number;
  readonly squares: number;
}

/**
 * The difference of two means with Welch's 95 % interval: Satterthwaite's degrees of freedom ν, and Student's quantile as
 * 1.96 + 2.372/ν + 2.822/ν², which is within 0.001 of it from ν = 15 on.
 *
 * @returns first − second, in the samples' unit; null = a group of fewer than two, or all people alike
 *
 * @example
 * // 1, 2, 3 and 11, 12, 13: ν = 4
 * const near = { people: 3, sum: 6, squares: 14 };
 * const far = { people: 3, sum: 36, squares: 434 };
 * welchDifference(far, near).value //=> 10
 */
export function welchDifference(one: Sample, other: Sample): Ranged | null {
  if (one.people < 2 || other.people < 2) return null;
  const [a, b] = [errorOf(one), errorOf(other)];
  if (a + b === 0) return null;
  const freedom = (a + b) ** 2 / (a ** 2 / (one.people - 1) + b ** 2 / (other.people - 1));
  const half = studentQuantile(freedom) * Math.sqrt(a + b);
  const value = one.sum / one.people - other.sum / other.people;
  return { value, low: value - half, high: value + half };
}

const studentQuantile = (freedom: number): number => 1.96 + 2.372 / freedom + 2.822 / freedom ** 2;

/** The squared standard error of a mean; rounding may not make it negative. */
const errorOf = ({ people, sum, squares }: Sample): number =>
  Math.max(0, squares - sum ** 2 / people) / (people - 1) / people;
