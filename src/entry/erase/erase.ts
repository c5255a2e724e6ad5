import { chosenPerson, peopleMeant, requireSame } from "../../reports/erasing/asked-person.ts";
import { erasedAnswer, foundAnswer, UNFINISHED } from "../../reports/erasing/erase-answer.ts";
import { erasePerson, requireNoImport, whereStanding } from "../../sheets/erasing/erase-person.ts";
import { loadErasing, tidyErasing } from "../../sheets/stores/erasing-store.ts";
import type { Call } from "../call.ts";
import type { EraseRequest } from "./erase-contract.ts";
import { peopleTables } from "./people-tables.ts";

/**
 * Who is meant, and where they stand in the file; nothing is changed.
 *
 * @throws InputProblem "erase-blank", "erase-placeholder", "erase-many", "erase-importing"
 */
function find({ text }: { text: string }, call: Call) {
  tidyErasing();
  if (loadErasing() !== null) return UNFINISHED;
  requireNoImport();
  const known = peopleTables(call);
  const { asked, people } = peopleMeant(text, known);
  const where = whereStanding(
    people.map(({ traces }) => traces),
    known.tables,
  );
  return foundAnswer(people, where, { asked, language: call.language });
}

/**
 * Erases the person who was shown, or finishes an erasing that was cut off.
 *
 * @throws InputProblem "erase-changed", "erase-protected", "erase-importing"; nothing is changed then
 */
function erase({ text, id, sign }: EraseRequest, call: Call) {
  const shown = () => chosenPerson(peopleMeant(text, peopleTables(call)).people, id).traces;
  const traces = loadErasing() === null ? shown() : null;
  const erased = erasePerson(
    { traces, confirm: (places) => requireSame(sign, id, places) },
    () => peopleTables(call).tables,
    { language: call.settings.stored().language, today: call.today() },
  );
  return erasedAnswer(erased, call.language);
}

/** Calls about erasing a person, see `EraseCalls`. */
export const ERASE_CALLS = { writes: { findPerson: find, erasePerson: erase } };
