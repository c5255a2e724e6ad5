import { explainedCell } from "../../reports/explain/explain-cell.ts";
import { leversAnswer } from "../../reports/levers/levers-answer.ts";
import { activeCell, listedPerson, standing } from "../../sheets/active-cell.ts";
import type { Call } from "../call.ts";

/**
 * Explains the cell the user is on, from what the last run stored: no order is read. In a row of a list of customers it is
 * the person's orders that are told, and for them they are read.
 *
 * @returns the explanation, or in one sentence why there is none
 * @throws InputProblem "no-stored-facts", "facts-damaged", and what reading orders throws
 */
function explainCell(_: object, { context, engine, language }: Call) {
  const cell = activeCell();
  const purchases = () => engine().purchases;
  return explainedCell(cell, { context, standing, person: listedPerson(cell), purchases }, language);
}

/** Calls about one number of a report, and about levers, see `ExplainCalls`. */
export const EXPLAIN_CALLS = {
  reads: {
    explain: explainCell,
    /** どの施策が効くか of the last run; a target may be anything that a page sends. */
    levers: ({ target }: { target: unknown }, { context, language }: Call) =>
      leversAnswer(context(), target, language),
  },
};
