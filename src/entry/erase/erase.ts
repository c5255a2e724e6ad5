import { peopleAsked } from "../../core/erasing/people-asked.ts";
import { once } from "../../core/values/once.ts";
import { shownDay } from "../../core/values/day.ts";
import { askedPerson, chosenPerson, peopleMeant, requireSame } from "../../reports/erasing/asked-person.ts";
import { erasedAnswer, foundAnswer, UNFINISHED } from "../../reports/erasing/erase-answer.ts";
import { erasePerson, requireNoImport, whereStanding } from "../../sheets/erasing/erase-person.ts";
import { isoToday } from "../../sheets/file.ts";
import { hasReports } from "../../sheets/marker.ts";
import { loadErasing, tidyErasing } from "../../sheets/stores/erasing-store.ts";
import type { Call } from "../call.ts";
import type { EraseRequest } from "./erase-contract.ts";
import { findRows, peopleTables } from "./people-tables.ts";

/** The people whom a text may mean, as the orders and the list of customers are now. */
function meant(text: unknown, known: ReturnType<typeof peopleTables>) {
  const { tables, joins, words } = known;
  const asked = askedPerson(text, words);
  const found = peopleAsked(
    tables.map(({ people }) => people),
    asked,
    joins,
  );
  return { asked, people: peopleMeant(found, asked) };
}

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
  const { asked, people } = meant(text, known);
  const where = whereStanding(
    people.map(({ traces }) => traces),
    findRows(() => known),
  );
  return foundAnswer(people, where, { asked, language: call.language });
}

/**
 * Erases the person who was shown, or finishes an erasing that was cut off.
 *
 * @throws InputProblem "erase-changed", "erase-protected", "erase-importing"; nothing is changed then
 */
function erase({ text, id, sign }: EraseRequest, call: Call) {
  const chosen = once(() => chosenPerson(meant(text, peopleTables(call)).people, id));
  const traces = loadErasing() === null ? chosen().traces : null;
  const confirm: Parameters<typeof erasePerson>[0]["confirm"] = (places) =>
    requireSame(sign, chosen().id, places);
  const erased = erasePerson(
    { traces, confirm },
    findRows(() => peopleTables(call)),
    {
      language: call.settings.stored().language,
      day: isoToday(call.zone()),
      shownDay: shownDay(call.today()),
    },
  );
  return erasedAnswer({ ...erased, hasReports: hasReports() }, call.language);
}

/** Calls about erasing a person, see `EraseCalls`. */
export const ERASE_CALLS = { writes: { findPerson: find, erasePerson: erase } };
