import { plainId } from "../people/look-alikes.ts";
import type { PeopleTable } from "./people-table.ts";
import type { Traces } from "./traces.ts";

/** Who is asked for: a text that may be an ID, and the contacts it may be. */
export interface AskedPerson {
  readonly text: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Somebody who was asked for. */
export interface FoundPerson {
  /** The ID under which they count; of somebody without one, what was asked for. */
  readonly id: string;
  /** A name as it is written; "" = none. */
  readonly name: string;
  readonly traces: Traces;
  /** Other people of the same name and postal code, whom a line of addresses does not tell from them. */
  readonly namesakes: readonly string[];
}

/**
 * The people whom a text names, with everything by which they are written: by customer ID, exactly; by an e-mail or phone
 * in its normal form, whoever carries it. Where nobody is found, those whose ID differs in width, case or zeros before it.
 *
 * @param joins accepted joins: an ID → the one it counts under
 *
 * @example
 * // A and B share an address
 * const none = { lineId: () => null, postalCode: () => null, names: () => [], shownName: () => "" };
 * const person = (row) => ["A", "B", "C"][row];
 * const email = (row) => ["x@example.com", "x@example.com", null][row];
 * const table = { ...none, length: 3, person, ids: (row) => [person(row)], email, phone: () => null };
 * const asked = (text, email) => peopleAsked([table], { text, email, phone: null }).map(({ id }) => id);
 * [asked("x@example.com", "x@example.com"), asked("C", null), asked("c", null), asked("D", null)]
 * //=> [["A", "B"], ["C"], ["C"], []]
 */
export function peopleAsked(
  tables: readonly PeopleTable[],
  asked: AskedPerson,
  joins: ReadonlyMap<string, string> = new Map(),
): FoundPerson[] {
  const exact = wanted(tables, asked, (id) => id === asked.text || joins.get(asked.text) === id);
  const plain = plainId(asked.text);
  const people = exact.size > 0 ? exact : wanted(tables, asked, (id) => plainId(id) === plain);
  if (people.has("") && people.size > 1) people.delete("");
  return [...people].sort().map((id) => traced(tables, id, { asked, joins }));
}

/** The people of whom a row has the ID or the contact; "" = one whom no row names. */
function wanted(
  tables: readonly PeopleTable[],
  { email, phone }: AskedPerson,
  isId: (id: string) => boolean,
): Set<string> {
  const people = new Set<string>();
  for (const table of tables)
    for (let row = 0; row < table.length; row++) {
      const person = table.person(row);
      const isTheirs =
        (email !== null && table.email(row) === email) ||
        (phone !== null && table.phone(row) === phone) ||
        (person !== "" && (isId(person) || table.ids(row).some((id) => id !== "" && isId(id))));
      if (isTheirs) people.add(person);
    }
  return people;
}

const KINDS = ["email", "phone", "lineId", "postalCode"] as const;

/** What rows say of a person, in sets. */
function tally() {
  const sets = { ids: new Set<string>(), names: new Set<string>() };
  const contacts = {
    email: new Set<string>(),
    phone: new Set<string>(),
    lineId: new Set<string>(),
    postalCode: new Set<string>(),
  };
  return { ...sets, ...contacts };
}

function traced(
  tables: readonly PeopleTable[],
  person: string,
  { asked, joins }: { readonly asked: AskedPerson; readonly joins: ReadonlyMap<string, string> },
): FoundPerson {
  const mine = tally();
  let name = "";
  for (const table of tables)
    for (let row = 0; row < table.length; row++) {
      if (person === "" || table.person(row) !== person) continue;
      for (const id of table.ids(row)) if (id !== "") mine.ids.add(id);
      for (const kind of KINDS) {
        const said = table[kind](row);
        if (said !== null) mine[kind].add(said);
      }
      for (const one of table.names(row)) mine.names.add(one);
      name ||= table.shownName(row);
    }
  for (const [id, under] of joins) if (under === person) mine.ids.add(id);
  if (person === "")
    for (const kind of ["email", "phone"] as const) if (asked[kind] !== null) mine[kind].add(asked[kind]);
  if (person !== "") mine.ids.add(person);
  const others = saidOfOthers(tables, person, mine);
  const own = (kind: "ids" | "email" | "phone" | "lineId") =>
    [...mine[kind]].filter((one) => !others.has(one));
  return {
    id: person === "" ? asked.text : person,
    name,
    traces: {
      ids: own("ids"),
      emails: own("email"),
      phones: own("phone"),
      lineIds: own("lineId"),
      shared: [...others],
      names: [...mine.names],
      postalCodes: [...mine.postalCode],
    },
    namesakes: namesakesOf(tables, person, mine),
  };
}

function namesakesOf(
  tables: readonly PeopleTable[],
  person: string,
  { names, postalCode }: Pick<ReturnType<typeof tally>, "names" | "postalCode">,
): string[] {
  const found = new Set<string>();
  for (const table of tables)
    for (let row = 0; row < table.length; row++) {
      const whose = table.person(row);
      if (whose === "" || whose === person || !postalCode.has(table.postalCode(row) ?? "")) continue;
      if (table.names(row).some((name) => names.has(name))) found.add(whose);
    }
  return [...found].sort();
}

/** Which of somebody's IDs and contacts rows of other people carry, too. */
function saidOfOthers(
  tables: readonly PeopleTable[],
  person: string,
  mine: ReturnType<typeof tally>,
): Set<string> {
  const others = new Set<string>();
  for (const table of tables)
    for (let row = 0; row < table.length; row++) {
      const whose = table.person(row);
      if (whose === "" || whose === person) continue;
      for (const id of table.ids(row)) if (mine.ids.has(id)) others.add(id);
      for (const kind of ["email", "phone", "lineId"] as const) {
        const said = table[kind](row);
        if (said !== null && mine[kind].has(said)) others.add(said);
      }
    }
  return others;
}

/**
 * The rows of a table that are a person's, from 0: those of their IDs, and those of nobody known that carry a contact which
 * they alone have.
 *
 * @example
 * const person = (row) => ["A", "", "B"][row];
 * const email = (row) => [null, "a@example.com", null][row];
 * const table = { length: 3, person, ids: (row) => [person(row)], email, phone: () => null, lineId: () => null };
 * rowsOf(table, { ids: ["A"], emails: ["a@example.com"], phones: [], lineIds: [] }) //=> [0, 1]
 */
export function rowsOf(
  table: PeopleTable,
  traces: Pick<Traces, "ids" | "emails" | "phones" | "lineIds">,
): number[] {
  const ids = new Set(traces.ids);
  const contacts = new Set([...traces.emails, ...traces.phones, ...traces.lineIds]);
  const has = (said: string | null): boolean => said !== null && contacts.has(said);
  const found: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const person = table.person(row);
    const isTheirs =
      person === ""
        ? has(table.email(row)) || has(table.phone(row)) || has(table.lineId(row))
        : ids.has(person) || table.ids(row).some((id) => ids.has(id));
    if (isTheirs) found.push(row);
  }
  return found;
}
