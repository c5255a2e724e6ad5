/** How the product knows its own sheets: developer metadata that names the sheet it was written for. */
import { fileId, openFile, type Sheet } from "./book.ts";
import type { Marker, MarkerOf } from "./marker-kinds.ts";

/** The key of our metadata; one entry per sheet of ours. A report's sheets have a key of their own, by which they are found at once. */
const KEY = "cpm-sheets";
const keyOfReport = (report: string): string => `${KEY}.${report}`;
const isKey = (key: string): boolean => key === KEY || key.startsWith(`${KEY}.`);

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

/** A marker as it is stored: it names its file, as it names its sheet. A copied file brings along those of another one. */
type Stored = Marker & { readonly file?: string };

/** Sheets that a copied file goes on with: what the user fills in, read by what stands there, and the store, whose facts name their file. */
const GOING_ALONG: ReadonlySet<Marker["role"]> = new Set([
  ...(["orders", "merge", "customers", "joins", "stepPlans", "adCosts", "store"] as const),
]);

const storedText = (marker: Marker): string => JSON.stringify({ ...marker, file: fileId() } satisfies Stored);

/** True for a marker that was written in another file; one that names none is of an earlier version. */
function isCopied(marker: Stored): boolean {
  if (marker.file === undefined || GOING_ALONG.has(marker.role)) return false;
  return marker.file !== fileId();
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
  return onTheirSheets(known, (marker) => !isCopied(marker) && wanted(marker));
}

/**
 * The sheets that came along from the file that this one was copied of, without those it goes on with.
 *
 * @param before those found earlier in this call: also the ones of them that were marked anew since
 */
export function copiedMarks(before: readonly Marked[] = []): Marked[] {
  known ??= withMarkers(markerEntries());
  const again = new Set(before.map(({ marker }) => marker.sheetId));
  return onTheirSheets(known, (marker) => isCopied(marker) || again.has(marker.sheetId));
}

/** The sheets of ours of one role, as `marked` finds them. */
export const markedAs = <R extends Marker["role"]>(role: R): Marked<MarkerOf<R>>[] =>
  marked((marker) => marker.role === role).filter((one): one is Marked<MarkerOf<R>> => hasRole(one, role));

/** The sheet of a role that a file has once; null = it has none. */
export const sheetAs = (role: Marker["role"]): Sheet | null => markedAs(role)[0]?.sheet ?? null;

/** True for a file with reports. */
export const hasReports = (): boolean => markedAs("report").length > 0;

/** True when an earlier version marked a report, under the common key: asks for the entries of that key only. */
export function hasEarlierReports(): boolean {
  return withMarkers(entriesOf(KEY)).some(
    ({ marker }) => marker !== null && !isCopied(marker) && reportOf(marker) !== null,
  );
}

/**
 * The sheets of a report, its helpers among them.
 *
 * @param keyed true = no report of the file is known to stand under the common key, where an earlier version marked them
 */
export function markedOf(report: string, keyed: boolean): Marked[] {
  const found = onTheirSheets(withMarkers(entriesOf(keyOfReport(report))), (marker) => !isCopied(marker));
  if (found.length > 0 || keyed) return found;
  return onTheirSheets(
    withMarkers(entriesOf(KEY)),
    (marker) => !isCopied(marker) && reportOf(marker) === report,
  );
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
 * What a sheet is to us: its marker; `copy` where it came along with a duplicated tab or a copied file; null = a sheet of the user.
 * Asks this sheet only.
 */
export function markerOf(sheet: Sheet): Marker | "copy" | null {
  const found = sheet.getDeveloperMetadata().filter((entry) => isKey(entry.getKey()));
  const markers = found.flatMap((entry) => parse(entry.getValue()) ?? []);
  const own = markers.find((one) => one.sheetId === sheet.getSheetId() && !isCopied(one));
  return own ?? (markers.length > 0 ? "copy" : null);
}

/** Narrows a marked sheet to one role. */
export function hasRole<R extends Marker["role"]>(found: Marked, role: R): found is Marked<MarkerOf<R>> {
  return found.marker.role === role;
}

/** Puts a marker on a sheet that has none of its own yet. */
export function mark(sheet: Sheet, marker: Marker): void {
  forgetMarkers();
  sheet.addDeveloperMetadata(keyOf(marker), storedText(marker));
}

/** The key of a marker when it is put on; it stays the same whatever becomes of the sheet. */
function keyOf(marker: Marker): string {
  if (marker.role === "backup") return keyOfReport(marker.next.report);
  return marker.role === "staging" && marker.report !== undefined ? keyOfReport(marker.report) : KEY;
}

/** Replaces a sheet's marker. */
export function remark(entry: Entry, marker: Marker): void {
  forgetMarkers();
  entry.setValue(storedText(marker));
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
