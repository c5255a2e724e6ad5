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

/**
 * The word that a formula is told where a month may stand, too: of a date its month.
 *
 * @example
 * [wordOf("石けん"), wordOf(2024), wordOf(new Date(0))] //=> ["石けん", "2024", "1970-01"]
 */
export const wordOf = (asked: unknown): string => (isDate(asked) ? monthWord(asked) : textOf(asked));
