/** Hidden sheets a run works with; none stays when the run is done. */
import {
  type Desk,
  deskOf,
  idOf,
  insertHidden,
  openFile,
  type Book,
  type Sheet,
  type Size,
} from "../book.ts";
import { forgetMarkers, mark } from "../marker.ts";

/** What helpers are called; they are told by their markers, never by these. */
export const HELPER_NAMES = {
  staging: "CPM_work",
  backup: "CPM_backup",
  receiving: "CPM_import",
  reading: "CPM_read",
} as const;

/** Where a helper goes, known before anything is written. */
export interface HelperPlace {
  readonly name: string;
  readonly desk: Desk;
}

/** The place of a staging sheet. */
export function stagingPlace(book: Book): HelperPlace {
  return { name: HELPER_NAMES.staging, desk: deskOf(book) };
}

/** The places of a staging sheet and of a backup that is inserted after it. */
export function swapPlaces(book: Book): Record<"staging" | "backup", HelperPlace> {
  const staging = stagingPlace(book);
  const { shown, sheets } = staging.desk;
  return { staging, backup: { name: HELPER_NAMES.backup, desk: { shown, sheets: sheets + 1 } } };
}

/**
 * A new hidden helper; its marker says that it may be removed as long as no other marker replaces it.
 *
 * @param report the report it is for; absent = none
 */
export function insertHelper(book: Book, { name, desk }: HelperPlace, size: Size, report?: string): Sheet {
  const marker = (sheet: Sheet) =>
    ({ role: "staging", sheetId: idOf(sheet), ...(report === undefined ? {} : { report }) }) as const;
  return insertHidden(book, name, size, (sheet) => mark(sheet, marker(sheet)), desk);
}

/** Removes a hidden sheet that was inserted empty: nothing has a name on it. */
export function removeInserted(sheet: Sheet): void {
  forgetMarkers();
  openFile().deleteSheet(sheet);
}

/** Removes a hidden sheet of ours with the names Sheets made for its ranges. */
export function removeHelper(sheet: Sheet): void {
  for (const name of sheet.getNamedRanges()) name.remove();
  removeInserted(sheet);
}

/** Removes the empty sheets of runs that broke off before they could mark what they had inserted. */
export function removeUnmarked(book: Book): void {
  const names: readonly string[] = Object.values(HELPER_NAMES);
  for (const sheet of book.getSheets()) {
    const isOurs = names.includes(sheet.getName().replace(/ \(\d+\)$/, ""));
    if (isOurs && sheet.getLastRow() === 0) removeHelper(sheet);
  }
}
