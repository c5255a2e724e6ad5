import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { shownCurrency } from "../../catalog/currency.ts";
import { type Language, say } from "../../catalog/language.ts";
import { checkedSettings, soundSettings } from "../../catalog/settings/setting-values.ts";
import type { AnchorChoice as CoreAnchor } from "../../core/cpm/anchor.ts";
import { dayOfIso, isoOf } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { runAnalysis } from "../../core/slices/sliced-facts.ts";
import { type OrderCells, withLevel } from "../../intake/sheet-orders.ts";
import { type RowsEngine, rowsEngine } from "../../engines/rows-engine.ts";
import { slicedFacts } from "../../engines/sliced-facts.ts";
import { runSlices } from "../../reports/comparison/run-slices.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { monthlyRecord } from "../../reports/history/monthly-record.ts";
import { reportNamed, reportsOf, runAsks } from "../../reports/index.ts";
import { acceptedJoins } from "../../reports/lists/join-decisions.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { hasAmpleRoom } from "../../sheets/book.ts";
import { clearJob, loadJob, saveJob } from "../../sheets/stores/job-store.ts";
import { besideWords, mendLeftovers } from "../../sheets/report/leftovers.ts";
import { attempt, refusalOf, refusalWords } from "../../sheets/refusals.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import { sheetCells, sheetName } from "../../sheets/orders/read-orders.ts";
import { restoreFormulas } from "../../sheets/formulas/refresh.ts";
import { readJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { writeReport } from "../../sheets/report/write-report.ts";
import type { AnchorChoice, RunProgress, RunRequest, RunResult } from "../contract.ts";
import { savedSegments } from "../lists/saved-segments.ts";
import { cleaningRules, remember, remembered, settingsInForce } from "../settings/file-settings.ts";
import { leftOpen, readOrders } from "./orders.ts";
import { dropParts, partsIn, readPart } from "./read-parts.ts";
import { ended, type Job, running, totalSteps } from "./run-job.ts";
import { runResult } from "../../reports/page/run-result.ts";
import { refreshWords } from "./refresh-words.ts";
import { settingsWereUsed, withSheetSettings } from "../settings/settings-sheet.ts";
import { keepRunning, recordedMonths, storedRun, storeRunning } from "./stored-run.ts";

const LAST = "last";

/** The result in both languages: who opens the file next may read the other one. */
interface Last {
  readonly runId: string;
  readonly results: Readonly<Record<Language, RunResult>>;
  /** Finished months on record [count]: by it one tells that the record went. */
  readonly months?: number;
}

/** The result of the last finished run of this file; one that an earlier version left behind is none. */
export function lastResult(language: Language): RunResult | null {
  const result = (loadValue(LAST) as Last | null)?.results[language];
  return result && "withheld" in result ? result : null;
}

/** A run that was begun and neither finished nor cancelled. */
export function unfinishedRun(language: Language): RunProgress | null {
  const job = loadJob() as Job | null;
  return job && running(job, language);
}

/**
 * Begins a run: checks what can be checked without reading the orders, and stores the cursor.
 *
 * @throws InputProblem for settings, anchor or columns that do not fit
 */
export function startRun(request: RunRequest, language: Language): RunProgress {
  const left = loadJob() as Job | null;
  if (left !== null) dropParts(left);
  const before = remembered();
  const values = { ...soundSettings(before.values), ...checkedSettings(request.settings, language) };
  const taken = withSheetSettings({ ...before, values, anchor: request.anchor }, language);
  const settings = settingsInForce(taken);
  const slices = runSlices(request, { language: settings.language, saved: savedSegments() });
  const reports = reportsOf(request.reports, slices.compare.length > 0);
  coreAnchor(taken.anchor);
  const order = settings.dateOrder === "auto" ? request.dateOrder : settings.dateOrder;
  const { sheetId, headerRow, headers, columns } = request;
  const orders = withLevel({ sheetId, headerRow, headers, columns, dateOrder: order }, settings.amountLevel);
  const parts = partsIn(orders);
  remember({ ...taken, orders });
  const job: Job = {
    runId: `${Date.now()}`,
    orders,
    parts,
    anchor: taken.anchor,
    settings,
    ...slices,
    reports,
    done: 0,
    links: [],
    notices: [],
    ampleRoom: false,
  };
  saveJob(job);
  const changed = taken.shown !== before.shown;
  return { ...running(job, language), ...(changed ? { taken: { settings, anchor: taken.anchor } } : {}) };
}

/**
 * Does the next step of a run: reads the orders, writes one report, or updates formulas.
 *
 * @throws InputProblem "no-run" when no such run is under way; any other problem ends the run
 */
export function stepRun(runId: string, language: Language): RunProgress {
  const job = loadJob() as Job | null;
  if (job === null || job.runId !== runId) return finishedBefore(runId, language);
  try {
    const next = advance(job, language);
    if (next.done === totalSteps(next)) return finish(next, language);
    const progress = goOn(next, language);
    if (job.done === 0 && next.done > 0) dropParts(job);
    return progress;
  } catch (thrown) {
    const problem = refusalOf(thrown) ?? thrown;
    // A stop of the platform, or somebody else's run, leaves the cursor: the same step can be tried again.
    if (!(problem instanceof InputProblem)) attempt(() => saveJob({ ...job, stumbled: job.done }));
    else if (problem.code !== "busy") forget(job);
    throw problem;
  }
}

/** Forgets a run, and what it kept of the orders. */
function forget(job: Job): void {
  clearJob();
  dropParts(job);
}

function advance(job: Job, language: Language): Job {
  if (job.done === 0) return readStep(job, language);
  const done = job.done + 1;
  const id = job.reports[job.done - 1];
  if (id === undefined) {
    keepRunning();
    return { ...job, done, notices: [...job.notices, ...refreshWords(job.settings.language)] };
  }
  const report = reportNamed(id);
  if (!report) throw new InputProblem("no-run");
  const qualitySheetId = job.links.find((link) => link.id === "dataQuality")?.sheetId ?? null;
  const model = report.model(reportContext(storedRun("running"), qualitySheetId));
  const { ampleRoom, stumbled } = job;
  const written = writeReport(model, job.settings, { ampleRoom, again: stumbled === job.done });
  const { name, sheetId } = written;
  const links = sheetId === null ? job.links : [...job.links, { id, name, sheetId }];
  return { ...job, done, links, notices: [...job.notices, ...written.notices] };
}

/** Reads a part of the orders, or all there is to read and makes the facts of them. */
function readStep(begun: Job, language: Language): Job {
  const beside = besideWords(mendLeftovers(), begun.settings.language);
  const job = { ...begun, notices: [...begun.notices, ...beside] };
  const zone = fileZone();
  const read = readPart(job, zone);
  if ("reading" in read) return { ...job, ...read };
  const { reading: _, ...counted } = {
    ...job,
    ...countStep(job, { cells: read.cells, zone }, language),
    parts: read.parts,
  };
  return { ...counted, done: 1, ampleRoom: hasAmpleRoom() };
}

/** @returns the settings with the currency that the orders turned out to be in, and what there is to say already */
function countStep(
  job: Job,
  { cells, zone }: { readonly cells: OrderCells; readonly zone: string },
  language: Language,
): Pick<Job, "settings" | "notices"> {
  restoreFormulas();
  const recorded = recordedMonths();
  const lost = recorded.length === 0 ? ((loadValue(LAST) as Last | null)?.months ?? 0) : 0;
  const engine = engineOver(cells, job, zone, language);
  const read = {
    ...job.settings,
    currency: shownCurrency(job.settings.currency, engine.currency, fileLocale()),
  };
  const asks = runAsks(job.settings);
  const sliced = slicedFacts(engine, questionOf(job, zone), { ...job, asks });
  const run = {
    ...sliced,
    monthly: monthlyRecord({ ...job, facts: sliced.facts }, recorded, todayIn(zone)),
    settings: read,
    orders: job.orders,
    open: leftOpen(job.orders, job.settings, zone),
    source: sheetName(job.orders.sheetId),
    madeAt: madeNow(zone),
    zone,
  };
  const { orders, settings, slice, compare } = job;
  storeRunning(run, JSON.stringify([orders, sliced.facts.meta.rows, settings, slice, compare]));
  const gone = lost > 0 ? [say(ENTRY_TEXTS.recordLost, settings.language, { n: lost })] : [];
  return { settings: read, notices: [...job.notices, ...gone] };
}

/** The engine over a run's orders, joined as the user decided; every cell is read once. */
export function ordersEngine(
  job: Pick<Job, "orders" | "settings">,
  zone: string,
  language: Language,
): RowsEngine {
  return engineOver(sheetCells(job.orders.sheetId, zone), job, zone, language);
}

function engineOver(
  cells: OrderCells,
  { orders, settings }: Pick<Job, "orders" | "settings">,
  zone: string,
  language: Language,
): RowsEngine {
  const rules = cleaningRules(settings, zone, acceptedJoins(readJoinsSheet(), language));
  return rowsEngine(readOrders(orders, cells, settings, { zone, language }), rules);
}

function questionOf({ anchor, settings }: Pick<Job, "anchor" | "settings">, zone: string) {
  return { anchor: coreAnchor(anchor), today: todayIn(zone), limits: settings };
}

function coreAnchor(anchor: AnchorChoice): CoreAnchor {
  if (anchor.kind !== "date") return anchor;
  const day = dayOfIso(anchor.date);
  if (day === null) throw new InputProblem("anchor-unreadable", { value: anchor.date });
  return { kind: "day", day };
}

function goOn(job: Job, language: Language): RunProgress {
  saveJob(job);
  return running(job, language);
}

function finish(job: Job, language: Language): RunProgress {
  const run = storedRun("last");
  const analysis = runAnalysis(run);
  const anchor = isoOf(analysis.facts.meta.anchor).replace(/-/g, "/");
  const unshown = settingsWereUsed({ madeAt: run.madeAt, anchor, source: run.source }, language);
  const written = { ...job, notices: [...job.notices, ...unshown] };
  const resultIn = (words: Language) => runResult({ ...run, analysis }, written, words);
  const results = { ja: resultIn("ja"), en: resultIn("en") };
  const months = run.monthly.rows.length;
  const unkept = keepLast({ runId: job.runId, results, months }, language);
  forget(job);
  const result = { ...results[language], notices: [...results[language].notices, ...unkept] };
  return ended(job.runId, "done", totalSteps(job), result, language);
}

/** @returns a sentence when Google refuses to keep the result: the reports stand all the same */
function keepLast(last: Last, language: Language): string[] {
  try {
    saveValue(LAST, last);
    return [];
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown;
    return [say(ENTRY_TEXTS.resultNotKept, language, { why: refusalWords(thrown, language) })];
  }
}

/** The answer to a last step that was lost on its way is given again. */
function finishedBefore(runId: string, language: Language): RunProgress {
  const last = loadValue(LAST) as Last | null;
  if (last?.runId !== runId) throw new InputProblem("no-run");
  return ended(runId, "done", totalSteps(last.results[language]), last.results[language], language);
}

/** Ends a run between its steps; reports not yet written stay as they were. */
export function cancelRun(runId: string, language: Language): RunProgress {
  const job = loadJob() as Job | null;
  if (job?.runId === runId) forget(job);
  return ended(runId, "cancelled", job ? totalSteps(job) : 1, null, language);
}
