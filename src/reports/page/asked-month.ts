import { isDate, textOf } from "../../core/values/cells.ts";
import { isoOf } from "../../core/values/day.ts";

/** Milliseconds of a day: a cell's date is a midnight somewhere, which lies within half a day of its midnight in UTC. */
const DAY_MS = 86_400_000;

/** 2024-03, 2024/3, 2024年3月, 202403, with or without a day. */
const MONTH = /^(\d{4})(?:(?:年|[-/.])(\d{1,2})(?:月?|(?:月|[-/.])\d{1,2}日?)|(\d{2}))$/;

/**
 * The month that a formula is told, such as 2024-03: of a date, or of a text that says a month or a day; any other text as
 * it stands.
 *
 * @example
 * ["2024/3", "２０２４年３月", "202403", "2024-03-15", "すべて"].map(monthWord) //=> ["2024-03", "2024-03", "2024-03", "2024-03", "すべて"]
 */
export function monthWord(asked: unknown): string {
  if (isDate(asked)) return isoOf(Math.round(asked.getTime() / DAY_MS)).slice(0, 7);
  const text = textOf(asked).normalize("NFKC").trim();
  const [, year, parted, month = parted] = MONTH.exec(text) ?? [];
  return year === undefined || month === undefined ? text : `${year}-${month.padStart(2, "0")}`;
}

/** So many cells of a range are told [count]. */
const CELLS_TOLD = 3;

/**
 * What a formula is told where a word belongs: of a date its month, of a range its first cells.
 *
 * @example
 * [wordOf("石けん"), wordOf([["石けん"], ["化粧水"]]), wordOf([[1], [2], [3], [4]])] //=> ["石けん", "石けん, 化粧水", "1, 2, 3, …"]
 */
export function wordOf(asked: unknown): string {
  if (!Array.isArray(asked)) return isDate(asked) ? monthWord(asked) : textOf(asked);
  const cells = (asked as unknown[]).flat().map(wordOf);
  return [...cells.slice(0, CELLS_TOLD), ...(cells.length > CELLS_TOLD ? ["…"] : [])].join(", ");
}
