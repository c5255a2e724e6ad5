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
 * @returns the sheet's name
 * @throws Stop with exit status 2 where the file cannot be read, or has a column that 広告費 has not
 */
export function adCostsInto(book: Pick<Book, "call">, path: string, language: Language): string {
  const { name } = ask(book, "adCosts", { rows: rowsAt(path, language) }, language) as { name: string };
  return name;
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
