/** Notes below tables: small, and sentence by sentence where one line does not hold them. */
import { fitsAcross, type Grid, paragraph, text } from "./grid.ts";

/**
 * Puts a note; gives the next row. A longer one than a line takes a row for as many of its sentences as fit on it: rows of
 * one line need neither merged cells nor a height of their own.
 *
 * @example
 * // two sentences of some 200 pixels each
 * const put = [];
 * const sheet = { columnWidths: [300], merges: [], put: (row, _, [[cell]]) => put.push([row, cell.value]) };
 * const next = putNote(sheet, 4, "ひとつめの文がここにあります。ふたつめの文もここにあります。");
 * [next, sheet.merges, put[1]] //=> [6, [], [5, "ふたつめの文もここにあります。"]]
 */
export const putNote = (sheet: Grid, row: number, words: string): number =>
  lined(sheet, words).reduce((next, line) => paragraph(sheet, next, text(line, "note")), row);

/** A note as the words of its rows. */
function lined(sheet: Grid, words: string): string[] {
  const found: string[] = [];
  for (const sentence of sentencesOf(words)) {
    const longer = (found[found.length - 1] ?? "") + sentence;
    if (found.length > 0 && fitsAcross(text(longer.trim(), "note"), sheet)) found[found.length - 1] = longer;
    else found.push(sentence);
  }
  return found.map((line) => line.trim());
}

/** What begins and ends a sentence's brackets, and what ends a sentence. */
const MARK = /([（「『()』」）]|。|[.?!] (?=[A-Z]))/;
const DEEPER: Readonly<Record<string, number>> = { "（": 1, "「": 1, "『": 1, "(": 1 };
const HIGHER: Readonly<Record<string, number>> = { "）": 1, "」": 1, "』": 1, ")": 1 };

/**
 * The sentences of a text, those in brackets apart: they belong to the one around them.
 *
 * @example
 * sentencesOf("数えます（毎月。年末も）。減りません。") //=> ["数えます（毎月。年末も）。", "減りません。"]
 */
export function sentencesOf(words: string): string[] {
  const found = [""];
  let depth = 0;
  for (const part of words.split(MARK)) {
    found[found.length - 1] += part;
    depth += (DEEPER[part] ?? 0) - (HIGHER[part] ?? 0);
    if (depth === 0 && /^(?:。|[.?!] )$/.test(part)) found.push("");
  }
  return found.filter((sentence) => sentence !== "");
}
