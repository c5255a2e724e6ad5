import type { Analysis } from "../analysis.ts";
import { monthCohorts } from "../facts/cohort-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import { cellAt } from "../ltv/mature.ts";
import type { Day } from "../values/day.ts";
import { total } from "../values/sum.ts";

/** People by their first purchase, and by how soon the second one came. */
export interface CohortSet {
  readonly kind: "cohort";
  /** The first and the last day of first purchases, those of whole months. */
  readonly start: Day;
  readonly end: Day;
  /** Those whose second purchase came within so many days; null = all. */
  readonly within: number | null;
}

/** How somebody began. */
export interface Beginning {
  readonly firstDay: Day;
  /** From the first purchase to the second [days]; null = there is none. */
  readonly secondDays: number | null;
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
  const mine = rowsOf(facts, request).filter((row) => row.end >= start && row.end <= end);
  const peopleOf = mine.map((row) =>
    within === null ? row.customers : cellAt(row, request.steps, within).seconds,
  );
  return total(peopleOf);
}
