import { addressesIn, emailOf, phoneOf } from "../people/contact.ts";
import { textOf } from "../values/cells.ts";

/** Everything by which one person is written in a file. */
export interface Traces {
  /** Customer IDs that are nobody else's, as they stand in cells and as lists name the person. */
  readonly ids: readonly string[];
  /** Contacts in their normal form that nobody else has. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly lineIds: readonly string[];
  /** IDs and contacts that other people have, too: alone they prove nothing. */
  readonly shared: readonly string[];
  /** Names as they are compared, and digits of postal codes: together they tell a line of addresses. */
  readonly names: readonly string[];
  readonly postalCodes: readonly string[];
}

/**
 * How a cell names a person: for certain, by what others have too, or by a number that may mean something else.
 */
export type Naming = "own" | "shared" | "number";

/** Looks for one person in what stands in a file. */
export interface TraceReader {
  /** What a cell says of the person; null = nothing. */
  readonly cell: (cell: unknown) => Naming | null;
  /** Whether a sentence names the person for certain. */
  readonly names: (text: string) => boolean;
  /** Whether an ID is the person's own. */
  readonly isId: (text: string) => boolean;
  /** Whether a cell holds a contact that the person alone has. */
  readonly isContact: (cell: unknown) => boolean;
}

/**
 * A reader for one person. An ID of digits alone may be any number, so by itself it is never certain. In the midst of other
 * words an ID is told where it has a letter and a digit and three signs at least, or stands in quotation marks.
 *
 * @example
 * const none = { lineIds: [], shared: [], names: [], postalCodes: [] };
 * const traces = { ...none, ids: ["C001", "12"], emails: ["a@example.com"], phones: ["09012345678"] };
 * const cells = ["C001", "C0012", "see C001.", "12", 12, "12 days", "A@Example.com", "+81 90-1234-5678", 9012345678];
 * cells.map(traceReader(traces).cell)
 * //=> ["own", null, "own", "number", "number", null, "own", "own", "own"]
 */
export function traceReader(traces: Traces): TraceReader {
  const ids = new Set(traces.ids);
  const contacts = new Set([...traces.emails, ...traces.phones]);
  const shared = new Set(traces.shared);
  const telling = [...traces.ids, ...traces.lineIds].filter(isTelling);
  const quoted = traces.ids.flatMap((id) => [`「${id}」`, `“${id}”`, `"${id}"`]);
  const hasPhones = [...contacts, ...shared].some((one) => /^\d{9,}$/.test(one));
  const contactsIn = (text: string): string[] => [
    ...(text.includes("@") ? addressesIn(text) : []),
    ...(hasPhones && MAYBE_PHONE.test(text) ? phonesIn(text) : []),
  ];
  const names = (text: string): boolean =>
    telling.some((id) => standsIn(id, text)) ||
    quoted.some((one) => text.includes(one)) ||
    contactsIn(text).some((one) => contacts.has(one));
  return {
    cell(value) {
      const text = textOf(value);
      if (text === "") return null;
      if (ids.has(text)) return DIGITS.test(text) ? "number" : "own";
      if (names(text)) return "own";
      return shared.has(text) || contactsIn(text).some((one) => shared.has(one)) ? "shared" : null;
    },
    names,
    isId: (text) => ids.has(text),
    isContact: (value) => contactsIn(textOf(value)).some((one) => contacts.has(one)),
  };
}

const DIGITS = /^\d+$/;

/** True for an ID that can be told from other words and numbers of a sentence. */
const isTelling = (id: string): boolean => id.length >= 3 && /\d/.test(id) && !DIGITS.test(id);

const WORD = /[A-Za-z0-9_]/;

/** Whether an ID stands in a text with no letter or digit beside it. */
function standsIn(id: string, text: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const isOpen = (sign: string): boolean => !WORD.test(sign);
    if (isOpen(text.charAt(at - 1)) && isOpen(text.charAt(at + id.length))) return true;
  }
  return false;
}

const MAYBE_PHONE = /(?:\d\D{0,3}){9}/;
const PHONES = /\+?\(?\d[\d\s().\-‐‑‒–—―−ー]{7,}/g;

/** The telephone numbers of a text: the whole, or those among other words. */
function phonesIn(text: string): string[] {
  const plain = text.normalize("NFKC");
  const found = [phoneOf(plain), ...(plain.match(PHONES) ?? []).map(phoneOf)];
  return found.filter((phone) => phone !== null);
}

/**
 * A person as they are asked for: the text itself, which may be an ID, and the contacts it may be.
 *
 * @example
 * askedFor(" A@Example.com ") //=> { text: "A@Example.com", email: "a@example.com", phone: null }
 */
export const askedFor = (typed: string) => ({
  text: typed.trim(),
  email: emailOf(typed),
  phone: phoneOf(typed),
});
