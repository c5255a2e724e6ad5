/** How the product knows its own sheets: developer metadata that names the sheet it was written for. */
import type { Area, Cell, Chart, Headline, ReportModel } from "../catalog/report-model.ts";
import type { PeopleMark } from "../core/segments/listed-classes.ts";
import type { CampaignFacts } from "../core/campaigns/kept-campaign.ts";
import { openFile, type Sheet } from "./book.ts";
import type { OrderField } from "./orders/order-fields.ts";

/** The key of our metadata; one entry per sheet of ours. A report's sheets have a key of their own, by which they are found at once. */
const KEY = "cpm-sheets";
const keyOfReport = (report: string): string => `${KEY}.${report}`;
const isKey = (key: string): boolean => key === KEY || key.startsWith(`${KEY}.`);

/** What a report sheet has beside its cells. */
export type Frame = Pick<
  ReportModel,
  "tabColor" | "columnWidths" | "frozenRows" | "rowHeights" | "muted" | "originals"
> & {
  readonly merges: readonly Area[];
  /** Rows of which another frame may have chosen the height, where the sheet may have parts of one; absent = it is as the frame says. */
  readonly unsure?: readonly number[];
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
  /** Fingerprint of how its cells look, what may be entered and their notes; absent = unknown. */
  readonly looks?: string;
  /** Fingerprint of its lines; absent = unknown. */
  readonly lines?: string;
}

/** New values on their way to cells that look as before: one call writes them all, so they stand or they do not. */
export interface Writing extends Pick<WrittenReport, "sheetName" | "made" | "inputs"> {
  /** Fingerprint by which they are known once they stand. */
  readonly print: string;
  /** Of a report that is laid anew: its frame, and the charts of the user; absent = the cells look as before. */
  readonly laying?: { readonly frame: Frame; readonly users: readonly number[] };
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
      /** What was being written when the marker was; absent = nothing. */
      readonly writing?: Writing;
    }
  | {
      readonly role: "staging";
      readonly sheetId: number;
      /** The report that it is for; absent = none. */
      readonly report?: string;
    }
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
  | {
      readonly role: "list";
      readonly sheetId: number;
      /** Of one with everybody's classes, which formulas look up there; absent = it is none, or of an earlier version. */
      readonly people?: PeopleMark;
    }
  /** Who is in which group of a campaign. */
  | {
      readonly role: "campaign";
      readonly sheetId: number;
      readonly facts: CampaignFacts;
      /** False until its row stands on キャンペーン記録. */
      readonly recorded: boolean;
    }
  /** キャンペーン記録: a row a campaign. */
  | { readonly role: "campaigns"; readonly sheetId: number }
  /** The sheet of join proposals, which the user fills in. */
  | { readonly role: "joins"; readonly sheetId: number }
  /** 配信計画, which the user fills in. */
  | { readonly role: "stepPlans"; readonly sheetId: number }
  /** 配信カレンダー of a day: the user's to delete. */
  | { readonly role: "stepCalendar"; readonly sheetId: number }
  /** The sheet that imported orders stand on. */
  | { readonly role: "orders"; readonly sheetId: number; readonly name: string }
  /** The sheet that lists of customers stand on. */
  | { readonly role: "customers"; readonly sheetId: number }
  /** The hidden sheet that receives an import. */
  | { readonly role: "receiving"; readonly sheetId: number; readonly importId: string }
  /** The hidden sheet that keeps orders while they are read in parts. */
  | { readonly role: "reading"; readonly sheetId: number }
  /** A hidden sheet whose rows are ready to stand among the orders: from here on the import is finished, not undone. */
  | { readonly role: "merge"; readonly sheetId: number; readonly plan: MergePlan }
  /** The hidden sheet with the stored facts. */
  | { readonly role: "store"; readonly sheetId: number };

export type MarkerOf<R extends Marker["role"]> = Extract<Marker, { role: R }>;

/** A sheet of ours with its marker. */
export interface Marked<M extends Marker = Marker> {
  readonly sheet: Sheet;
  readonly marker: M;
  readonly entry: Entry;
}

type Entry = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** An entry with what it says. */
interface Read {
  readonly entry: Entry;
  readonly marker: Marker | null;
}

/** The entries as this call knows them; null = not asked yet, or changed since. */
let known: Read[] | null = null;

/** From here on others may have changed the markers: they are looked for again. */
export function forgetMarkers(): void {
  known = null;
}

/** Every entry of ours, also those that came along with a tab the user duplicated. */
export function markerEntries(): Entry[] {
  return openFile()
    .createDeveloperMetadataFinder()
    .find()
    .filter((entry) => isKey(entry.getKey()));
}

