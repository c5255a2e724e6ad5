/** Reads the orders: few large calls, only the columns that are wanted. */
import { blockRows } from "../../core/rows/read-blocks.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { corner, openFile, sheetOf } from "../book.ts";
import { marked } from "../marker.ts";
import { zoneDays } from "../zone.ts";

export interface ListedSheet {
  readonly sheetId: number;
  readonly name: string;
  /** Rows and columns in use. */
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  /** Written by this product, and no list of orders. */
  readonly own: boolean;
  /** The orders sheet of this product. */
  readonly imported: boolean;
}

/** All sheets of the file in tab order. */
export function listSheets(): ListedSheet[] {
  const ours = new Map(marked(() => true).map(({ marker }) => [marker.sheetId, marker.role]));
  return openFile()
    .getSheets()
    .map((sheet) => {
      const sheetId = sheet.getSheetId();
      return {
        sheetId,
        name: sheet.getName(),
        rows: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
        hidden: sheet.isSheetHidden(),
        own: ours.has(sheetId) && ours.get(sheetId) !== "orders",
        imported: ours.get(sheetId) === "orders",
      };
    });
}

/**
 * One sheet of the file.
 *
 * @throws InputProblem "no-orders-sheet" when the file has no such sheet (any more)
 */
export function listedSheet(sheetId: number): ListedSheet {
  const sheet = listSheets().find((one) => one.sheetId === sheetId);
  if (!sheet) throw new InputProblem("no-orders-sheet");
  return sheet;
}

/**
 * A sheet's name as it stands now.
 *
 * @throws InputProblem "no-orders-sheet" when the file has no such sheet (any more)
 */
export function sheetName(sheetId: number): string {
  return sheetOf(sheetId).getName();
}

/**
 * The first rows of a sheet with every column in use.
 *
 * @param rows how many at most [count]
 * @returns the cells as Sheets gives them; empty for an empty sheet
 */
export function readTop(sheetId: number, rows = 20): unknown[][] {
  const sheet = sheetOf(sheetId);
  const [height, width] = [Math.min(rows, sheet.getLastRow()), sheet.getLastColumn()];
  return height === 0 || width === 0 ? [] : corner(sheet, { rows: height, columns: width }).getValues();
}

/**
 * Some rows of some columns of a sheet.
 *
 * @param places the first row as the sheet counts it (1 = first), how many at most [count], the columns from 0
 */
export function readRows(
  sheetId: number,
  {
    first,
    most,
    columns,
  }: { readonly first: number; readonly most: number; readonly columns: readonly number[] },
): unknown[][] {
  const sheet = sheetOf(sheetId);
  const [left, height] = [Math.min(...columns), Math.min(most, sheet.getLastRow() - first + 1)];
  if (height < 1) return [];
  const rows = sheet.getRange(first, left + 1, height, Math.max(...columns) - left + 1).getValues();
  return rows.map((row: unknown[]) => columns.map((column) => row[column - left]));
}

/**
 * What a block of rows is handed to.
 *
 * @param rows the cells of the block, dates still as dates
 * @param columns where in these rows the wanted columns stand, in the order in which they were asked for
 * @param firstRow the block's first row as the sheet counts it (1 = first)
 * @param isEnd whether the block is the last one
 */
export type OnBlock = (rows: unknown[][], columns: number[], firstRow: number, isEnd: boolean) => void;

/**
 * Reads columns of a sheet from a row to the end: one call below a million cells, else blocks of about 750,000.
 *
 * @param firstRow the first row to read, as the sheet counts it (1 = first)
 * @param columns the wanted columns, counted from 0; all columns between the outermost two are read
 * @param onBlock called for each block, top to bottom; not at all when there are no rows
 */
export function readColumns(
  sheetId: number,
  firstRow: number,
  columns: readonly number[],
  onBlock: OnBlock,
): void {
  const sheet = sheetOf(sheetId);
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const lastRow = sheet.getLastRow();
  const positions = columns.map((column) => column - left);
  const height = blockRows(lastRow - firstRow + 1, width);
  for (let row = firstRow; row <= lastRow; row += height) {
    const range = sheet.getRange(row, left + 1, Math.min(height, lastRow - row + 1), width);
    onBlock(range.getValues(), [...positions], row, row + height > lastRow);
  }
}

/** A sheet's cells and their days, or what was kept of them. */
export type OrdersCells = ReturnType<typeof sheetCells>;

/** A sheet's cells and their days, read when they are asked for. */
export const sheetCells = (sheetId: number, zone: string) => ({
  ...zoneDays(zone),
  read: (firstRow: number, columns: readonly number[], onBlock: OnBlock) =>
    readColumns(sheetId, firstRow, columns, onBlock),
});
