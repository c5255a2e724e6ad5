/** Orders on their way into cells and out of them: what came in as text stays that text. */
import { isoOf } from "../../core/values/day.ts";
import { isDate } from "../../core/values/cells.ts";
import type { OrderCell } from "../../core/merge/row-print.ts";
import type { Range, Sheet } from "../book.ts";
import { isNumberField, type OrderField, runsOf } from "./order-fields.ts";
import { plainText, TEXT_FORMAT } from "../plain-text.ts";
import { dayIn } from "../zone.ts";

/** About so many cells are written or read at once; one call with many millions fails. */
const BLOCK = 900_000;

/** Rows of cells, top to bottom. */
export type OrderCells = readonly (readonly OrderCell[])[];

/**
 * Sets the number formats of rows before anything is written in them: text for text, none for numbers.
 *
 * @param firstRow counted from 1
 */
export function formatRows(
  sheet: Sheet,
  firstRow: number,
  rows: number,
  fields: readonly OrderField[],
): void {
  const kinds = fields.map(isNumberField);
  for (const [start, count] of runsOf(kinds, (a, b) => a === b)) {
    const format = kinds[start] ? "General" : TEXT_FORMAT;
    sheet.getRange(firstRow, start + 1, rows, count).setNumberFormat(format);
  }
}

/** A cell as `setValues` takes it so that it holds exactly this; an unread amount stays text among numbers. */
function written(cell: OrderCell, isNumber: boolean): OrderCell {
  if (!isNumber) return plainText(typeof cell === "string" ? cell : `${cell}`);
  return typeof cell === "number" || cell === "" ? cell : `'${cell}`;
}

/**
 * Writes rows whose formats are set, in as few calls as Google takes.
 *
 * @param firstRow counted from 1
 */
export function writeRows(
  sheet: Sheet,
  firstRow: number,
  rows: OrderCells,
  fields: readonly OrderField[],
): void {
  const numbers = fields.map(isNumberField);
  eachBlock(rows.length, fields.length, (from, count) => {
    const cells = rows
      .slice(from, from + count)
      .map((row) => numbers.map((isNumber, i) => written(row[i] ?? "", isNumber)));
    sheet.getRange(firstRow + from, 1, count, fields.length).setValues(cells);
  });
}

/**
 * Reads rows: dates that the user typed come as ISO text.
 *
 * @param firstRow counted from 1
 * @param left the first column, counted from 0
 * @param zone the file's time zone
 */
export function readRows(
  sheet: Sheet,
  firstRow: number,
  { rows, columns, left = 0 }: { rows: number; columns: number; left?: number },
  zone: string,
): OrderCell[][] {
  const all: OrderCell[][] = [];
  const dayOf = dayIn(zone);
  eachBlock(rows, columns, (from, count) => {
    const range: Range = sheet.getRange(firstRow + from, left + 1, count, columns);
    for (const row of range.getValues() as unknown[][]) {
      for (let i = 0; i < row.length; i++) {
        const cell = row[i];
        if (isDate(cell)) row[i] = isoOf(dayOf(cell));
        else if (typeof cell === "boolean") row[i] = String(cell).toUpperCase();
      }
      all.push(row as OrderCell[]);
    }
  });
  return all;
}

function eachBlock(rows: number, columns: number, work: (from: number, count: number) => void): void {
  const height = Math.max(1, Math.floor(BLOCK / Math.max(1, columns)));
  for (let from = 0; from < rows; from += height) work(from, Math.min(height, rows - from));
}
