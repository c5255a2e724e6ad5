/** The orders files of a command line as one table in a book. */
import { basename, extname } from "node:path";
import { UnreadableFile, readCsv } from "./csv.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** Takes rows of cells as text, the header first. */
export interface RowTaker {
  add(row: readonly string[]): void;
}

/** What file names may hold and the local spreadsheet's tabs may not. */
const NOT_IN_TABS = /['*?/\\[\]:]/g;

/** The sheet's name for an orders file: the file's own, as far as a tab may be called so. */
export function sheetNameOf(path: string): string {
  return basename(path, extname(path)).replace(NOT_IN_TABS, "_").trim().slice(0, 100) || "orders";
}

/**
 * Reads all files into one table; files after the first add their rows below.
 *
 * @throws Stop with status 2 for a file that cannot be read or has another header
 */
export function takeOrders(paths: readonly string[], table: RowTaker, language: Language): void {
  let header: readonly string[] | null = null;
  for (const path of paths) {
    let isFirst = true;
    const take = (row: readonly string[]): void => {
      if (isFirst && header !== null && !sameHeader(header, row)) throw otherHeader(path, paths, language);
      if (!isFirst || header === null) table.add(row);
      header ??= row;
      isFirst = false;
    };
    read(path, take, language);
  }
}

function read(path: string, take: (row: readonly string[]) => void, language: Language): void {
  try {
    readCsv(path, take);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Stop(2, reportText(error.reason, language, { value: path }));
  }
}

const sameHeader = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, i) => name.trim() === other[i]?.trim());

const otherHeader = (path: string, paths: readonly string[], language: Language): Stop =>
  new Stop(2, reportText("other-header", language, { value: path, first: paths[0] ?? "" }));
