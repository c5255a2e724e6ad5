import type { Settings } from "../../catalog/settings/settings.ts";
import { latestMonthEnd } from "../../core/values/day.ts";
import type { Facts } from "../../core/facts.ts";
import { type RecordedMonth, recordHistory } from "../../core/history/history-versions.ts";
import { type Slice, sliceParts } from "../../core/slices/slices.ts";
import type { MonthlyRecord } from "../../reports/history/history-rows.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";

/** Settings that change what a month's counts are; with others it is another ledger. */
const COUNTING: readonly (keyof Settings)[] = [
  "stageThresholds",
  "mergeSameDayOrders",
  "countZeroYenOrders",
  "cancelWords",
  "keepWords",
  "excludeTestOrders",
  "orderKey",
  "includeShipping",
  "includeTax",
  "dateBasis",
  "fallbackKeys",
  "placeholderIds",
  "customerIdScope",
  "amountLevel",
  "earliestDate",
];

/** What of a run decides which ledger its months belong to. */
interface RecordedRun {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly orders: RememberedOrders;
  /** A slice keeps a ledger of its own. */
  readonly slice: Slice | null;
}

/**
 * The 定点観測 ledger with a run's finished months added.
 *
 * @param stored what earlier runs recorded
 * @param today the day of the run
 */
export function monthlyRecord(
  { facts, settings, orders, slice }: RecordedRun,
  stored: readonly RecordedMonth[],
  today: number,
): MonthlyRecord {
  const counting = [orders.sheetId, ...COUNTING.map((key) => settings[key])];
  const basis = JSON.stringify(slice ? [...counting, sliceParts(slice)] : counting);
  const months = (facts.history?.months ?? []).filter(({ anchor }) => latestMonthEnd(anchor) === anchor);
  const first = !stored.some((row) => row.basis === basis);
  return { ...recordHistory(stored, { basis, day: today, months }), basis, first };
}
