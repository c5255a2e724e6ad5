import type { Facts } from "../facts/tables.ts";
import { rowsOf } from "../facts/tables.ts";
import { type CellRow } from "../facts/cells.ts";
import { historyAnchors } from "../history/monthly-history.ts";
import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import { termsAt } from "./class-table.ts";
import type { SchemeTerms } from "./scheme.ts";
import { schemeOf, type SchemeId } from "./schemes.ts";

/** The people of every class at the end of a month. */
export interface ClassMonth {
  readonly day: Day;
  /** By class, in the scheme's order [count]. */
  readonly people: readonly number[];
  readonly total: number;
}

/**
 * The anchor and the month ends before it, oldest first; none before the orders begin.
 *
 * @param months how many at most [count]
 */
export const classDays = (
  { anchor, dataStart }: { readonly anchor: Day; readonly dataStart: Day },
  months: number,
): Day[] => historyAnchors(anchor, dataStart).slice(-months);

/**
 * The end of the same month a year before; null = the day is no month end.
 *
 * @example
 * // 2025-02-28 → 2024-02-29
 * monthEndYearBefore(20_147) //=> 19_782
 */
export const monthEndYearBefore = (day: Day): Day | null =>
  latestMonthEnd(day) === day ? latestMonthEnd(yearsBefore(day + 1, 1) - 1) : null;

/** The request for the classes of one month; the limits are those of today. */
export const monthRequest = (id: SchemeId, terms: SchemeTerms, day: Day) =>
  ({ table: "cells", anchor: day, since: day, axes: schemeOf(id).axes(termsAt(terms, day)) }) as const;

/**
 * The classes of a scheme month by month.
 *
 * @param days as they were asked for, each with `monthRequest`
 */
export function classMonths(
  facts: Pick<Facts, "tables">,
  id: SchemeId,
  { terms, days }: { readonly terms: SchemeTerms; readonly days: readonly Day[] },
): ClassMonth[] {
  const { classes, classOf } = schemeOf(id);
  return days.map((day) => {
    const cells = rowsOf(facts, monthRequest(id, terms, day));
    const isOf = (name: string) => (cell: CellRow) => classOf(cell.classes, terms.limits) === name;
    const people = classes.map((name) => sumOf(cells.filter(isOf(name)), "customers"));
    return { day, people, total: people.reduce((sum, n) => sum + n, 0) };
  });
}
