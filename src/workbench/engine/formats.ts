/** Number formats as Google writes them against those o-spreadsheet understands. */
import { AMERICAN } from "./locales.ts";
import { helpers } from "./library.ts";

/** o-spreadsheet's plain text format. */
export const TEXT_FORMAT = "@";

/**
 * Plain text as a format that o-spreadsheet takes for a number format: under `@` itself it would show the apostrophe
 * that keeps a text with `=` in front from becoming a formula.
 */
export const TEXT_FORMAT_TWIN = "0;-0;0;@";

/** True for both formats of plain text. */
export function isText(format: string | undefined): boolean {
  return format === TEXT_FORMAT || format === TEXT_FORMAT_TWIN;
}

/** True for formats that show a number as a date, a time or a duration. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "") return false;
  const known = dates.get(format) ?? helpers.isDateTimeFormat(format);
  dates.set(format, known);
  return known;
}

const dates = new Map<string, boolean>();

/**
 * o-spreadsheet's format for one of Google's; "" = no format of its own.
 *
 * @param format as given to `setNumberFormat`, e.g. `¥#,##0` or `yyyy/MM/dd`
 * @throws Error when o-spreadsheet has no such format
 */
export function engineFormat(format: string): string {
  const known = translated.get(format) ?? translatedFormat(format);
  translated.set(format, known);
  return known;
}

const translated = new Map<string, string>();

function translatedFormat(format: string): string {
  if (format === "" || /^general$/i.test(format)) return "";
  if (/^@(string@)?$/i.test(format)) return TEXT_FORMAT;
  const parts = format.split(/("[^"]*"|\[\$[^\]]*\])/);
  const next = parts.map(translatedPart).join("");
  try {
    helpers.formatValue(1, { format: next, locale: AMERICAN });
    return next;
  } catch {
    throw new Error(`not adapted: the number format ${format}`);
  }
}

/** Quoted text stays; colours go; currency signs and other foreign letters are quoted; dates get small letters. */
function translatedPart(part: string, index: number): string {
  if (index % 2 === 1) return part;
  return part
    .replace(/\[(?:black|blue|cyan|green|magenta|red|white|yellow)\]/gi, "")
    .replace(/[¥￥£€]/g, (mark) => `[$${mark}]`)
    .replace(/\[h+\]/gi, "hhhh")
    .replace(/E\+0+/g, "e")
    .replace(/[yMdHhs]+/g, (letters) => dateLetters(letters))
    .replace(/am\/pm/gi, "a")
    .replace(/[^\x20-\x7e]+/g, (foreign) => (foreign.startsWith("[$") ? foreign : `"${foreign}"`))
    .replace(/\[\$"([^"]*)"\]/g, "[$$$1]");
}

const dateLetters = (letters: string): string => {
  const small = letters.toLowerCase();
  return small === "h" ? "hh" : small;
};
