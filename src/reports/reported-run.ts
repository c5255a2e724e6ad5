import type { Settings } from "../catalog/settings/settings.ts";
import type { Text } from "../catalog/language.ts";
import { shownCurrency } from "../catalog/currency.ts";
import type { RecordedMonth } from "../core/history/history-versions.ts";
import type { SheetOrders } from "../core/rows/order-places.ts";
import type { Day } from "../core/values/day.ts";
import type { Facts } from "../core/facts/tables.ts";
import { runAnalysis, sliceAnalysis, type SlicedFacts } from "../core/slices/sliced-facts.ts";
import type { Comparison, ReportContext } from "./context.ts";
import { type MonthlyRecord, monthlyRecord } from "./history/monthly-record.ts";

/** A run whose orders are read: everything that its reports are made of, and no customer. */
export interface ReportedRun<F = Facts> extends SlicedFacts<F> {
  /** What the rows leave open. */
  readonly open: readonly Text[];
  /** 定点観測: what this and earlier runs recorded. */
  readonly monthly: MonthlyRecord;
  readonly settings: Settings;
  /** The orders sheet's name. */
  readonly source: string;
  /** Local time, e.g. `2026/11/22 14:30`. */
  readonly madeAt: string;
  /** The file's time zone when it was made. */
  readonly zone: string;
}

/**
 * What the reports need of a run.
 *
 * @param qualitySheetId the データ品質 sheet of this run; null = it wrote none
 */
export function reportContext(run: ReportedRun, qualitySheetId: number | null): ReportContext {
  const { open, monthly, settings, source, madeAt, zone, slice } = run;
  const { language, currency } = settings;
  return {
    analysis: runAnalysis(run),
    open,
    monthly,
    settings,
    language,
    currency,
    source,
    madeAt,
    zone,
    qualitySheetId,
    slice,
    comparison: comparisonOf(run),
  };
}

/** The whole shop and the compared slices, computed alike. */
function comparisonOf({ facts, whole, compared, settings }: ReportedRun): Comparison {
  return {
    whole: sliceAnalysis(whole ?? facts, settings),
    slices: compared.map((one) => ({
      slice: one.slice,
      analysis: one.facts && sliceAnalysis(one.facts, settings),
    })),
  };
}

/** What of a run is known before its orders are read. */
interface AskedRun extends Pick<SlicedFacts, "slice"> {
  readonly orders: SheetOrders;
  readonly settings: Settings;
}

/** What the reading says besides the facts. */
export interface Reading extends Pick<ReportedRun, "open" | "source" | "madeAt" | "zone"> {
  /** The currency the orders are in (ISO 4217); null = no row says any. */
  readonly currency: string | null;
  /** The file's. */
  readonly locale: string;
  /** What earlier runs recorded month by month. */
  readonly recorded: readonly RecordedMonth[];
  readonly today: Day;
}

/** A run whose orders were just read: its settings have the currency that the orders turned out to be in. */
export function readRun(job: AskedRun, sliced: SlicedFacts, reading: Reading) {
  const { currency, locale, recorded, today, ...said } = reading;
  return {
    ...sliced,
    ...said,
    orders: job.orders,
    monthly: monthlyRecord({ ...job, facts: sliced.facts }, recorded, today),
    settings: { ...job.settings, currency: shownCurrency(job.settings.currency, currency, locale) },
  };
}
