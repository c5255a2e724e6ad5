/** 許容CPO and 回収月 (definitions.md 12.5): what a new customer may cost, and when the cost has come back. */
import type { Day } from "../values/day.ts";
import { ratio } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";
import { isMature } from "./mature.ts";

/** People who first bought in the same days, and what they bought for by then and then. */
export interface CurveCohort {
  /** The cohort's last day. */
  readonly end: Day;
  readonly customers: number;
  /** Within 30, 60 … 360 days of the first purchase, that included [minor units]; see `PAYBACK_DAYS`. */
  readonly sales: readonly number[];
}

/** Days of a month of the payback, and its last month. */
export const [MONTH_DAYS, MOST_MONTHS] = [30, 12];

/** The steps of the curve [days since the first purchase]. */
export const PAYBACK_DAYS: readonly number[] = Array.from(
  { length: MOST_MONTHS },
  (_, i) => MONTH_DAYS * (i + 1),
);

/** What the same people bought for, month by month. */
export interface Curve {
  /** All people, and the cohorts that they are [count]. */
  readonly customers: number;
  readonly cohorts: number;
  /** The last day of the latest cohort. */
  readonly end: Day;
  /** Cumulated, an entry a month of 30 days, as far as all of them have come [minor units]. */
  readonly sales: readonly number[];
}

/**
 * The cohorts that have had so many months of 30 days, added up.
 *
 * @param months 1 … 12
 * @returns null = there is none
 *
 * @example
 * const cohorts = [{ end: 100, customers: 4, sales: [900, 1200] }, { end: 145, customers: 9, sales: [700, 700] }];
 * matureCurve(cohorts, 2, 200) //=> { customers: 4, cohorts: 1, end: 100, sales: [900, 1200] }
 * @example
 * matureCurve([{ end: 100, customers: 4, sales: [900, 1200] }], 2, 159) //=> null
 */
export function matureCurve(cohorts: readonly CurveCohort[], months: number, anchor: Day): Curve | null {
  const mature = cohorts.filter((one) => one.customers > 0 && isMature(one.end, months * MONTH_DAYS, anchor));
  if (mature.length === 0) return null;
  const sales = PAYBACK_DAYS.slice(0, months).map((_, i) =>
    mature.reduce((sum, one) => sum + (one.sales[i] ?? 0), 0),
  );
  const end = Math.max(...mature.map((one) => one.end));
  return { customers: sumOf(mature, "customers"), cohorts: mature.length, end, sales };
}

/**
 * The people that a payback is looked for among: all who have had 360 days, else those who have had the most months.
 *
 * @returns null = nobody has had a month
 *
 * @example
 * const young = [{ end: 100, customers: 4, sales: [900, 1200] }, { end: 120, customers: 9, sales: [700, 700] }];
 * paybackCurve(young, 165) //=> { customers: 4, cohorts: 1, end: 100, sales: [900, 1200] }
 */
export function paybackCurve(cohorts: readonly CurveCohort[], anchor: Day): Curve | null {
  for (let months = MOST_MONTHS; months > 0; months--) {
    const curve = matureCurve(cohorts, months, anchor);
    if (curve !== null) return curve;
  }
  return null;
}

/**
 * 粗利LTV by month: the margin of what one person had bought for [minor units]. It is also what winning one may cost, if
 * that is to have come back by then (許容CPO).
 *
 * @param margin 粗利率 [ratio]
 *
 * @example
 * marginLtv({ customers: 4, sales: [900, 1200] }, 0.5) //=> [112.5, 150]
 */
export const marginLtv = (
  { customers, sales }: Pick<Curve, "customers" | "sales">,
  margin: number,
): number[] => sales.map((one) => margin * (ratio(one, customers) ?? 0));

/** What is written as one amount may differ in the last place of two computations. */
const SAME = 1e-12;

/**
 * 回収月: after how many months of 30 days the margin of what people bought for has reached what they cost.
 *
 * @param cpo what winning one of them cost [minor units, ≥ 0]
 * @param margin 粗利率 [ratio]
 * @returns 1 … 12; null = not by the end of the curve (回収前)
 *
 * @example
 * const curve = { customers: 4, sales: [900, 1200, 1600] };
 * [112.5, 150, 151, 300].map((cpo) => paybackMonth(curve, cpo, 0.5)) //=> [1, 2, 3, null]
 */
export function paybackMonth(
  { customers, sales }: Pick<Curve, "customers" | "sales">,
  cpo: number,
  margin: number,
): number | null {
  const cost = cpo * customers * (1 - SAME);
  const month = sales.findIndex((one) => margin * one >= cost);
  return month < 0 ? null : month + 1;
}
