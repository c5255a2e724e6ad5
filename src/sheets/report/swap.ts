/** A new report takes its place on the sheet that is already there, so that everything pointing at the sheet still points at it. */
import { corner, gridOf, grow, type Sheet, type Size } from "../book.ts";
import { chartIds, remakeCharts } from "./charts.ts";
import { fingerprint, readContent } from "./content.ts";
import { dress } from "./frame.ts";
import { putRules } from "./rules.ts";
import { remark, type Frame, type Marked, type MarkerOf, type WrittenReport } from "../marker.ts";

export type ReportSheet = Marked<MarkerOf<"report">>;
export type Backup = MarkerOf<"backup">;

/** Cells with everything on them from one sheet to another, whole range at once; old merges and leftovers go first. */
function bringCells(from: Sheet, to: Sheet, size: Size): void {
  corner(to, grow(to, size)).breakApart().clear().clearNote().clearDataValidations();
  corner(from, size).copyTo(corner(to, size));
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
  const rules = sheet.getConditionalFormatRules();
  bringCells(staging, sheet, next.frame);
  putRules(sheet, rules, next.frame, before);
  dress(sheet, next.frame, before);
  const stay = before !== null && chartsThatStay(marker, next, chartIds(sheet));
  const ids = stay ? marker.chartIds : remakeCharts(sheet, next.frame.charts, userCharts);
  remark(entry, reportMarker(sheet, next, { name: marker.name, chartIds: ids }));
}

/** Puts the previous report back from its copy. */
export function restore({ sheet, marker, entry }: ReportSheet, backup: Sheet, { userCharts }: Backup): void {
  const rules = sheet.getConditionalFormatRules();
  bringCells(backup, sheet, gridOf(backup));
  putRules(sheet, rules, marker.written.frame, null);
  dress(sheet, { ...marker.written.frame, merges: [] }, null);
  const ids = remakeCharts(sheet, marker.written.frame.charts, userCharts);
  remark(entry, { ...marker, chartIds: ids });
}
