/** The end of a run: what a finished one leaves, and how a page is told that one is over. */
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import { stageProposal } from "../core/schemes/stage-proposal.ts";
import { runAnalysis } from "../core/slices/sliced-facts.ts";
import { shownDay } from "../core/values/day.ts";
import type { OrdersMark } from "../core/rows/orders-mark.ts";
import { isInTable, type RunOrders, type SheetOrders } from "../core/rows/order-places.ts";
import type { WrittenAnchor } from "../core/cpm/anchor.ts";
import type { Slice } from "../core/slices/slices.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { KeptRun } from "./kept-run.ts";
import { changeSentences } from "./lists/limit-changes.ts";
import { stageAdvice } from "./lists/stage-words.ts";
import { type RunResult, runResult } from "./page/run-result.ts";
import type { RunJob, RunProgress, UndoOffer } from "./run-job.ts";
import { totalSteps } from "./run-steps.ts";

/** The result of a run in both languages: who opens the file next may read the other one. */
export interface LastResult {
  readonly runId: string;
  readonly results: Readonly<Record<Language, RunResult>>;
  /** Finished months on record [count]: by it one tells that the record went. */
  readonly months?: number;
  /** What it was made from; absent = an earlier version of the add-on made it. */
  readonly from?: MadeFrom;
}

/** What the reports of a run were made from, and which of them it wrote. */
export interface MadeFrom {
  /** The run that counted the figures. */
  readonly facts: string;
  /** The settings that were chosen in the file. */
  readonly values: ChosenSettings;
  readonly anchor: WrittenAnchor;
  readonly orders: RunOrders;
  readonly slice: Slice | null;
  readonly compare: readonly Slice[];
  /** null = not known. */
  readonly mark: OrdersMark | null;
  /** Ids of the reports that show these figures because it wrote them. */
  readonly written: readonly string[];
  /** So long its steps took [milliseconds]. */
  readonly took: number;
}

/**
 * What a run's reports were made from.
 *
 * @param before what the last one's were; with the same figures its reports count, too
 *
 * @example
 * const of = (facts) => madeFrom({ facts, links: [{ id: "rfm" }] }, { facts: "r1", written: ["flows", "rfm"] }).written;
 * [of("r1"), of("r2")] //=> [["flows", "rfm"], ["rfm"]]
 */
export function madeFrom(job: RunJob, before: MadeFrom | undefined): MadeFrom {
  const { facts, values, anchor, orders, slice, compare, mark = null, links, took } = job;
  const others = before?.facts === facts ? before.written : [];
  const own = links.flatMap(({ id }) => (others.includes(id) ? [] : [id]));
  const told = { facts, values, anchor, orders, slice, compare, mark };
  return {
    ...told,
    written: [...others, ...own],
    took: before?.facts === facts ? before.took : took,
  };
}

/**
 * The sheet of the file that a run was made from; null = a warehouse counted it.
 *
 * @example
 * [ordersHere({ orders: { sheetId: 7 } }), ordersHere({ orders: { table: "orders" } })] //=> [{ sheetId: 7 }, null]
 */
export const ordersHere = ({ orders }: Pick<MadeFrom, "orders">): SheetOrders | null =>
  isInTable(orders) ? null : orders;

/** A finished run that may come back: its figures are kept. */
export interface RunBefore {
  readonly from: MadeFrom;
  readonly offer: UndoOffer;
}

/**
 * What stays of the last run once another one takes its place; null = an earlier version of the add-on made it.
 *
 * @example
 * const ja = { anchorDate: "2024-03-31", madeAt: "2024-04-01T09:30" };
 * runBefore({ from: { facts: "r1" }, results: { ja } }).offer //=> { anchorDate: "2024-03-31", madeAt: "2024-04-01T09:30" }
 */
export function runBefore({ from, results }: LastResult): RunBefore | null {
  const { anchorDate, madeAt } = results.ja;
  return from === undefined ? null : { from, offer: { anchorDate, madeAt } };
}

/**
 * The result of a run that is finished.
 *
 * @param before what the last one came to; null = there was none
 */
