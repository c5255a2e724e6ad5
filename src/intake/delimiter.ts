import { type Delimiter, parsedText } from "./csv-parser.ts";

/** How a file is divided into columns. */
export interface Division {
  readonly delimiter: Delimiter;
  /** How many columns most of its rows have [count, ≥ 2]. */
  readonly columns: number;
}

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";", "|"];
const ROWS_LOOKED_AT = 200;

/** Excel's own line that names the delimiter. */
const SEP_LINE = /^sep=([,\t;|])(?=\n|$)/i;

/**
 * What separates the columns of a text: the line `sep=;` says it; else the mark that divides all rows alike, and
 * of several such marks the one that makes most columns. Rows that no mark divides (titles) say nothing.
 *
 * @param text the beginning of the file, line ends \n
 * @param isWhole false when the last row may be cut off
 * @returns null when no mark divides any row
 *
 * @example
 * divisionOf("id;price\nA;1,50\nB;2,50\n", true) //=> { delimiter: ";", columns: 2 }
 */
export function divisionOf(text: string, isWhole: boolean): Division | null {
  const named = SEP_LINE.exec(text)?.[1];
  const body = withoutSepLine(text);
  const choices = DELIMITERS.filter((mark) => named === undefined || mark === named);
  const tried = choices.map((delimiter) => trial(body, delimiter, isWhole));
  const [best] = tried.filter(({ columns }) => columns > 1).sort((a, b) => b.points - a.points);
  return best === undefined ? null : { delimiter: best.delimiter, columns: best.columns };
}

/** So large a share of the lines must have as many words. */
const ALIKE_SHARE = 0.9;

/**
 * True for lines of at least three words each, as many on nearly all of them as on the first, which has no other mark
 * between its words: a table with blanks between its columns.
 *
 * @param division what a mark makes of the text: one that makes as many columns divides it
 *
 * @example
 * isBlankSeparated("id date amount\n1 2024-01-05 1,000\n2 2024-01-06 2,000", null) //=> true
 */
export function isBlankSeparated(text: string, division: Division | null): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (lines.length < 2 || DELIMITERS.some((mark) => first.includes(mark))) return false;
  const words = lines.slice(0, ROWS_LOOKED_AT).map((line) => line.trim().split(/[ \u3000]+/).length);
  const [columns = 0] = words;
  const alike = words.filter((count) => count === columns).length;
  return columns > Math.max(2, division?.columns ?? 0) && alike >= words.length * ALIKE_SHARE;
}

/** A text whose line `sep=,` is blank, so that rows keep their numbers. */
export const withoutSepLine = (text: string): string => text.replace(SEP_LINE, "");

/** How well a mark divides a text: rows divided alike first, then the number of columns. */
function trial(text: string, delimiter: Delimiter, isWhole: boolean) {
  const rows = rowsBy(text, delimiter, isWhole);
  const told = rows.filter((row) => row.length > 1 || DELIMITERS.some((mark) => row[0]?.includes(mark)));
  const widths = told.map((row) => row.length);
  const columns = mostFrequent(widths.filter((width) => width > 1));
  const share = widths.filter((width) => width === columns).length / Math.max(1, widths.length);
  const alike = share === 1 ? ALL_ALIKE : share;
  return { delimiter, columns, points: alike * Math.log2(columns) };
}

/** A mark that divides every row alike outweighs one that makes many more columns out of most rows. */
const ALL_ALIKE = 4;

function rowsBy(text: string, delimiter: Delimiter, isWhole: boolean): string[][] {
  const parse = (part: "whole" | "start") =>
    parsedText(text, delimiter, { part, mostRows: ROWS_LOOKED_AT }).rows;
  const complete = parse(isWhole ? "whole" : "start");
  return complete.length > 0 ? complete : parse("whole");
}

/** The value that occurs most often, the larger of equals; 1 of none. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 1;
  for (const [value, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && value > best)) best = value;
  }
  return best;
}
