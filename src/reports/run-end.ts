/** The end of a run: what a finished one leaves, and how a page is told that one is over. */
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import { stageProposal } from "../core/schemes/stage-proposal.ts";
import { runAnalysis } from "../core/slices/sliced-facts.ts";
import { shownDay } from "../core/values/day.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { KeptRun } from "./kept-run.ts";
import { changeSentences } from "./lists/limit-changes.ts";
import { stageAdvice } from "./lists/stage-words.ts";
import { type RunResult, runResult } from "./page/run-result.ts";
import { type RunJob, type RunProgress, totalSteps } from "./run-steps.ts";

/** The result of a run in both languages: who opens the file next may read the other one. */
export interface LastResult {
  readonly runId: string;
  readonly results: Readonly<Record<Language, RunResult>>;
  /** Finished months on record [count]: by it one tells that the record went. */
  readonly months?: number;
}

/** The result of a run that is finished. */
export function lastResultOf(run: KeptRun, job: RunJob): LastResult {
  const [analysis, stages] = [runAnalysis(run), stagesOf(run)];
  const resultIn = (language: Language) => {
    const notices = [...changeSentences(job.limits ?? null, language), ...job.notices];
    const result = runResult({ ...run, analysis }, { ...job, notices }, language);
    return { ...result, stages: stageAdvice(stages, language) };
  };
  return {
    runId: job.runId,
    results: { ja: resultIn("ja"), en: resultIn("en") },
    months: run.monthly.rows.length,
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
