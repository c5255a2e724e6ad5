/** A new report takes its place on the sheet that is already there, so that everything pointing at the sheet still points at it. */
import { corner, gridOf, grow, idOf, type Range, rangesOf, type Sheet, type Size } from "../book.ts";
import type { Rows } from "./arrays.ts";
import { chartsOn, idsOf, redrawCharts, type PlacedChart } from "./charts.ts";
import { fingerprint, readContent } from "./content.ts";
import { dress, framedAreas, same } from "./frame.ts";
import { guardAgain } from "./originals.ts";
import { putRules, type Rule } from "./rules.ts";
import { remark, type Marked } from "../marker.ts";
import type { Frame, MarkerOf, WrittenReport } from "../marker-kinds.ts";

export type ReportSheet = Marked<MarkerOf<"report">>;
export type Backup = MarkerOf<"backup">;

/** What a sheet has beside its cells that a new report must know: read before anything is written. */
export interface Extras {
  readonly rules: readonly Rule[];
  readonly charts: readonly PlacedChart[];
  /** Frozen rows and columns [count]. */
  readonly frozen: Size;
}

export const extrasOn = (sheet: Sheet): Extras => ({
  rules: sheet.getConditionalFormatRules(),
  charts: chartsOn(sheet),
  frozen: { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() },
});

/** Sizes of a copy of cells: what is copied, and what the sheet has so far. */
interface Sizes {
  readonly size: Size;
  readonly has: Size;
  readonly frozen: Size;
}

/**
 * Cells with everything on them from one sheet to another, whole range at once; old merges and leftovers go first, and
 * frozen edges that would cut the new merges.
 */
function bringCells(from: Sheet, to: Sheet, { size, has, frozen }: Sizes, frame: Frame): void {
  const all = corner(to, grow(to, size, has)).breakApart();
  thaw(to, frame, frozen);
  all.clear().clearNote().clearDataValidations();
  corner(from, size).copyTo(corner(to, size));
}

/** Frees rows and columns that cut a merge of the new report: Google refuses a merge across the edge of what is frozen. */
function thaw(sheet: Sheet, { merges, frozenRows }: Frame, { rows, columns }: Size): void {
  if (merges.some((area) => area.row < rows && area.row + area.rows > rows)) sheet.setFrozenRows(frozenRows);
  if (merges.some((area) => area.column < columns && area.column + area.columns > columns))
    sheet.setFrozenColumns(0);
}

/**
 * The marker of a report as it now stands on its sheet; reads its cells back for the fingerprint.
 *
 * @param cells all that is written on the sheet
 * @param rows what was written there; absent = whatever stands there
 */
export function reportMarker(
  { sheet, cells, rows }: { readonly sheet: Sheet; readonly cells: Range; readonly rows?: Rows },
  written: WrittenReport,
  rest: { name: string; chartIds: readonly number[]; from?: number },
): MarkerOf<"report"> {
  const print = fingerprint(readContent(cells, rows), written.inputs);
  return { role: "report", sheetId: idOf(sheet), written, print, ...rest };
}

/** Our charts that can stay: they show the same ranges in the same way, so links to them go on working. */
function chartsThatStay(
  marker: MarkerOf<"report">,
  next: WrittenReport,
  present: readonly number[],
): boolean {
  return (
    same(marker.written.frame.charts, next.frame.charts) &&
    marker.chartIds.every((id) => present.includes(id))
  );
}

/** What the sheet still has. */
interface Before {
  readonly size: Size;
  /** The frame it was given; null = unknown, every part of the new one is set. */
  readonly frame: Frame | null;
  readonly extras: Extras;
}

/** Brings the staged report over; may be repeated after a break. */
export function bringOver(
  { sheet, marker, entry }: ReportSheet,
  staging: Sheet,
  { next, userCharts, staging: from }: Backup,
  { size, frame: before, extras }: Before,
): void {
  const { rules, charts, frozen } = extras;
  bringCells(staging, sheet, { size: next.frame, has: size, frozen }, next.frame);
  rangesOf(sheet, framedAreas(next.frame));
  putRules(sheet, rules, next.frame, before);
  dress(sheet, next.frame, before);
  guardAgain(sheet, next.frame, marker.written.frame, before !== null);
  const stay = before !== null && chartsThatStay(marker, next, idsOf(charts));
  const present = { all: charts, ours: marker.chartIds, users: userCharts };
  const ids = stay ? marker.chartIds : redrawCharts(sheet, present, next.frame.charts);
  remark(
    entry,
    reportMarker({ sheet, cells: sheet.getDataRange() }, next, {
      name: marker.name,
      chartIds: ids,
      from,
    }),
  );
}

/** Puts the previous report back from its copy. */
export function restore(
  { sheet, marker, entry }: ReportSheet,
  backup: Sheet,
  { userCharts, next }: Backup,
): void {
  const { rules, charts, frozen } = extrasOn(sheet);
  bringCells(backup, sheet, { size: gridOf(backup), has: gridOf(sheet), frozen }, marker.written.frame);
  putRules(sheet, rules, marker.written.frame, null);
  dress(sheet, { ...marker.written.frame, merges: [] }, null);
  guardAgain(sheet, marker.written.frame, next.frame, false);
  const present = { all: charts, ours: marker.chartIds, users: userCharts };
  const ids = redrawCharts(sheet, present, marker.written.frame.charts);
  remark(entry, { ...marker, chartIds: ids });
}
