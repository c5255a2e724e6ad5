import { UnreadableFile } from "./unreadable.ts";

/** Characters a cell may hold: as many as a cell of Google Sheets. */
export const MOST_CHARACTERS = 50_000;
/** Columns a row may have; the widest exports known have some two hundred. */
export const MOST_COLUMNS = 500;

/** A fault of quotation marks, by the row it was found in. */
interface QuoteFault {
  readonly code: string;
  readonly row?: number;
}

/**
 * Refuses rows that cannot have been meant so, and takes spreadsheet wrapping off cells.
 *
 * @param rows as divided; changed in place
 * @param faults of quotation marks, `row` = index into `rows`
 * @param columns how many columns most rows of the file have
 * @param firstRow the file's row of `rows[0]`
 */
export function checkRows(
  rows: string[][],
  faults: readonly QuoteFault[],
  columns: number,
  firstRow: number,
): void {
  for (const { code, row: index = 0 } of faults) {
    const isOpen = code === "MissingQuotes";
    if (isOpen || !isWhole(rows[index] ?? [], columns))
      throw new UnreadableFile(isOpen ? "open-quotes" : "stray-quotes", { row: firstRow + index });
  }
  rows.forEach((cells, index) => checkCells(cells, firstRow + index));
}

/** A quotation mark in the middle of a quoted cell (5" nail) has swallowed nothing when the row is as wide as others. */
const isWhole = (cells: readonly string[], columns: number): boolean =>
  cells.length === columns && !cells.some((cell) => cell.includes("\n"));

function checkCells(cells: string[], row: number): void {
  if (cells.length > MOST_COLUMNS)
    throw new UnreadableFile("many-columns", { row, columns: cells.length, limit: MOST_COLUMNS });
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? "";
    if (cell.length > MOST_CHARACTERS) throw longCell(cell, row, i + 1);
    if (cell.startsWith('="')) cells[i] = unwrapped(cell);
  }
}

function longCell(cell: string, row: number, column: number): UnreadableFile {
  return new UnreadableFile("long-cell", { row, column, length: cell.length, limit: MOST_CHARACTERS });
}

/**
 * A cell without the wrapping that keeps spreadsheets from taking it for a number.
 *
 * @example
 * unwrapped('="00123"') //=> "00123"
 */
export function unwrapped(cell: string): string {
  const inside = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
  return inside === undefined ? cell : inside.replace(/""/g, '"');
}
