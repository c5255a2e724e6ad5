import { countsSame, keptBefore, type KeptRun, keptRun, keptText } from "../../reports/kept-run.ts";
import { type LastResult, ordersHere, recordGone, type RunBefore, runBefore } from "../../reports/run-end.ts";
import type { RunJob } from "../../reports/run-job.ts";
import {
  factsAtHand,
  finishFacts,
  loadFacts,
  requireFacts,
  saveFacts,
  type Slot,
} from "../../sheets/stores/facts-store.ts";
import { InputProblem } from "../../core/values/problem.ts";
import * as jobs from "../../sheets/stores/job-store.ts";
import * as last from "../../sheets/stores/last-store.ts";

type Language = RunJob["settings"]["language"];

/** The run under way between its steps; null = none, or one that an earlier version of the add-on began. */
export function storedJob(): RunJob | null {
  const job = jobs.loadJob() as RunJob | null;
  return job?.facts === undefined ? null : job;
}

/** What the last finished run came to; null = none yet. */
export const storedLast = () => last.loadLast() as LastResult | null;

/** Whether a warehouse counted it. */
export function isLastOfTable(): boolean {
  const made = storedLast()?.from;
  return made !== undefined && ordersHere(made) === null;
}

/** What the run before it was made from; null = it cannot come back. */
export const storedBefore = () => last.loadBefore() as RunBefore | null;

/** Keeps the run as it now stands; forgets it; keeps what it came to. */
export const saveJob: (job: RunJob) => void = jobs.saveJob;
export const clearJob: () => void = jobs.clearJob;

/**
 * Keeps what a run came to; the last one stays as the one before where its figures are others, also when it is asked again.
 *
 * @returns a sentence when Google refuses to keep it
 */
export function saveLast(result: LastResult, language: Language): string[] {
  const was = storedLast();
  const isNew = was !== null && was.from?.facts !== result.from?.facts;
  return last.saveLast(result, isNew ? runBefore(was) : undefined, language);
}

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<KeptRun, "version">, facts: string): void {
  saveFacts("running", keptText(run), facts);
}

/** The run under way becomes the last finished one, and that one the one before, unless its figures were the same. */
export const keepRunning = ({ facts, from }: RunJob): void => finishFacts(facts, from !== "last");

/**
 * @throws InputProblem "no-stored-facts" before the first run, "facts-gone" for one under way, "facts-damaged" when
 *   someone changed them, "facts-outdated" when an earlier version of the add-on made them
 */
export const storedRun = (slot: Slot): KeptRun => keptRun(requireFacts(slot).json);

/**
 * A run whose figures have to be those of a certain one.
 *
 * @throws InputProblem "no-undo" where they are not, and as `storedRun` does
 */
export function requireKept(slot: Slot, facts: string): KeptRun {
  const kept = requireFacts(slot);
  if (kept.facts !== facts) throw new InputProblem("no-undo");
  return keptRun(kept.json);
}

/** The last finished run, where another one counted the same; null = it did not. */
export function sameAsLast(run: Omit<KeptRun, "version">): { run: KeptRun; facts: string } | null {
  const last = loadFacts("last");
  if (last === null || !countsSame(run, last.json)) return null;
  return { run: keptRun(last.json), facts: last.facts };
}

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