const withMarkers = (entries: readonly Entry[]): Read[] =>
  entries.map((entry) => ({ entry, marker: parse(entry.getValue()) }));

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
  known ??= withMarkers(markerEntries());
  return onTheirSheets(known, wanted);
}

/** The sheets of ours of one role, as `marked` finds them. */
export const markedAs = <R extends Marker["role"]>(role: R): Marked<MarkerOf<R>>[] =>
  marked((marker) => marker.role === role).filter((one): one is Marked<MarkerOf<R>> => hasRole(one, role));

/** The sheet of a role that a file has once; null = it has none. */
export const sheetAs = (role: Marker["role"]): Sheet | null => markedAs(role)[0]?.sheet ?? null;

/** True when an earlier version marked a report, under the common key: asks for the entries of that key only. */
export function hasEarlierReports(): boolean {
  return withMarkers(entriesOf(KEY)).some(({ marker }) => marker !== null && reportOf(marker) !== null);
}

/**
 * The sheets of a report, its helpers among them.
 *
 * @param keyed true = no report of the file is known to stand under the common key, where an earlier version marked them
 */
export function markedOf(report: string, keyed: boolean): Marked[] {
  const found = onTheirSheets(withMarkers(entriesOf(keyOfReport(report))), () => true);
  if (found.length > 0 || keyed) return found;
  return onTheirSheets(withMarkers(entriesOf(KEY)), (marker) => reportOf(marker) === report);
}

const entriesOf = (key: string): Entry[] => openFile().createDeveloperMetadataFinder().withKey(key).find();

/** The report that a sheet carries, or that is brought over to it. */
function reportOf(marker: Marker): string | null {
  if (marker.role === "report") return marker.written.report;
  return marker.role === "backup" ? marker.next.report : null;
}

function onTheirSheets(entries: readonly Read[], wanted: (marker: Marker) => boolean): Marked[] {
  const times = new Map<number, number>();
  for (const { marker } of entries)
    if (marker !== null) times.set(marker.sheetId, (times.get(marker.sheetId) ?? 0) + 1);
  return entries.flatMap(({ entry, marker }) => {
    if (marker === null || !wanted(marker)) return [];
    const sheet = times.get(marker.sheetId) === 1 ? alone(marker) : ownSheet(entry, marker);
    return sheet === null ? [] : [{ sheet, marker, entry }];
  });
}

/** The sheet of a marker that no duplicated tab has too. */
const alone = ({ sheetId }: Marker): Sheet | null => openFile().getSheetById(sheetId);

function ownSheet(entry: Entry, { sheetId }: Marker): Sheet | null {
  const sheet = entry.getLocation().getSheet();
  return sheet !== null && sheet.getSheetId() === sheetId ? sheet : null;
}

/**
 * What a sheet is to us: its marker; `copy` where it came along with a duplicated tab; null = a sheet of the user.
 * Asks this sheet only.
 */
export function markerOf(sheet: Sheet): Marker | "copy" | null {
  const found = sheet.getDeveloperMetadata().filter((entry) => isKey(entry.getKey()));
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
  forgetMarkers();
  sheet.addDeveloperMetadata(keyOf(marker), JSON.stringify(marker));
}

/** The key of a marker when it is put on; it stays the same whatever becomes of the sheet. */
function keyOf(marker: Marker): string {
  if (marker.role === "backup") return keyOfReport(marker.next.report);
  return marker.role === "staging" && marker.report !== undefined ? keyOfReport(marker.report) : KEY;
}

/** Replaces a sheet's marker. */
export function remark(entry: Entry, marker: Marker): void {
  forgetMarkers();
  entry.setValue(JSON.stringify(marker));
}

/** Takes our marker off a sheet, which is the user's from now on. */
export function unmark(sheet: Sheet): void {
  forgetMarkers();
  for (const entry of sheet.getDeveloperMetadata()) if (isKey(entry.getKey())) entry.remove();
}

/** Replaces the marker of a sheet that this call has inserted and marked as a helper. */
export function remarkNew(sheet: Sheet, marker: Marker): void {
  const [entry, ...others] = sheet.getDeveloperMetadata();
  if (entry !== undefined && others.length === 0) remark(entry, marker);
  else remarkSheet(sheet, "staging", marker);
}

/** Replaces the marker of a sheet that has one of the given role so far; asks this sheet only. */
export function remarkSheet(sheet: Sheet, role: Marker["role"], marker: Marker): void {
  for (const entry of sheet.getDeveloperMetadata()) {
    if (!isKey(entry.getKey())) continue;
    const present = parse(entry.getValue());
    if (present?.role === role && present.sheetId === marker.sheetId) remark(entry, marker);
  }
}
