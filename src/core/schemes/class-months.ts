import type { Facts } from "../facts/tables.ts";
import { historyAnchors } from "../history/monthly-history.ts";
import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";
import { total } from "../values/sum.ts";
import { classRequest, classTable, termsAt } from "./class-table.ts";
import type { SchemeTerms } from "./scheme.ts";
import type { SchemeId } from "./schemes.ts";

/** How many people every class has at the end of a month, or at the anchor, and what these had bought for by then. */
export interface ClassMonth {
  readonly day: Day;
  /** By class, in the scheme's order [count]. */
  readonly people: readonly number[];
  /** The people of all classes [count]. */
  readonly total: number;
  /** From each person's first purchase to that day, by the class of that day [minor units]. */
  readonly sales: readonly number[];
  readonly totalSales: number;
}

/**
 * The days that a history of classes shows: the anchor and the month ends before it, oldest first, none of them before
 * the orders begin.
 *
 * @param months how many days at most, the anchor included [count]
 *
 * @example
 * // 2024-02-29 and the anchor, 2024-03-31
 * classDays({ anchor: 19_813, dataStart: 19_700 }, 2) //=> [19_782, 19_813]
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

/**
 * The requests for the classes on several days. The limits are today's for each of them, so that months compare.
 *
 * @example
 * const terms = { anchor: 19_813, limits: { stageThresholds: [1, 2, 3, 4, 5] } };
 * monthRequests("stage", terms, [19_782, 19_813]).map(({ anchor }) => anchor) //=> [19_782, 19_813]
 */
export const monthRequests = (id: SchemeId, terms: SchemeTerms, days: readonly Day[]) =>
  days.map((day) => classRequest(id, termsAt(terms, day)));

/**
 * How many people each class of a scheme had, and what they had bought for, month by month.
 *
 * @param days those that `monthRequests` was asked with
 * @throws RangeError when nobody asked for one of them
 *
 * @example
 * // four loyal people; the facts answer so whatever day is asked
 * const facts = { tables: new Proxy({}, { get: () => [{ classes: [0, 3], customers: 4, sales: 900 }] }) };
 * const terms = { anchor: 19_813, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * const [{ people, totalSales }] = classMonths(facts, "nurture", { terms, days: [19_813] });
 * [people, totalSales] //=> [[4, 0, 0, 0, 0, 0], 900]
 */
export function classMonths(
  facts: Pick<Facts, "tables">,
  id: SchemeId,
  { terms, days }: { readonly terms: SchemeTerms; readonly days: readonly Day[] },
): ClassMonth[] {
  return days.map((day) => {
    const rows = classTable(facts, id, termsAt(terms, day));
    const [people, sales] = [rows.map((row) => row.customers), rows.map((row) => row.sales)];
    return { day, people, total: total(people), sales, totalSales: total(sales) };
  });
}
