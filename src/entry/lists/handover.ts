import { askedTarget } from "../../catalog/targets/targets.ts";
import { chosenCustomers, chosenPeople } from "../../engines/chosen-people.ts";
import { sheetRowsOf } from "../../exports/sheet-rows.ts";
import {
  handoverAnswer,
  type HandoverRequest,
  handoverRows as rowsAnswer,
  toTarget,
} from "../../reports/handover/handover-answer.ts";
import { targetSheet } from "../../reports/handover/handover-sheet.ts";
import { segmentList } from "../../reports/lists/segment-list.ts";
import type { Call } from "../call.ts";

/**
 * The people of a segment on their way to a target. The orders are read once.
 *
 * @throws InputProblem "target-unknown", "no-stored-facts", what `chosenPeople` and reading orders throw
 */
function handedTo(request: HandoverRequest, call: Call) {
  const target = askedTarget(request.target);
  const shop = call.engine().reachOn(call.today());
  const chosen = chosenPeople(call.engine(), call.question(), request.segment);
  const { anchor } = call.run().facts.meta;
  return { segment: chosen.segment, people: toTarget(target, shop, { ...chosen, anchor }) };
}

/** Who of a segment would be handed to a target, counted; nothing of a person. */
export const handover = (request: HandoverRequest, call: Call) =>
  handoverAnswer(handedTo(request, call).people, call.language);

/** The same with the people themselves; none where there can be no file. */
export const handoverRows = (request: HandoverRequest, call: Call) =>
  rowsAnswer(handedTo(request, call).people, call.language);

/**
 * Writes the people of a segment onto a new sheet of the file, in the target's columns; for target "" what they bought,
 * without contacts and guards.
 *
 * @throws InputProblem as `handedTo` does, and "nobody-handed-over" where there can be no list; nothing is written then
 */
export function writeHandover(request: HandoverRequest, call: Call) {
  const { called } = request;
  if (request.target === "") return writePlain(request, call);
  const { segment, people } = handedTo(request, call);
  const cells = sheetRowsOf(people.target, { roles: people.roles, rows: people.found.rows });
  const { settings } = call.run();
  const page = targetSheet(people, { segment, called, cells }, { settings, language: call.language });
  return call.writeList(page);
}

function writePlain({ segment, called }: HandoverRequest, call: Call) {
  const people = chosenCustomers(call.engine(), call.question(), segment);
  return call.writeList(segmentList(call.context(), { ...people, called, madeAt: call.now() }));
}
