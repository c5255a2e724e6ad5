import type { Language } from "../../catalog/language.ts";
import { runAnalysis } from "../../core/slices/sliced-facts.ts";
import { leversAnswer } from "../../reports/levers/levers-answer.ts";
import { storedRun } from "../run/stored-run.ts";
import type { LeversAnswer } from "./lever-contract.ts";

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "no-stored-facts", "facts-damaged", "request-refused" for no such target
 */
export function levers(asked: unknown, language: Language): LeversAnswer {
  const run = storedRun("last");
  const { settings, slice } = run;
  return leversAnswer({ analysis: runAnalysis(run), currency: settings.currency, slice }, asked, language);
}
