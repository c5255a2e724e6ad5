import type { ReportModel } from "../../catalog/report-model.ts";
import { type Grid, grid, text } from "./grid.ts";

/** A sheet that begins with its title. @param columnWidths pixels, one a column */
export function titledGrid(columnWidths: readonly number[], title: string): Grid {
  const sheet = grid(columnWidths);
  putTitleRow(sheet, title);
  return sheet;
}

/** Puts a sheet's title into its first row. */
export function putTitleRow(sheet: Grid, title: string): void {
  sheet.put(0, 0, [[text(title, "title")]]);
  sheet.rowHeights[0] = TITLE_HEIGHT;
}

/** Pixels. */
const TITLE_HEIGHT = 36;

/** A finished sheet without charts, no cell of which has a name. */
export function plainModel(
  sheet: Grid,
  said: Pick<ReportModel, "id" | "sheetName" | "tabColor" | "frozenRows">,
): ReportModel {
  const { columnWidths, rowHeights, merges, boxes } = sheet;
  return { ...said, columnWidths, rowHeights, merges, boxes, rows: sheet.rows(), charts: [], headlines: [] };
}
