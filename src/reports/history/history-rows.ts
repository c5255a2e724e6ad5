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

/** This run's months, oldest first. */
export function shownMonths({ monthly }: ReportContext, months: readonly HistoryMonth[]): ShownMonth[] {
  const records = new Map(latestVersions(monthly.rows, monthly.basis).map((one) => [one.month.anchor, one]));
  return months.map((month) => ({ ...month, record: records.get(month.row.anchor) ?? null }));
}

/** Earlier versions that a later one replaced, with the one that follows each, oldest month first. */
export function replacedMonths({ monthly }: ReportContext): { old: RecordedMonth; next: RecordedMonth }[] {
  const mine = monthly.rows.filter(({ basis }) => basis === monthly.basis);
  return mine.flatMap((old) => {
    const next = mine.find((one) => one.month.anchor === old.month.anchor && one.version === old.version + 1);
    return next ? [{ old, next }] : [];
  });
}

/** What was recorded of a month, as a row with its rates. */
export function recordedRow({ analysis }: ReportContext, { month }: RecordedMonth): MonthRow[] {
  return monthlyHistory([month], analysis.facts.meta.dataStart);
}
