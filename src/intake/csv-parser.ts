// The page and the tests have tsconfigs of their own, which find the declaration by this line only.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";

/** What separates the columns of a file. */
export type Delimiter = "," | "\t" | ";" | "|";

/** Rows of a text, and what was odd about quotation marks. */
export interface ParsedText {
  readonly rows: string[][];
  /** `row` = index into `rows`; beyond them for a row that was left out. */
  readonly faults: readonly { readonly code: string; readonly row?: number }[];
  /** Where the last row that was given ends in the text. */
  readonly end: number;
}

/**
 * Divides a text into rows.
 *
 * @param delimiter what separates the columns
 * @param part `whole` gives the last row too; `start` leaves it out, as more of it may follow
 * @param mostRows rows after this many are left out; absent = all
 */
export function parsedText(
  text: string,
  delimiter: Delimiter,
  { part, mostRows = 0 }: { part: "whole" | "start"; mostRows?: number },
): ParsedText {
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: mostRows });
  const { data, errors, meta } = parser.parse(text, 0, part === "start");
  return { rows: data, faults: errors, end: meta.cursor };
}
