import { contactOf, isUnreadContact } from "../people/contact.ts";
import { doubtfulIdsOf, idColumns } from "../rows/lost-ids.ts";
import type { IdentifiedRows } from "../people/identity.ts";
import { type JudgedOrders, purchaseRows } from "../orders/judged-orders.ts";
import { compareIds, representatives } from "../people/joins.ts";
import { lookAlikes } from "../people/look-alikes.ts";
import { partners, partnersOf } from "../people/partners.ts";
import type { PurchaseColumns } from "../people/buyers.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { CrowdFacts, PeopleFacts, UnreadContacts } from "./quality.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { placeholderFacts } from "./word-facts.ts";

/** What the rows that were judged say of the people behind them. */
export interface JudgedPeople {
  readonly judged: JudgedOrders;
  readonly purchases: Purchases;
  readonly identified: IdentifiedRows;
}

/**
 * Everything about who the customers are that a reader has to know (definitions.md section 2).
 *
 * @example
 * // two buyers whose IDs differ in zeros alone
 * const purchases = { length: 2, customer: [0, 1], channel: [], customerIds: ["001", "1"] };
 * const judged = { rules: { customerIdScope: "shared", keepLongIds: true }, rows: { words: {} } };
 * const found = peopleFacts({ judged, purchases, identified: { placeholders: new Map(), rows: {} } });
 * [found.lookAlikes, found.giant] //=> [2, null]
 */
export function peopleFacts({ judged, purchases, identified }: JudgedPeople): PeopleFacts {
  const { rules } = judged;
  const alike = lookAlikes(purchases, rules.customerIdScope === "channel");
  return {
    placeholders: placeholderFacts(judged, identified.placeholders),
    giant: giant(purchases),
    manyContacts: manyContacts({ judged, purchases, identified }),
    lookAlikes: alike.reduce((sum, group) => sum + group.length, 0),
    unreadContacts: unreadContacts({ judged, purchases, identified }),
    doubtfulIds: rules.keepLongIds ? null : doubtfulIdsOf(idColumns(judged.rows)),
  };
}

/** An ID is a giant with more than this share of all purchases [ratio] … */
const GIANT_SHARE = 0.05;
/** … and more than this many times the purchases of the next largest ID. */
const GIANT_TIMES = 20;

/** The ID that has so many purchases that it may be many people's; null = none, or no other to compare with. */
function giant(purchases: PurchaseColumns & Pick<Purchases, "customerIds">): PeopleFacts["giant"] {
  const counts = purchaseCounts(purchases);
  let [first, second] = [-1, -1];
  counts.forEach((count, code) => {
    if (count > (counts[first] ?? 0)) [first, second] = [code, first];
    else if (count > (counts[second] ?? 0)) second = code;
  });
  const [most, next, all] = [counts[first] ?? 0, counts[second] ?? 0, purchases.length];
  if (next === 0 || most <= all * GIANT_SHARE || most <= next * GIANT_TIMES) return null;
  return { id: purchases.customerIds[first] ?? "", purchases: most, all };
}

function purchaseCounts({ length, customer, customerIds }: PurchaseColumns & Pick<Purchases, "customerIds">) {
  const counts = new Int32Array(customerIds.length);
  for (let i = 0; i < length; i++) {
    const code = customer[i] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** From this many different addresses, or numbers, on they are more than one person's as a rule [count]. */
const MANY = 3;

/** The IDs whose purchases carry many e-mails or phones, but for those that the user joined; null = none. */
function manyContacts({ judged, purchases, identified }: JudgedPeople): CrowdFacts | null {
  const { rows } = judged;
  const { customer, customerIds } = identified.rows;
  if (!rows.words.email && !rows.words.phone) return null;
  const bought = purchaseRows(judged);
  const whose = customer.map((code, row) => ((bought[row] ?? -1) >= 0 ? code : -1));
  const buyers = { codes: whose, texts: customerIds };
  const emails = contactCounts(judged, buyers, "email");
  const phones = contactCounts(judged, buyers, "phone");
  const joined = new Set(representatives(judged.rules.joins).values());
  const ids = [...new Set([...emails.keys(), ...phones.keys()])].filter(
    (code) => !joined.has(customerIds[code] ?? ""),
  );
  const counts = purchaseCounts(purchases);
  const before = (a: number, b: number): number =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || compareIds(customerIds[a] ?? "", customerIds[b] ?? "");
  const [first] = ids.sort(before);
  if (first === undefined) return null;
  const known = { emails: emails.get(first) ?? 0, phones: phones.get(first) ?? 0 };
  return { id: customerIds[first] ?? "", purchases: counts[first] ?? 0, ...known, others: ids.length - 1 };
}

/** For each customer with many contacts of a kind how many there are; only theirs are read. */
function contactCounts(
  { rows }: JudgedOrders,
  buyers: WordColumn,
  role: "email" | "phone",
): Map<number, number> {
  const column = rows.words[role];
  const found = new Map<number, Set<string>>();
  if (column === undefined) return new Map();
  const met = partners(buyers, column.codes, MANY);
  for (let code = 0; code < buyers.texts.length; code++) {
    if (partnersOf(met, code).length === MANY) found.set(code, new Set());
  }
  if (found.size === 0) return new Map();
  const texts = new Map<number, string | null>();
  buyers.codes.forEach((code, row) => {
    const contacts = found.get(code);
    const word = column.codes[row] ?? -1;
    if (contacts === undefined || word < 0) return;
    if (!texts.has(word)) texts.set(word, contactOf(role, column.texts[word] ?? ""));
    const text = texts.get(word) ?? null;
    if (text !== null) contacts.add(text);
  });
  return new Map([...found].filter(([, { size: n }]) => n >= MANY).map(([code, { size: n }]) => [code, n]));
}

/** Purchases of nobody known that name somebody by a contact which cannot be read; null = none. */
function unreadContacts({ judged, purchases, identified }: JudgedPeople): UnreadContacts | null {
  const { rows, sums } = judged;
  const { customer } = identified.rows;
  if (!purchases.customer.includes(-1)) return null;
  // A row of nobody may be part of an order whose other rows say whose it is.
  const bought = purchaseRows(judged).map((order) => ((sums.customer[order] ?? -1) < 0 ? order : -1));
  const orders = new Set<number>();
  let example: Pick<UnreadContacts, "value" | "row"> | null = null;
  for (const role of ["phone", "email"] as const) {
    const column = rows.words[role];
    if (column === undefined) continue;
    const unread = column.texts.map(() => -1);
    bought.forEach((order, row) => {
      const word = column.codes[row] ?? -1;
      if (order < 0 || word < 0 || (customer[row] ?? -1) >= 0) return;
      if (unread[word] === -1) unread[word] = Number(isUnreadContact(role, column.texts[word] ?? ""));
      if (unread[word] !== 1) return;
      orders.add(order);
      example ??= { value: column.texts[word] ?? "", row: rows.sheetRow[row] ?? 0 };
    });
  }
  return example && { purchases: orders.size, ...(example as Pick<UnreadContacts, "value" | "row">) };
}
