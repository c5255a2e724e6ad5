/** The 名寄せ候補 sheet in the file: the user's decisions live on it, so it is never emptied before it is written. */
import type { ReportModel } from "../../catalog/report-model.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { Rows, Showing } from "../report/arrays.ts";
import {
  corner,
  firstCell,
  freeName,
  gridOf,
  grow,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  type Sheet,
  type Size,
} from "../book.ts";
import { isoToday } from "../file.ts";
import { dress, frameOf } from "../report/frame.ts";
import { mark, sheetAs } from "../marker.ts";
import { writeCells } from "../report/stage.ts";
import { limitColumn } from "../report/validation.ts";
import { makeSheet, type SheetPlace } from "./whole-sheet.ts";

/** What is to stand on the sheet. */
export interface JoinsPage {
  readonly model: ReportModel;
  /** The cells of the first column on which the user decides, counted from 0. */
  readonly rows: { readonly first: number; readonly count: number };
  /** What may be chosen there, and the sentence for anything else. */
  readonly choices: readonly string[];
  readonly help: string;
}

/** Where the sheet stands now. */
export interface WrittenJoins extends SheetPlace {
  /** True when the file had none. */
  readonly isNew: boolean;
  /** The name under which the previous sheet stays, because the user wrote beside the table; null = it does not. */
  readonly keptAs: string | null;
}

/** The sheet as it now stands, in one call for the cells; null when the file has none. */
export function readJoinsSheet(): { readonly name: string; readonly values: unknown[][] } | null {
  const sheet = sheetAs("joins");
  return sheet && { name: sheet.getName(), values: sheet.getDataRange().getValues() };
}

/**
 * Writes the sheet: a new one at the end of the file, or over the one there is. What the model does not say is gone
 * afterwards; what the user wrote beside the table stays on a copy.
 *
 * @throws InputProblem "too-many-cells", "no-edit-right" before anything is written
 */
export function writeJoinsSheet(page: JoinsPage, showing: Showing): WrittenJoins {
  const old = sheetAs("joins");
  const { sheetName, rows, columnWidths } = page.model;
  const size = { rows: rows.length, columns: columnWidths.length };
  const fill = (sheet: Sheet): void => put(sheet, page, showing);
  if (old !== null) return { ...writeOver(old, size, fill), isNew: false };
  const made = makeSheet({ sheetName, size, fill, markerFor: (sheetId) => ({ role: "joins", sheetId }) });
  return { ...made, isNew: true, keptAs: null };
}

function writeOver(old: Sheet, size: Size, fill: (sheet: Sheet) => void): Omit<WrittenJoins, "isNew"> {
  if (!firstCell(old).canEdit()) throw new InputProblem("no-edit-right");
  requireRoom(openFile(), NEW_SHEET_CELLS + size.rows * size.columns);
  const keptAs = keepNotesBeside(old, size.columns);
  corner(old, grow(old, size)).breakApart().clearDataValidations();
  fill(old);
  old.showSheet();
  return { sheetId: old.getSheetId(), name: old.getName(), keptAs };
}

function put(sheet: Sheet, { model, rows, choices, help }: JoinsPage, showing: Showing): void {
  writeCells(sheet, { ...model, rows: downTo(sheet.getLastRow(), model.rows) }, showing);
  dress(sheet, frameOf(model), null);
  limitColumn(sheet, { ...rows, column: 0 }, { rule: { kind: "list", values: choices }, help });
}

/** Rows that end where the previous ones did, so that one write replaces all of them. */
function downTo(lastRow: number, rows: Rows): Rows {
  const empty = rows[0]?.map(() => ({ value: "" }) as const) ?? [];
  return [...rows, ...Array.from({ length: Math.max(0, lastRow - rows.length) }, () => empty)];
}

/** What stands right of the table belongs to rows that may move: the sheet is copied as it is, then emptied there. */
function keepNotesBeside(sheet: Sheet, columns: number): string | null {
  const beside = sheet.getLastColumn() - columns;
  if (beside <= 0) return null;
  const book = openFile();
  const keptAs = freeName(book, `${sheet.getName()} ${isoToday(book.getSpreadsheetTimeZone())}`);
  const copy = sheet.copyTo(book).setName(keptAs);
  mark(copy, { role: "kept", sheetId: copy.getSheetId() });
  sheet.getRange(1, columns + 1, gridOf(sheet).rows, beside).clear();
  return keptAs;
}
