/** A run step by step: reading, each report, and the formulas. */
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say, type Text } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { anchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import type { PartedRun } from "../core/rows/parted-reading.ts";
import type { SheetOrders } from "../core/rows/order-places.ts";
import type { Segment } from "../core/segments/segment.ts";
import type { RunSlices } from "../core/slices/sliced-facts.ts";
import { InputProblem } from "../core/values/problem.ts";
import { runSlices } from "./comparison/run-slices.ts";
import { type ReportId, reportNamed, reportsOf } from "./index.ts";
import type { KeptRun } from "./kept-run.ts";
import { changeSentences, type LimitChanges } from "./lists/limit-changes.ts";
import type { Report } from "./report.ts";
import { madeOn, reportContext } from "./reported-run.ts";
import type { ReportLink, RunResult } from "./page/run-result.ts";

/** A run between its steps, kept in the file so that it outlives a closed sidebar. */
export interface RunJob extends RunSlices, PartedRun {
  readonly runId: string;
  readonly orders: SheetOrders;
  readonly anchor: WrittenAnchor;
  readonly settings: Settings;
  readonly reports: readonly ReportId[];
  /** True where no report was named, so that all are made that there is something to tell of. */
  readonly all: boolean;
  /** Steps that are done, parts of the reading apart: 0 = nothing yet, 1 = orders read and counted, … */
  readonly done: number;
  readonly links: readonly ReportLink[];
  readonly notices: readonly string[];
  /** Reports that Google refused, so that the previous ones stand; absent = none. */
  readonly refused?: readonly string[];
  /** True when the file had room for whatever the run writes. */
  readonly ampleRoom: boolean;
  /** True when no report was marked as an earlier version did; absent = unknown. */
  readonly keyed?: boolean;
  /** What its limits change in people's classes, known once the orders are read; null = no limit is changed. */
  readonly limits?: LimitChanges | null;
  /** True while somebody has to agree to that before a report is written. */
  readonly waits?: boolean;
  /** The step, by how many were done before it, at which the platform failed last; absent = none. */
  readonly stumbled?: number;
}

/** Where a run stands, as a page shows it. */
export interface RunProgress {
  runId: string;
  state: "running" | "done" | "cancelled";
  /** What is done next (running) or was done last, as a sentence. */
  label: string;
  done: number;
  total: number;
  result: RunResult | null;
  /**
   * What the run uses, in the answer to `start` when the 設定 sheet was changed since it was last read: the form
   * shows it from now on.
   */
  taken?: { settings: Settings; anchor: WrittenAnchor };
  /**
   * What changed limits would do to the reports that are there, a sentence each: nothing is written before a step is
   * asked with `goOn`.
   */
  question?: string[];
  /** The customers and purchases that the step was asked for, in the answer of the one that read the orders. */
  people?: object;
}

/** What is asked for, and by which settings. */
export interface NewRun {
  readonly runId: string;
  /** Report ids; empty = all. */
  readonly reports: readonly string[];
  readonly slices: Partial<RunSlices>;
  readonly settings: Settings;
  readonly anchor: WrittenAnchor;
  /** The segments that slices may name. */
  readonly saved: readonly Segment[];
}

/**
 * A run of which nothing is done.
 *
 * @throws InputProblem as `runSlices` and `reportsOf` do, "anchor-unreadable"
 *
 * @example
 * const settings = { language: "ja" };
 * const asked = { runId: "r1", reports: ["rfm"], slices: {}, settings, anchor: { kind: "default" }, saved: [] };
 * const { reports, all, done } = newRun(asked);
 * [reports, all, done] //=> [["rfm"], false, 0]
 */
export function newRun(of: NewRun): Omit<RunJob, "orders"> {
  const { runId, reports, slices, settings, anchor, saved } = of;
  const checked = runSlices(slices, { language: settings.language, saved });
  const made = reportsOf(reports, { slices: checked.compare.length > 0, campaigns: false });
  anchorChoice(anchor);
  const nothing = { done: 0, links: [], notices: [], ampleRoom: false };
  return { runId, anchor, settings, ...checked, reports: made, all: reports.length === 0, ...nothing };
}

/**
 * What a run does next.
 *
 * @returns the report that is written, or "read" before the first and "finish" after the last
 * @throws InputProblem "no-run" for a report that is none any more
 *
 * @example
 * const steps = [0, 1, 2].map((done) => stepOf({ done, reports: ["rfm"] }));
 * [steps[0], steps[1].id, steps[2]] //=> ["read", "rfm", "finish"]
 */
export function stepOf(job: Pick<RunJob, "done" | "reports">) {
  if (job.done === 0) return "read";
  const id = job.reports[job.done - 1];
  if (id === undefined) return "finish";
  const report = reportNamed(id);
  if (!report) throw new InputProblem("no-run");
  return report;
}

/** The sheet of a report, of a run whose orders are counted, and how it is written. */
export function sheetIn(report: Report, run: KeptRun, job: RunJob) {
  const { ampleRoom, keyed = false, stumbled, done } = job;
  return {
    model: report.model(reportContext(run, qualitySheetOf(job))),
    how: { ampleRoom, again: stumbled === done, keyed, made: madeOn(run) },
  };
}

/**
 * A run with something more to say.
 *
 * @example
 * withNotices({ notices: ["a"] }, ["b"]) //=> { notices: ["a", "b"] }
 */
export const withNotices = (job: RunJob, notices: readonly string[]): RunJob => ({
  ...job,
  notices: [...job.notices, ...notices],
});

/**
 * The run after a step that had something to say.
 *
 * @example
 * afterStep({ done: 1, notices: [] }, ["b"]) //=> { done: 2, notices: ["b"] }
 */
export const afterStep = (job: RunJob, notices: readonly string[]): RunJob => ({
  ...withNotices(job, notices),
  done: job.done + 1,
});

/**
 * The run after its orders were counted: what was kept of them is no longer of use.
 *
 * @param campaigns whether there is something to tell of any
 *
 * @example
 * const job = { reading: { kept: [] }, done: 0, notices: [], compare: [], all: false, reports: ["rfm"] };
 * const { done, parts, reading, reports } = afterReading(job, { parts: 3 }, false);
 * [done, parts, reading, reports] //=> [1, 3, undefined, ["rfm"]]
 */
export function afterReading(
  { reading: _, ...job }: RunJob,
  read: Pick<RunJob, "settings" | "parts" | "limits" | "waits">,
  campaigns: boolean,
): RunJob {
  const there = { slices: job.compare.length > 0, campaigns };
  return { ...afterStep(job, []), ...read, reports: job.all ? reportsOf([], there) : job.reports };
}

/** A report as it was written; no sheet = it was not. */
interface Written {
  readonly name: string;
  readonly sheetId: number | null;
  readonly notices: readonly string[];
  readonly refused?: true;
}

/**
 * The run after a report.
 *
 * @example
 * const written = { name: "RFM", sheetId: 7, notices: [] };
 * const { done, links } = afterReport({ done: 1, links: [], notices: [] }, "rfm", written);
 * [done, links] //=> [2, [{ id: "rfm", name: "RFM", sheetId: 7 }]]
 */
export function afterReport(job: RunJob, id: string, { name, sheetId, ...written }: Written): RunJob {
  const links = sheetId === null ? job.links : [...job.links, { id, name, sheetId }];
  const refused = written.refused ? { refused: [...(job.refused ?? []), id] } : {};
  return { ...afterStep(job, written.notices), links, ...refused };
}

/** The データ品質 sheet that a run wrote; null = it wrote none. */
const qualitySheetOf = ({ links }: Pick<RunJob, "links">): number | null =>
  links.find(({ id }) => id === "dataQuality")?.sheetId ?? null;

/**
 * Reading, each report, and the formulas.
 *
 * @example
 * totalSteps({ reports: ["rfm", "flows"] }) //=> 4
 */
export const totalSteps = ({ reports }: { readonly reports: readonly unknown[] }): number =>
  reports.length + 2;

/**
 * True when the orders are read and counted.
 *
 * @example
 * [isCounted({ done: 0 }), isCounted({ done: 1 })] //=> [false, true]
 */
export const isCounted = ({ done }: Pick<RunJob, "done">): boolean => done > 0;

/**
 * True when every step is done.
 *
 * @example
 * [isFinished({ done: 2, reports: ["rfm"] }), isFinished({ done: 3, reports: ["rfm"] })] //=> [false, true]
 */
export const isFinished = (job: RunJob): boolean => job.done >= totalSteps(job);

/**
 * A run that goes on.
 *
 * @example
 * // orders read in three parts, of which one is read
 * const job = { runId: "r1", done: 0, parts: 3, reading: { kept: [{}] }, reports: ["rfm"] };
 * const { state, label, done, total } = progressOf(job, "ja");
 * [state, label, done, total] //=> ["running", "注文を読み込みます", 1, 6]
 */
export function progressOf(job: RunJob, language: Language): RunProgress {
  const { runId, done, parts = 0, limits = null, waits } = job;
  return {
    runId,
    state: "running",
    label: stepLabel(job, language),
    done: done + partsDone(job),
    total: totalSteps(job) + parts,
    result: null,
    ...(waits ? { question: changeSentences(limits, language) } : {}),
  };
}

const partsDone = ({ done, parts = 0, reading }: RunJob): number =>
  done > 0 ? parts : (reading?.kept.length ?? 0);

function readLabel(job: RunJob): Text {
  const { parts = 0, anew = 0 } = job;
  const read = partsDone(job);
  if (parts === 0) return ENTRY_TEXTS.stepRead;
  if (read === parts) return ENTRY_TEXTS.stepCount;
  return read === 1 && anew > 0 ? ENTRY_TEXTS.stepAnew : ENTRY_TEXTS.stepPart;
}

function stepLabel(job: RunJob, language: Language): string {
  if (!isCounted(job)) return say(readLabel(job), language);
  const id = job.reports[job.done - 1];
  if (id === undefined) return say(ENTRY_TEXTS.stepFinish, language);
  const name = reportNamed(id)?.texts.name ?? { ja: id, en: id };
  return say(ENTRY_TEXTS.stepReport, language, { name: say(name, job.settings.language) });
}
