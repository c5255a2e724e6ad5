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
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  type Sheet,
  trim,
} from "../book.ts";
import { isoToday } from "../file.ts";
import { dress, frameOf } from "../report/frame.ts";
import { mark, sheetAs } from "../marker.ts";
import { writeCells } from "../report/stage.ts";
import { validation } from "../report/validation.ts";

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
export interface WrittenJoins {
  readonly sheetId: number;
  readonly name: string;
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
  const size = { rows: page.model.rows.length, columns: page.model.columnWidths.length };
  if (old !== null && !firstCell(old).canEdit()) throw new InputProblem("no-edit-right");
  requireRoom(openFile(), NEW_SHEET_CELLS + size.rows * size.columns);
  const keptAs = old === null ? null : keepNotesBeside(old, size.columns);
  const sheet = old ?? newSheet(page.model);
  if (old !== null) corner(old, grow(old, size)).breakApart().clearDataValidations();
  writeCells(sheet, { ...page.model, rows: downTo(sheet.getLastRow(), page.model.rows) }, showing);
  dress(sheet, frameOf(page.model), null);
  offerChoices(sheet, page);
  sheet.showSheet();
  return { sheetId: sheet.getSheetId(), name: sheet.getName(), isNew: old === null, keptAs };
}

function newSheet(model: ReportModel): Sheet {
  const book = openFile();
  const size = { rows: model.rows.length, columns: model.columnWidths.length };
  const sheet = insertHidden(book, freeName(book, model.sheetName), size, (made) =>
    mark(made, { role: "joins", sheetId: made.getSheetId() }),
  );
  trim(sheet, size);
  return sheet;
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
  sheet.copyTo(book).setName(keptAs);
  sheet.getRange(1, columns + 1, gridOf(sheet).rows, beside).clear();
  return keptAs;
}

function offerChoices(sheet: Sheet, { rows, choices, help }: JoinsPage): void {
  if (rows.count === 0) return;
  const rule = validation({ kind: "list", values: choices }, help);
  const each = Array.from({ length: rows.count }, () => [rule]);
  sheet.getRange(rows.first + 1, 1, rows.count, 1).setDataValidations(each);
}
