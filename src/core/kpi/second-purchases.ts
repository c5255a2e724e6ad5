import type { DataSpan } from "../cpm/reach.ts";
import type { Facts } from "../facts/tables.ts";
import { monthTable } from "../ltv/ltv.ts";
import { cellAt } from "../ltv/mature.ts";
import { type Day, latestMonthEnd, monthEnd } from "../values/day.ts";
import type { Share } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";

/** People by the calendar month of their first purchase, and how many of them bought again within some days. */
export interface CohortMonth {
  /** The month's last day. */
  readonly end: Day;
  readonly customers: number;
  readonly seconds: number;
}

/** F2転換率 within d days of the latest months that are old enough for it. */
export interface SecondPurchases {
  /** The first and the last day on which these people bought first. */
  readonly start: Day;
  readonly end: Day;
  readonly share: Share;
  /** Months of first purchases in it [count, 1 … 12]. */
  readonly months: number;
}

const MOST_MONTHS = 12;

/**
 * The cohorts of a shop's months with those who bought again within d days.
 *
 * @param days d, one of `LTV_DAYS`
 * @throws RangeError where it is none
 */
export function cohortMonths(facts: Facts, days: number): CohortMonth[] {
  const { rows, steps } = monthTable({ facts });
  return rows.map((row) => ({ ...cellAt(row, steps, days), end: row.end }));
}

/**
 * F2転換率 (definitions.md 10.1, `f2.cohort`): customers first won in the twelve latest calendar months whose people have all
 * had d days by a day.
 *
 * @param days d
 * @param span the day, and the first day of the history
 * @returns null = no month is old enough
 *
 * @example
 * // January 1970 has 3 people, of whom 2 bought again within 30 days; February is not 30 days old on 1970-03-10
 * const months = [{ end: 30, customers: 3, seconds: 2 }, { end: 58, customers: 5, seconds: 0 }];
 * secondPurchases(months, 30, { anchor: 68, dataStart: 4 })
 * //=> { start: 0, end: 30, share: { numerator: 2, denominator: 3 }, months: 1 }
 */
export function secondPurchases(
  cohorts: readonly CohortMonth[],
  days: number,
  { anchor, dataStart }: DataSpan,
): SecondPurchases | null {
  const end = latestMonthEnd(anchor - days);
  const ends: Day[] = [];
  for (let day = end; day >= dataStart && ends.length < MOST_MONTHS; day = latestMonthEnd(day - 1))
    ends.push(day);
  const first = ends[ends.length - 1];
  if (first === undefined) return null;
  const start = latestMonthEnd(first - 1) + 1;
  const inside = cohorts.filter((one) => one.end >= start && one.end <= end);
  const share = { numerator: sumOf(inside, "seconds"), denominator: sumOf(inside, "customers") };
  return { start, end, share, months: ends.length };
}

/**
 * The first anchor at which F2転換率 within d days can be told: once the first month of the history is old enough.
 *
 * @example
 * // the history begins in January 1970, whose last day is day 30
 * secondPurchasesFrom(4, 90) //=> 120
 */
export const secondPurchasesFrom = (dataStart: Day, days: number): Day => monthEnd(dataStart) + days;
