/** How the product knows its own sheets: developer metadata that names the sheet it was written for. */
import type { Area, Cell, Chart, Headline, ReportModel } from "../catalog/report-model.ts";
import { openFile, type Sheet } from "./book.ts";
import type { OrderField } from "./orders/order-fields.ts";

/** The key of our metadata; one entry per sheet of ours. */
const KEY = "cpm-sheets";

/** What a report sheet has beside its cells. */
export type Frame = Pick<
  ReportModel,
  "tabColor" | "columnWidths" | "frozenRows" | "rowHeights" | "muted" | "originals"
> & {
  readonly merges: readonly Area[];
  /** The news that the sheet came with (ids); absent = none. */
  readonly told?: readonly string[];
  readonly charts: readonly Chart[];
  readonly headlines: readonly Headline[];
  /** Size of a sheet that holds the report. */
  readonly rows: number;
  readonly columns: number;
};

/** An input cell as the product wrote it. */
export interface InputMark {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell["value"];
}

/** A report as it was written: enough to recognise it, to compare it and to bring it back. */
export interface WrittenReport {
  /** The report's id in the catalogue. */
  readonly report: string;
  /** The sheet's name as the report wanted it. */
  readonly sheetName: string;
  /** The calendar day it was written, ISO. */
  readonly made: string;
  readonly inputs: readonly InputMark[];
  readonly frame: Frame;
}

/** How rows that are ready come to stand among the orders. Rows are counted from 1. */
export interface MergePlan {
  /** The orders sheet; null = there is none yet, and the sheet with the rows becomes it. */
  readonly into: number | null;
  /** The name of a new orders sheet. */
  readonly name: string;
  /** Where the rows go that stand one after the other below the header: stretches of neighbours, top to bottom. */
  readonly places: readonly { readonly from: number; readonly rows: number }[];
  /** What their cells hold from left to right. */
  readonly fields: readonly OrderField[];
}

export type Marker =
  | {
      readonly role: "report";
      readonly sheetId: number;
      readonly written: WrittenReport;
      /** The name we gave the sheet; the user may have changed it since. */
      readonly name: string;
      /** Fingerprint of what we wrote. */
      readonly print: string;
      /** Our charts; all others on the sheet are the user's. */
      readonly chartIds: readonly number[];
      /** The staging sheet it was brought over from. */
      readonly from?: number;
    }
  | { readonly role: "staging"; readonly sheetId: number }
  | {
      /** The previous report while a new one is brought over. */
      readonly role: "backup";
      readonly sheetId: number;
      /** The report sheet. */
      readonly of: number;
      readonly staging: number;
      readonly next: WrittenReport;
      readonly userCharts: readonly number[];
      /** The name under which the previous report stays; null = it goes. */
      readonly keepAs: string | null;
    }
  /** A previous report the user wrote in: never touched again. */
  | { readonly role: "kept"; readonly sheetId: number }
  /** The sheet that shows and edits the settings. */
  | {
      readonly role: "settings";
      readonly sheetId: number;
      /** The name we gave the sheet; the user may have changed it since. */
      readonly name: string;
    }
  /** A list of the customers behind a number: the user's to delete. */
  | { readonly role: "list"; readonly sheetId: number }
  /** The sheet of join proposals, on which the user decides. */
  | { readonly role: "joins"; readonly sheetId: number }
  /** The sheet that imported orders stand on. */
  | { readonly role: "orders"; readonly sheetId: number; readonly name: string }
  /** The sheet that lists of customers stand on. */
  | { readonly role: "customers"; readonly sheetId: number }
  /** The hidden sheet that receives an import. */
  | { readonly role: "receiving"; readonly sheetId: number; readonly importId: string }
  /** A hidden sheet whose rows are ready to stand among the orders: from here on the import is finished, not undone. */
  | { readonly role: "merge"; readonly sheetId: number; readonly plan: MergePlan }
  /** The hidden sheet with the stored facts. */
  | { readonly role: "store"; readonly sheetId: number };

export type MarkerOf<R extends Marker["role"]> = Extract<Marker, { role: R }>;

/** A sheet of ours with its marker. */
export interface Marked<M extends Marker = Marker> {
  readonly sheet: Sheet;
  readonly marker: M;
  readonly entry: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** Every entry with our key, also those that came along with a tab the user duplicated. */
export function markerEntries(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return openFile().createDeveloperMetadataFinder().withKey(KEY).find();
}

function parse(value: string | null): Marker | null {
  try {
    const marker = JSON.parse(value ?? "null") as Marker | null;
    return typeof marker?.role === "string" && typeof marker.sheetId === "number" ? marker : null;
  } catch {
    return null;
  }
}

/**
 * The sheets of ours that `wanted` picks. A marker that stands on another sheet than the one it was written for
 * came with a duplicated tab: that sheet is the user's and is not among them.
 */
export function marked(wanted: (marker: Marker) => boolean): Marked[] {
  const found: Marked[] = [];
  for (const entry of markerEntries()) {
    const marker = parse(entry.getValue());
    if (marker === null || !wanted(marker)) continue;
    const sheet = entry.getLocation().getSheet();
    if (sheet !== null && sheet.getSheetId() === marker.sheetId) found.push({ sheet, marker, entry });
  }
  return found;
}

/**
 * What a sheet is to us: its marker; `copy` where it came along with a duplicated tab; null = a sheet of the user.
 * Asks this sheet only.
 */
export function markerOf(sheet: Sheet): Marker | "copy" | null {
  const found = sheet.getDeveloperMetadata().filter((entry) => entry.getKey() === KEY);
  const markers = found.flatMap((entry) => parse(entry.getValue()) ?? []);
  const own = markers.find(({ sheetId }) => sheetId === sheet.getSheetId());
  return own ?? (markers.length > 0 ? "copy" : null);
}

/** Narrows a marked sheet to one role. */
export function hasRole<R extends Marker["role"]>(found: Marked, role: R): found is Marked<MarkerOf<R>> {
  return found.marker.role === role;
}

/** Puts a marker on a sheet that has none of its own yet. */
export function mark(sheet: Sheet, marker: Marker): void {
  sheet.addDeveloperMetadata(KEY, JSON.stringify(marker));
}

/** Replaces a sheet's marker. */
export function remark(entry: Marked["entry"], marker: Marker): void {
  entry.setValue(JSON.stringify(marker));
}

/** Takes our marker off a sheet, which is the user's from now on. */
export function unmark(sheet: Sheet): void {
  for (const entry of sheet.getDeveloperMetadata()) if (entry.getKey() === KEY) entry.remove();
}

/** Replaces the marker of a sheet that has one of the given role so far; asks this sheet only. */
export function remarkSheet(sheet: Sheet, role: Marker["role"], marker: Marker): void {
  for (const entry of sheet.getDeveloperMetadata()) {
    if (entry.getKey() !== KEY) continue;
    const present = parse(entry.getValue());
    if (present?.role === role && present.sheetId === marker.sheetId) remark(entry, marker);
  }
}
