/** Five-year sales at every value of one rate. */
export interface SalesCurve {
  /** Sales at a rate of 0 to 1 [minor units]. */
  readonly at: (rate: number) => number;
  /** More than `at` is ever off by: a billionth of the highest sales [minor units]. */
  readonly doubt: number;
}

const ROUNDING = 1e-9;
/** Rates at which the projection itself is asked. */
const SAMPLES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/**
 * All values of five-year sales from six of them.
 *
 * A year multiplies the people of the year before by the rate once at most, so five years are a polynomial of the
 * fifth degree in it, and six points fix that everywhere (Newton's divided differences).
 *
 * @param salesAt five-year sales at a rate, everything else as it is [minor units]
 *
 * @example
 * // one person who buys for 100 in each year they stay: rate + rate² + … + rate⁵
 * const salesAt = (rate) => [1, 2, 3, 4, 5].reduce((sum, year) => sum + 100 * rate ** year, 0);
 * salesCurve(salesAt).at(0.5).toFixed(3) //=> "96.875"
 */
export function salesCurve(salesAt: (rate: number) => number): SalesCurve {
  const sampled = SAMPLES.map(salesAt);
  const slopes = dividedDifferences(sampled);
  const at = (rate: number) => {
    let sum = 0;
    for (let i = slopes.length - 1; i >= 0; i--) sum = (slopes[i] ?? 0) + sum * (rate - (SAMPLES[i] ?? 0));
    return sum;
  };
  return { at, doubt: ROUNDING * Math.max(...sampled.map(Math.abs)) };
}

/** The first of each order: f[x0], f[x0, x1], f[x0, x1, x2], … */
function dividedDifferences(sampled: readonly number[]): number[] {
  const first: number[] = [];
  let column = [...sampled];
  for (let order = 1; column.length > 0; order++) {
    first.push(column[0] ?? 0);
    column = column
      .slice(1)
      .map((value, i) => (value - (column[i] ?? 0)) / ((SAMPLES[i + order] ?? 0) - (SAMPLES[i] ?? 0)));
  }
  return first;
}
