import { addressesIn, phoneOf } from "../people/contact.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { dictionary } from "../values/dictionary.ts";
import type { ReachRows } from "./reach-shop.ts";

/** By what a row says whom it is about; in this order where it names no known person. */
export const CONTACT_ROLES = ["email", "phone", "lineUserId"] as const;
type ContactRole = (typeof CONTACT_ROLES)[number];

/** All contacts that rows name, each with a number of its own. */
export interface NamedContacts {
  /** As they are compared. */
  readonly texts: readonly string[];
  /** The numbers of those in a row; a cell may hold several. */
  readonly at: (row: number) => readonly number[];
}

const NONE: readonly number[] = [];

/** A LINE user ID as two are compared: one whose u is small is written to no file, and still means the same person. */
const LINE_USER = /^u[0-9a-f]{32}$/;

/** What a cell names. Of an address that cannot be written, such as two in a cell, everyone is meant. */
const NAMED: Readonly<Record<ContactRole, (text: string) => readonly string[]>> = {
  email: addressesIn,
  phone: (text) => listOf(phoneOf(text)),
  lineUserId: (text) => {
    const id = text.normalize("NFKC").trim().toLowerCase();
    return LINE_USER.test(id) ? [id] : [];
  },
};

const listOf = (text: string | null): string[] => (text === null ? [] : [text]);

/**
 * The contacts of all rows, those too that no file is written with.
 *
 * @example
 * const email = { codes: Int32Array.of(1, 0), texts: ["a@example.com", "A <a@example.com>; b@example.com"] };
 * const { texts, at } = namedContacts({ email }, "email");
 * [texts, at(0), at(1)] //=> [["a@example.com", "b@example.com"], [0, 1], [0]]
 */
export function namedContacts(words: ReachRows["words"], role: ContactRole): NamedContacts {
  const { codes, texts }: WordColumn = words[role] ?? { codes: new Int32Array(0), texts: [] };
  const known = dictionary();
  const named = texts.map((text) => NAMED[role](text).map(known.code));
  return { texts: known.texts, at: (row) => named[codes[row] ?? -1] ?? NONE };
}
