/** A run step by step: reading, each report, and the formulas. */
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say, type Text } from "../catalog/language.ts";
import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { anchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import type { Segment } from "../core/segments/segment.ts";
import type { RunSlices } from "../core/slices/sliced-facts.ts";
import { sheetOrders } from "../core/rows/order-places.ts";
import { InputProblem } from "../core/values/problem.ts";
import { runSlices } from "./comparison/run-slices.ts";
import { reportNamed, reportsOf } from "./index.ts";
import type { KeptRun } from "./kept-run.ts";
import { changeSentences } from "./lists/limit-changes.ts";
import type { Report } from "./report.ts";
import type { RowsJob, RunJob, RunProgress } from "./run-job.ts";
import { madeOn, reportContext } from "./reported-run.ts";
import { isoTime, type ReportLink } from "./page/run-result.ts";

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
  /** The settings among them that somebody chose. */
  readonly values: ChosenSettings;
}

/**
 * A run of which nothing is done.
 *
 * @throws InputProblem as `runSlices` and `reportsOf` do, "anchor-unreadable"
 *
 * @example
 * const settings = { language: "ja" };
 * const of = { slices: {}, settings, values: {}, anchor: { kind: "default" }, saved: [] };
 * const asked = { runId: "r1", reports: ["rfm"], ...of };
 * const { reports, all, done } = newRun(asked);
 * [reports, all, done] //=> [["rfm"], false, 0]
 */
export function newRun(of: NewRun): Omit<RunJob, "orders"> {
  const { runId, reports, slices, settings, anchor, saved, values } = of;
  const checked = runSlices(slices, { language: settings.language, saved });
  const made = reportsOf(reports, { slices: checked.compare.length > 0, campaigns: false });
  anchorChoice(anchor);
  const nothing = { done: 0, links: [], notices: [], ampleRoom: false, took: 0 };
  const all = reports.length === 0;
  return { runId, facts: runId, anchor, settings, values, ...checked, reports: made, all, ...nothing };
}

/**
 * A run that reads its orders from a sheet.
 *
 * @throws InputProblem "orders-in-table"
 *
 * @example
 * rowsJob({ runId: "r1", orders: { sheetId: 7 } }).orders //=> { sheetId: 7 }
 */
export const rowsJob = (job: RunJob): RowsJob => ({ ...job, orders: sheetOrders(job.orders) });

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
  const { ampleRoom, keyed = false, takesFormulas, stumbled, done } = job;
  return {
    model: report.model(reportContext(run, qualitySheetOf(job))),
    how: {
      ...{ ampleRoom, keyed, takesFormulas, made: madeOn(run) },
      again: stumbled === done,
      figures: { facts: job.facts, at: run.madeAt },
    },
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
  read: Pick<RunJob, "settings" | "parts" | "limits" | "waits" | "mark">,
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
  /** When the orders it shows were read, e.g. `2026/11/22 14:30`. */
  readonly at: string;
}

/**
 * The run after a report.
 *
 * @example
 * const written = { name: "RFM", sheetId: 7, notices: [], at: "2026/11/22 14:30" };
 * const { done, links } = afterReport({ done: 1, links: [], notices: [], facts: "r1" }, { id: "rfm" }, written);
 * [done, links[0].name, links[0].madeAt] //=> [2, "RFM", "2026-11-22T14:30"]
 */
export function afterReport(
  job: RunJob,
  { id, group }: Pick<Report, "id" | "group">,
  written: Written,
): RunJob {
  const { name, sheetId, notices, at } = written;
  const refused = written.refused ? { refused: [...(job.refused ?? []), id] } : {};
  const link = (on: number): ReportLink => ({
    ...{ id, group, name, facts: job.facts },
    ...{ sheetId: on, madeAt: isoTime(at) },
  });
  const links = sheetId === null ? job.links : [...job.links, link(sheetId)];
  return { ...afterStep(job, notices), links, ...refused };
}

/** The データ品質 sheet that a run wrote, or that stands; null = there is none. */
const qualitySheetOf = ({ links, qualitySheet }: Pick<RunJob, "links" | "qualitySheet">): number | null =>
  links.find(({ id }) => id === "dataQuality")?.sheetId ?? qualitySheet ?? null;

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
