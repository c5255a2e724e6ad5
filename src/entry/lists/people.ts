import { chosenRows } from "../../engines/chosen-people.ts";
import { peopleList, type PeopleListRequest } from "../../reports/lists/people-list.ts";
import { attempt } from "../../sheets/refusals.ts";
import { bumpUpdated } from "../../sheets/stores/store-sheet.ts";
import type { Call } from "../call.ts";
import { signNow } from "./class-lookup.ts";

/**
 * Writes 顧客一覧 of a segment onto a new sheet of the file, for formulas to look people up on, too. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such order, "no-stored-facts", "list-too-long", what `chosenPeople` and reading
 *   orders throw; nothing is written then
 */
export function writePeople({ segment, called, order, all }: PeopleListRequest, call: Call) {
  const people = chosenRows(call.engine(), call.question(), segment);
  const stand = signNow(call);
  const asked = { ...people, called, order, all: all === true, madeAt: call.now(), stand };
  const written = call.writeList(peopleList(call.context(), asked));
  // Formulas that found no list before look again.
  attempt(bumpUpdated);
  return { ...written, recorded: null };
}
