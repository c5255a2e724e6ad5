/** What cell functions show of a whole shop. */
import type { FunctionName } from "../catalog/functions.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { analysisOf } from "../core/analysis.ts";
import { anchorArgument } from "../core/cpm/anchor.ts";
import type { Asks, Facts } from "../core/facts/tables.ts";
import { analysisAt, type SlicedRun, wholeAnalysis } from "../core/slices/sliced-facts.ts";
import type { Instant } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import { InputProblem } from "../core/values/problem.ts";
import { asksOf, REPORTS } from "./index.ts";
import type { CellAnswer } from "./report.ts";

/**
 * The report that answers a cell function, and its answer.
 *
 * @throws InputProblem "request-refused" for no such function
 */
function answering(name: FunctionName) {
  const report = REPORTS.find(({ cells }) => Object.keys(cells).includes(name));
  const answer = report?.cells[name];
  if (!report || !answer) throw new InputProblem("request-refused");
  return { report, answer };
}

/** What a question to a range of orders says. */
type AskedOf = (
  question: { anchor: ReturnType<typeof anchorArgument>; today: Day; limits: Settings },
  asks: Asks,
) => Facts;

/** Where the numbers come from: the orders of a range that was given, or the last run. */
export interface CellSource {
  /** null = no range is given. */
  readonly range: { readonly engine: { readonly facts: AskedOf }; readonly today: Day } | null;
  readonly run: () => SlicedRun;
  readonly settings: Settings;
}

/**
 * The answer of a cell function.
 *
 * @param anchor a date, or nothing
 * @param dayOf the calendar day of a date in the file's zone
 * @throws InputProblem "argument-anchor"; "stored-anchor" where the last run has another one
 */
export function cellAnswer(
  name: FunctionName,
  { range, run, settings }: CellSource,
  { anchor, dayOf }: { readonly anchor: unknown; readonly dayOf: (date: Instant) => Day },
): CellAnswer {
  const { report, answer } = answering(name);
  const choice = () => anchorArgument(anchor, dayOf);
  if (range === null) return answer(analysisAt(run(), choice), settings.language);
  const question = { anchor: choice(), today: range.today, limits: settings };
  const facts = range.engine.facts(question, asksOf([report], settings));
  return answer(analysisOf(facts, settings), settings.language);
}

/** The answer of a cell function that is told of the last run alone what it is to show. */
export const runAnswer = (
  name: FunctionName,
  { run, language }: Pick<CellSource, "run"> & Pick<Settings, "language">,
  argument: unknown,
): CellAnswer => answering(name).answer(wholeAnalysis(run()), language, argument);
