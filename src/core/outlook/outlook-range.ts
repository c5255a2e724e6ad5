import type { OwnErrors, Spread } from "./own-errors.ts";
import type { OutlookYear } from "./outlook-years.ts";

/** A figure to come: its line, and the ends between which it comes in 8 of 10 cases, and in 9 of 10. */
export interface Ranged {
  readonly line: number;
  readonly low: number;
  readonly high: number;
  readonly low90: number;
  readonly high90: number;
}

/** One year of the outlook. */
export interface OutlookRow {
  readonly year: number;
  /** 稼働顧客 [people]. */
  readonly active: Ranged;
  /** Of the year, and of all years up to it [minor units]. */
  readonly sales: Ranged;
  readonly cumulativeSales: Ranged;
}

/**
 * The line with its range: wider with every year, with fewer people, and the more earlier outlooks missed.
 *
 * @param known everybody known: more cannot become active [people]
 *
 * @example
 * // four people who scatter by chance alone: 4 ÷ e^(1.2816 × √¼); six are known, so seven cannot come
 * const spread = { variance: 0, freedom: Infinity };
 * const line = [{ year: 1, active: 4, sales: 400, cumulativeSales: 400 }];
 * const [{ active }] = outlookRows(line, { active: spread, sales: spread, salesScatter: 0 }, 6);
 * [active.low.toFixed(2), active.line, active.high] //=> ["2.11", 4, 6]
 */
export function outlookRows(
  line: readonly OutlookYear[],
  { active, sales, salesScatter }: OwnErrors,
  known: number,
): OutlookRow[] {
  const perBuyer = 1 + salesScatter;
  let buyers = 0;
  return line.map((year): OutlookRow => {
    const h = year.year;
    const ofYear = Math.max(1, year.active);
    // Later years are mostly the same people again: they tell half as much.
    buyers += h === 1 ? ofYear : ofYear / 2;
    return {
      year: h,
      active: atMost(known, ranged(year.active, active, active.variance * h + 1 / ofYear)),
      sales: ranged(year.sales, sales, sales.variance * h + perBuyer / ofYear),
      cumulativeSales: ranged(
        year.cumulativeSales,
        sales,
        (sales.variance * (h + 1)) / 2 + perBuyer / buyers,
      ),
    };
  });
}

/** Quantiles of Student's t that leave 10 % and 5 % on either side, as series in 1 ÷ ν. */
const EIGHTY = [1.2816, 0.85, 0.6] as const;
const NINETY = [1.6449, 1.495, 1.808] as const;

const quantile = ([normal, first, second]: typeof EIGHTY | typeof NINETY, freedom: number): number =>
  normal + first / freedom + second / (freedom * freedom);

function ranged(line: number, { freedom }: Spread, variance: number): Ranged {
  const times = (of: typeof EIGHTY | typeof NINETY) => Math.exp(quantile(of, freedom) * Math.sqrt(variance));
  const [eighty, ninety] = [times(EIGHTY), times(NINETY)];
  return { line, low: line / eighty, high: line * eighty, low90: line / ninety, high90: line * ninety };
}

const atMost = (most: number, of: Ranged): Ranged => ({
  ...of,
  high: Math.min(most, of.high),
  high90: Math.min(most, of.high90),
});
