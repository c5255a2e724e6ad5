/** The file the add-on works in, and its sheets by id. */
import type { Area } from "../catalog/report-model.ts";
import { InputProblem } from "../core/values/problem.ts";
import { a1 } from "../catalog/formula.ts";

export type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** Size of a grid. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

let opened: Book | null = null;

/** The open file, asked for once: every call of the add-on loads the script anew, so it is never another one. */
export function openFile(): Book {
  opened ??= SpreadsheetApp.getActiveSpreadsheet();
  return opened;
}

let id: string | null = null;

/** The open file's id, which a copy of it does not have; readable from a custom function. */
export const fileId = (): string => (id ??= openFile().getId());

/**
 * A sheet by its id.
 *
 * @throws InputProblem "no-orders-sheet" when the file has no such sheet (any more)
 */
export function sheetOf(sheetId: number): Sheet {
  const sheet = openFile().getSheetById(sheetId);
  if (sheet === null) throw new InputProblem("no-orders-sheet");
  return sheet;
}

const ids = new WeakMap<Sheet, number>();

/** A sheet's id, which never changes: asked once for each sheet at hand. */
export function idOf(sheet: Sheet): number {
  const id = ids.get(sheet) ?? sheet.getSheetId();
  ids.set(sheet, id);
  return id;
}

/** Ranges at hand, by sheet and name. */
const lookedUp = new WeakMap<Sheet, Map<string, Range>>();

/** The range of this size in the upper left corner of a sheet. */
export function corner(sheet: Sheet, { rows, columns }: Size): Range {
  return lookedUp.get(sheet)?.get(a1(cornerArea({ rows, columns }))) ?? sheet.getRange(1, 1, rows, columns);
}

/** The area of this size in the upper left corner. */
export const cornerArea = ({ rows, columns }: Size): Area => ({ row: 0, column: 0, rows, columns });

/** Keeps a range in the upper left corner of a sheet at hand. */
export function keepAtHand(sheet: Sheet, size: Size, range: Range): void {
  const known = lookedUp.get(sheet) ?? new Map<string, Range>();
  lookedUp.set(sheet, known.set(a1(cornerArea(size)), range));
}

/** Several areas of a sheet, looked up at once; those looked up before are at hand. */
export const rangesOf = (sheet: Sheet, areas: readonly Area[]): Range[] => rangesAt(sheet, areas.map(a1));

/** The same by their names (A1). */
export function rangesAt(sheet: Sheet, names: readonly string[]): Range[] {
  const known = lookedUp.get(sheet) ?? new Map<string, Range>();
  lookedUp.set(sheet, known);
  const asked = [...new Set(names)].filter((name) => !known.has(name));
  rangesNamed(sheet, asked).forEach((range, i) => known.set(asked[i] ?? "", range));
  return names.flatMap((name) => known.get(name) ?? []);
}

function rangesNamed(sheet: Sheet, names: readonly string[]): Range[] {
  const [first, ...others] = names;
  if (first === undefined) return [];
  return others.length === 0 ? [sheet.getRange(first)] : sheet.getRangeList([...names]).getRanges();
}

/** The first cell of a sheet. */
export function firstCell(sheet: Sheet): Range {
  return corner(sheet, { rows: 1, columns: 1 });
}

/** The present size of a sheet. */
export function gridOf(sheet: Sheet): Size {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** A spreadsheet that is not Google's says its own limit by this name. */
declare const CELL_LIMIT: number | undefined;

/** The most cells a file may have. */
export const MOST_CELLS = typeof CELL_LIMIT === "number" ? CELL_LIMIT : 10_000_000;

/** Cells of all sheets, blank ones too: what Google counts against its limit. Asks twice for every sheet. */
export function cellsInUse(book: Book): number {
  return book.getSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

/** Several times what the reports of one run add, with their helpers [cells]. */
const AMPLE_CELLS = 2_000_000;

/** True when a whole run fits into the file, however large its reports: then no report has to ask again. */
export function hasAmpleRoom(): boolean {
  return cellsInUse(openFile()) + AMPLE_CELLS <= MOST_CELLS;
}

/**
 * Refuses to add cells to a file that has no room for them.
 *
 * @param cells how many are to be added [count]
 * @param without what is said where they do not fit
 * @throws InputProblem `without`
 */
export function requireRoom(
  book: Book,
  cells: number,
  without: "too-many-cells" | "list-too-long" = "too-many-cells",
): void {
  const used = cellsInUse(book);
  if (used + cells > MOST_CELLS) throw new InputProblem(without, { cells: used, limit: MOST_CELLS });
}

/**
 * A sheet name nobody in the file has: the wanted one, or the wanted one with a number.
 *
 * @param wanted the name as the reader should see it
 */
export function freeName(book: Book, wanted: string): string {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${n})`;
  return name;
}

/**
 * Gives a sheet the wanted name, or where the file has it one with a number; no name is asked where it is free.
 *
 * @returns the name it got
 */
export function giveName(book: Book, sheet: Sheet, wanted: string): string {
  return underName(book, wanted, (name) => {
    sheet.setName(name);
    return name;
  });
}

/** Does something with a name that is likely to be free, and with one that is where Google refuses it. */
function underName<T>(book: Book, likely: string, act: (name: string) => T): T {
  try {
    return act(likely);
  } catch {
    return act(freeName(book, likely));
  }
}

/** Size of a sheet that Sheets inserts. */
const NEW_SHEET: Size = { rows: 1_000, columns: 26 };

/** The same in cells [rows × columns]. */
export const NEW_SHEET_CELLS = NEW_SHEET.rows * NEW_SHEET.columns;

/** What the user looks at, and how many sheets the file has: read before anything is written. */
export interface Desk {
  readonly shown: Sheet;
  readonly sheets: number;
}

export const deskOf = (book: Book): Desk => ({ shown: book.getActiveSheet(), sheets: book.getNumSheets() });

/**
 * A new hidden sheet at the end of the file, at least as large as asked; the user goes on looking at the same sheet.
 *
 * @param name one that is likely to be free
 * @param size rows and columns
 * @param mark marks the sheet as ours, first of all, so that a run that breaks off leaves nothing unknown
 */
export function insertHidden(
  book: Book,
  name: string,
  size: Size,
  mark: (sheet: Sheet) => void,
  { shown, sheets } = deskOf(book),
): Sheet {
  const sheet = underName(book, name, (free) => book.insertSheet(free, sheets));
  mark(sheet);
  book.setActiveSheet(shown);
  sheet.hideSheet();
  grow(sheet, size, NEW_SHEET);
  return sheet;
}

/** Makes a sheet that this call has inserted exactly so large; never used on one that others may refer to. */
export function trim(sheet: Sheet, { rows, columns }: Size): void {
  const has = { rows: Math.max(NEW_SHEET.rows, rows), columns: Math.max(NEW_SHEET.columns, columns) };
  if (has.columns > columns) sheet.deleteColumns(columns + 1, has.columns - columns);
  if (has.rows > rows) sheet.deleteRows(rows + 1, has.rows - rows);
}

/**
 * Makes a sheet at least so large. It never shrinks: a deleted row would turn formulas that refer to it into #REF.
 *
 * @param has the size it has so far
 * @returns the size it now has
 */
export function grow(sheet: Sheet, { rows, columns }: Size, has = gridOf(sheet)): Size {
  if (has.rows < rows) sheet.insertRowsAfter(has.rows, rows - has.rows);
  if (has.columns < columns) sheet.insertColumnsAfter(has.columns, columns - has.columns);
  return { rows: Math.max(has.rows, rows), columns: Math.max(has.columns, columns) };
}
