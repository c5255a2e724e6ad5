/** Cohorts month by month, and several of them together. */
import type { CohortRow } from "../facts/cohorts.ts";
import { calendarMonths, type Day, latestMonthEnd } from "../values/day.ts";
import type { Share } from "../values/share.ts";
import { sumOf, total } from "../values/sum.ts";

/** What people did in one calendar month. */
interface Month {
  /** Calendar months since that of the first purchase; 0 = that one. */
  readonly k: number;
  /** People with a purchase in it, and their purchases in it [count]. */
  readonly active: number;
  readonly purchases: number;
  /** [minor units] */
  readonly sales: number;
}

/** A month of a cohort. */
export interface RetentionCell extends Month {
  /** It goes on after the anchor: the numbers are those so far, and no answer. */
  readonly isOpen: boolean;
}

/** A month of several cohorts for all of which it is over. */
export interface PooledMonth extends Month {
  /** All people of the cohorts [count]. */
  readonly customers: number;
  /** The last day of the latest of them. */
  readonly end: Day;
}

/**
 * The latest month of a cohort that was over by the anchor: so many calendar months after that of its first purchases.
 *
 * @param end the cohort's last day
 * @returns -1 = its own month goes on
 *
 * @example
 * // 1970-01-31, as of 1970-03-30, 1970-03-31 and 1970-01-30
 * [88, 89, 29].map((anchor) => completeMonths(30, anchor)) //=> [1, 2, -1]
 */
export const completeMonths = (end: Day, anchor: Day): number => calendarMonths(end, latestMonthEnd(anchor));

/** What of a row is told month by month. */
type MonthRow = Pick<CohortRow, "end" | "customers" | "active" | "monthPurchases" | "monthSales">;

/**
 * By month since that of the first purchase, the cohorts for which it was over by the anchor, together.
 *
 * @param most the last month that is told; without one the last that was over for any of them
 *
 * @example
 * // two people of January, one of February; as of 1970-03-15
 * const row = { monthPurchases: [2, 1, 1], monthSales: [500, 200, 100] };
 * const rows = [{ ...row, end: 30, customers: 2, active: [2, 1, 1] }, { ...row, end: 58, customers: 1, active: [1, 1] }];
 * pooledMonths(rows, 73).map(({ k, active, customers }) => [k, active, customers]) //=> [[0, 3, 3], [1, 1, 2]]
 */
export function pooledMonths(rows: readonly MonthRow[], anchor: Day, most = Infinity): PooledMonth[] {
  const known = rows.map((row) => ({ row, complete: completeMonths(row.end, anchor) }));
  const last = Math.min(most, Math.max(-1, ...known.map(({ complete }) => complete)));
  return Array.from({ length: Math.max(0, last + 1) }, (_, k) =>
    pooledMonth(
      known.flatMap(({ row, complete }) => (complete >= k ? row : [])),
      k,
    ),
  );
}

function pooledMonth(rows: readonly MonthRow[], k: number): PooledMonth {
  const sumAt = (name: "active" | "monthPurchases" | "monthSales"): number =>
    total(rows.map((row) => row[name][k] ?? 0));
  return {
    ...{ k, customers: sumOf(rows, "customers"), end: Math.max(...rows.map(({ end }) => end)) },
    ...{ active: sumAt("active"), purchases: sumAt("monthPurchases"), sales: sumAt("monthSales") },
  };
}

/**
 * Who bought in a month, of all [people].
 *
 * @example
 * monthShare({ active: 3, customers: 8 }) //=> { numerator: 3, denominator: 8 }
 */
export const monthShare = ({ active, customers }: Pick<PooledMonth, "active" | "customers">): Share => ({
  numerator: active,
  denominator: customers,
});
