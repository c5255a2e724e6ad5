/** The previous report while a new one takes its place. */
import { corner, freeName, idOf, type Book, type Sheet, type Size } from "../book.ts";
import { idsOf } from "./charts.ts";
import { fingerprint, readContent } from "./content.ts";
import { HELPER_NAMES, type HelperPlace, insertHelper, removeInserted } from "./helpers.ts";
import { mark, remark, remarkNew, remarkSheet } from "../marker.ts";
import type { MarkerOf, WrittenReport } from "../marker-kinds.ts";
import { attempt } from "../refusals.ts";
import { lookless } from "./rewrite.ts";
import type { Backup, Extras, ReportSheet } from "./swap.ts";

/** What is under way with a report. */
export interface Plan {
  readonly staging: Sheet;
  /** Where the copy goes. */
  readonly place: HelperPlace;
  /** What the sheet has beside its cells. */
  readonly extras: Extras;
  readonly next: WrittenReport;
  /** The size of the report's sheet. */
  readonly size: Size;
  /** The name under which the previous report stays when the change is done; null = it goes. */
  readonly keepAs: string | null;
}

/** The copy, and what its marker says. */
interface BackupSheet {
  readonly sheet: Sheet;
  readonly marker: Backup;
}

/** A backup that goes again: cells only, as charts and sizes can be made anew from the report's marker. */
function copyCells(
  book: Book,
  { sheet, marker: { written } }: ReportSheet,
  { place, size }: Plan,
  markerOf: (sheetId: number) => Backup,
): BackupSheet {
  const { report } = written;
  const copy = insertHelper(book, place, size, report);
  corner(sheet, size).copyTo(corner(copy, size));
  const marker = markerOf(idOf(copy));
  remarkNew(copy, marker);
  return { sheet: copy, marker };
}

/** A backup that stays for the user: the whole sheet with its charts. */
function copySheet(book: Book, sheet: Sheet, markerOf: (sheetId: number) => Backup): BackupSheet {
  const copy = sheet.copyTo(book);
  const marker = markerOf(idOf(copy));
  mark(copy, marker);
  copy.hideSheet();
  copy.setName(freeName(book, HELPER_NAMES.backup));
  for (const name of copy.getNamedRanges()) name.remove();
  return { sheet: copy, marker };
}

/**
 * Keeps the present report as a hidden copy whose marker says what is under way. From here on the change is either
 * finished or undone, also when the run breaks off.
 */
export function backUp(book: Book, target: ReportSheet, plan: Plan): BackupSheet {
  const { sheet, marker } = target;
  const userCharts = idsOf(plan.extras.charts).filter((id) => !marker.chartIds.includes(id));
  const staging = idOf(plan.staging);
  const { next, keepAs } = plan;
  const backup = {
    role: "backup",
    sheetId: 0,
    of: marker.sheetId,
    staging,
    next,
    userCharts,
    keepAs,
  } as const;
  const markerOf = (sheetId: number): Backup => ({ ...backup, sheetId });
  return keepAs === null ? copyCells(book, target, plan, markerOf) : copySheet(book, sheet, markerOf);
}

/** Lets go of the copy: it stays beside the report under its date, or is removed. */
export function release(book: Book, target: Sheet | null, copy: Sheet, keepAs: string | null): void {
  if (keepAs === null) return removeInserted(copy);
  if (copy.getName() !== keepAs) copy.setName(freeName(book, keepAs));
  copy.showSheet();
  remarkSheet(copy, "backup", { role: "kept", sheetId: copy.getSheetId() });
  if (target !== null) placeAfter(book, target, copy);
}

/**
 * What could be neither finished nor undone: the previous report stays beside under its date, whatever part of that
 * Google allows, and what now stands on the report's sheet counts as ours.
 *
 * @returns the name of the sheet that is kept
 */
export function keepBeside(book: Book, target: ReportSheet | undefined, copy: BackupSheet): string {
  const { sheet, marker } = copy;
  const { keepAs, next } = marker;
  const of = target?.sheet.getName() ?? next.sheetName;
  const dated = keepAs ?? `${of} ${target?.marker.written.made ?? next.made}`;
  if (sheet.isSheetHidden()) attempt(() => sheet.setName(freeName(book, dated)));
  attempt(() => sheet.showSheet());
  if (target !== undefined) attempt(() => remark(target.entry, halfMade(target, next)));
  attempt(() => remarkSheet(sheet, "backup", { role: "kept", sheetId: sheet.getSheetId() }));
  if (target !== undefined) attempt(() => placeAfter(book, target.sheet, sheet));
  return sheet.getName();
}

/** Its inputs are none to carry over: they stand on the sheet that is kept. Of its looks nothing is known. */
function halfMade({ sheet, marker }: ReportSheet, next: WrittenReport): MarkerOf<"report"> {
  const written = { ...lookless(marker.written, next.frame), inputs: [] };
  return { ...marker, written, print: fingerprint(readContent(sheet.getDataRange()), []) };
}

function placeAfter(book: Book, target: Sheet, sheet: Sheet): void {
  const shown = book.getActiveSheet();
  book.setActiveSheet(sheet);
  book.moveActiveSheet(target.getIndex() + 1);
  book.setActiveSheet(shown);
}
