import type { CustomerRecords } from "../rows/customer-records.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { PERSON_ROLES, type WordRole } from "../rows/column-roles.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { dictionary } from "../values/dictionary.ts";
import { emailOf } from "./contact.ts";

/** Whose the rows are. */
type People = Pick<OrderRows, "customer" | "customerIds">;

const NONE = -1;

/**
 * Order rows whose words also say, as `WordColumn.people`, what the list of customers says of each person: joined by
 * customer ID, else by an e-mail that only one person's orders carry; of several entries of one person the last. What
 * refuses or allows to be written to is never overruled by it: a difference stays one (`CONFLICT`).
 *
 * @param people whose the rows are, as far as it is known
 * @returns the same rows where there is no list
 *
 * @example
 * const codes = (...all) => Int32Array.from(all);
 * const list = { length: 1, ids: { codes: codes(0), texts: ["B"] }, words: { sex: { codes: codes(0), texts: ["f"] } }, attributes: {} };
 * const rows = { length: 2, words: {}, customers: list };
 * const { words } = withCustomers(rows, { customer: codes(0, 1), customerIds: ["A", "B"] });
 * [words.sex.texts, [...words.sex.people]] //=> [["f"], [-1, 0]]
 */
export function withCustomers(rows: OrderRows, people: People): OrderRows {
  const { customers } = rows;
  if (customers === undefined) return rows;
  const owners = ownersOf(customers, rows, people);
  const silent: WordColumn = { codes: new Int32Array(rows.length).fill(NONE), texts: [] };
  const spoken = (list: WordColumn, own: WordColumn, role?: WordRole): WordColumn =>
    overlaid(list, { owners, people: people.customerIds.length }, { own, role });
  const words: Partial<Record<WordRole, WordColumn>> = { ...rows.words };
  for (const role of PERSON_ROLES) {
    const list = customers.words[role];
    if (list !== undefined) words[role] = spoken(list, rows.words[role] ?? silent, role);
  }
  const named = Object.entries(customers.attributes).map(
    ([name, list]) => [name, spoken(list, silent)] as const,
  );
  return { ...rows, words, attributes: Object.fromEntries(named) };
}

/** For each entry of the list the person whose it is; -1 = nobody's who bought. */
function ownersOf(list: CustomerRecords, rows: OrderRows, people: People): Int32Array {
  const byId = buyersById(people);
  const byEmail = buyersByEmail(rows, people);
  const { ids, words } = list;
  return Int32Array.from({ length: list.length }, (_, entry) => {
    const email = emailOf(textAt(words.email, entry) ?? "");
    return byId.get(textAt(ids, entry) ?? "") ?? byEmail.get(email ?? "") ?? NONE;
  });
}

function textAt(column: WordColumn | null | undefined, entry: number): string | undefined {
  return column?.texts[column.codes[entry] ?? NONE];
}

/** The people to whom rows belong, by their IDs. */
function buyersById({ customer, customerIds }: People): ReadonlyMap<string, number> {
  return new Map(
    [...new Set(customer)].flatMap((code) => (code < 0 ? [] : [[customerIds[code] ?? "", code] as const])),
  );
}

/** The one person whose rows carry an e-mail; -1 = several people's do. */
function buyersByEmail({ words: { email } }: OrderRows, { customer }: People): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const emails = email?.texts.map(emailOf) ?? [];
  customer.forEach((code, row) => {
    const address = emails[email?.codes[row] ?? NONE] ?? null;
    if (code < 0 || address === null) return;
    const known = found.get(address);
    found.set(address, known === undefined || known === code ? code : NONE);
  });
  return found;
}

/** Roles of which the list decides nothing: a refusal stays one, wherever it stands. */
const UNDECIDED: readonly WordRole[] = ["optOut", "consent"];

/** What is said where orders and list differ under such a role: no word that anybody uses, so it allows nothing. */
export const CONFLICT = "≠";

/** Whose the entries of a list are, and how many people there are. */
interface Owners {
  readonly owners: Int32Array;
  readonly people: number;
}

/** A column of the rows with what the list says of each person: the last of the entries that say anything. */
function overlaid(
  list: WordColumn,
  { owners, people: count }: Owners,
  { own, role }: { readonly own: WordColumn; readonly role: WordRole | undefined },
): WordColumn {
  const both = oneDictionary(own.texts, list.texts);
  const conflict = role !== undefined && UNDECIDED.includes(role) ? both.texts.length : null;
  const people = new Int32Array(count).fill(NONE);
  owners.forEach((person, entry) => {
    const word = both.codeOf[list.codes[entry] ?? NONE] ?? NONE;
    if (person < 0 || word < 0) return;
    const known = people[person] ?? NONE;
    people[person] = known < 0 || known === word ? word : (conflict ?? word);
  });
  const column = { codes: own.codes, texts: both.texts, people };
  return conflict === null ? column : { ...column, texts: [...both.texts, CONFLICT], conflict };
}

/** Two lists of texts as one; `codeOf` says where those of the second stand, whatever their width and case. */
function oneDictionary(first: readonly string[], second: readonly string[]) {
  const words = dictionary();
  const folded = new Map(first.map((text) => [folding(text), words.code(text)]));
  const codeOf = second.map((text) => folded.get(folding(text)) ?? words.code(text));
  return { texts: words.texts, codeOf };
}

const folding = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/**
 * The words of rows and those of a list of customers, to choose from.
 *
 * @example
 * const sex = (codes, texts) => ({ sex: { codes: Int32Array.from(codes), texts } });
 * const list = { length: 1, ids: null, words: sex([0], ["f"]), attributes: {} };
 * [...wordsOfBoth(sex([0, -1], ["m"]), list).sex.codes] //=> [0, -1, 1]
 */
export function wordsOfBoth(words: OrderRows["words"], list: CustomerRecords | null): OrderRows["words"] {
  const both: Partial<Record<WordRole, WordColumn>> = { ...words };
  for (const role of PERSON_ROLES) {
    const said = list?.words[role];
    if (said === undefined) continue;
    const { codes, texts } = words[role] ?? { codes: new Int32Array(0), texts: [] };
    const all = oneDictionary(texts, said.texts);
    const more = said.codes.map((code) => all.codeOf[code] ?? NONE);
    both[role] = { codes: Int32Array.from([...codes, ...more]), texts: all.texts };
  }
  return both;
}
