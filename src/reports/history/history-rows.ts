/** The months of a run for 定点観測: the finished ones as recorded, and the unfinished last one. */
import { type RecordedMonth, latestVersions } from "../../core/history/history-versions.ts";
import { monthlyHistory, type MonthRow } from "../../core/history/monthly-history.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import type { ReportContext } from "../context.ts";

/** A month as a row of the table. */
export interface ShownMonth extends HistoryMonth {
  /** null = the unfinished last one, which is not recorded. */
  readonly record: RecordedMonth | null;
}

/**
 * This run's months, oldest first.
 *
 * @example
 * // March is on record, April is not over
 * const record = { basis: "", version: 1, month: { anchor: 89 } };
 * const months = [{ row: { anchor: 89 } }, { row: { anchor: 91 } }];
 * shownMonths({ monthly: { rows: [record], basis: "" } }, months).map((one) => one.record?.version ?? null) //=> [1, null]
 */
export function shownMonths({ monthly }: ReportContext, months: readonly HistoryMonth[]): ShownMonth[] {
  const records = new Map(latestVersions(monthly.rows, monthly.basis).map((one) => [one.month.anchor, one]));
  return months.map((month) => ({ ...month, record: records.get(month.row.anchor) ?? null }));
}

/**
 * Earlier versions that a later one replaced, with the one that follows each, oldest month first.
 *
 * @example
 * const rows = [1, 2].map((version) => ({ basis: "", version, month: { anchor: 89 } }));
 * replacedMonths({ monthly: { rows, basis: "" } }).map(({ old, next }) => [old.version, next.version]) //=> [[1, 2]]
 */
export function replacedMonths({ monthly }: ReportContext): { old: RecordedMonth; next: RecordedMonth }[] {
  const mine = monthly.rows.filter(({ basis }) => basis === monthly.basis);
  return mine.flatMap((old) => {
    const next = mine.find((one) => one.month.anchor === old.month.anchor && one.version === old.version + 1);
    return next ? [{ old, next }] : [];
  });
}

/**
 * What was recorded of a month, as a row with its rates.
 *
 * @example
 * // five new and three kept people
 * const people = { base: [4], kept: [3], dormant: [2], returned: [0], newCustomers: 5, newWithSecond: 1 };
 * const month = { anchor: 89, ...people, annualSales: 8_000, monthSales: 500 };
 * const [row] = recordedRow({ analysis: { facts: { meta: { dataStart: 57 } } } }, { month });
 * row.activeCustomers //=> 8
 */
export function recordedRow({ analysis }: ReportContext, { month }: RecordedMonth): MonthRow[] {
  return monthlyHistory([month], analysis.facts.meta.dataStart);
}
