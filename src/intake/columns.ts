import type { ColumnPositions } from "../core/rows/column-roles.ts";
import { isDate, textOf } from "../core/values/cells.ts";
import { readDate } from "../core/values/date-text.ts";
import { InputProblem } from "../core/values/problem.ts";
import { columnsByName } from "./columns-by-name.ts";
import { isMonth } from "./other-tables.ts";

/** The header of an orders sheet: which row it is and what each column holds. */
export interface Header {
  /** Index in the rows looked at, counted from 0. */
  readonly row: number;
  readonly names: readonly string[];
  readonly columns: ColumnPositions;
}

/**
 * The header row among a sheet's first rows: the one that names the most roles, the earliest of equals.
 *
 * @param top the first rows of the sheet
 * @returns null when no row names at least two of date, customer and amount
 */
export function findHeader(top: readonly (readonly unknown[])[]): Header | null {
  const headers = top.map((cells, row) => headerAt(cells, row));
  let best: Header | null = null;
  for (const header of headers) if (score(header) > (best === null ? 1 : score(best))) best = header;
  return best;
}

/** The header read from a row the user names. */
export function headerAt(cells: readonly unknown[], row: number): Header {
  const names = cells.map(textOf);
  return { row, names, columns: columnsByName(names) };
}

function score({ columns }: Header): number {
  const needed = [columns.date, columns.customer, columns.orderTotal ?? columns.amount ?? columns.unitPrice];
  return needed.filter((position) => typeof position === "number").length;
}

/**
 * The header of a sheet's first rows, or the reason why there is none.
 *
 * @throws InputProblem "empty-sheet" without any filled cell; "no-header" when the first row already looks like
 *   orders or no row names the columns; "missing-column" names the columns that were not found
 */
export function requireHeader(top: readonly (readonly unknown[])[], sheet: string): Header {
  if (top.every((row) => row.every((cell) => textOf(cell) === ""))) {
    throw new InputProblem("empty-sheet", { sheet });
  }
  const header = findHeader(top) ?? likelyHeader(top);
  if (header === null) throw new InputProblem("no-header", { sheet });
  return header;
}

/**
 * The row that stands as a header though it names too little: the first with words alone, which names a role or has
 * rows of data below. Months may head columns, too.
 */
export function likelyHeader(top: readonly (readonly unknown[])[]): Header | null {
  for (const [row, cells] of top.entries()) {
    const filled = cells.filter((cell) => textOf(cell) !== "");
    if (filled.length === 0) continue;
    if (filled.some(isData)) return null;
    const header = headerAt(cells, row);
    const headsData = filled.length > 1 && top.slice(row + 1).some((below) => below.some(isData));
    if (score(header) > 0 || headsData) return header;
  }
  return null;
}

function isData(cell: unknown): boolean {
  if (typeof cell === "number" || isDate(cell)) return true;
  return isDataText(textOf(cell)) && !isMonth(textOf(cell));
}

function isDataText(text: string): boolean {
  return readDate(text) !== null || /^[¥$€£]?\s*-?\d[\d,.]*$/.test(text);
}
