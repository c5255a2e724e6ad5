/** Sheets of ours that the user fills in: written once, where there is none; from then on they are the user's and only read. */
import type { Text } from "../../catalog/language.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { once } from "../../core/values/once.ts";
import { headerOf } from "../campaigns/list-cells.ts";
import { fileZone } from "../file.ts";
import { sheetAs } from "../marker.ts";
import type { Marker } from "../marker-kinds.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import type { Showing } from "../report/arrays.ts";
import { dress, frameOf } from "../report/frame.ts";
import { writeCells } from "../report/stage.ts";
import { limitColumn } from "../report/validation.ts";
import { typedCell } from "../zone.ts";
import { makeSheet, type SheetPlace } from "./whole-sheet.ts";

/** The sheets that are filled in. */
export type FilledRole = Extract<Marker["role"], "stepPlans" | "adCosts">;

/** A row by its columns, wherever these have gone. */
export interface FilledRow<Id extends string> {
  /** As the sheet counts it, 1 = first. */
  readonly row: number;
  readonly cells: Readonly<Record<Id, unknown>>;
}

/** A sheet as it stands. */
export interface FilledCells<Id extends string> extends SheetPlace {
  /** null = a column of its header is gone. */
  readonly rows: readonly FilledRow<Id>[] | null;
}

/**
 * The rows of such a sheet, in one call for the cells; what Sheets made a date of is that day as ISO text.
 *
 * @returns null = the file has none
 */
export function readFilledSheet<Id extends string>(
  role: FilledRole,
  titles: Readonly<Record<Id, Text>>,
): FilledCells<Id> | null {
  const sheet = sheetAs(role);
  if (sheet === null) return null;
  const zone = once(fileZone);
  const values = sheet.getDataRange().getValues() as unknown[][];
  const place = { sheetId: sheet.getSheetId(), name: sheet.getName() };
  const header = headerOf(values, titles);
  if (header === null) return { ...place, rows: null };
  const columns = Object.entries<number>(header.columns);
  const rows = values.slice(header.row + 1).map((line, i) => ({
    row: header.row + i + 2,
    cells: Object.fromEntries(columns.map(([id, column]) => [id, typedCell(line[column], zone)])) as Record<
      Id,
      unknown
    >,
  }));
  return { ...place, rows };
}

/** What is to stand on the sheet, and what may be entered on it. */
export interface FilledModel {
  readonly model: ReportModel;
  readonly rows: { readonly first: number; readonly count: number };
  /** Columns whose cells keep what is typed as it is, counted from 0. */
  readonly words: readonly number[];
  readonly rules: readonly { readonly column: number; readonly rule: CellRule; readonly help: string }[];
}

/**
 * Writes such a sheet at the end of a file that has none.
 *
 * @throws InputProblem "too-many-cells"
 */
export function writeFilledSheet(
  role: FilledRole,
  { model, rows, words, rules }: FilledModel,
  showing: Showing,
): SheetPlace {
  return makeSheet({
    sheetName: model.sheetName,
    size: { rows: model.rows.length, columns: model.columnWidths.length },
    fill: (sheet) => {
      writeCells(sheet, model, showing);
      dress(sheet, frameOf(model), null);
      for (const column of words)
        sheet.getRange(rows.first + 1, column + 1, rows.count, 1).setNumberFormat(TEXT_FORMAT);
      for (const { column, ...allowed } of rules) limitColumn(sheet, { ...rows, column }, allowed);
    },
    markerFor: (sheetId) => ({ role, sheetId }),
  });
}
