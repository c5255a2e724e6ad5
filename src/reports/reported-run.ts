import type { Settings } from "../catalog/settings/settings.ts";
import type { Text } from "../catalog/language.ts";
import type { ErasedDay } from "../core/erasing/erased-record.ts";
import type { AdCosts } from "../core/ltv/ad-costs.ts";
import type { Facts } from "../core/facts/tables.ts";
import { runAnalysis, sliceAnalysis, type SlicedFacts } from "../core/slices/sliced-facts.ts";
import type { Comparison, ReportContext } from "./context.ts";
import type { MonthlyRecord } from "./history/monthly-record.ts";

/** A run whose orders are read: everything that its reports are made of, and no customer. */
export interface ReportedRun<F = Facts> extends SlicedFacts<F> {
  /** What the rows leave open. */
  readonly open: readonly Text[];
  /** 定点観測: what this and earlier runs recorded. */
  readonly monthly: MonthlyRecord;
  readonly settings: Settings;
  /** 広告費 as it was then; null = the file had none. */
  readonly adCosts: AdCosts | null;
  /** The orders sheet's name. */
  readonly source: string;
  /** Local time, e.g. `2026/11/22 14:30`. */
  readonly madeAt: string;
  /** The file's time zone when it was made. */
  readonly zone: string;
  /** How many people were erased from the file before, by day; absent = nobody. */
  readonly erased?: readonly ErasedDay[];
  /** The day on which people were erased after it was made, as it is shown; absent = nobody was. */
  readonly erasedOn?: string;
}

/**
 * The day on which a run's orders were read, ISO: sheets are named after it.
 *
 * @example
 * madeOn({ madeAt: "2026/11/22 14:30" }) //=> "2026-11-22"
 */
export const madeOn = ({ madeAt }: Pick<ReportedRun, "madeAt">): string =>
  madeAt.slice(0, 10).replace(/\//g, "-");

/**
 * What the reports need of a run.
 *
 * @param qualitySheetId the データ品質 sheet of this run; null = it wrote none
 */
export function reportContext(run: ReportedRun, qualitySheetId: number | null): ReportContext {
  const { open, monthly, settings, adCosts, source, madeAt, zone, slice, erased = [], erasedOn = null } = run;
  const { language, currency } = settings;
  return {
    analysis: runAnalysis(run),
    open,
    monthly,
    settings,
    adCosts,
    language,
    currency,
    source,
    madeAt,
    zone,
    qualitySheetId,
    slice,
    erased,
    erasedOn,
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

/**
 * What a run asked of its orders, to be asked again: the same day, limits and slice.
 *
 * @example
 * const { anchor, today } = questionOfRun({ facts: { meta: { anchor: 19_813 } }, settings: {}, slice: null });
 * [anchor, today] //=> [{ kind: "day", day: 19_813 }, 19_813]
 */
export function questionOfRun({ facts, settings, slice }: Pick<ReportedRun, "facts" | "settings" | "slice">) {
  const { anchor } = facts.meta;
  return {
    anchor: { kind: "day", day: anchor },
    today: anchor,
    limits: settings,
    slice,
  } as const;
}
