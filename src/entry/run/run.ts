import { chosenPlaces, readPlaces } from "../../intake/sheet-orders.ts";
import {
  cancelled,
  finished,
  finishedBefore,
  lastResultOf,
  shownResult,
  useOf,
} from "../../reports/run-end.ts";
import type { RowsJob, RunJob, RunProgress } from "../../reports/run-job.ts";
import {
  afterReport,
  afterStep,
  isCounted,
  isFinished,
  newRun,
  progressOf,
  sheetIn,
  stepOf,
} from "../../reports/run-steps.ts";
import { isSamePart, staleSentence } from "../../reports/staleness.ts";
import { refreshWords } from "../../sheets/formulas/refresh-words.ts";
import { attempt, endOf } from "../../sheets/refusals.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { ordersMark } from "../../sheets/orders/orders-stand.ts";
import { partsOf } from "../../sheets/orders/reading.ts";
import { standingQuality } from "../../sheets/report/standing-reports.ts";
import { fileForReports, writeReport } from "../../sheets/report/write-report.ts";
import type { Call } from "../call.ts";
import { rememberBack, settingsTaken, settingsWereUsed } from "../settings/settings-sheet.ts";
import { countingPeople } from "./limit-people.ts";
import { readStep, type StepAsks } from "./read-step.ts";
import type { RunRequest } from "./run-contract.ts";
import {
  clearJob,
  keepRunning,
  saveJob,
  saveLast,
  storedBefore,
  storedJob,
  storedLast,
  storedRun,
} from "./stored-run.ts";
import { lastAnew } from "./anew.ts";

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
  const { job, taken } = askedJob(request, call);
  return beginning(job, taken, call);
}

/**
 * The same for one report, of the last run's figures where they are still those of the orders: few orders are read again
 * to know it, of many it is told by what they are known by.
 *
 * @throws InputProblem as `startRun` does
 */
export function remakeReport(request: RunRequest, call: Call): RunProgress {
  const { job, taken } = askedJob(request, call);
  if (isMany(job) && isLast(job, call)) return lastAnew(job.reports, call);
  return beginning({ ...job, single: true, ...standingQuality() }, taken, call);
}

type Taken = ReturnType<typeof settingsTaken>;

/** What a request asks for, checked. */
function askedJob(request: RunRequest, call: Call): { job: RowsJob; taken: Taken } {
  const { segments } = call;
  dropParts(storedJob());
  const taken = countingPeople(() => call.settings.taken(request), request, call);
  const { settings, values, anchor } = taken;
  const asked = { reports: request.reports, slices: request, settings, values, anchor, saved: segments() };
  const orders = chosenPlaces(request, settings);
  const run = newRun({ runId: `${Date.now()}`, ...asked });
  return { job: { ...run, orders, parts: partsOf(readPlaces(orders)) }, taken };
}

function beginning(job: RowsJob, { settings, anchor, changed, remember }: Taken, call: Call): RunProgress {
  remember(job.orders);
  saveJob(job);
  return { ...progressOf(job, call.language), ...(changed ? { taken: { settings, anchor } } : {}) };
}

/** Orders of more cells than are read again within a moment. */
const MANY_CELLS = 300_000;

function isMany({ orders }: RowsJob): boolean {
  const { columns } = readPlaces(orders);
  return (ordersMark(readPlaces(orders))?.rows ?? 0) * columns.length > MANY_CELLS;
}

/** Whether a run would come to the figures of the last one, as far as that is told without reading. */
function isLast(job: RowsJob, call: Call): boolean {
  const last = storedLast();
  if (last?.from === undefined || !isSamePart(last.from, job)) return false;
  const { values, anchor, orders } = job;
  const now = { values, anchor, orders, mark: ordersMark(readPlaces(orders)), today: call.today() };
  const { anchorDate } = last.results[call.language];
  return staleSentence({ ...last.from, anchorDate }, now, call.language) === null;
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
  const began = Date.now();
  try {
    const { people, ...after } = advance(job, call, asked);
    // What is written of figures that were kept took its time before.
    const next = job.from === "before" ? after : { ...after, took: after.took + Date.now() - began };
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
    keepRunning(job);
    return afterStep(job, refreshWords(job.settings.language));
  }
  const { model, how } = sheetIn(step, storedRun("running"), job);
  return afterReport(job, step, { ...writeReport(model, job.settings, how), at: how.figures.at });
}

function goOn(job: RunJob, { language }: Call): RunProgress {
  saveJob(job);
  return progressOf(job, language);
}

function finish(job: RunJob, { language }: Call): RunProgress {
  const run = storedRun("last");
  const taken = job.back && rememberBack(job.back);
  const unshown = settingsWereUsed(useOf(run), job.ampleRoom, language);
  const last = lastResultOf(run, { ...job, notices: [...job.notices, ...unshown] }, storedLast());
  const unkept = saveLast(last, language);
  forget(job);
  const told = { ...finished(last, language, unkept), undo: storedBefore()?.offer ?? null };
  return taken === undefined ? told : { ...told, taken };
}

/** Ends a run between its steps; reports not yet written stay as they were. */
export function cancelRun({ runId }: { runId: string }, { language }: Call): RunProgress {
  const job = storedJob();
  if (job?.runId === runId) forget(job);
  return cancelled(runId, job, language);
}
