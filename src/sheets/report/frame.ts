/** What a report sheet has beside its cells: merges, widths, heights, frozen rows, tab colour, names of headline cells. */
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import { say, type Language } from "../../catalog/language.ts";
import type { Area, Headline, ReportModel } from "../../catalog/report-model.ts";
import { stack } from "./areas.ts";
import { strokes } from "./strokes.ts";
import { rangesOf, type Book, type Sheet } from "../book.ts";
import type { Frame } from "../marker-kinds.ts";

/** Height of a row nobody chose [pixels]. */
const USUAL_HEIGHT = 21;

/** The size of a sheet that holds the report's cells and its charts. */
function sizeOf({ rows, columnWidths, charts }: ReportModel): { rows: number; columns: number } {
  const bottoms = charts.map(({ place }) => place.row + Math.ceil(place.height / USUAL_HEIGHT));
  const rights = charts.map(({ place }) => place.column + 1);
  return { rows: Math.max(rows.length, ...bottoms), columns: Math.max(columnWidths.length, ...rights) };
}

/** The frame of a report model. */
export function frameOf(model: ReportModel): Frame {
  const { tabColor, columnWidths, rowHeights, frozenRows, merges, charts, headlines } = model;
  const { muted, originals, news } = model;
  const parts = {
    tabColor,
    columnWidths,
    rowHeights: rowHeights ?? {},
    frozenRows,
    merges,
    charts,
    headlines,
    ...(muted === undefined ? {} : { muted }),
    ...(originals === undefined ? {} : { originals }),
    ...(news === undefined ? {} : { told: news.map(({ id }) => id) }),
  };
  return { ...parts, ...sizeOf(model) };
}

/** True where two parts of frames say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sets the widths of a sheet's columns. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (const { start, count, value } of strokes(widths)) sheet.setColumnWidths(start + 1, count, value);
}

/**
 * Sets the rows that are of another height than before, also back to the usual one: those the frame does not reach any
 * more, and those it reaches anew, which took over the height of the last row before them.
 *
 * @param before the frame the sheet was given last; null = a new sheet
 */
export function setHeights(sheet: Sheet, frame: Frame, before: Frame | null): void {
  const ends = before?.rows ?? 0;
  const takenOver = before?.rowHeights?.[ends - 1] !== undefined;
  const heights: (number | null)[] = [];
  for (let row = 0; row < Math.max(frame.rows, ends); row++) {
    const [wanted, had] = [frame.rowHeights?.[row], before?.rowHeights?.[row]];
    const isUnknown = before === null || before.unsure?.includes(row) || (takenOver && row >= ends);
    const isAnew = isUnknown || wanted !== had;
    heights.push(isAnew ? (wanted ?? USUAL_HEIGHT) : null);
  }
  const ground = before === null ? USUAL_HEIGHT : null;
  for (const { start, count, value } of strokes(heights, ground))
    sheet.setRowHeights(start + 1, count, value);
}

/** Areas as they are merged: one-row areas of equal columns under each other are one call, single cells none. */
export function mergedAreas(merges: readonly Area[]): Area[] {
  const { across, tall } = split(merges);
  return [...across, ...tall];
}

function split(merges: readonly Area[]): { across: Area[]; tall: Area[] } {
  const flat = merges.filter(({ rows, columns }) => rows === 1 && columns > 1);
  const tall = merges.filter(({ rows }) => rows > 1);
  return { across: stack([...flat].sort((a, b) => a.row - b.row)), tall };
}

const cellOf = ({ row, column }: Headline): Area => ({ row, column, rows: 1, columns: 1 });

/** Every area that a frame needs on its sheet, to be looked up at once. */
export function framedAreas({ merges, charts, headlines, muted, originals }: Frame): Area[] {
  const drawn = charts.flatMap(({ categories, series }) => [
    categories,
    ...series.map(({ values }) => values),
  ]);
  const rules = [...(muted?.areas ?? []), ...(originals?.areas ?? [])];
  return [...mergedAreas(merges), ...rules, ...headlines.map(cellOf), ...drawn];
}

function mergeAreas(sheet: Sheet, merges: readonly Area[]): void {
  const { across, tall } = split(merges);
  rangesOf(sheet, [...across, ...tall]).forEach((range, i) =>
    i < across.length ? range.mergeAcross() : range.merge(),
  );
}

/**
 * Gives a sheet its frame. What is as it was before is left alone, so that a width or a tab colour the user chose stays.
 *
 * @param before the frame the sheet was given last; null = a new sheet
 */
export function dress(sheet: Sheet, frame: Frame, before: Frame | null): void {
  const known = before?.unsure === undefined ? before : null;
  mergeAreas(sheet, frame.merges);
  if (!same(frame.columnWidths, known?.columnWidths)) setWidths(sheet, frame.columnWidths);
  if (frame.rows !== known?.rows || !same(frame.rowHeights, known.rowHeights))
    setHeights(sheet, frame, before);
  if (frame.frozenRows !== known?.frozenRows) sheet.setFrozenRows(frame.frozenRows);
  if (frame.tabColor !== known?.tabColor) sheet.setTabColor(frame.tabColor);
  if (before === null) sheet.setHiddenGridlines(true);
}

/** Headline cells that are to be named, and a sentence for each name that is in use. */
export interface Names {
  readonly free: readonly Headline[];
  readonly inUse: string[];
}

/**
 * Which headline cells are to be named, asked before anything is written. A name that already stands for another sheet's
 * range is the user's and stays as it is.
 *
 * @param sheetId the report's sheet; null = it is to be made
 * @param before the headlines named at the last run; those are not named again, so that a name the user removed stays away
 */
export function namesFor(
  book: Book,
  sheetId: number | null,
  { next, before }: { next: readonly Headline[]; before: readonly Headline[] },
  language: Language,
): Names {
  const fresh = next.filter((headline) => !before.some((old) => same(old, headline)));
  const known = knownNames(book, fresh.length);
  const taken = fresh.filter(({ name }) => {
    const present = (known?.has(name.toLowerCase()) ?? true) ? book.getRangeByName(name) : null;
    return present !== null && present.getGridId() !== sheetId;
  });
  const inUse = taken.map(({ name }) => say(SHEET_TEXTS.headlineTaken, language, { name }));
  return { free: fresh.filter((headline) => !taken.includes(headline)), inUse };
}

/** The names a file has, in small letters, where they are fewer than those asked for; null = each has to be asked for. */
function knownNames(book: Book, asked: number): ReadonlySet<string> | null {
  if (asked <= 2) return null;
  const all = book.getNamedRanges();
  return all.length < asked - 1 ? new Set(all.map((one) => one.getName().toLowerCase())) : null;
}

/** Names headline cells. */
export function nameHeadlines(book: Book, sheet: Sheet, { free }: Names): void {
  rangesOf(sheet, free.map(cellOf)).forEach((cell, i) => book.setNamedRange(free[i]?.name ?? "", cell));
}
