/** `--ad-costs` of `npm run report`: a table of what new customers cost becomes the sheet 広告費. */
import { basename } from "node:path";
import { ended, tableIn } from "../intake/read-file.ts";
import { refusalText, UnreadableFile } from "../intake/unreadable.ts";
import type { Book } from "./book.ts";
import { bytesOf } from "./report-files.ts";
import { ask } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { type Language, reportText } from "./report-texts.ts";

/**
 * Brings a table of costs into the book, which has no 広告費 yet.
 *
 * @param path of a text file or a workbook whose first row names the columns
 * @returns the sheet's name, and a notice of the sheet's rows as one of the file's
 * @throws Stop with exit status 2 where the file cannot be read, or has a column that 広告費 has not
 */
export function adCostsInto(
  book: Pick<Book, "call" | "values">,
  path: string,
  language: Language,
): { readonly name: string; readonly ofFile: (notice: string) => string } {
  const rows = rowsAt(path, language);
  const { name } = ask(book, "adCosts", { rows }, language) as { name: string };
  const header = book.values(name).findIndex((cells) => cells.filter((cell) => cell !== "").length > 1);
  // The sheet holds the file's rows without its blank ones, below its own header.
  const lines = rows.flatMap((cells, i) =>
    i > 0 && cells.some((cell) => cell.trim() !== "") ? [i + 1] : [],
  );
  const lineOf = (row: number): number => lines[row - header - 2] ?? row;
  return { name, ofFile: (notice) => inFile(notice, { sheet: name, file: basename(path), lineOf }) };
}

interface Brought {
  readonly sheet: string;
  readonly file: string;
  /** The file's line for a row of the sheet, both counted from 1. */
  readonly lineOf: (row: number) => number;
}

/**
 * A notice that begins with a row of a sheet, told of the file that the sheet was made of; others stay.
 *
 * @example
 * const told = { sheet: "広告費", file: "costs.csv", lineOf: (row) => row - 5 };
 * inFile("「広告費」8行目の月「5」は使えません。7行目も同じです。", told)
 * //=> "「costs.csv」3行目の月「5」は使えません。2行目も同じです。"
 */
export function inFile(notice: string, { sheet, file, lineOf }: Brought): string {
  const begins = [`「${sheet}」`, `“${sheet}”`].find((one) => notice.startsWith(one));
  if (begins === undefined) return notice;
  const rest = notice
    .slice(begins.length)
    .replace(/(\d+)(?=行目)|(?<=\b[Rr]ow )\d+/g, (row) => String(lineOf(Number(row))));
  return begins.replace(sheet, file) + rest;
}

function rowsAt(path: string, language: Language): readonly string[][] {
  try {
    return ended(tableIn(basename(path), bytesOf(path), { answers: {} })).table;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Stop(
      2,
      reportText("ad-costs-refused", language, { value: path, ...refusalText(error, language) }),
    );
  }
}
