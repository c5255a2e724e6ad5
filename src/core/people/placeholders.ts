import { contactOf } from "./contact.ts";
import { foldedNames, MOST_SHARERS } from "./contacts.ts";
import { type JudgedOrders, judgedOrders, purchaseRows } from "../orders/judged-orders.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";
import { marked } from "../values/grouping.ts";

/**
 * The customer IDs that stand for nobody (definitions.md section 2), such as the 0 of every guest: only zeros or a
 * dash, nines far above every other number, and the words of the rules. One that is a person after all, by an e-mail
 * or phone that all of its purchases carry, is none of them.
 *
 * @param rules the words, and what counts as a purchase
 * @returns by code into `customerIds` the word it is called by: itself, or what it begins with
 *
 * @example
 * // every guest has the number 0; the sheet has no column of contacts
 * [...placeholderIds({ customerIds: ["C1", "0"], words: {} }, { placeholderIds: ["guest_*"] })] //=> [[1, "0"]]
 */
export function placeholderIds(rows: OrderRows, rules: CleaningRules): Map<number, string> {
  const found = placeholdersAmong(rows.customerIds, rules.placeholderIds);
  if (found.size === 0 || (!rows.words.email && !rows.words.phone)) return found;
  for (const code of peopleAmong(rows, rules, found)) found.delete(code);
  return found;
}

/**
 * The IDs that read like nobody's, by their places, with the words they are called by.
 *
 * @param words width and case do not matter; one with * at its end is a beginning
 *
 * @example
 * [...placeholdersAmong(["C1", "0", "ＧＵＥＳＴ", "guest_17", "Guesthouse"], ["guest", "guest_*"])]
 * //=> [[1, "0"], [2, "ＧＵＥＳＴ"], [3, "guest_*"]]
 * @example
 * [...placeholdersAmong(["9999", "812"], []).keys()] //=> [0]
 * @example
 * [...placeholdersAmong(["9999", "9998"], []).keys()] //=> []
 */
export function placeholdersAmong(ids: readonly string[], words: readonly string[]): Map<number, string> {
  const folded = words.map(fold).filter((word) => word !== "*");
  const whole = new Set(folded.filter((word) => !word.endsWith("*")));
  const beginnings = folded.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  const mayBegin = firstLetters([...whole, ...beginnings]);
  const found = new Map<number, string>();
  const nines: number[] = [];
  ids.forEach((text, code) => {
    if (!mayBegin(text)) return;
    const id = fold(text);
    const beginning = beginnings.find((one) => id.startsWith(one));
    if (whole.has(id) || ZEROS.test(id) || DASHES.test(id)) found.set(code, text);
    else if (beginning !== undefined) found.set(code, `${beginning}*`);
    else if (NINES.test(id)) nines.push(code);
  });
  if (nines.length > 0) for (const code of farAbove(ids, nines)) found.set(code, ids[code] ?? "");
  return found;
}

const fold = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** 0.0 and 9999.0 are what a program makes of a column with blanks. */
const ZEROS = /^0+(\.0+)?$/;
const DASHES = /^[-‐‑‒–—―−ー]+$/;
const NINES = /^9{4,}(\.0+)?$/;
const NUMBER = /^\d+(\.\d+)?$/;

/** Whether a text may be a placeholder at all, by its first letter; others than those of ASCII are looked at. */
function firstLetters(words: readonly string[]): (text: string) => boolean {
  const starts = new Set(
    ["0", "9", "-", ...words.map((word) => word.charAt(0))].map((one) => one.charCodeAt(0)),
  );
  const upper = [...starts].map((code) => String.fromCharCode(code).toUpperCase().charCodeAt(0));
  for (const code of upper) starts.add(code);
  return (text) => {
    const code = text.charCodeAt(0);
    return code > 127 || starts.has(code);
  };
}

/** The nines that are at least ten times every other number among the IDs. */
function farAbove(ids: readonly string[], nines: readonly number[]): number[] {
  const numberOf = (code: number): number => Number(fold(ids[code] ?? ""));
  const top = nines.reduce((most, code) => Math.max(most, numberOf(code)), 0);
  const isTenfold = ids.every((text) => {
    const id = fold(text);
    const number = NUMBER.test(id) ? Number(id) : 0;
    return number === top || number * 10 <= top;
  });
  return isTenfold ? nines.filter((code) => numberOf(code) === top) : [];
}

/** Of codes that read like nobody's, those whose purchases say who it is: at least two, all of one contact. */
function peopleAmong(rows: OrderRows, rules: CleaningRules, codes: ReadonlyMap<number, string>): Set<number> {
  const judged = judgedOrders(rows, rules, rows);
  const wanted = marked(codes.keys(), rows.customerIds.length);
  const whose = purchaseRows(judged).map((order) => {
    const code = order < 0 ? -1 : (judged.sums.customer[order] ?? -1);
    return wanted[code] === 1 ? code : -1;
  });
  const people = new Set([...ofOneContact(judged, whose, "email"), ...ofOneContact(judged, whose, "phone")]);
  return people.size === 0 ? people : withFewNames(rows, whose, people);
}

/** The customers whose purchases, two at least, all carry the same contact. */
function ofOneContact(
  { rows, groups, sums, orderReasons }: JudgedOrders,
  whose: Int32Array,
  role: "email" | "phone",
): number[] {
  const column = rows.words[role];
  if (column === undefined) return [];
  const contact = new Map<number, string | null>();
  const carries = new Uint8Array(groups.count);
  for (let row = 0; row < whose.length; row++) {
    const code = whose[row] ?? -1;
    const known = contact.get(code);
    // Two contacts are known to be several people's: the others need not be read.
    if (code < 0 || known === null) continue;
    const text = contactOf(role, column.texts[column.codes[row] ?? -1] ?? "");
    if (text === null) continue;
    contact.set(code, known === undefined || known === text ? text : null);
    carries[groups.of[row] ?? 0] = 1;
  }
  const purchases = new Map<number, { all: number; carried: number }>();
  for (let order = 0; order < groups.count; order++) {
    const code = sums.customer[order] ?? -1;
    if (!contact.get(code) || orderReasons[order] !== 0 || sums.row[order] === -1) continue;
    const { all, carried } = purchases.get(code) ?? { all: 0, carried: 0 };
    purchases.set(code, { all: all + 1, carried: carried + (carries[order] ?? 0) });
  }
  return [...purchases].filter(([, { all, carried }]) => all >= 2 && carried === all).map(([code]) => code);
}

/** Without those whose one contact so many names share that it is the shop's own. */
function withFewNames(rows: OrderRows, whose: Int32Array, people: ReadonlySet<number>): Set<number> {
  const column = foldedNames(rows);
  const names = new Map<number, Set<number>>();
  column?.codes.forEach((name, row) => {
    const code = whose[row] ?? -1;
    if (name < 0 || !people.has(code)) return;
    names.set(code, (names.get(code) ?? new Set<number>()).add(name));
  });
  return new Set([...people].filter((code) => (names.get(code)?.size ?? 0) <= MOST_SHARERS));
}
