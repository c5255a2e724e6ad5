/** 配信計画 in the file: written once, when there is none; from then on it is the user's and only read. */
import type { ReportModel } from "../../catalog/report-model.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { PLAN_COLUMNS, type PlanColumnId } from "../../catalog/texts/step-texts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { headerOf } from "../campaigns/list-cells.ts";
import { sheetAs } from "../marker.ts";
import { makeSheet, type SheetPlace } from "../pages/whole-sheet.ts";
import type { Showing } from "../report/arrays.ts";
import { dress, frameOf } from "../report/frame.ts";
import { writeCells } from "../report/stage.ts";
import { limitColumn } from "../report/validation.ts";

/** 配信計画 as it stands: its rows by the columns, wherever these have gone. */
export interface PlanCells extends SheetPlace {
  readonly rows: readonly {
    /** As the sheet counts it, 1 = first. */
    readonly row: number;
    readonly cells: Readonly<Record<PlanColumnId, unknown>>;
  }[];
}

/**
 * The rows of 配信計画, in one call for the cells.
 *
 * @returns null = the file has none
 * @throws InputProblem "plans-header" where a column of its header is gone
 */
export function readPlanSheet(): PlanCells | null {
  const sheet = sheetAs("stepPlans");
  if (sheet === null) return null;
  const values = sheet.getDataRange().getValues() as unknown[][];
  const place = { sheetId: sheet.getSheetId(), name: sheet.getName() };
  const header = headerOf(values, PLAN_COLUMNS);
  if (header === null) throw new InputProblem("plans-header", { sheet: place.name });
  const ids = Object.keys(PLAN_COLUMNS) as PlanColumnId[];
  const rows = values.slice(header.row + 1).map((line, i) => ({
    row: header.row + i + 2,
    cells: Object.fromEntries(ids.map((id) => [id, line[header.columns[id]]])) as Record<
      PlanColumnId,
      unknown
    >,
  }));
  return { ...place, rows };
}

/** What is to stand on the sheet, and what may be entered on it. */
export interface PlanModel {
  readonly model: ReportModel;
  readonly rows: { readonly first: number; readonly count: number };
  readonly rules: readonly { readonly column: number; readonly rule: CellRule; readonly help: string }[];
}

/**
 * Writes 配信計画 at the end of a file that has none.
 *
 * @throws InputProblem "too-many-cells"
 */
export function writePlanSheet({ model, rows, rules }: PlanModel, showing: Showing): SheetPlace {
  return makeSheet({
    sheetName: model.sheetName,
    size: { rows: model.rows.length, columns: model.columnWidths.length },
    fill: (sheet) => {
      writeCells(sheet, model, showing);
      dress(sheet, frameOf(model), null);
      for (const { column, ...allowed } of rules) limitColumn(sheet, { ...rows, column }, allowed);
    },
    markerFor: (sheetId) => ({ role: "stepPlans", sheetId }),
  });
}
