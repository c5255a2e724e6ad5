import type { ReportModel } from "../../catalog/report-model.ts";
import { type Grid, grid, text } from "./grid.ts";

/**
 * A sheet that begins with its title.
 *
 * @param columnWidths pixels, one a column
 *
 * @example
 * titledGrid([100, 50], "配信計画").rows()[0][0] //=> { value: "配信計画", unit: "text", style: "title" }
 */
export function titledGrid(columnWidths: readonly number[], title: string): Grid {
  const sheet = grid(columnWidths);
  putTitleRow(sheet, title);
  return sheet;
}

/**
 * Puts a sheet's title into its first row.
 *
 * @example
 * const sheet = titledGrid([100], "配信計画");
 * putTitleRow(sheet, "配信カレンダー");
 * sheet.rows()[0][0].value //=> "配信カレンダー"
 */
export function putTitleRow(sheet: Grid, title: string): void {
  sheet.put(0, 0, [[text(title, "title")]]);
  sheet.rowHeights[0] = TITLE_HEIGHT;
}

/** Pixels. */
const TITLE_HEIGHT = 36;

/**
 * A finished sheet without charts, no cell of which has a name.
 *
 * @example
 * const { sheetName, rows, charts } = plainModel(titledGrid([100], "配信計画"), { id: "plans", sheetName: "配信計画" });
 * [sheetName, rows.length, charts] //=> ["配信計画", 1, []]
 */
export function plainModel(
  sheet: Grid,
  said: Pick<ReportModel, "id" | "sheetName" | "tabColor" | "frozenRows">,
): ReportModel {
  const { columnWidths, rowHeights, merges, boxes } = sheet;
  return { ...said, columnWidths, rowHeights, merges, boxes, rows: sheet.rows(), charts: [], headlines: [] };
}
