import { type CampaignRecord, inRunningCampaigns, recentlyContacted } from "../campaigns/contacts.ts";
import { addressOf } from "../people/contact.ts";
import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import {
  type Contact,
  type ContactRules,
  emailFor,
  firstMet,
  type PersonContacts,
  personContacts,
} from "./person-contacts.ts";
import { type PersonWords, personWords } from "./person-words.ts";
import { GUARD_REASONS, type GuardReason, type ReachNeed, type ReachRole } from "./reach.ts";
import type { ReachShop } from "./reach-shop.ts";
import { type Refusals, refusalsOf } from "./refusals.ts";

/** What a file is to hold, and who is spared. */
export interface HandoverRules extends ContactRules {
  readonly roles: readonly ReachRole[];
  readonly campaigns: readonly CampaignRecord[];
  /** When the list goes out; absent = today. */
  readonly sentOn?: Day;
  /** Days that people are left alone before and after a campaign [whole days, ≥ 0]. */
  readonly contactRestDays: number;
  /** True leaves out both groups of campaigns whose effect is still counted. */
  readonly sparesRunning: boolean;
  /** True = where either of two contacts will do, people of one of them are one: nobody can be reached by another's row. */
  readonly oneEach?: boolean;
}

/** Who is handed over: people = rows + the sum of the excluded, always. */
export interface HandedOver {
  /** Asked for [count]. */
  readonly people: number;
  /** Left out, by the first reason that held [count]. */
  readonly excluded: Readonly<Record<GuardReason, number>>;
  /** A row a person, in the order of the roles, as the orders write it; the latest buyer first, then the larger sales. */
  readonly rows: readonly (readonly string[])[];
  /** Whose rows they are: customer IDs. */
  readonly ids: readonly string[];
  readonly refusals: Refusals;
  /** Of those who refused, people left out only because they share a contact with somebody [count]. */
  readonly refusedByContact: number;
}

/**
 * People through the guards of definitions.md 12.1, in their order: refusals, no contact of the kind that is needed,
 * mall relay and shared addresses, people of recent and running campaigns, several people of one contact (the latest
 * buyer stays, then the larger sales, then the ID). Every guard reads all rows up to today, also those after the anchor.
 * A made-up or shared address goes to no file: where something else is needed, its cell is empty.
 *
 * @param chosen by code into `purchases.customerIds`: 1 = asked for
 *
 * @example
 * // A refused, B did not
 * const words = { optOut: { texts: ["停止"], codes: [0, -1] }, email: { texts: ["a@shop.jp", "b@shop.jp"], codes: [0, 1] } };
 * const bought = { length: 2, customer: [0, 1], day: [5, 6], amount: [500, 700], customerIds: ["A", "B"] };
 * const purchases = { ...bought, lines: () => ({ start: [0, 1, 2], row: [0, 1] }) };
 * const rows = { length: 2, words, customer: [0, 1], day: [5, 6] };
 * const shop = { rows, orderRows: 2, purchases, today: 9, contacts: { email: null, phone: null } };
 * const mail = { needs: "email", roles: ["email"], emails: { plus: "keep", most: null, takes: /^/ } };
 * const out = handedOver(shop, [1, 1], { ...mail, campaigns: [], contactRestDays: 7, sparesRunning: true });
 * [out.people, out.excluded.optOut, out.rows] //=> [2, 1, [["b@shop.jp"]]]
 */
export function handedOver(shop: ReachShop, chosen: Uint8Array, rules: HandoverRules): HandedOver {
  const refusals = refusalsOf(shop);
  const words = personWords(shop);
  const contactsOf = personContacts(words, shop.contacts, rules);
  const spared = sparedIds(shop, rules);
  const isOff = refusedAddress(refusals, rules);
  let refusedByContact = 0;
  const excluded = Object.fromEntries(GUARD_REASONS.map((reason) => [reason, 0])) as Record<
    GuardReason,
    number
  >;
  const [rows, ids]: [string[][], string[]] = [[], []];
  const people = latestBuyersFirst(shop, chosen);
  const repeated = repeatedContact(rules);
  for (const code of people) {
    const contacts = contactsOf(code);
    const id = shop.purchases.customerIds[code] ?? "";
    const isRefused = refusals.refused[code] === 1 || isOff(contacts.email.key, id);
    if (isRefused && refusals.spoke[code] !== 1) refusedByContact++;
    const reason = reasonOf(contacts, rules.needs, { isRefused, id, ...spared });
    const last = reason === null ? repeated(contacts) : { reason, withoutPhone: false };
    if (last.reason !== null) {
      excluded[last.reason]++;
      continue;
    }
    rows.push(rowOf(words, code, { roles: rules.roles, contacts, withoutPhone: last.withoutPhone }));
    ids.push(id);
  }
  return { people: people.length, excluded, rows, ids, refusals, refusedByContact };
}

/**
 * Whether a refusal holds for what would be written: an address as the target takes it, which may be another's once its
 * +word is cut, or a customer ID that is an address.
 */
