/** 配信カレンダー: a new sheet each time, the user's to keep or to delete. */
import type { ReportModel, Unit } from "../../catalog/report-model.ts";
import { newList } from "../pages/list-sheet.ts";
import type { SheetPlace } from "../pages/whole-sheet.ts";
import type { Showing } from "../report/arrays.ts";

export { writePlanSheet } from "./plan-sheet.ts";

/**
 * Writes a calendar at the end of the file; nobody sees it before it is whole.
 *
 * @throws InputProblem "list-too-long" before anything is written
 */
export function writeCalendar(head: ReportModel, showing: Showing): SheetPlace {
  const units = head.columnWidths.map((): Unit => "text");
  return newList({ head, units, rows: [] }, showing, (sheetId) => ({ role: "stepCalendar", sheetId }));
}
