import type { Settings } from "../../catalog/settings/settings.ts";
import type { Text } from "../../catalog/language.ts";
import { type Analysis, analysisOf } from "../../core/analysis.ts";
import { type Facts, FACTS_VERSION } from "../../core/facts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { RecordedMonth } from "../../core/history/history-versions.ts";
import type { Slice } from "../../core/slices/slices.ts";
import type { Comparison, ReportContext } from "../../reports/context.ts";
import type { MonthlyRecord } from "../../reports/history/history-rows.ts";
import { loadFacts, saveFacts, type Slot, type StoredFacts } from "../../sheets/stores/facts-store.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";
import type { ComparedFacts } from "./run-slices.ts";

/** What the first step of a run leaves for the others, and for formulas without arguments. No customer is in it. */
export interface StoredRun {
  /** `FACTS_VERSION` of the add-on that made the facts. */
  readonly version: number;
  readonly facts: Facts;
  /** The part of the shop the facts are of; null or absent = all of it. */
  readonly slice?: Slice | null;
  /** The whole shop's facts where `facts` is a slice's. */
  readonly whole?: Facts | null;
  /** The slices that stand side by side. */
  readonly compared?: readonly ComparedFacts[];
  /** What the rows leave open; absent = nothing. */
  readonly open?: readonly Text[];
  /** 定点観測: what this and earlier runs recorded; a file of an earlier version has none. */
  readonly monthly?: MonthlyRecord;
  readonly settings: Settings;
  readonly orders: RememberedOrders;
  readonly source: string;
  readonly madeAt: string;
}

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<StoredRun, "version">, fingerprint: string): void {
  saveFacts("running", JSON.stringify({ version: FACTS_VERSION, ...run }), fingerprint);
}

/** The run under way becomes the last finished one. */
export function keepRunning(): void {
  const { json, fingerprint } = storedText("running");
  saveFacts("last", json, fingerprint);
}

/**
 * @throws InputProblem "no-stored-facts" before the first run, "facts-damaged" when someone changed them,
 *   "facts-outdated" when an earlier version of the add-on made them
 */
export function storedRun(slot: Slot): StoredRun {
  const run = parsedRun(slot);
  if (run.version !== FACTS_VERSION) throw new InputProblem("facts-outdated");
  return run as StoredRun;
}

/** A stored run, whichever version made it. */
const parsedRun = (slot: Slot) => JSON.parse(storedText(slot).json) as Partial<StoredRun>;

/** What earlier runs recorded month by month, in any version; none before the first, or when somebody damaged the store. */
export function recordedMonths(): readonly RecordedMonth[] {
  try {
    return parsedRun("last").monthly?.rows ?? [];
  } catch (problem) {
    if (problem instanceof InputProblem) return [];
    throw problem;
  }
}

function storedText(slot: Slot): StoredFacts {
  const stored = loadFacts(slot);
  if (stored === null) throw new InputProblem(slot === "running" ? "facts-gone" : "no-stored-facts");
  return stored;
}

/** What a stored run asked of its orders, to be asked again: the same day, limits and slice. */
export function questionOfRun({ facts, settings, slice }: StoredRun) {
  const { anchor } = facts.meta;
  return {
    anchor: { kind: "day", day: anchor },
    today: anchor,
    stageThresholds: settings.stageThresholds,
    slice: slice ?? null,
  } as const;
}

/** The analysis of a stored run, computed anew; of its slice where it has one. */
export function analysisOfRun(run: StoredRun): Analysis {
  return run.slice ? sliceAnalysis(run.facts, run) : analysisOf(run.facts, run.settings);
}

/** The analysis of the whole shop, whatever slice the sheets show: what formulas in cells mean never changes. */
export function wholeAnalysis(run: StoredRun): Analysis {
  return run.whole ? analysisOf(run.whole, run.settings) : analysisOfRun(run);
}

/** Annual sales and new customers that were typed are those of the whole shop: slices are computed without them. */
function sliceAnalysis(facts: Facts, { settings }: StoredRun): Analysis {
  const typed = { newCustomersOverride: null, annualSalesOverride: null };
  return analysisOf(facts, { ...settings, ...typed });
}

/** The whole shop and the compared slices. */
export function comparisonOfRun(run: StoredRun): Comparison {
  return {
    whole: sliceAnalysis(run.whole ?? run.facts, run),
    slices: (run.compared ?? []).map(({ slice, facts }) => ({
      slice,
      analysis: facts && sliceAnalysis(facts, run),
    })),
  };
}

const NO_RECORD: MonthlyRecord = { rows: [], standings: [], basis: "", first: true };

/**
 * What the reports need of a stored run.
 *
 * @param qualitySheetId the データ品質 sheet of this run; null = it wrote none
 */
export function reportContext(run: StoredRun, qualitySheetId: number | null): ReportContext {
  const { settings, source, madeAt } = run;
  const { language, currency } = settings;
  return {
    analysis: analysisOfRun(run),
    open: run.open ?? [],
    monthly: run.monthly ?? NO_RECORD,
    settings,
    language,
    currency,
    source,
    madeAt,
    qualitySheetId,
    slice: run.slice ?? null,
    comparison: comparisonOfRun(run),
  };
}
