/** Hidden sheets a run works with; none stays when the run is done. */
import { freeName, idOf, insertHidden, openFile, type Book, type Sheet, type Size } from "../book.ts";
import { forgetMarkers, mark } from "../marker.ts";

/** What helpers are called; they are told by their markers, never by these. */
export const HELPER_NAMES = { staging: "CPM_work", backup: "CPM_backup", receiving: "CPM_import" } as const;

/**
 * A new hidden helper; its marker says that it may be removed as long as no other marker replaces it.
 *
 * @param report the report it is for; absent = none
 */
export function insertHelper(book: Book, name: string, size: Size, report?: string): Sheet {
  const free = removeEmpty(book, name) === null ? name : freeName(book, name);
  return insertHidden(book, free, size, (sheet) =>
    mark(sheet, { role: "staging", sheetId: idOf(sheet), ...(report === undefined ? {} : { report }) }),
  );
}

/** Removes a hidden sheet of ours with the names Sheets made for its ranges. */
export function removeHelper(sheet: Sheet): void {
  forgetMarkers();
  for (const name of sheet.getNamedRanges()) name.remove();
  openFile().deleteSheet(sheet);
}

/** Removes the sheet of this name when it is empty, and gives it back when it is not. */
function removeEmpty(book: Book, name: string): Sheet | null {
  const sheet = book.getSheetByName(name);
  if (sheet === null || sheet.getLastRow() > 0) return sheet;
  removeHelper(sheet);
  return null;
}

/** Removes the empty sheets of runs that broke off before they could mark what they had inserted. */
export function removeUnmarked(book: Book): void {
  const names: readonly string[] = Object.values(HELPER_NAMES);
  for (const sheet of book.getSheets()) {
    const isOurs = names.includes(sheet.getName().replace(/ \(\d+\)$/, ""));
    if (isOurs && sheet.getLastRow() === 0) removeHelper(sheet);
  }
}
