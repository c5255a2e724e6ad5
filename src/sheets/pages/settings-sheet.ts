/** The 設定 sheet in the file: written once, afterwards only the cells whose value changed. */
import { type Language, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { InputProblem } from "../../core/values/problem.ts";
import { refusalWords } from "../refusals.ts";
import type { ReadSettings } from "../../catalog/settings/setting-cells.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { once } from "../../core/values/once.ts";
import { cellName } from "../../catalog/formula.ts";
import type { Showing } from "../report/arrays.ts";
import {
  corner,
  freeName,
  grow,
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  type Sheet,
  trim,
} from "../book.ts";
import { fileZone } from "../file.ts";
import { dress, frameOf } from "../report/frame.ts";
import { mark, type Marked, markedAs, remark } from "../marker.ts";
import type { MarkerOf } from "../marker-kinds.ts";
import { plainText } from "../plain-text.ts";
import { typedCell } from "../zone.ts";
import { writeCells } from "../report/stage.ts";

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
  const zone = once(fileZone);
  const lines = rows.map((cells, row) => {
    const [at, ...right] = cells.slice(column).map((value, i) => ({
      value: typedCell(value, zone) as string | number | boolean,
      cell: cellName(row, column + i),
    }));
    const first = at ?? { value: "", cell: cellName(row, column) };
    return { label: cells[column - 1] ?? "", labelCell: cellName(row, column - 1), ...first, right };
  });
  return { name: sheet.getName(), lines };
}

/**
 * Writes the sheet as a whole: a new one at the end of the file, or over the one there is.
 *
 * @param ampleRoom true = the file is known to have room for it; else each of its sheets is asked how large it is
 * @returns where it stands, and its name (the wanted one with a number where the user has such a sheet)
 * @throws InputProblem "too-many-cells"
 */
export function writeValues(
  model: ReportModel,
  showing: Showing,
  ampleRoom = false,
): { sheetId: number; name: string } {
  const old = markedAs("settings")[0];
  if (old !== undefined) wipe(old.sheet, model);
  const sheet = old === undefined ? newSheet(model, ampleRoom) : renamed(old, model.sheetName);
  writeCells(sheet, model, showing);
  dress(sheet, frameOf(model), null);
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
