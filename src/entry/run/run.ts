import { chosenPlaces, readPlaces } from "../../intake/sheet-orders.ts";
import {
  cancelled,
  finished,
  finishedBefore,
  lastResultOf,
  shownResult,
  useOf,
} from "../../reports/run-end.ts";
import {
  afterReport,
  afterStep,
  isCounted,
  isFinished,
  newRun,
  progressOf,
  type RunJob,
  type RunProgress,
  sheetIn,
  stepOf,
} from "../../reports/run-steps.ts";
import { refreshWords } from "../../sheets/formulas/refresh-words.ts";
import { attempt, endOf } from "../../sheets/refusals.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { partsOf } from "../../sheets/orders/reading.ts";
import { fileForReports, writeReport } from "../../sheets/report/write-report.ts";
import type { Call } from "../call.ts";
import { settingsTaken, settingsWereUsed } from "../settings/settings-sheet.ts";
import { countingPeople } from "./limit-people.ts";
import { readStep, type StepAsks } from "./read-step.ts";
import type { RunRequest } from "./run-contract.ts";
import { clearJob, keepRunning, saveJob, saveLast, storedJob, storedLast, storedRun } from "./stored-run.ts";

/** The result of the last finished run of this file. */
export const lastResult = ({ language }: Call) => shownResult(storedLast(), language);

/** A run that was begun and neither finished nor cancelled. */
export function unfinishedRun({ language }: Call): RunProgress | null {
  const job = storedJob();
  return job && progressOf(job, language);
}

/**
 * Begins a run: checks what can be checked without reading the orders, and stores the cursor.
 *
 * @throws InputProblem for settings, anchor or columns that do not fit; of limits with the people in two classes or none
 */
export function startRun(request: RunRequest, call: Call): RunProgress {
  const { language, segments } = call;
  dropParts(storedJob());
  const taken = countingPeople(() => settingsTaken(request, language), request, call);
  const { settings, anchor, changed, remember } = taken;
  const asked = { reports: request.reports, slices: request, settings, anchor, saved: segments() };
  const run = newRun({ runId: `${Date.now()}`, ...asked });
  const orders = chosenPlaces(request, settings);
  const job = { ...run, orders, parts: partsOf(readPlaces(orders)) };
  remember(orders);
  saveJob(job);
  return { ...progressOf(job, language), ...(changed ? { taken: { settings, anchor } } : {}) };
}

/**
 * Does the next step of a run: reads the orders, writes one report, or updates formulas.
 *
 * People and purchases that are asked for are told by the step that reads the orders. Where people come into other classes
 * the run waits after the reading, however often it is asked, until it is told to go on.
 *
 * @throws InputProblem "no-run" when no such run is under way; any other problem ends the run
 */
export function stepRun({ runId, ...asked }: StepAsks & { runId: string }, call: Call): RunProgress {
  const stored = storedJob();
  if (stored === null || stored.runId !== runId) return finishedBefore(storedLast(), runId, call.language);
  if (stored.waits && !asked.goOn) return progressOf(stored, call.language);
  const job = { ...stored, waits: false };
  try {
    const { people, ...next } = advance(job, call, asked);
    const progress = isFinished(next) ? finish(next, call) : goOn(next, call);
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

function advance(job: RunJob, call: Call, asked: StepAsks): ReturnType<typeof readStep> {
  const step = stepOf(job);
  if (step === "read") {
    const read = readStep(job, call, asked);
    return isCounted(read) ? { ...read, ...fileForReports() } : read;
  }
  if (step === "finish") {
    keepRunning();
    return afterStep(job, refreshWords(job.settings.language));
  }
  const { model, how } = sheetIn(step, storedRun("running"), job);
  return afterReport(job, step.id, writeReport(model, job.settings, how));
}

function goOn(job: RunJob, { language }: Call): RunProgress {
  saveJob(job);
  return progressOf(job, language);
}

function finish(job: RunJob, { language }: Call): RunProgress {
  const run = storedRun("last");
  const unshown = settingsWereUsed(useOf(run), job.ampleRoom, language);
  const last = lastResultOf(run, { ...job, notices: [...job.notices, ...unshown] });
  const unkept = saveLast(last, language);
  forget(job);
  return finished(last, language, unkept);
}

/** Ends a run between its steps; reports not yet written stay as they were. */
export function cancelRun({ runId }: { runId: string }, { language }: Call): RunProgress {
  const job = storedJob();
  if (job?.runId === runId) forget(job);
  return cancelled(runId, job, language);
}
