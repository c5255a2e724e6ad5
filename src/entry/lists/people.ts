import { chosenRows } from "../../engines/chosen-people.ts";
import { peopleList, type PeopleListRequest } from "../../reports/lists/people-list.ts";
import type { Call } from "../call.ts";

/**
 * Writes 顧客一覧 of a segment onto a new sheet of the file. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such order, "no-stored-facts", "list-too-long", what `chosenPeople` and reading
 *   orders throw; nothing is written then
 */
export function writePeople({ segment, called, order, all }: PeopleListRequest, call: Call) {
  const people = chosenRows(call.engine(), call.question(), segment);
  const asked = { ...people, called, order, all: all === true, madeAt: call.now() };
  return { ...call.writeList(peopleList(call.context(), asked)), recorded: null };
}
