import { type AskedPerson, type FoundPerson, peopleAsked } from "../../core/erasing/people-asked.ts";
import type { PeopleTable } from "../../core/erasing/people-table.ts";
import { askedFor } from "../../core/erasing/traces.ts";
import { addressOf } from "../../core/people/contact.ts";
import { placeholdersAmong } from "../../core/people/placeholders.ts";
import { checksum } from "../../core/values/checksum.ts";
import { InputProblem } from "../../core/values/problem.ts";

/** So many people are shown to choose from. */
const MOST = 20;

const FILLED_IN = /^(\d)\1{7,}$/;

/**
 * Whom a page asks for.
 *
 * @param words customer IDs that stand for nobody
 * @throws InputProblem "erase-blank", "erase-placeholder"
 *
 * @example
 * askedPerson(" 03-1234-5678 ", ["guest"]) //=> { text: "03-1234-5678", email: null, phone: "0312345678" }
 */
export function askedPerson(typed: unknown, words: readonly string[]): AskedPerson {
  const asked = askedFor(typeof typed === "string" ? typed : "");
  const { text, email } = asked;
  if (text === "") throw new InputProblem("erase-blank");
  const isDummy = email === null && addressOf(text) !== null;
  const isFiller = FILLED_IN.test(text.normalize("NFKC").replace(/\D/g, "")) && asked.phone === null;
  if (isDummy || isFiller || placeholdersAmong([text], words).size > 0)
    throw new InputProblem("erase-placeholder", { text });
  return asked;
}

/** What a file knows of people. */
interface KnownPeople {
  readonly tables: readonly { readonly people: PeopleTable }[];
  /** Accepted joins: an ID → the one it counts under. */
  readonly joins: ReadonlyMap<string, string>;
  /** Customer IDs that stand for nobody. */
  readonly words: readonly string[];
}

/**
 * Whom a page asks for, and the people who may be meant: those the orders and the list of customers know, or somebody of
 * whom nothing is known but what is asked.
 *
 * @throws InputProblem "erase-blank", "erase-placeholder", "erase-many"
 *
 * @example
 * const { people } = peopleMeant(" C1 ", { tables: [], joins: new Map(), words: [] });
 * people.map(({ id, traces }) => [id, traces.ids]) //=> [["C1", ["C1"]]]
 */
export function peopleMeant(typed: unknown, { tables, joins, words }: KnownPeople) {
  const asked = askedPerson(typed, words);
  const found = peopleAsked(
    tables.map(({ people }) => people),
    asked,
    joins,
  );
  if (found.length > MOST) throw new InputProblem("erase-many", { text: asked.text, n: found.length });
  return { asked, people: found.length > 0 ? found : [unknownPerson(asked)] };
}

function unknownPerson({ text, email, phone }: AskedPerson): FoundPerson {
  const list = (one: string | null) => (one === null ? [] : [one]);
  const traces = {
    ids: email === null && (phone === null || /[A-Za-z]/.test(text)) ? [text] : [],
    emails: list(email),
    phones: list(phone),
    ...{ lineIds: [], shared: [], names: [], postalCodes: [] },
  };
  return { id: text, name: "", traces, namesakes: [] };
}

/** How much of a person stands where, by row. */
interface Standing {
  readonly name: string;
  readonly rows: readonly number[];
  readonly cells: readonly unknown[];
}

/** By which a page says that what it was shown is what shall go. */
export const signOf = (id: string, places: readonly Standing[]): string =>
  checksum(JSON.stringify([id, places.map(({ name, rows, cells }) => [name, rows, cells.length])]));

/** The person that a page chose. @throws InputProblem "erase-changed" where there is none like this any more */
export function chosenPerson(people: readonly FoundPerson[], id: unknown): FoundPerson {
  const chosen = people.find((one) => one.id === id);
  if (chosen === undefined) throw new InputProblem("erase-changed");
  return chosen;
}

/** Refuses places that are not those that were shown. @throws InputProblem "erase-changed" */
export function requireSame(sign: unknown, id: string, places: readonly Standing[]): void {
  if (sign !== signOf(id, places)) throw new InputProblem("erase-changed");
}
