import type { Instant } from "./date-text.ts";
import { type Day, isoOf } from "./day.ts";
import { amountOf, type AmountStyle } from "./money.ts";

/**
 * A cell as text, trimmed; ids stay exactly as read (00123 is not 123).
 *
 * @example
 * textOf(" 00123 ") //=> "00123"
 */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return trimmed(cell);
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** Most texts need no trimming, which two of their characters tell quicker. */
const trimmed = (text: string): string =>
  isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();

/** True for the signs, digits and letters of ASCII, which are no blanks. */
const isInk = (code: number): boolean => code > 32 && code < 127;

/**
 * True for a date cell, recognised by what it can do: one from another script is no `Date` of this one.
 *
 * @example
 * [isDate({ getTime: () => 0 }), isDate("2024-01-02")] //=> [true, false]
 */
export function isDate(cell: unknown): cell is Instant {
  return (
    typeof cell === "object" && cell !== null && typeof (cell as Partial<Instant>).getTime === "function"
  );
}

/**
 * True for a cell that holds anything but blanks.
 *
 * @example
 * isFilled("  ") //=> false
 */
export function isFilled(cell: unknown): boolean {
  return typeof cell === "string"
    ? isInk(cell.charCodeAt(0)) || cell.trim() !== ""
    : typeof cell === "number" || textOf(cell) !== "" || isDate(cell);
}

/**
 * Whether an argument of a formula is given: left out, it is nothing or an empty text.
 *
 * @example
 * [isGiven(0), isGiven(""), isGiven(undefined)] //=> [true, false, false]
 */
export const isGiven = (argument: unknown): boolean =>
  argument !== undefined && argument !== null && argument !== "";

/**
 * The cell of a row at a position counted from 0; blank where the sheet has no such column.
 *
 * @example
 * [cellAt(["A", 5], 1), cellAt(["A", 5], null)] //=> [5, ""]
 */
export function cellAt(row: readonly unknown[], position: number | null | undefined): unknown {
  return typeof position === "number" ? row[position] : "";
}

/**
 * An ID as text; one that the sheet took for a date (2024-01-02) is that day's ISO text, never no ID. An error that a
 * formula shows, such as #N/A, is no ID.
 *
 * @example
 * [idOf("00123", () => 0), idOf({ getTime: () => 0 }, () => 19_724), idOf("#N/A", () => 0)] //=> ["00123", "2024-01-02", ""]
 */
export function idOf(cell: unknown, dayOfInstant: (date: Instant) => Day): string {
  if (isDate(cell)) return isoOf(dayOfInstant(cell));
  const text = textOf(cell);
  return isErrorWord(text) ? "" : text;
}

const ERROR_WORDS =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/i;
const HASH = 35;

/**
 * True for what a spreadsheet shows in place of a formula's result.
 *
 * @example
 * ["#N/A", "#REF!", "#1001"].map(isErrorWord) //=> [true, true, false]
 */
export function isErrorWord(text: string): boolean {
  return text.charCodeAt(0) === HASH && ERROR_WORDS.test(text);
}

/**
 * The number a cell holds or its text stands for; null when there is none.
 *
 * @param style the sign before decimals in texts; null = not decided, so that a text is none which is another number
 *   in each style
 *
 * @example
 * numberOf("1,200円") //=> 1200
 * @example
 * numberOf("1.200", null) //=> null
 * @example
 * numberOf("") //=> null
 */
export function numberOf(cell: unknown, style: AmountStyle | null = "point"): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  if (style !== null) return amountOf(cell, style);
  const [point, comma] = [amountOf(cell, "point"), amountOf(cell, "comma")];
  return point === null || comma === null || point === comma ? (point ?? comma) : null;
}
