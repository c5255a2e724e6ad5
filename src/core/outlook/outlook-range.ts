import type { OwnErrors } from "./own-errors.ts";
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

/** What the outlook says of each year. */
export type Figure = "active" | "sales" | "cumulativeSales";

/**
 * The line with its range: wider with every year, with fewer people, and the more earlier outlooks missed.
 *
 * @param knownIn everybody known by the end of a year: more cannot become active [people]
 *
 * @example
 * // four people who scatter by chance alone: 4 ÷ e^(1.2816 × √¼); six are known, so seven cannot come
 * const spread = { variance: 0, freedom: Infinity };
 * const line = [{ year: 1, active: 4, sales: 400, cumulativeSales: 400 }];
 * const [{ active }] = outlookRows(line, { active: spread, sales: spread, salesScatter: 0 }, () => 6);
 * [active.low.toFixed(2), active.line, active.high] //=> ["2.11", 4, 6]
 */
export function outlookRows(
  line: readonly OutlookYear[],
  errors: OwnErrors,
  knownIn: (year: number) => number,
): OutlookRow[] {
  let buyers = 0;
  return line.map((year): OutlookRow => {
    const ofYear = Math.max(1, year.active);
    // Later years are mostly the same people again: they tell half as much.
    buyers += year.year === 1 ? ofYear : ofYear / 2;
    const of = (figure: Figure, people: number) =>
      ranged(year[figure], (limits) =>
        factorOf(spreadOver({ figure, year: year.year }, errors, limits), people),
      );
    return {
      year: year.year,
      active: atMost(knownIn(year.year), of("active", ofYear)),
      sales: of("sales", ofYear),
      cumulativeSales: of("cumulativeSales", buyers),
    };
  });
}

/** Quantiles of Student's t that leave 10 % and 5 % on either side, as series in 1 ÷ ν. */
const EIGHTY = [1.2816, 0.85, 0.6] as const;
const NINETY = [1.6449, 1.495, 1.808] as const;
type Limits = typeof EIGHTY | typeof NINETY;

const quantile = ([normal, first, second]: Limits, freedom: number): number =>
  normal + first / freedom + second / (freedom * freedom);

/** A range is a line times, and divided by, e^(times · √(variance + perBuyer ÷ buyers)). */
export interface SpreadOver {
  readonly times: number;
  readonly variance: number;
  readonly perBuyer: number;
}

/**
 * How wide a figure's range is in a year, but for the people it stands on; of 80 % unless said otherwise.
 *
 * @example
 * // four years ahead: of people four years' variance, of the sum of their sales that of (4 + 1) ÷ 2
 * const [active, sales] = [{ variance: 0.25, freedom: Infinity }, { variance: 0.25, freedom: Infinity }];
 * const of = (figure) => spreadOver({ figure, year: 4 }, { active, sales, salesScatter: 0.5 });
 * [of("active"), of("cumulativeSales")]
 * //=> [{ times: 1.2816, variance: 1, perBuyer: 1 }, { times: 1.2816, variance: 0.625, perBuyer: 1.5 }]
 */
export function spreadOver(
  { figure, year }: { readonly figure: Figure; readonly year: number },
  { active, sales, salesScatter }: OwnErrors,
  limits: Limits = EIGHTY,
): SpreadOver {
  const { variance, freedom } = figure === "active" ? active : sales;
  return {
    times: quantile(limits, freedom),
    variance: figure === "cumulativeSales" ? (variance * (year + 1)) / 2 : variance * year,
    perBuyer: figure === "active" ? 1 : 1 + salesScatter,
  };
}

const factorOf = ({ times, variance, perBuyer }: SpreadOver, buyers: number): number =>
  Math.exp(times * Math.sqrt(variance + perBuyer / buyers));

function ranged(line: number, factor: (limits: Limits) => number): Ranged {
  const [eighty, ninety] = [factor(EIGHTY), factor(NINETY)];
  return { line, low: line / eighty, high: line * eighty, low90: line / ninety, high90: line * ninety };
}

const atMost = (most: number, of: Ranged): Ranged => ({
  ...of,
  high: Math.min(most, of.high),
  high90: Math.min(most, of.high90),
});
