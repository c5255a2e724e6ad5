import { personOrders } from "../../core/segments/person-orders.ts";
import { explainedCell } from "../../reports/explain/explain-cell.ts";
import { leversAnswer } from "../../reports/levers/levers-answer.ts";
import { personAnswer } from "../../reports/explain/person-orders.ts";
import { activeCell, standing } from "../../sheets/active-cell.ts";
import { listedPerson } from "../../sheets/listed-person.ts";
import type { LastRun } from "../run/last-run.ts";

/**
 * Explains the cell the user is on, from what the last run stored: no order is read. In a row of a list of customers it is
 * the person's orders that are told, and for them they are read.
 *
 * @returns the explanation, or in one sentence why there is none
 * @throws InputProblem "no-stored-facts", "facts-damaged", and what reading orders throws
 */
export function explainCell(last: LastRun) {
  const { context, language } = last;
  const cell = activeCell();
  const person = listedPerson(cell);
  if (person === null) return explainedCell(cell, { context, standing }, language);
  const { purchases } = last.engine();
  const { anchor } = last.run().facts.meta;
  return personAnswer({ ...context(), language }, person, personOrders(purchases, person, anchor));
}

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "no-stored-facts", "facts-damaged", "request-refused" for no such target
 */
export const levers = (asked: unknown, { context, language }: LastRun) =>
  leversAnswer(context(), asked, language);
