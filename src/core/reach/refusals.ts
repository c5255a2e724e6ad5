import { NO_DAY } from "../rows/row-columns.ts";
import type { Day } from "../values/day.ts";
import { sameGroups } from "../values/same-groups.ts";
import { CONTACT_ROLES, namedContacts, type NamedContacts } from "./named-contacts.ts";
import type { ReachRows, ReachShop } from "./reach-shop.ts";
import { type RefusalRole, type Said, saidOf } from "./refusal-words.ts";

/** Who does not want to be written to. */
export interface Refusals {
  /** The columns that the sheet has; none = nobody's refusal is known. */
  readonly roles: readonly RefusalRole[];
  /** By code into the shop's customer IDs: 1 = refused, by a word of their own or of somebody with the same contact. */
  readonly refused: Uint8Array;
  /** The same by their own words alone. */
  readonly spoke: Uint8Array;
  /** The e-mail addresses for which it holds, in their normal form. */
  readonly emails: readonly string[];
  /** Words that are not known and were taken for refusals, the most frequent first. */
  readonly unknown: readonly UnknownWord[];
}

/** A word nobody knows, with the rows that say it [count]. */
export interface UnknownWord {
  readonly role: RefusalRole;
  readonly word: string;
  readonly rows: number;
}

/**
 * Who refused (definitions.md 12.1, step 1). Of each person the latest day that states a role decides, a refusal before
 * an agreement of the same day; a person is refused by either role. Every row that belongs to the person is read up to
 * today: those after the anchor, and those of cancelled, refused and unreadable orders, since a cancelled order takes no
 * refusal back. A refusal without a day, as in a list of customers, or dated after today, holds in any case; such an agreement says nothing. A row
 * of no known person speaks for its e-mail, else its phone, else its LINE user ID. A refusal holds for everybody who ever
 * gave the same e-mail, phone or LINE user ID, and so on along shared contacts: else the address of somebody who is out
 * would go out in another's row.
 *
 * @example
 * // A refused on day 5; B, who never did, has the same address
 * const words = { optOut: { texts: ["停止"], codes: [0, -1] }, email: { texts: ["a@shop.jp"], codes: [0, 0] } };
 * const rows = { length: 2, words, customer: [0, 1], day: [5, 6] };
 * const { refused, spoke, emails } = refusalsOf({ rows, purchases: { customerIds: ["A", "B"] }, today: 9 });
 * [[...refused], [...spoke], emails] //=> [[1, 1], [1, 0], ["a@shop.jp"]]
 */
export function refusalsOf(shop: ReachShop): Refusals {
  const { rows, purchases } = shop;
  const roles = (["optOut", "consent"] as const).filter((role) => rows.words[role] !== undefined);
  const subjects = subjectsOf(shop);
  const refused = new Uint8Array(subjects.count);
  const words: UnknownWord[] = [];
  for (const role of roles) {
    const unknown = new Map<string, number>();
    const said = saidIn(rows, role, { subjects, unknown });
    for (const [word, count] of unknown) words.push({ role, word, rows: count });
    latestOf(said, subjects, shop).forEach((state, subject) => {
      if (state === REFUSED) refused[subject] = 1;
    });
  }
  const all = withEverybodyNear(refused, subjects, rows.length);
  return {
    roles,
    refused: all.subarray(0, purchases.customerIds.length),
    spoke: refused.subarray(0, purchases.customerIds.length),
    emails: subjects.emails.texts.filter((_, code) => all[purchases.customerIds.length + code] === 1),
    unknown: words.sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1)),
  };
}

/** Of whom each row speaks: a person, else an e-mail, else a phone number. */
interface Subjects {
  /** By row; -1 = of nobody. */
  readonly of: Int32Array;
  /** The contacts as subjects, whose numbers come behind those of the people. */
  readonly contacts: readonly { readonly from: number; readonly named: NamedContacts }[];
  /** The first of them. */
  readonly emails: NamedContacts;
  readonly count: number;
}

function subjectsOf({ rows, purchases }: ReachShop): Subjects {
  let count = purchases.customerIds.length;
  const contacts = CONTACT_ROLES.map((role) => {
    const named = namedContacts(rows.words, role);
    const from = count;
    count += named.texts.length;
    return { from, named };
  });
  const kind = rows.words.rowKind?.codes;
  const of = rows.customer.map((customer, row) => {
    if ((kind?.[row] ?? -1) >= 0) return -1;
    if (customer >= 0) return customer;
    const said = contacts.find(({ named }) => named.at(row).length > 0);
    return said === undefined ? -1 : said.from + (said.named.at(row)[0] ?? 0);
  });
  return { of, contacts, emails: contacts[0]!.named, count };
}

/** Where the words that are not known are counted, and of whom they speak. */
interface Counting {
  readonly subjects: Subjects;
  readonly unknown: Map<string, number>;
}

/** What each row says; each distinct text is looked at once, those not known are counted. */
function saidIn(rows: ReachRows, role: RefusalRole, { subjects, unknown }: Counting): (row: number) => Said {
  const { codes, texts } = rows.words[role] ?? { codes: new Int32Array(0), texts: [] };
  const said = texts.map((text) => saidOf(role, text));
  codes.forEach((code, row) => {
    const word = texts[code] ?? "";
    if (said[code] !== "unknown" || subjects.of[row] === -1) return;
    unknown.set(word, (unknown.get(word) ?? 0) + (rows.times?.[row] ?? 1));
  });
  return (row) => said[codes[row] ?? -1] ?? null;
}

const [AGREED, REFUSED] = [1, 2];

/** For each subject what its latest day says; 0 = nothing. */
function latestOf(said: (row: number) => Said, subjects: Subjects, { rows, today }: ReachShop): Uint8Array {
  const latest = new Int32Array(subjects.count).fill(NO_DAY);
  const state = new Uint8Array(subjects.count);
  for (let row = 0; row < rows.length; row++) {
    const subject = subjects.of[row] ?? -1;
    const word = said(row);
    if (subject < 0 || word === null) continue;
    const isRefusal = word !== "agreed";
    const day = dayOf(rows, row, { today, isRefusal });
    if (day === null) continue;
    const known = latest[subject] ?? NO_DAY;
    if (day > known || (day === known && isRefusal)) state[subject] = isRefusal ? REFUSED : AGREED;
    latest[subject] = Math.max(day, known);
  }
  return state;
}

/** Later than every day. */
const FOR_GOOD: Day = 0x7fffffff;

/** The day on which a row speaks; null = what it says does not count. */
function dayOf(
  rows: ReachRows,
  row: number,
  { today, isRefusal }: { readonly today: Day; readonly isRefusal: boolean },
): Day | null {
  const day = rows.day[row] ?? NO_DAY;
  if (day !== NO_DAY && day <= today) return day;
  return isRefusal ? FOR_GOOD : null;
}

/** Refuses for everybody of one contact, and for whoever shares another contact with them. */
function withEverybodyNear(spoke: Uint8Array, { of, contacts, count }: Subjects, rows: number): Uint8Array {
  const groups = sameGroups(count);
  for (const { from, named } of contacts)
    for (let row = 0; row < rows; row++) {
      const subject = of[row] ?? -1;
      if (subject >= 0) for (const code of named.at(row)) groups.join(subject, from + code);
    }
  const off = new Uint8Array(count);
  spoke.forEach((said, subject) => {
    if (said === 1) off[groups.of(subject)] = 1;
  });
  return spoke.map((_, subject) => off[groups.of(subject)] ?? 0);
}
