import { createHash } from "node:crypto";

/** The normal forms that are written or hashed, and what a cell has to look like. */

/** Trimmed, lower case, width-folded. */
export const normalEmail = (raw: string): string => raw.normalize("NFKC").trim().toLowerCase();

/** Digits only, the leading 0 becomes +81; what begins with 81 or + keeps its country. */
export function normalPhone(raw: string): string {
  const folded = raw.normalize("NFKC").trim();
  const digits = folded.replace(/\D/g, "");
  const domestic = !folded.startsWith("+") && digits.startsWith("0");
  const phone = domestic ? `+81${digits.slice(1)}` : `+${digits}`;
  // Nine digits without a 0 lost theirs in a spreadsheet; what they would be elsewhere is somebody else's.
  const known = folded.startsWith("+") || domestic || digits.startsWith("81");
  if (!known || !isE164(phone)) throw new Error(`no phone number in its normal form: ${raw}`);
  return phone;
}

/** "phone" is hashed as E.164, "phone-digits" as 09012345678: the form of a target that takes digits only. */
export type HashKind = "email" | "phone" | "phone-digits";

/** Lower-case hexadecimal SHA-256 of the UTF-8 of the normal form, without salt. */
export function hashOf(kind: HashKind, raw: string): string {
  const value = kind === "email" ? normalEmail(raw) : normalPhone(raw);
  const written = kind === "phone-digits" ? value.replace(/^\+81/, "0").replace("+", "") : value;
  return createHash("sha256").update(written, "utf8").digest("hex");
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A hash as other programs may write it: never right, but no name and no note either. */
export const looksHashed = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

export const HASH_OF_NOTHING = createHash("sha256").update("").digest("hex");

/** Carriers in Japan gave out addresses with dots in a row or before the @, so those are let through. */
export const looksLikeEmail = (text: string): boolean =>
  /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()"]+$/.test(text);

/** No trunk 0 after Japan's country code: +810… reaches nobody. */
export const isE164 = (text: string): boolean =>
  /^\+[1-9]\d{7,14}$/.test(text) && (!text.startsWith("+81") || /^\+81[1-9]\d{8,9}$/.test(text));

export const isDomestic = (text: string): boolean => /^0\d{9,10}$/.test(text);

export const isLineId = (text: string): boolean => /^U[0-9a-f]{32}$/.test(text);

export const isPostcode = (text: string): boolean => /^\d{3}-?\d{4}$/.test(text);

export const isDay = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;
const DAY = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/;

/** What we write ourselves and a spreadsheet may read as it likes: phones, hashes, numbers, days. */
export const isOwnForm = (text: string): boolean =>
  isE164(text) || isHash(text) || NUMBER.test(text) || DAY.test(text);

/**
 * Where a mall or a phone maker stands between: the address dies, or the mall forbids it.
 * People's own addresses end in yahoo.co.jp or yahoo.ne.jp without a name before it.
 */
const RELAYS = [
  /@([^@]+\.)?fw\.rakuten\.(ne|co)\.jp$/,
  /@([^@]+\.)?marketplace\.amazon\.[a-z.]+$/,
  /@[^@]+\.yahoo\.(co|ne)\.jp$/,
  /@privaterelay\.appleid\.com$/,
];

export const isRelay = (text: string): boolean => RELAYS.some((relay) => relay.test(normalEmail(text)));
