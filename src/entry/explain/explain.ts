import { explainedCell } from "../../reports/explain/explain-cell.ts";
import { leversAnswer } from "../../reports/levers/levers-answer.ts";
import { activeCell, standing } from "../../sheets/active-cell.ts";
import type { LastRun } from "../run/last-run.ts";

/**
 * Explains the cell the user is on, from what the last run stored: no order is read.
 *
 * @returns the explanation, or in one sentence why there is none
 * @throws InputProblem "no-stored-facts", "facts-damaged"
 */
export const explainCell = ({ context, language }: LastRun) =>
  explainedCell(activeCell(), { context, standing }, language);

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "no-stored-facts", "facts-damaged", "request-refused" for no such target
 */
export const levers = (asked: unknown, { context, language }: LastRun) =>
  leversAnswer(context(), asked, language);
