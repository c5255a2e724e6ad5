import type { Language } from "../../catalog/language.ts";
import { chosenPlaces, readPlaces } from "../../intake/sheet-orders.ts";
import { reportContext } from "../../reports/reported-run.ts";
import {
  afterReport,
  afterStep,
  cancelled,
  finished,
  finishedBefore,
  isCounted,
  isFinished,
  type LastResult,
  lastResultOf,
  newRun,
  progressOf,
  qualitySheetOf,
  type RunJob,
  type RunProgress,
  shownResult,
  stepOf,
  useOf,
} from "../../reports/run-steps.ts";
import { refreshWords } from "../../sheets/formulas/refresh-words.ts";
import { attempt, endOf } from "../../sheets/refusals.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { partsOf } from "../../sheets/orders/reading.ts";
import { writeReport } from "../../sheets/report/write-report.ts";
import { clearJob, loadJob, saveJob } from "../../sheets/stores/job-store.ts";
import { loadLast, saveLast } from "../../sheets/stores/last-store.ts";
import { loadSegments } from "../../sheets/stores/segments-store.ts";
import type { RunRequest } from "../contract.ts";
import { remember } from "../settings/file-settings.ts";
import { settingsTaken, settingsWereUsed } from "../settings/settings-sheet.ts";
import { countingPeople } from "./limit-people.ts";
import { readStep, type StepAsks } from "./read-step.ts";
import { keepRunning, storedRun } from "./stored-run.ts";

const storedJob = () => loadJob() as RunJob | null;
const storedLast = () => loadLast() as LastResult | null;

/** The result of the last finished run of this file. */
export const lastResult = (language: Language) => shownResult(storedLast(), language);

/** A run that was begun and neither finished nor cancelled. */
export function unfinishedRun(language: Language): RunProgress | null {
  const job = storedJob();
  return job && progressOf(job, language);
}

/**
 * Begins a run: checks what can be checked without reading the orders, and stores the cursor.
 *
 * @throws InputProblem for settings, anchor or columns that do not fit; of limits with the people in two classes or none
 */
export function startRun(request: RunRequest, language: Language): RunProgress {
  dropParts(storedJob());
  const { taken, settings, changed } = countingPeople(
    () => settingsTaken(request, language),
    request,
    language,
  );
  const { anchor } = taken;
  const asked = { reports: request.reports, slices: request, settings, anchor, saved: loadSegments() };
  const run = newRun({ runId: `${Date.now()}`, ...asked });
  const orders = chosenPlaces(request, settings);
  const job = { ...run, orders, parts: partsOf(readPlaces(orders)) };
  remember({ ...taken, orders });
  saveJob(job);
  return { ...progressOf(job, language), ...(changed ? { taken: { settings, anchor } } : {}) };
}

/**
 * Does the next step of a run: reads the orders, writes one report, or updates formulas.
 *
 * @param asked what the step that reads the orders is to tell of people and purchases, and whether the run goes on with
 *   people in other classes; without that it waits after the reading, however often it is asked
 * @throws InputProblem "no-run" when no such run is under way; any other problem ends the run
 */
export function stepRun(runId: string, language: Language, asked: StepAsks): RunProgress {
  const stored = storedJob();
  if (stored === null || stored.runId !== runId) return finishedBefore(storedLast(), runId, language);
  if (stored.waits && !asked.goOn) return progressOf(stored, language);
  const job = { ...stored, waits: false };
  try {
    const { people, ...next } = advance(job, language, asked);
    const progress = isFinished(next) ? finish(next, language) : goOn(next, language);
    if (isCounted(next) && !isCounted(job)) dropParts(job);
    return people === undefined ? progress : { ...progress, people };
  } catch (thrown) {
    const { problem, by } = endOf(thrown);
    // A stop of the platform, or somebody else's run, leaves the cursor: the same step can be tried again.
    if (by === "platform") attempt(() => saveJob({ ...job, stumbled: job.done }));
    if (by === "problem") forget(job);
    throw problem;
  }
}

/** Forgets a run, and what it kept of the orders. */
function forget(job: RunJob): void {
  clearJob();
  dropParts(job);
}

function advance(job: RunJob, language: Language, asked: StepAsks): RunJob & Pick<RunProgress, "people"> {
  const step = stepOf(job);
  if (step === "read") return readStep(job, language, asked);
  if (step === "finish") {
    keepRunning();
    return afterStep(job, refreshWords(job.settings.language));
  }
  const model = step.model(reportContext(storedRun("running"), qualitySheetOf(job)));
  const { settings, ampleRoom, keyed = false, stumbled, done } = job;
  const written = writeReport(model, settings, { ampleRoom, again: stumbled === done, keyed });
  return afterReport(job, step.id, written);
}

function goOn(job: RunJob, language: Language): RunProgress {
  saveJob(job);
  return progressOf(job, language);
}

function finish(job: RunJob, language: Language): RunProgress {
  const run = storedRun("last");
  const unshown = settingsWereUsed(useOf(run), job.ampleRoom, language);
  const last = lastResultOf(run, { ...job, notices: [...job.notices, ...unshown] });
  const unkept = saveLast(last, language);
  forget(job);
  return finished(last, language, unkept);
}

/** Ends a run between its steps; reports not yet written stay as they were. */
export function cancelRun(runId: string, language: Language): RunProgress {
  const job = storedJob();
  if (job?.runId === runId) forget(job);
  return cancelled(runId, job, language);
}
