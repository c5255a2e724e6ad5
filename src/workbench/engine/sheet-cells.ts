/** The cells of one sheet, whatever keeps them: the grid, or columns outside it. */
import type { Area } from "./areas.ts";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Makes the arrays and dates that a reader gets, in the reader's realm. */
export interface Maker {
  row(length: number): unknown[];
  /** The instant [ms] at which the file's wall clock shows a day serial. */
  instant(serial: number): number;
  /** A date at an instant. */
  date(instant: number): unknown;
}

/** What is looked for. */
export interface Wanted {
  readonly fits: (text: string) => boolean;
  /** False when no plain number can fit, so that millions of them need not be written out. */
  readonly mayBeNumber: boolean;
}

export interface SheetCells {
  /** True for a table outside the grid, which takes no writes. */
  readonly raw: boolean;
  size(): Size;
  /** How far the content reaches. */
  used(): Size;
  /** Values as a script gets them: text, numbers, booleans, dates, "" for an empty cell. */
  values(area: Area, make: Maker): unknown[][];
  /** Values as a reader sees them. */
  shown(area: Area): string[][];
  /** "" where there is no formula. */
  formulas(area: Area): string[][];
  /** Cells whose text fits; the text is the formula's where `formulas` is true and there is one, else what is shown. */
  find(wanted: Wanted, formulas: boolean): Place[];
}

/** One array per row, filled by `cell`. */
export function table<T>(
  { row, column, rows, columns }: Area,
  cell: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => cell(row + r, column + c)),
  );
}

/** The same, in arrays of the reader's realm. */
export function realmTable(
  area: Area,
  make: Maker,
  cell: (row: number, column: number) => unknown,
): unknown[][] {
  const result = make.row(area.rows) as unknown[][];
  for (let r = 0; r < area.rows; r++) {
    const line = make.row(area.columns);
    for (let c = 0; c < area.columns; c++) line[c] = cell(area.row + r, area.column + c);
    result[r] = line;
  }
  return result;
}
