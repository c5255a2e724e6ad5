import type { Analysis } from "../analysis.ts";
import { monthCohorts } from "../facts/cohort-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import { cellAt, type CohortTable } from "../ltv/mature.ts";
import { calendarMonths, type Day } from "../values/day.ts";
import { sumOf, total } from "../values/sum.ts";
import type { Beginning } from "./beginning.ts";

/** People by their first purchase, and by how soon the second one came. */
export interface CohortSet {
  readonly kind: "cohort";
  /** The first and the last day of first purchases, those of whole months. */
  readonly start: Day;
  readonly end: Day;
  /** Those whose second purchase came within so many days; null = all. */
  readonly within: number | null;
}

/** People by the month of their first purchase who bought in a later one. */
export interface CohortMonthSet {
  readonly kind: "cohortMonth";
  /** The first and the last day of first purchases, both of one calendar month. */
  readonly start: Day;
  readonly end: Day;
  /** So many calendar months later [≥ 1]. */
  readonly since: number;
}

/** The days on which somebody bought up to the anchor, in their order. */
export type DaysBought = () => Iterable<Day>;

/**
 * Whether somebody is in a cohort and bought so many calendar months later.
 *
 * @example
 * // the first purchase on 1970-01-11, others on 1970-02-02 and 1970-03-02
 * const [set, days] = [{ kind: "cohortMonth", start: 0, end: 30 }, () => [10, 32, 60]];
 * [1, 2, 3].map((since) => isInCohortMonth({ ...set, since }, { firstDay: 10 }, days)) //=> [true, true, false]
 */
export function isInCohortMonth(
  { start, end, since }: CohortMonthSet,
  { firstDay }: Pick<Beginning, "firstDay">,
  days: DaysBought,
): boolean {
  if (firstDay < start || firstDay > end) return false;
  for (const day of days()) if (calendarMonths(start, day) === since) return true;
  return false;
}

/**
 * How many people of a cohort bought so many calendar months later, from the facts [count].
 *
 * @throws RangeError when nobody asked for the cohorts by month
 */
export function cohortMonthPeople(
  { facts }: Pick<Analysis, "facts">,
  { start, end, since }: CohortMonthSet,
): number {
  const mine = rowsOf(facts, monthCohorts(facts.meta)).filter((row) => row.end >= start && row.end <= end);
  return total(mine.map(({ active }) => active[since] ?? 0));
}

/**
 * Whether somebody is in a cohort.
 *
 * @example
 * const set = { kind: "cohort", start: 10, end: 20, within: 30 };
 * [isInCohort(set, { firstDay: 20, secondDays: 30 }), isInCohort(set, { firstDay: 20, secondDays: null })] //=> [true, false]
 */
export const isInCohort = ({ start, end, within }: CohortSet, { firstDay, secondDays }: Beginning): boolean =>
  firstDay >= start && firstDay <= end && (within === null || (secondDays !== null && secondDays <= within));

/**
 * How many people a cohort has, from the facts [count].
 *
 * @throws RangeError when nobody asked for the cohorts by month, or their steps do not hold the one of the set
 */
export function cohortPeople({ facts }: Pick<Analysis, "facts">, { start, end, within }: CohortSet): number {
  const request = monthCohorts(facts.meta);
  const rows = rowsOf(facts, request).filter((row) => row.end >= start && row.end <= end);
  return peopleWithin({ rows, steps: request.steps }, within);
}

/**
 * Of some cohorts those whose second purchase came within so many days; null = all [count].
 *
 * @throws RangeError where the steps do not hold these days
 *
 * @example
 * const row = { customers: 5, firstSales: 900, seconds: [1, 2], purchases: [6, 9], sales: [950, 2_000] };
 * [null, 60].map((within) => peopleWithin({ rows: [row, row], steps: [30, 60] }, within)) //=> [10, 4]
 */
export const peopleWithin = (
  { rows, steps }: Pick<CohortTable, "rows" | "steps">,
  within: number | null,
): number =>
  within === null ? sumOf(rows, "customers") : total(rows.map((row) => cellAt(row, steps, within).seconds));