function refusedAddress({ emails }: Refusals, rules: ContactRules) {
  const off = new Set(emails.flatMap((email) => [email, emailFor(email, rules.emails) ?? email]));
  return (email: string | null, id: string): boolean =>
    (email !== null && off.has(email)) || off.has(addressOf(id) ?? "");
}

/** People whom campaigns spare, by their IDs. */
interface Spared {
  readonly recent: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
}

function sparedIds({ purchases, today }: ReachShop, rules: HandoverRules): Spared {
  const { campaigns, contactRestDays, sparesRunning, sentOn = today } = rules;
  let lastPurchase = -Infinity;
  for (const day of purchases.day) if (day <= today && day > lastPurchase) lastPurchase = day;
  const days = { today, sentOn, lastPurchase, contactRestDays };
  return {
    recent: recentlyContacted(campaigns, days),
    running: sparesRunning ? inRunningCampaigns(campaigns, days) : new Set(),
  };
}

interface Person extends Spared {
  readonly isRefused: boolean;
  readonly id: string;
}

/** The first reason against somebody, apart from others of the same contact. */
function reasonOf(contacts: PersonContacts, needs: ReachNeed, person: Person): GuardReason | null {
  if (person.isRefused) return "optOut";
  const needed = NEEDED[needs](contacts);
  if (!contacts.isWhole || needed.every(({ key }) => key === null)) return "noContact";
  if (needed.every(({ key, isMade }) => key === null || isMade)) return "relay";
  if (person.recent.has(person.id)) return "recentContact";
  return person.running.has(person.id) ? "campaign" : null;
}

/** The contacts of which a target needs one. */
const NEEDED: Readonly<Record<ReachNeed, (contacts: PersonContacts) => readonly Contact[]>> = {
  email: ({ email }) => [email],
  phone: ({ phone }) => [phone],
  emailOrPhone: ({ email, phone }) => [email, phone],
  lineUserId: ({ other }) => [{ key: other, isMade: false }],
  postal: ({ other }) => [{ key: other, isMade: false }],
  customer: ({ other }) => [{ key: other, isMade: false }],
  any: ({ email, phone, other }) => [{ key: other, isMade: false }, email, phone],
};

/**
 * Whether an earlier person of the list has the same contact. Where either of two will do, people of one e-mail are one;
 * a number that is in the list already is left out of the row of somebody with an e-mail of their own.
 */
function repeatedContact({ needs, oneEach = false }: Pick<HandoverRules, "needs" | "oneEach">) {
  const [isNew, isNewPhone] = [firstMet(), firstMet()];
  const isRepeated = (key: string | null): boolean => key !== null && !isNew(key);
  return ({ email, phone, other }: PersonContacts): Repeated => {
    const [mail, number] = [writable(email), writable(phone)];
    if (needs === "email") return once(isRepeated(mail));
    if (needs === "phone") return once(isRepeated(number));
    if (needs !== "emailOrPhone") return once(isRepeated(other));
    if (isRepeated(mail)) return once(true);
    const isPhoneMet = number !== null && !isNewPhone(number);
    return mail === null || oneEach ? once(isPhoneMet) : { reason: null, withoutPhone: isPhoneMet };
  };
}

interface Repeated {
  readonly reason: "sameContact" | null;
  /** True where the number stands in an earlier row. */
  readonly withoutPhone: boolean;
}

const writable = ({ key, isMade }: Contact): string | null => (isMade ? null : key);

const once = (isRepeated: boolean): Repeated => ({
  reason: isRepeated ? "sameContact" : null,
  withoutPhone: false,
});

/** One row; contacts that may not be written are empty. */
function rowOf(words: PersonWords, code: number, { roles, contacts, withoutPhone }: Written): string[] {
  return roles.map((role) => {
    if (role === "email" && (contacts.email.isMade || contacts.email.key === null)) return "";
    if (role === "phone" && (contacts.phone.isMade || withoutPhone)) return "";
    return words(role, code);
  });
}

interface Written {
  readonly roles: readonly ReachRole[];
  readonly contacts: PersonContacts;
  readonly withoutPhone: boolean;
}

/** The people that are asked for: latest purchase up to today first, then the larger sales, then the ID. */
function latestBuyersFirst({ purchases, today }: ReachShop, chosen: Uint8Array): number[] {
  const { length, customer, day, amount, customerIds } = purchases;
  const last = new Int32Array(customerIds.length).fill(-0x80000000);
  const sales = new Float64Array(customerIds.length);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0 || (day[p] ?? 0) > today) continue;
    last[code] = Math.max(last[code] ?? 0, day[p] ?? 0);
    sales[code] = (sales[code] ?? 0) + (amount[p] ?? 0);
  }
  const codes = [...customerIds.keys()].filter((code) => chosen[code] === 1);
  return codes.sort(
    (a, b) =>
      (last[b] ?? 0) - (last[a] ?? 0) ||
      (sales[b] ?? 0) - (sales[a] ?? 0) ||
      compareTexts(customerIds[a] ?? "", customerIds[b] ?? ""),
  );
}
