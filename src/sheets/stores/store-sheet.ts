/** The one hidden sheet of ours that holds the facts; its first cell is named CPM_UPDATED and changes with every run. */
import {
  firstCell,
  freeName,
  grow,
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  type Range,
  type Sheet,
  trim,
} from "../book.ts";
import { mark, marked } from "../marker.ts";

/** The named cell a formula may mention so that it follows every run. */
export const UPDATED = "CPM_UPDATED";

/** The sheet's name when it is made; found again by its marker, so the user may rename it. */
const NAME = "CPM_DATA";

/** One column for the last finished run, one for the run under way. */
const COLUMNS = 2;

function storeSheet(): Sheet | null {
  return marked((marker) => marker.role === "store")[0]?.sheet ?? null;
}

function makeStoreSheet(rows: number): Sheet {
  const book = openFile();
  requireRoom(book, NEW_SHEET_CELLS + rows);
  const size = { rows, columns: COLUMNS };
  const sheet = insertHidden(book, freeName(book, NAME), size, (made) =>
    mark(made, { role: "store", sheetId: made.getSheetId() }),
  );
  trim(sheet, size);
  return sheet;
}

/** The cell with the name, where it belongs: first cell of the store. Names it anew where it does not stand there. */
function updatedCell(sheet: Sheet): Range {
  const book = openFile();
  const [named, cell] = [book.getRangeByName(UPDATED), firstCell(sheet)];
  if (named === null || named.getGridId() !== sheet.getSheetId() || named.getRow() !== 1) {
    book.setNamedRange(UPDATED, cell);
  }
  return cell;
}

/** The store, at least so long, with its named first cell; made when the file has none. */
export function ensureStore(rows: number): Sheet {
  const sheet = storeSheet() ?? makeStoreSheet(rows);
  grow(sheet, { rows, columns: COLUMNS });
  updatedCell(sheet);
  return sheet;
}

/** Changes the named cell, so that formulas that mention it are computed again. */
export function bumpUpdated(): void {
  updatedCell(ensureStore(1)).setValues([[Date.now()]]);
}

/**
 * A column of the store as stored; null when the file has none. Asks the service only what a custom function may ask.
 *
 * @param column 1 or 2
 */
export function readStore(column: number): unknown[] | null {
  const cell = openFile().getRangeByName(UPDATED);
  if (cell === null) return null;
  return cell
    .getSheet()
    .getDataRange()
    .getValues()
    .map((row: unknown[]) => row[column - 1] ?? "");
}
