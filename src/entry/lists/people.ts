import { chosenRows } from "../../engines/chosen-people.ts";
import { peopleList } from "../../reports/lists/people-list.ts";
import { writeList } from "../../sheets/pages/list-sheet.ts";
import { attempt } from "../../sheets/refusals.ts";
import { bumpUpdated } from "../../sheets/stores/store-sheet.ts";
import type { LastRun } from "../run/last-run.ts";
import { standNow } from "./class-lookup.ts";
import type { PeopleListRequest, WrittenPeople } from "./list-contract.ts";

/**
 * Writes 顧客一覧 of a segment onto a new sheet of the file, for formulas to look people up on, too. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such order, "no-stored-facts", "list-too-long", what `chosenPeople` and reading
 *   orders throw; nothing is written then
 */
export function writePeople(
  { segment, called, order, all }: PeopleListRequest,
  last: LastRun,
): WrittenPeople {
  const people = chosenRows(last.engine(), last.question(), segment);
  const stand = standNow(last.run(), last.language);
  const asked = { ...people, called, order, all: all === true, madeAt: last.now(), stand };
  const written = writeList(peopleList(last.context(), asked), last.context(), last.language);
  // Formulas that found no list before look again.
  attempt(bumpUpdated);
  return { ...written, recorded: null };
}
