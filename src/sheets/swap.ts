/** A new report takes its place on the sheet that is already there, so that everything pointing at the sheet still points at it. */
import { corner, freeName, grow, type Book, type Sheet } from "./book.ts";
import { chartIds, remakeCharts } from "./charts.ts";
import { fingerprint, readContent } from "./content.ts";
import { dress } from "./frame.ts";
import {
  mark,
  marked,
  remark,
  type Marked,
  type Frame,
  type MarkerOf,
  type WrittenReport,
} from "./marker.ts";
import { removeHelper } from "./stage.ts";

export type ReportSheet = Marked<MarkerOf<"report">>;
type Backup = MarkerOf<"backup">;

/**
 * Keeps the present report as a hidden copy whose marker says what is under way. From here on the change is either
 * finished or undone, also when the run breaks off.
 *
 * @param keepAs the name under which the copy stays when the change is done; null = it goes
 */
export function backUp(
  book: Book,
  { sheet, marker }: ReportSheet,
  plan: { staging: Sheet; next: WrittenReport; keepAs: string | null },
): { sheet: Sheet; marker: Backup } {
  const userCharts = chartIds(sheet).filter((id) => !marker.chartIds.includes(id));
  const copy = sheet.copyTo(book);
  copy.hideSheet();
  for (const name of copy.getNamedRanges()) name.remove();
  copy.setName(freeName(book, `CPM_work_${marker.written.report}`));
  const { next, keepAs } = plan;
  const backup: Backup = {
    role: "backup",
    sheetId: copy.getSheetId(),
    of: marker.sheetId,
    staging: plan.staging.getSheetId(),
    next,
    userCharts,
    keepAs,
  };
  mark(copy, backup);
  return { sheet: copy, marker: backup };
}

/** Cells with everything on them from one sheet to another, whole range at once; old merges and leftovers go first. */
function bringCells(from: Sheet, to: Sheet): void {
  const [rows, columns] = [from.getMaxRows(), from.getMaxColumns()];
  grow(to, rows, columns);
  corner(to, to.getMaxRows(), to.getMaxColumns()).breakApart().clear().clearNote();
  corner(from, rows, columns).copyTo(corner(to, rows, columns));
}

/** The marker of a report as it now stands on its sheet; reads the sheet back for its fingerprint. */
export function reportMarker(
  sheet: Sheet,
  written: WrittenReport,
  { name, chartIds }: { name: string; chartIds: readonly number[] },
): MarkerOf<"report"> {
  const print = fingerprint(readContent(sheet), written.inputs);
  return { role: "report", sheetId: sheet.getSheetId(), written, name, print, chartIds };
}

/** Our charts that can stay: they show the same ranges in the same way, so links to them go on working. */
function chartsThatStay(
  marker: MarkerOf<"report">,
  next: WrittenReport,
  present: readonly number[],
): boolean {
  const alike = JSON.stringify(marker.written.frame.charts) === JSON.stringify(next.frame.charts);
  return alike && marker.chartIds.every((id) => present.includes(id));
}

/**
 * Brings the staged report over; may be repeated after a break.
 *
 * @param before the frame the sheet still has; null = unknown, every part of the new one is set
 */
export function bringOver(
  { sheet, marker, entry }: ReportSheet,
  staging: Sheet,
  { next, userCharts }: Backup,
  before: Frame | null,
): void {
  bringCells(staging, sheet);
  dress(sheet, next.frame, before);
  const stay = before !== null && chartsThatStay(marker, next, chartIds(sheet));
  const ids = stay ? marker.chartIds : remakeCharts(sheet, next.frame.charts, userCharts);
  remark(entry, reportMarker(sheet, next, { name: marker.name, chartIds: ids }));
}

/** Puts the previous report back from its copy. */
export function restore({ sheet, marker, entry }: ReportSheet, backup: Sheet, { userCharts }: Backup): void {
  bringCells(backup, sheet);
  dress(sheet, { ...marker.written.frame, merges: [] }, null);
  const ids = remakeCharts(sheet, marker.written.frame.charts, userCharts);
  remark(entry, { ...marker, chartIds: ids });
}

/** Lets go of the copy: it stays beside the report under its date, or is removed. */
export function release(book: Book, target: Sheet | null, copy: Sheet, keepAs: string | null): void {
  if (keepAs === null) return removeHelper(copy);
  if (copy.getName() !== keepAs) copy.setName(freeName(book, keepAs));
  copy.showSheet();
  for (const own of marked((marker) => marker.role === "backup" && marker.sheetId === copy.getSheetId())) {
    remark(own.entry, { role: "kept", sheetId: copy.getSheetId() });
  }
  if (target !== null) placeAfter(book, target, copy);
}

function placeAfter(book: Book, target: Sheet, sheet: Sheet): void {
  const shown = book.getActiveSheet();
  book.setActiveSheet(sheet);
  book.moveActiveSheet(target.getIndex() + 1);
  book.setActiveSheet(shown);
}
