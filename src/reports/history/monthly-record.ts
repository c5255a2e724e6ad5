import { type SettingKey, type Settings, SETTINGS } from "../../catalog/settings/settings.ts";
import { isInTable, type SheetOrders, type TableOrders } from "../../core/rows/order-places.ts";
import { latestMonthEnd } from "../../core/values/day.ts";
import type { Facts } from "../../core/facts/tables.ts";
import { countedMonths } from "../../core/history/monthly-history.ts";
import {
  type RecordedHistory,
  type RecordedMonth,
  recordHistory,
} from "../../core/history/history-versions.ts";
import { type Slice, sliceParts } from "../../core/slices/slices.ts";

/**
 * Whether a setting changes what a month's counts are: with another value it is another record. Every setting says so;
 * the order of those that do is part of every record's basis and stays. `chosen`: it stands in the basis only where
 * somebody chose it, since records are older than the setting.
 */
const CHANGES_COUNTS: Readonly<Record<SettingKey, boolean | "chosen">> = {
  stageThresholds: true,
  mergeSameDayOrders: true,
  countZeroYenOrders: true,
  cancelWords: true,
  keepWords: true,
  excludeTestOrders: true,
  orderKey: true,
  includeShipping: true,
  includeTax: true,
  dateBasis: true,
  fallbackKeys: true,
  placeholderIds: true,
  customerIdScope: true,
  amountLevel: true,
  earliestDate: true,
  excludedItems: "chosen",
  rfmDays: false,
  rfmPurchases: false,
  rfmAmounts: false,
  rfmRanks: false,
  rfmScoring: false,
  rfmBins: false,
  nurtureDays: false,
  nurturePurchases: false,
  cpmTenureDays: false,
  cpmActiveDays: false,
  cpmAmount: false,
  crossBy: false,
  crossBase: false,
  crossMatch: false,
  crossSameOrder: false,
  crossAfterFirst: false,
  crossFrom: false,
  crossTo: false,
  crossRows: false,
  crossColumns: false,
  projectionModel: false,
  includeReactivation: false,
  goodStatuses: false,
  subscriptionWords: false,
  oneOffWords: false,
  keepLongIds: false,
  newCustomersOverride: false,
  annualSalesOverride: false,
  grossMargin: false,
  ltvStart: false,
  anchorDaysAgo: false,
  minSample: false,
  maskBelow: false,
  contactRestDays: false,
  newRepeatRule: false,
  flowScheme: false,
  flowSince: false,
  dateOrder: false,
  amountStyle: false,
  language: false,
  currency: false,
};

/** What the file has recorded so far, with this run's months added. */
export interface MonthlyRecord extends RecordedHistory {
  /** What this run's months rest on; see `RecordedMonth`. */
  readonly basis: string;
  /** True when nothing had been recorded on this basis before. */
  readonly first: boolean;
}

/** What of a run decides which record its months belong to. */
interface RecordedRun {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly orders: Pick<SheetOrders, "sheetId"> | TableOrders;
  /** A slice keeps a record of its own. */
  readonly slice: Slice | null;
}

/**
 * 定点観測 with a run's finished months added.
 *
 * @param stored what earlier runs recorded
 * @param today the day of the run
 */
export function monthlyRecord(
  { facts, settings, orders, slice }: RecordedRun,
  stored: readonly RecordedMonth[],
  today: number,
): MonthlyRecord {
  const keys = Object.keys(CHANGES_COUNTS) as SettingKey[];
  const counting = keys.filter((key) => CHANGES_COUNTS[key] === true).map((key) => settings[key]);
  const chosen = keys.filter((key) => CHANGES_COUNTS[key] === "chosen" && isChosen(settings, key));
  const basis = JSON.stringify([
    isInTable(orders) ? orders.table : orders.sheetId,
    ...counting,
    ...chosen.map((key) => ({ [key]: settings[key] })),
    ...(slice ? [sliceParts(slice)] : []),
  ]);
  const months = countedMonths(facts, settings.stageThresholds).filter(
    ({ anchor }) => latestMonthEnd(anchor) === anchor,
  );
  const first = !stored.some((row) => row.basis === basis);
  return { ...recordHistory(stored, { basis, day: today, months }), basis, first };
}

const isChosen = (settings: Settings, key: SettingKey): boolean =>
  JSON.stringify(settings[key]) !== JSON.stringify(SETTINGS[key].fallback);
