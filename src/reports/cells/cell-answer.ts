/** What cell functions show of a whole shop. */
import type { FunctionEntry } from "../../catalog/function-parameters.ts";
import type { FunctionName } from "../../catalog/functions.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { analysisOf } from "../../core/analysis.ts";
import { anchorArgument } from "../../core/cpm/anchor.ts";
import type { Asks, Facts } from "../../core/facts/tables.ts";
import { type SlicedRun, wholeAnalysis } from "../../core/slices/sliced-facts.ts";
import type { Day } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { asksOf, REPORTS } from "../index.ts";
import type { CellAnswer } from "../report.ts";
import { askedOfRun, type ShopArguments } from "./shop-answer.ts";
import { EVERYBODY } from "./shop-part.ts";

/** A function of the catalogue. */
export type CellEntry = FunctionEntry & { readonly name: FunctionName };

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
 * The answer of a cell function that is told whose numbers and as of when.
 *
 * @throws InputProblem as `askedOfRun` does; "argument-when"
 */
export function cellAnswer(
  entry: CellEntry,
  { range, run, settings }: CellSource,
  given: ShopArguments,
): CellAnswer {
  const { report, answer } = answering(entry.name);
  const { language } = settings;
  if (range === null) {
    const { analysis, ...asked } = askedOfRun(entry, { run: run(), language }, given);
    return answer(analysis, language, asked);
  }
  const anchor = anchorArgument(given.when, given.dayOf);
  const facts = range.engine.facts(
    { anchor, today: range.today, limits: settings },
    asksOf([report], settings),
  );
  return answer(analysisOf(facts, settings), language, EVERYBODY);
}

/** The answer of a cell function that is told of the last run alone what it is to show. */
export const runAnswer = (
  name: FunctionName,
  { run, language }: Pick<CellSource, "run"> & Pick<Settings, "language">,
  argument: unknown,
): CellAnswer => answering(name).answer(wholeAnalysis(run()), language, argument);
