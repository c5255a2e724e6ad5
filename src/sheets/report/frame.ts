/** What a report sheet has beside its cells: merges, widths, heights, frozen rows, tab colour, names of headline cells. */
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import { say, type Language } from "../../catalog/language.ts";
import type { Area, Headline, ReportModel } from "../../catalog/report-model.ts";
import { stack } from "./areas.ts";
import { idOf, rangesOf, type Book, type Sheet } from "../book.ts";
import type { Frame } from "../marker.ts";

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

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Equal neighbours of a list: [start, count, value]. */
type Run = [number, number, number];

function runs(values: readonly number[]): Run[] {
  const found: Run[] = [];
  values.forEach((value, i) => {
    const last = found[found.length - 1];
    if (last !== undefined && last[2] === value && last[0] + last[1] === i) last[1]++;
    else found.push([i, 1, value]);
  });
  return found;
}

/** The value that stands there most often. */
function commonest(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** The commonest width for all columns, then the others. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  const usual = commonest(widths);
  if (widths.length > 0) sheet.setColumnWidths(1, widths.length, usual);
  for (const [start, count, width] of runs(widths)) {
    if (width !== usual) sheet.setColumnWidths(start + 1, count, width);
  }
}

/**
 * Sets the rows that are of another height than before, also back to the usual one.
 *
 * @param before the frame the sheet was given last; null = a new sheet
 */
export function setHeights(sheet: Sheet, frame: Frame, before: Frame | null): void {
  const heights: number[] = [];
  for (let row = 0; row < frame.rows; row++) {
    const [wanted, had] = [frame.rowHeights?.[row], before?.rowHeights?.[row]];
    heights.push(wanted === had ? 0 : (wanted ?? USUAL_HEIGHT));
  }
  for (const stretch of stretches(runs(heights))) {
    for (const [start, count, height] of heightCalls(stretch)) sheet.setRowHeights(start + 1, count, height);
  }
}

/** Runs of heights that are to be set, each list without a gap. */
function stretches(all: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  for (const run of all) {
    if (run[2] > 0) found[found.length - 1]?.push(run);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** A height that several runs have is given to the whole stretch, then the others get theirs. */
function heightCalls(stretch: readonly Run[]): readonly Run[] {
  const usual = commonest(stretch.map(([, , height]) => height));
  const others = stretch.filter(([, , height]) => height !== usual);
  if (others.length + 1 >= stretch.length) return stretch;
  const rows = stretch.reduce((sum, [, count]) => sum + count, 0);
  return [[stretch[0]?.[0] ?? 0, rows, usual], ...others];
}

/** Merges areas; one-row areas of equal columns under each other are one call, single cells none. */
function mergeAreas(sheet: Sheet, merges: readonly Area[]): void {
  const flat = merges.filter(({ rows, columns }) => rows === 1 && columns > 1);
  const tall = merges.filter(({ rows }) => rows > 1);
  const across = stack([...flat].sort((a, b) => a.row - b.row));
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
  mergeAreas(sheet, frame.merges);
  if (!same(frame.columnWidths, before?.columnWidths)) setWidths(sheet, frame.columnWidths);
  if (!same(frame.rowHeights, before?.rowHeights)) setHeights(sheet, frame, before);
  if (frame.frozenRows !== before?.frozenRows) sheet.setFrozenRows(frame.frozenRows);
  if (frame.tabColor !== before?.tabColor) sheet.setTabColor(frame.tabColor);
  if (before === null) sheet.setHiddenGridlines(true);
}

/**
 * Names the headline cells. A name that already stands for another sheet's range is the user's and stays as it is.
 *
 * @param before the headlines named at the last run; those are not named again, so that a name the user removed stays away
 * @returns a sentence for each name that was in use
 */
export function nameHeadlines(
  book: Book,
  sheet: Sheet,
  { next, before }: { next: readonly Headline[]; before: readonly Headline[] },
  language: Language,
): string[] {
  const fresh = next.filter((headline) => !before.some((old) => same(old, headline)));
  const taken = fresh.filter(({ name }) => {
    const present = book.getRangeByName(name);
    return present !== null && present.getGridId() !== idOf(sheet);
  });
  const free = fresh.filter((headline) => !taken.includes(headline));
  const cells = rangesOf(
    sheet,
    free.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
  );
  cells.forEach((cell, i) => book.setNamedRange(free[i]?.name ?? "", cell));
  return taken.map(({ name }) => say(SHEET_TEXTS.headlineTaken, language, { name }));
}
