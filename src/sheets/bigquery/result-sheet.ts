/** A query's result on a new sheet, as if somebody had pasted it: the user's own from the moment it is whole. */
import { freeName, NEW_SHEET_CELLS, openFile, requireRoom, trim } from "../book.ts";
import { unmark } from "../marker.ts";
import type { SheetPlace } from "../pages/whole-sheet.ts";
import { plainText, TEXT_FORMAT } from "../plain-text.ts";
import { insertHelper, stagingPlace } from "../report/helpers.ts";

/**
 * Writes it; until it is whole it is a helper, which no list of results shows and the next run takes away.
 *
 * @param rows of the same length, the header first
 * @throws InputProblem "too-many-cells" before anything is written
 */
export function writeResult(wanted: string, rows: readonly (readonly string[])[]): SheetPlace {
  const book = openFile();
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  requireRoom(book, NEW_SHEET_CELLS + size.rows * size.columns);
  const sheet = insertHelper(book, stagingPlace(book), size);
  trim(sheet, size);
  sheet
    .getRange(1, 1, size.rows, size.columns)
    .setNumberFormat(TEXT_FORMAT)
    .setValues(rows.map((row) => row.map(plainText)));
  const name = freeName(book, wanted);
  sheet.setName(name);
  unmark(sheet);
  sheet.showSheet();
  return { sheetId: sheet.getSheetId(), name };
}
