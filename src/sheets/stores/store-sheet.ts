/** The one hidden sheet of ours that holds the facts; its first cell is named CPM_UPDATED and changes with every run. */
import {
  firstCell,
  freeName,
  grow,
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  type Range,
  requireRoom,
  type Sheet,
  trim,
} from "../book.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { mark, markerOf, sheetAs } from "../marker.ts";
import { refusalOf } from "../refusals.ts";

/** The named cell a formula may mention so that it follows every run. */
export const UPDATED = "CPM_UPDATED";

/** The sheet's name when it is made; found again by its marker, so the user may rename it. */
const NAME = "CPM_DATA";

/** One column for the last finished run, one for the run under way, one for the run before the last. */
const COLUMNS = 3;

let named: Range | null = null;

/** The named cell, asked for until there is one; null = the file has none. */
export function updatedCell(): Range | null {
  named ??= openFile().getRangeByName(UPDATED);
  return named;
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

/** The store, where the named cell is its first one. */
function namedStore(): Sheet | null {
  const cell = updatedCell();
  if (cell === null || cell.getRow() !== 1) return null;
  const sheet = cell.getSheet();
  const marker = markerOf(sheet);
  return marker !== null && marker !== "copy" && marker.role === "store" ? sheet : null;
}

/** The store without its named cell, or a new one; its first cell gets the name. */
function nameStore(rows: number): Sheet {
  const sheet = sheetAs("store") ?? makeStoreSheet(rows);
  openFile().setNamedRange(UPDATED, firstCell(sheet));
  named = null;
  return sheet;
}

/**
 * Writes on the store, which is made at least so long first, with its named first cell.
 *
 * @throws InputProblem "store-protected" by the sheet's name, as a user may not know of it
 */
export function writeStore(rows: number, write: (sheet: Sheet) => void): void {
  const sheet = namedStore() ?? nameStore(rows);
  try {
    grow(sheet, { rows, columns: COLUMNS });
    write(sheet);
  } catch (thrown) {
    if (refusalOf(thrown)?.code !== "refused-protected") throw thrown;
    throw new InputProblem("store-protected", { sheet: sheet.getName() });
  }
}

/** Changes the named cell, so that formulas that mention it are computed again. */
export function bumpUpdated(): void {
  writeStore(1, (sheet) => firstCell(sheet).setValues([[Date.now()]]));
}

/** The store's cells as stored; null when the file has none. Asks the service only what a custom function may ask. */
export const storeRows = (): unknown[][] | null =>
  (updatedCell()?.getSheet().getDataRange().getValues() as unknown[][] | undefined) ?? null;

/**
 * A column of them.
 *
 * @param column counted from 1
 */
export const readStore = (column: number): unknown[] | null =>
  storeRows()?.map((row) => row[column - 1] ?? "") ?? null;
