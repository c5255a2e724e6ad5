import { contactOf, nameOf } from "../people/contact.ts";
import { KNOWN_BY, identify } from "../people/identity.ts";
import { representatives } from "../people/joins.ts";
import type { CustomerRecords } from "../rows/customer-records.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import type { CleaningRules } from "../settings.ts";

/** A table with a person in each row. */
export interface PeopleTable {
  readonly length: number;
  /** The ID under which a row's person counts; "" = the row alone does not tell. */
  readonly person: (row: number) => string;
  /** Every ID that a row's person has by it: as it stands in the cell, and as lists name it. */
  readonly ids: (row: number) => readonly string[];
  /** In their normal form; null = none. */
  readonly email: (row: number) => string | null;
  readonly phone: (row: number) => string | null;
  readonly lineId: (row: number) => string | null;
  readonly postalCode: (row: number) => string | null;
  /** Names as they are compared. */
  readonly names: (row: number) => readonly string[];
  /** The buyer's name as it is written; "" = none. */
  readonly shownName: (row: number) => string;
}

/**
 * Order rows as people: each row's as the reports know them, before and after the joins.
 *
 * @param rules those of the reports
 */
export function orderPeople(rows: OrderRows, rules: CleaningRules): PeopleTable {
  const own = identify(rows, { ...rules, joins: new Map() });
  const { customer, customerIds } = own.rows;
  const under = representatives(rules.joins);
  const saidOf = (row: number): string => {
    const code = rows.customer[row] ?? -1;
    return code < 0 || own.placeholders.has(code) ? "" : (rows.customerIds[code] ?? "");
  };
  return {
    ...contactsIn(rows.length, rows.words),
    person(row) {
      const id = customerIds[customer[row] ?? -1] ?? "";
      return under.get(id) ?? id;
    },
    ids(row) {
      const id = customerIds[customer[row] ?? -1] ?? "";
      return own.knownBy[row] === KNOWN_BY.customerId ? [id, saidOf(row)] : [id];
    },
  };
}

/** A list of customers as people. @param joins accepted joins of one person's IDs */
export function listPeople(list: CustomerRecords, joins: CleaningRules["joins"]): PeopleTable {
  const under = representatives(joins);
  const id = textIn(list.ids ?? undefined);
  return {
    ...contactsIn(list.length, list.words),
    person: (row) => under.get(id(row)) ?? id(row),
    ids: (row) => [id(row)],
  };
}

type Words = OrderRows["words"];
type Contacts = Omit<PeopleTable, "person" | "ids">;

function contactsIn(length: number, words: Words): Contacts {
  const [buyer, last, first] = [textIn(words.buyerName), textIn(words.lastName), textIn(words.firstName)];
  const whole = (row: number): string => (last(row) + first(row) === "" ? "" : `${last(row)} ${first(row)}`);
  return {
    length,
    email: folded(words.email, (text) => contactOf("email", text)),
    phone: folded(words.phone, (text) => contactOf("phone", text)),
    lineId: folded(words.lineUserId, (text) => text),
    postalCode: folded(words.postalCode, postalOf),
    names: (row) => [...new Set([buyer(row), whole(row)].flatMap((name) => nameOf(name) ?? []))],
    shownName: (row) => buyer(row) || whole(row).trim(),
  };
}

/**
 * The digits of a postal code; null for anything that is none.
 *
 * @example
 * ["〒150-0001", "１５００００１", 1500001, "Tokyo"].map((cell) => postalOf(String(cell)))
 * //=> ["1500001", "1500001", "1500001", null]
 */
export function postalOf(text: string): string | null {
  const digits = text.normalize("NFKC").replace(/[〒\s\-‐‑‒–—―−ー]/g, "");
  return /^\d{7}$/.test(digits) ? digits : null;
}

const textIn = (column: WordColumn | undefined) => (row: number) =>
  column?.texts[column.codes[row] ?? -1] ?? "";

/** What a column's cells are compared by; each distinct text is looked at once. */
function folded(column: WordColumn | undefined, fold: (text: string) => string | null) {
  const known = column?.texts.map(fold) ?? [];
  return (row: number): string | null => known[column?.codes[row] ?? -1] ?? null;
}
