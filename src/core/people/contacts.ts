import { dictionary } from "../values/dictionary.ts";
import { contactOf, nameOf } from "./contact.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { type Partners, partners } from "./partners.ts";

/** A contact that more customer IDs or names than this carry is no single person's. */
export const MOST_SHARERS = 5;

/** A column of contacts as they are compared, with who carries them. */
export interface Contacts {
  /** A code per row into `texts`; -1 = none. */
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  /** The customers beside each contact, told apart up to one more than `MOST_SHARERS`. */
  readonly carriers: Partners;
  /** 1 = carried by too many to be a person's own. */
  readonly shared: Uint8Array;
}

/**
 * The contacts of all rows.
 *
 * @param role which contact
 * @param carrier whose each row is, as far as it is known (-1 = unknown), and the buyers' names
 * @returns null when the sheet has no such column
 *
 * @example
 * // one address, written twice, of one customer; the word for none stands for nobody
 * const email = { texts: ["A@shop.jp", "a@shop.jp", "none"], codes: [0, 1, 2] };
 * const found = contactsOf({ words: { email } }, "email", { customer: Int32Array.of(0, 0, 1), names: null });
 * [found.texts, found.codes, [...found.carriers.counts]] //=> [["a@shop.jp"], [0, 0, -1], [1]]
 */
export function contactsOf(
  rows: Pick<OrderRows, "words">,
  role: "email" | "phone",
  { customer, names }: { readonly customer: Int32Array; readonly names: WordColumn | null },
): Contacts | null {
  const column = rows.words[role];
  if (column === undefined) return null;
  const words = folded(column, (text) => contactOf(role, text));
  const carriers = partners(words, customer, MOST_SHARERS + 1);
  const named = names && partners(words, names.codes, MOST_SHARERS + 1);
  const shared = carriers.counts.map((count, i) => Math.max(count, named?.counts[i] ?? 0));
  return { ...words, carriers, shared: Uint8Array.from(shared, (count) => (count > MOST_SHARERS ? 1 : 0)) };
}

/**
 * The buyers' names as they are compared; null when the sheet has no such column.
 *
 * @example
 * foldedNames({ words: { buyerName: { texts: ["髙橋　花子 様", "高橋花子"], codes: [0, 1] } } })
 * //=> { texts: ["高橋花子"], codes: [0, 0] }
 */
export function foldedNames({ words }: Pick<OrderRows, "words">): WordColumn | null {
  return words.buyerName === undefined ? null : folded(words.buyerName, nameOf);
}

/** A column of words as they are compared: each distinct text is looked at once. */
function folded({ codes, texts }: WordColumn, fold: (text: string) => string | null): WordColumn {
  const words = dictionary();
  const codeOf = Int32Array.from(texts, (text) => {
    const word = fold(text);
    return word === null ? -1 : words.code(word);
  });
  return { codes: codes.map((code) => codeOf[code] ?? -1), texts: words.texts };
}
