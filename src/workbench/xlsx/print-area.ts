/** How far a sheet reaches, in cells and on paper. */
import type { Model } from "../engine/library.ts";

export interface PrintArea {
  readonly rows: number;
  readonly columns: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Rows and columns up to the last value, merged cell or chart. */
export function printArea(model: Model, sheetId: string): PrintArea {
  const { getters } = model;
  let [rows, columns] = [1, 1];
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId))
    if (getters.getEvaluatedCell({ sheetId, row, col }).formattedValue !== "") reach(row, col);
  for (const { top, bottom, left, right } of getters.getMerges(sheetId))
    if (top < rows && left < columns) reach(bottom, right);
  for (const figure of getters.getFigures(sheetId)) {
    const { row, column } = figureEnd(model, sheetId, figure);
    reach(row, column);
  }
  const width = total(columns, (column) => getters.getColSize(sheetId, column));
  return { rows, columns, width, height: total(rows, (row) => getters.getRowSize(sheetId, row)) };
}

const total = (count: number, size: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => size(index)).reduce((sum, one) => sum + one, 0);

interface Figure {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** The cell in which a figure ends. */
function figureEnd(model: Model, sheetId: string, figure: Figure): { row: number; column: number } {
  const { getters } = model;
  const column = endOf(figure.col, figure.offset.x + figure.width, getters.getNumberCols(sheetId), (index) =>
    getters.getColSize(sheetId, index),
  );
  const row = endOf(figure.row, figure.offset.y + figure.height, getters.getNumberRows(sheetId), (index) =>
    getters.getRowSize(sheetId, index),
  );
  return { row, column };
}

/** The row or column in which a length ends that begins at the edge of another. */
function endOf(from: number, length: number, count: number, size: (index: number) => number): number {
  let [index, left] = [from, length];
  while (left > size(index) && index < count - 1) {
    left -= size(index);
    index += 1;
  }
  return index;
}

/** Of A4 landscape within the margins, at 96 dots an inch. */
const PAGE = { width: 1046, height: 690 };
/** A sheet that runs over a page by no more than this is made a little smaller instead. */
const SLIGHTLY_OVER = 1.25;

/**
 * Pages down for a sheet that fits the page's width: 1 where one page is enough or nearly so, 0 = as many as it takes.
 *
 * @param area width and height in pixels
 *
 * @example
 * pagesDown({ width: 1046, height: 800 }) //=> 1
 */
export function pagesDown({ width, height }: Pick<PrintArea, "width" | "height">): 0 | 1 {
  const scale = Math.min(1, PAGE.width / width);
  return (height * scale) / PAGE.height <= SLIGHTLY_OVER ? 1 : 0;
}
