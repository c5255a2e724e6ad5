/** What has to be so before a report is written; else it is refused before anything is begun. */
import type { ReportModel } from "../../catalog/report-model.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type Book, corner, gridOf, NEW_SHEET_CELLS, requireRoom, type Sheet, type Size } from "../book.ts";
import { frameOf } from "./frame.ts";

/** Refuses a report when the file has no room for it beside its helper. */
export function requireRoomFor(book: Book, model: ReportModel): void {
  const { rows, columns } = frameOf(model);
  requireRoom(book, NEW_SHEET_CELLS + 2 * rows * columns);
}

/** Refuses a report sheet with things of the user's that do not let its cells be merged. */
export function requireFree(sheet: Sheet): void {
  if (sheet.getFilter() !== null) throw new InputProblem("refused-filter");
  if (sheet.getPivotTables().length > 0) throw new InputProblem("refused-pivot");
}

/**
 * Refuses a report sheet that cannot be written and merged as a whole.
 *
 * @returns its size
 */
export function requireEditable(sheet: Sheet): Size {
  requireFree(sheet);
  const size = gridOf(sheet);
  if (!corner(sheet, size).canEdit()) throw new InputProblem("refused-protected");
  return size;
}
