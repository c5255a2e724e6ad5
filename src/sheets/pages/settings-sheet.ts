/** The 設定 sheet in the file: written once, afterwards only the cells whose value changed. */
import { type Language, say } from "../../catalog/language.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { InputProblem } from "../../core/values/problem.ts";
import { refusalWords } from "../refusals.ts";
import type { ReadSettings } from "../../catalog/settings/setting-cells.ts";
import type { Allowed, ReportModel } from "../../catalog/report-model.ts";
import { isDate } from "../../core/values/cells.ts";
import { cellName } from "../../catalog/formula.ts";
import type { Showing } from "../report/arrays.ts";
import { corner, freeName, grow, insertHidden, NEW_SHEET_CELLS, openFile, requireRoom } from "../book.ts";
import { type Sheet, trim } from "../book.ts";
import { dress, frameOf } from "../report/frame.ts";
import { hasRole, mark, marked, type Marked, type MarkerOf, remark } from "../marker.ts";
import { plainText } from "../plain-text.ts";
import { writeCells } from "../report/stage.ts";
import { validations } from "../report/validation.ts";

/** A value cell: its row counted from 0, and what may stand there. */
export interface ValueCell {
  readonly row: number;
  readonly allows: CellRule | null;
  /** What to enter, shown when something else is. */
  readonly help: string;
}

/** What is to stand on the sheet. */
export interface ValuesSheet {
  readonly model: ReportModel;
  /** Column of the values, counted from 0. */
  readonly column: number;
  readonly cells: readonly ValueCell[];
}

const present = (sheetId: number): Sheet | null => openFile().getSheetById(sheetId);

/**
 * Reads labels and values, in one call for the cells.
 *
 * @param sheetId the sheet as it was written
 * @param column of the values, counted from 0; the labels stand in the one before
 * @returns null when the sheet is gone
 */
export function readValues(sheetId: number, column: number): ReadSettings | null {
  const sheet = present(sheetId);
  if (sheet === null) return null;
  const rows = sheet.getDataRange().getValues() as unknown[][];
  const lines = rows.map((cells, row) => ({
    label: cells[column - 1] ?? "",
    value: plainValue(cells[column] ?? ""),
    labelCell: cellName(row, column - 1),
    cell: cellName(row, column),
  }));
  return { name: sheet.getName(), lines };
}

/** A date the sheet made of a text is that day again. */
function plainValue(value: unknown): string | number | boolean {
  if (!isDate(value)) return value as string | number | boolean;
  return Utilities.formatDate(value as Date, openFile().getSpreadsheetTimeZone(), "yyyy-MM-dd");
}

/**
 * Writes the sheet as a whole: a new one at the end of the file, or over the one there is.
 *
 * @param ampleRoom true = the file is known to have room for it; else each of its sheets is asked how large it is
 * @returns where it stands, and its name (the wanted one with a number where the user has such a sheet)
 * @throws InputProblem "too-many-cells"
 */
export function writeValues(
  page: ValuesSheet,
  showing: Showing,
  ampleRoom = false,
): { sheetId: number; name: string } {
  const old = marked((marker) => marker.role === "settings").find((one) => hasRole(one, "settings"));
  if (old !== undefined) wipe(old.sheet, page.model);
  const sheet = old === undefined ? newSheet(page.model, ampleRoom) : renamed(old, page.model.sheetName);
  writeCells(sheet, page.model, showing);
  dress(sheet, frameOf(page.model), null);
  sheet
    .getRange(1, page.column + 1, page.model.rows.length, 1)
    .setDataValidations(validations(allowedIn(page)));
  sheet.showSheet();
  return { sheetId: sheet.getSheetId(), name: sheet.getName() };
}

/** Gives the sheet its name of another language, unless the user named it himself. */
function renamed({ sheet, marker, entry }: Marked<MarkerOf<"settings">>, wanted: string): Sheet {
  const present = sheet.getName();
  if (present !== marker.name || present === wanted) return sheet;
  const name = freeName(openFile(), wanted);
  remark(entry, { ...marker, name });
  return sheet.setName(name);
}

function newSheet(model: ReportModel, ampleRoom: boolean): Sheet {
  const book = openFile();
  if (!ampleRoom) requireRoom(book, NEW_SHEET_CELLS);
  const name = freeName(book, model.sheetName);
  const size = { rows: model.rows.length, columns: model.columnWidths.length };
  const sheet = insertHidden(book, name, size, (made) =>
    mark(made, { role: "settings", sheetId: made.getSheetId(), name }),
  );
  trim(sheet, size);
  return sheet;
}

/** Empties our columns down to the end; what stands beside them is the user's. */
function wipe(sheet: Sheet, { rows, columnWidths }: ReportModel): void {
  const columns = columnWidths.length;
  const size = grow(sheet, { rows: rows.length, columns });
  corner(sheet, { rows: size.rows, columns }).breakApart().clear().clearDataValidations();
}

/** What may be entered into each row of the values' column. */
function allowedIn({ model, cells }: ValuesSheet): (Allowed | null)[][] {
  const byRow = new Map(cells.map(({ row, allows, help }) => [row, allows && { rule: allows, help }]));
  return model.rows.map((_, row) => [byRow.get(row) ?? null]);
}

/** Writes single cells of the sheet, each in its present place. */
export function updateCells(
  sheetId: number,
  changes: readonly { readonly cell: string; readonly value: string | number }[],
): void {
  const sheet = changes.length === 0 ? null : present(sheetId);
  if (sheet === null) return;
  const ranges = sheet.getRangeList(changes.map(({ cell }) => cell)).getRanges();
  changes.forEach(({ value }, i) =>
    ranges[i]?.setValues([[typeof value === "string" ? plainText(value) : value]]),
  );
}

/** What there is to say of a sheet that Google did not let be written; nothing of problems that the next run names. */
export function notShownWords(problem: InputProblem, language: Language): string[] {
  if (!problem.code.startsWith("refused-")) return [];
  return [say(SHEET_TEXTS.settingsNotShown, language, { why: refusalWords(problem, language) })];
}
