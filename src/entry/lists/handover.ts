import { askedTarget } from "../../catalog/targets/targets.ts";
import { chosenCustomers, chosenPeople } from "../../engines/chosen-people.ts";
import { sheetRowsOf } from "../../exports/sheet-rows.ts";
import {
  handoverAnswer,
  handoverRows as rowsAnswer,
  toTarget,
} from "../../reports/handover/handover-answer.ts";
import { targetSheet } from "../../reports/handover/handover-sheet.ts";
import { segmentList } from "../../reports/lists/segment-list.ts";
import { writeList, type WrittenList } from "../../sheets/pages/list-sheet.ts";
import type { LastRun } from "../run/last-run.ts";
import type { HandoverRequest } from "./list-contract.ts";

/**
 * The people of a segment on their way to a target. The orders are read once.
 *
 * @throws InputProblem "target-unknown", "no-stored-facts", what `chosenPeople` and reading orders throw
 */
function handedTo(request: HandoverRequest, last: LastRun) {
  const target = askedTarget(request.target);
  const shop = last.engine().reachOn(last.today());
  const chosen = chosenPeople(last.engine(), last.question(), request.segment);
  const { anchor } = last.run().facts.meta;
  return { segment: chosen.segment, people: toTarget(target, shop, { ...chosen, anchor }) };
}

/** Who of a segment would be handed to a target, counted; nothing of a person. */
export const handover = (request: HandoverRequest, last: LastRun) =>
  handoverAnswer(handedTo(request, last).people, last.language);

/** The same with the people themselves; none where there can be no file. */
export const handoverRows = (request: HandoverRequest, last: LastRun) =>
  rowsAnswer(handedTo(request, last).people, last.language);

/**
 * Writes the people of a segment onto a new sheet of the file, in the target's columns; for target "" what they bought,
 * without contacts and guards.
 *
 * @throws InputProblem as `handedTo` does, and "nobody-handed-over" where there can be no list; nothing is written then
 */
export function writeHandover(request: HandoverRequest, last: LastRun): WrittenList {
  const { called } = request;
  if (request.target === "") return writePlain(request, last);
  const { segment, people } = handedTo(request, last);
  const cells = sheetRowsOf(people.target, { roles: people.roles, rows: people.found.rows });
  const { settings } = last.run();
  const page = targetSheet(people, { segment, called, cells }, { settings, language: last.language });
  return writeList(page, settings, last.language);
}

function writePlain({ segment, called }: HandoverRequest, last: LastRun): WrittenList {
  const people = chosenCustomers(last.engine(), last.question(), segment);
  const page = segmentList(last.context(), { ...people, called, madeAt: last.now() });
  return writeList(page, last.context(), last.language);
}
