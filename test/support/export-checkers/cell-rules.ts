import {
  isDomestic,
  isE164,
  isHash,
  isLineId,
  isPostcode,
  looksHashed,
  looksLikeEmail,
  normalEmail,
} from "./normal-forms.ts";
import type { CellRule } from "./target.ts";

/** Rules of columns. A blank cell passes unless `filled` asks for it. */

const unlessBlank =
  (rule: CellRule): CellRule =>
  (cell, hashed) =>
    cell.text === "" ? undefined : rule(cell, hashed);

export const filled =
  (rule: CellRule = () => undefined): CellRule =>
  (cell, hashed) =>
    cell.text.trim() === "" ? "a cell that must be filled is blank" : rule(cell, hashed);

export const blank: CellRule = ({ text }) =>
  text === "" ? undefined : `${text} stands in a column to be left blank`;

/** That it is in its normal form is asked of every cell that is an address. */
export const email: CellRule = unlessBlank(({ text }) =>
  looksLikeEmail(normalEmail(text)) ? undefined : `${text} is not an e-mail address`,
);

const form = (holds: (text: string) => boolean, said: string): CellRule =>
  unlessBlank(({ text }) => (holds(text) ? undefined : `${text} is not ${said}`));

export const e164 = form(isE164, "an E.164 phone number (+81…)");
export const digitsPhone = form(isDomestic, "a phone number of digits only that begins with 0");
export const lineId = form(isLineId, "a LINE user ID (U and 32 of 0-9a-f)");
export const postcode = form(isPostcode, "a postcode of 3 and 4 digits");
export const country = form((text) => /^[A-Za-z]{2}$/.test(text), "a country of two letters");
export const code = (pattern: RegExp, said: string): CellRule => form((text) => pattern.test(text), said);

/** The SHA-256 where the file is hashed, else the value itself in its form. */
export const hashedOr = (rule: CellRule): CellRule =>
  unlessBlank((cell, hashed) => {
    if (!hashed) return rule(cell, hashed);
    return isHash(cell.text)
      ? undefined
      : `${cell.text} is not a SHA-256 of 64 lower-case hexadecimal digits`;
  });

/** Written as it is also in a hashed file. */
export const neverHashed =
  (rule: CellRule = () => undefined): CellRule =>
  (cell, hashed) =>
    looksHashed(cell.text) ? "a column that is not to be hashed holds a hash" : rule(cell, hashed);

export const atMostBytes =
  (most: number, rule: CellRule = () => undefined): CellRule =>
  (cell, hashed) =>
    cell.bytes > most ? `${cell.text} has ${cell.bytes} bytes, more than ${most}` : rule(cell, hashed);

export const atMostLetters =
  (most: number, rule: CellRule = () => undefined): CellRule =>
  (cell, hashed) =>
    [...cell.text].length > most ? `${cell.text} has more than ${most} letters` : rule(cell, hashed);
