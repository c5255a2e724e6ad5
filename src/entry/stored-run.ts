import type { Settings } from "../catalog/settings.ts";
import { type Analysis, analysisOf } from "../core/analysis.ts";
import type { Facts } from "../core/facts.ts";
import { InputProblem } from "../core/problem.ts";
import type { ReportContext } from "../reports/context.ts";
import { loadFacts, saveFacts } from "../sheets/facts-store.ts";
import { analysisSettings } from "./file-settings.ts";

/** What the first step of a run leaves for the others, and for formulas without arguments. No customer is in it. */
export interface StoredRun {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly source: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

export function storeRun(run: StoredRun, fingerprint: string): void {
  saveFacts(JSON.stringify(run), fingerprint);
}

/** @throws InputProblem "no-stored-facts" before the first run, "facts-damaged" when someone changed them */
export function storedRun(): StoredRun {
  const stored = loadFacts();
  if (stored === null) throw new InputProblem("no-stored-facts");
  return JSON.parse(stored.json) as StoredRun;
}

export function analysisOfRun(run: StoredRun): Analysis {
  return analysisOf(run.facts, analysisSettings(run.settings));
}

export function reportContext(run: StoredRun): ReportContext {
  const { language, currency, mergeSameDayOrders, countZeroYenOrders } = run.settings;
  const { source, madeAt, madeBy } = run;
  const analysis = analysisOfRun(run);
  return { analysis, language, currency, source, madeAt, madeBy, mergeSameDayOrders, countZeroYenOrders };
}