export function lastResultOf(run: KeptRun, job: RunJob, before: LastResult | null): LastResult {
  const [analysis, stages] = [runAnalysis(run), stagesOf(run)];
  const from = madeFrom(job, before?.from);
  const resultIn = (language: Language) => {
    const notices = [...changeSentences(job.limits ?? null, language), ...job.notices];
    const result = runResult({ ...run, analysis }, { ...job, ...from, notices }, language);
    return { ...result, stages: stageAdvice(stages, language) };
  };
  return {
    runId: job.runId,
    results: { ja: resultIn("ja"), en: resultIn("en") },
    months: run.monthly.rows.length,
    from,
  };
}

/** Where F3, F4 and F5 may begin by the whole shop's counts. */
const stagesOf = ({ facts, whole, settings }: KeptRun) => stageProposal(whole ?? facts, settings);

/** With which orders a run was made, as of when, and what it proposes: the 設定 sheet says it. */
export const useOf = (run: KeptRun) => ({
  madeAt: run.madeAt,
  anchor: shownDay(run.facts.meta.anchor),
  source: run.source,
  currency: run.settings.currency,
  stages: stagesOf(run),
});

/**
 * The result for a page; one that an earlier version left behind is none.
 *
 * @example
 * // what an earlier version kept says nothing of what is withheld
 * const [now, earlier] = [{ withheld: {} }, {}].map((ja) => ({ results: { ja } }));
 * [shownResult(now, "ja"), shownResult(earlier, "ja"), shownResult(null, "ja")] //=> [{ withheld: {} }, null, null]
 */
export function shownResult(last: LastResult | null, language: Language): RunResult | null {
  const result = last?.results[language];
  return result && "withheld" in result ? result : null;
}

/**
 * A run that is finished; its answer may be given again, when it was lost on its way.
 *
 * @param notices what became of its end
 *
 * @example
 * // two reports, with reading and formulas four steps
 * const last = { runId: "r1", results: { ja: { reports: ["rfm", "flows"], notices: [] } } };
 * const { state, total, result } = finished(last, "ja", ["1枚は書けませんでした。"]);
 * [state, total, result.notices] //=> ["done", 4, ["1枚は書けませんでした。"]]
 */
export function finished(
  { runId, results }: LastResult,
  language: Language,
  notices: readonly string[] = [],
): RunProgress {
  const result = results[language];
  const told = { ...result, notices: [...result.notices, ...notices] };
  return ended({ runId, state: "done", total: totalSteps(result), result: told }, language);
}

/**
 * The answer to a last step that was lost on its way, given again.
 *
 * @throws InputProblem "no-run" where it was another run's
 *
 * @example
 * try { finishedBefore({ runId: "r1" }, "r2", "ja"); } catch ({ code }) { code; } //=> "no-run"
 */
export function finishedBefore(last: LastResult | null, runId: string, language: Language): RunProgress {
  if (last?.runId !== runId) throw new InputProblem("no-run");
  return finished(last, language);
}

/**
 * A run that was ended between its steps; null = there was none.
 *
 * @example
 * const { state, done, total } = cancelled("r1", { reports: ["rfm"] }, "ja");
 * [state, done, total] //=> ["cancelled", 3, 3]
 */
export const cancelled = (runId: string, job: RunJob | null, language: Language): RunProgress =>
  ended({ runId, state: "cancelled", total: job ? totalSteps(job) : 1, result: null }, language);

function ended(
  {
    runId,
    state,
    total,
    result,
  }: Pick<RunProgress, "runId" | "total" | "result"> & { state: "done" | "cancelled" },
  language: Language,
): RunProgress {
  return { runId, state, label: say(ENTRY_TEXTS[state], language), done: total, total, result };
}

/**
 * A sentence where earlier runs had recorded months and none of them is left.
 *
 * @example
 * // three months were on record
 * const last = () => ({ months: 3 });
 * [recordGone([], last, "ja")[0].includes("3か月分"), recordGone([{}], last, "ja")] //=> [true, []]
 */
export function recordGone(
  recorded: readonly unknown[],
  last: () => LastResult | null,
  language: Language,
): string[] {
  const lost = recorded.length === 0 ? (last()?.months ?? 0) : 0;
  return lost > 0 ? [say(ENTRY_TEXTS.recordLost, language, { n: lost })] : [];
}
