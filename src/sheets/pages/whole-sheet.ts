/** New sheets that neither a user nor a run finds before they are whole. */
import { freeName, NEW_SHEET_CELLS, openFile, requireRoom, type Sheet, type Size, trim } from "../book.ts";
import { remarkNew } from "../marker.ts";
import type { Marker } from "../marker-kinds.ts";
import { insertHelper, stagingPlace } from "../report/helpers.ts";

/** A sheet that is to be made. */
interface WantedSheet {
  readonly sheetName: string;
  readonly size: Size;
  /** Puts everything on it. */
  readonly fill: (sheet: Sheet) => void;
  readonly markerFor: (sheetId: number) => Marker;
  /** What is said where the file has no room; absent = "too-many-cells". */
  readonly without?: "list-too-long";
}

/** Where a sheet stands, under the wanted name or, where the file has such a sheet, with a number behind it. */
export interface SheetPlace {
  readonly sheetId: number;
  readonly name: string;
}

/**
 * A new sheet at the end of the file. It is ours by its marker from the moment it is whole; until then it is a helper that
 * a broken run leaves behind.
 *
 * @throws InputProblem "too-many-cells", or "list-too-long" where that is asked for, before anything is written
 */
export function makeSheet({ sheetName, size, fill, markerFor, without }: WantedSheet): SheetPlace {
  const book = openFile();
  requireRoom(book, NEW_SHEET_CELLS + size.rows * size.columns, without);
  const sheet = insertHelper(book, stagingPlace(book), size);
  trim(sheet, size);
  fill(sheet);
  const name = freeName(book, sheetName);
  sheet.setName(name);
  sheet.showSheet();
  const sheetId = sheet.getSheetId();
  remarkNew(sheet, markerFor(sheetId));
  return { sheetId, name };
}
