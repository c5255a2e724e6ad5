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

/** Looks at each row of some tables. */
function eachRow(tables: readonly PeopleTable[], look: (table: PeopleTable, row: number) => void): void {
  for (const table of tables) for (let row = 0; row < table.length; row++) look(table, row);
}

/** The people of whom a row has the ID or the contact; "" = one whom no row names. */
function wanted(
  tables: readonly PeopleTable[],
  { email, phone }: AskedPerson,
  isId: (id: string) => boolean,
): Set<string> {
  const people = new Set<string>();
  eachRow(tables, (table, row) => {
    const person = table.person(row);
    const isTheirs =
      (email !== null && table.email(row) === email) ||
      (phone !== null && table.phone(row) === phone) ||
      (person !== "" && (isId(person) || table.ids(row).some((id) => id !== "" && isId(id))));
    if (isTheirs) people.add(person);
  });
  return people;
}

const CONTACTS = ["email", "phone", "lineId"] as const;

/** What rows say of a person. */
const nothingSaid = () => ({
  ids: new Set<string>(),
  names: new Set<string>(),
  email: new Set<string>(),
  phone: new Set<string>(),
  lineId: new Set<string>(),
  postalCode: new Set<string>(),
});
type Said = ReturnType<typeof nothingSaid>;

interface Asking {
  readonly asked: AskedPerson;
  readonly joins: ReadonlyMap<string, string>;
}

function traced(tables: readonly PeopleTable[], person: string, { asked, joins }: Asking): FoundPerson {
  if (person === "") return { id: asked.text, name: "", ...unnamed(tables, asked) };
  const { mine, name } = saidOf(tables, person);
  for (const [id, under] of joins) if (under === person) mine.ids.add(id);
  mine.ids.add(person);
  return { id: person, name, ...tellingOf(tables, person, mine) };
}

/** Of somebody whom no row names: what was asked for is all that is known. */
function unnamed(tables: readonly PeopleTable[], asked: AskedPerson) {
  const mine = nothingSaid();
  for (const kind of ["email", "phone"] as const) if (asked[kind] !== null) mine[kind].add(asked[kind]);
  return tellingOf(tables, "", mine);
}

/** What the rows of a person say, and a name as it is written. */
function saidOf(
  tables: readonly PeopleTable[],
  person: string,
): { readonly mine: Said; readonly name: string } {
  const mine = nothingSaid();
  let name = "";
  eachRow(tables, (table, row) => {
    if (table.person(row) !== person) return;
    for (const id of table.ids(row)) if (id !== "") mine.ids.add(id);
    for (const kind of [...CONTACTS, "postalCode"] as const) {
      const said = table[kind](row);
      if (said !== null) mine[kind].add(said);
    }
    for (const one of table.names(row)) mine.names.add(one);
    name ||= table.shownName(row);
  });
  return { mine, name };
}

/** What of it tells the person from others, and who is like them. */
function tellingOf(
  tables: readonly PeopleTable[],
  person: string,
  mine: Said,
): Pick<FoundPerson, "traces" | "namesakes"> {
  const others = new Set<string>();
  const namesakes = new Set<string>();
  eachRow(tables, (table, row) => {
    const whose = table.person(row);
    if (whose === "" || whose === person) return;
    for (const id of table.ids(row)) if (mine.ids.has(id)) others.add(id);
    for (const kind of CONTACTS) {
      const said = table[kind](row);
      if (said !== null && mine[kind].has(said)) others.add(said);
    }
    const isNear = mine.postalCode.has(table.postalCode(row) ?? "");
    if (isNear && table.names(row).some((name) => mine.names.has(name))) namesakes.add(whose);
  });
  const own = (said: ReadonlySet<string>): string[] => [...said].filter((one) => !others.has(one));
  const traces = {
    ...{ ids: own(mine.ids), emails: own(mine.email), phones: own(mine.phone), lineIds: own(mine.lineId) },
    ...{ shared: [...others], names: [...mine.names], postalCodes: [...mine.postalCode] },
  };
  return { traces, namesakes: [...namesakes].sort() };
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
