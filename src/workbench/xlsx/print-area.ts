/** How far a sheet reaches, in cells and on paper. */
import type { Model } from "../engine/library.ts";
import type { PaperRow } from "./page-breaks.ts";

export interface PrintArea {
  readonly columns: number;
  /** Pixels. */
  readonly width: number;
  readonly rows: readonly PaperRow[];
}

/** Rows and columns up to the last value, merged cell or chart. */
export function printArea(model: Model, sheetId: string): PrintArea {
  const { getters } = model;
  const filled: number[] = [];
  const drawn: boolean[] = [];
  let [rows, columns] = [1, 1];
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  const fill = (row: number): void => void (filled[row] = (filled[row] ?? 0) + 1);
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    if (getters.getEvaluatedCell({ sheetId, row, col }).formattedValue === "") continue;
    reach(row, col);
    fill(row);
  }
  for (const { top, bottom, left, right } of getters.getMerges(sheetId))
    if (top < rows && left < columns) reach(bottom, right);
  for (const figure of getters.getFigures(sheetId)) {
    const { row, column } = figureEnd(model, sheetId, figure);
    reach(row, column);
    for (let at = figure.row; at <= row; at++) {
      drawn[at] ??= filled[at] === undefined;
      fill(at);
    }
  }
  return {
    columns,
    width: sizes(columns, (column) => getters.getColSize(sheetId, column)).reduce(add, 0),
    rows: sizes(rows, (row) => getters.getRowSize(sheetId, row)).map((height, row) => ({
      height,
      filled: filled[row] ?? 0,
      isDrawn: drawn[row] ?? false,
    })),
  };
}

const add = (sum: number, one: number): number => sum + one;

const sizes = (count: number, size: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => size(index));

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
const PAGE = { width: 1046, height: 700 };
/** A sheet that runs over a page by no more than this is made a little smaller instead. */
const SLIGHTLY_OVER = 1.25;

/**
 * How much of a sheet one page holds that is as wide as the sheet [pixels of the sheet].
 *
 * @param width the sheet's width [pixels]; a narrow one is not enlarged
 *
 * @example
 * pageHeight(2092) //=> 1400
 */
export const pageHeight = (width: number): number => PAGE.height * Math.max(1, width / PAGE.width);

/**
 * Whether a sheet stands on one page, made a little smaller where it runs over by a few rows.
 *
 * @param size width and height of the sheet in pixels
 *
 * @example
 * isOnePage({ width: 1046, height: 800 }) //=> true
 */
export const isOnePage = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  height <= pageHeight(width) * SLIGHTLY_OVER;
