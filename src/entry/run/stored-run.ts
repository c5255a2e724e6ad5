import { keptBefore, type KeptRun, keptRun, keptText } from "../../reports/kept-run.ts";
import { type LastResult, recordGone } from "../../reports/run-end.ts";
import type { RunJob } from "../../reports/run-steps.ts";
import {
  factsAtHand,
  finishFacts,
  requireFacts,
  saveFacts,
  type Slot,
} from "../../sheets/stores/facts-store.ts";
import * as jobs from "../../sheets/stores/job-store.ts";
import * as last from "../../sheets/stores/last-store.ts";

type Language = RunJob["settings"]["language"];

/** The run under way between its steps; null = none. */
export const storedJob = () => jobs.loadJob() as RunJob | null;

/** What the last finished run came to; null = none yet. */
export const storedLast = () => last.loadLast() as LastResult | null;

/** Keeps the run as it now stands; forgets it; keeps what it came to. */
export const saveJob: (job: RunJob) => void = jobs.saveJob;
export const clearJob: () => void = jobs.clearJob;
export const saveLast: (result: LastResult, language: Language) => string[] = last.saveLast;

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<KeptRun, "version">, fingerprint: string): void {
  saveFacts("running", keptText(run), fingerprint);
}

/** The run under way becomes the last finished one. */
export const keepRunning = (): void => finishFacts();

/**
 * @throws InputProblem "no-stored-facts" before the first run, "facts-gone" for one under way, "facts-damaged" when
 *   someone changed them, "facts-outdated" when an earlier version of the add-on made them
 */
export const storedRun = (slot: Slot): KeptRun => keptRun(requireFacts(slot).json);

/** A sign of the last finished run: another run has another one. @throws InputProblem "no-stored-facts", "facts-damaged" */
export const signOfLast = (): string => requireFacts("last").sign;

/**
 * What earlier runs left, in any version; nothing before the first, or when somebody damaged the store.
 *
 * @param language of the sentence that says so where the recorded months are gone
 */
export function runsBefore(language: Language) {
  const { months, settings } = keptBefore(factsAtHand());
  return { recorded: months, before: settings, gone: recordGone(months, storedLast, language) };
}
