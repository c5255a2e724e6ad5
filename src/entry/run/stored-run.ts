import type { Settings } from "../../catalog/settings/settings.ts";
import type { Text } from "../../catalog/language.ts";
import { type Analysis, analysisOf } from "../../core/analysis.ts";
import { FACTS_VERSION, fromStored, type StoredFacts, toStored } from "../../core/facts/stored.ts";
import type { Facts } from "../../core/facts/tables.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { RecordedMonth } from "../../core/history/history-versions.ts";
import type { Slice } from "../../core/slices/slices.ts";
import type { Comparison, ReportContext } from "../../reports/context.ts";
import type { MonthlyRecord } from "../../reports/history/monthly-record.ts";
import { loadFacts, saveFacts, type Slot } from "../../sheets/stores/facts-store.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";
import type { ComparedFacts } from "./run-slices.ts";

/** What the first step of a run leaves for the others, and for formulas without arguments. No customer is in it. */
export interface StoredRun<F = Facts> {
  /** `FACTS_VERSION` of the add-on that made the facts. */
  readonly version: number;
  readonly facts: F;
  /** The part of the shop the facts are of; null = all of it. */
  readonly slice: Slice | null;
  /** The whole shop's facts where `facts` is a slice's. */
  readonly whole: F | null;
  /** The slices that stand side by side. */
  readonly compared: readonly ComparedFacts<F>[];
  /** What the rows leave open. */
  readonly open: readonly Text[];
  /** 定点観測: what this and earlier runs recorded. */
  readonly monthly: MonthlyRecord;
  readonly settings: Settings;
  readonly orders: RememberedOrders;
  readonly source: string;
  readonly madeAt: string;
}

/** A run as it is kept: its facts in columns. */
type KeptRun = StoredRun<StoredFacts>;

/** The same run with every shop's facts in another form. */
function inForm<A, B>(run: StoredRun<A>, form: (facts: A) => B): StoredRun<B> {
  const formed = (facts: A | null): B | null => (facts === null ? null : form(facts));
  return {
    ...run,
    facts: form(run.facts),
    whole: formed(run.whole),
    compared: run.compared.map(({ slice, facts }) => ({ slice, facts: formed(facts) })),
  };
}

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<StoredRun, "version">, fingerprint: string): void {
  const kept = inForm({ version: FACTS_VERSION, ...run }, toStored);
  saveFacts("running", JSON.stringify(kept), fingerprint);
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
  return inForm(run as KeptRun, fromStored);
}

/** A stored run, whichever version made it. */
const parsedRun = (slot: Slot) => JSON.parse(storedText(slot).json) as Partial<KeptRun>;

/** What earlier runs recorded month by month, in any version; none before the first, or when somebody damaged the store. */
export function recordedMonths(): readonly RecordedMonth[] {
  try {
    return parsedRun("last").monthly?.rows ?? [];
  } catch (problem) {
    if (problem instanceof InputProblem) return [];
    throw problem;
  }
}

function storedText(slot: Slot): { readonly json: string; readonly fingerprint: string } {
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
    slice,
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
    slices: run.compared.map(({ slice, facts }) => ({
      slice,
      analysis: facts && sliceAnalysis(facts, run),
    })),
  };
}

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
    open: run.open,
    monthly: run.monthly,
    settings,
    language,
    currency,
    source,
    madeAt,
    qualitySheetId,
    slice: run.slice,
    comparison: comparisonOfRun(run),
  };
}
