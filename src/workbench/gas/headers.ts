/** Rows and columns of a sheet: inserting, deleting, resizing. */
import { send } from "../engine/grid-writing.ts";
import type { Workbook } from "../engine/workbook.ts";
import { requireRoom, whole } from "./arguments.ts";
import { Refusal } from "./run.ts";

export type Dimension = "ROW" | "COL";

/** Rows or columns of one sheet. */
export interface Headers {
  readonly workbook: Workbook;
  readonly sheetId: string;
  readonly dimension: Dimension;
}

/** The model, for changes that only a sheet in the grid can take. */
export function gridOf(workbook: Workbook, sheetId: string): Workbook["model"] {
  if (!workbook.cells(sheetId).raw) return workbook.model;
  throw new Error(`not adapted: changing "${workbook.name(sheetId)}", which is kept outside the grid`);
}

/** Inserts rows or columns after one (counted from 1). */
export function insertHeaders(headers: Headers, after: unknown, count: unknown): void {
  const { length, across, plural } = sides(headers);
  const [base, quantity] = [whole(after, `Sheet.insert${plural}`) - 1, whole(count, `Sheet.insert${plural}`)];
  if (base < 0 || base >= length || quantity < 1) throw outOfBounds(plural);
  requireRoom(headers.workbook, quantity * across);
  headers.workbook.outgrow(headers.sheetId, (length + quantity) * across);
  const outside = headers.workbook.written(headers.sheetId);
  if (outside === undefined) change(headers, "ADD_COLUMNS_ROWS", { base, quantity, position: "after" });
  else if (headers.dimension === "ROW") outside.insertRows(base + 1, quantity);
  else outside.insertColumns(base + 1, quantity);
}

/** Deletes rows or columns from one on (counted from 1). */
export function deleteHeaders(headers: Headers, first: unknown, count: unknown): void {
  const { length, plural } = sides(headers);
  const [from, quantity] = [whole(first, `Sheet.delete${plural}`) - 1, whole(count, `Sheet.delete${plural}`)];
  if (from < 0 || quantity < 1 || from + quantity > length) throw outOfBounds(plural);
  if (quantity === length) {
    throw new Refusal(`You can't delete all the ${plural.toLowerCase()} on the sheet.`);
  }
  const outside = headers.workbook.written(headers.sheetId);
  if (headers.dimension === "ROW" && headers.workbook.cutRaw(headers.sheetId, from, quantity)) return;
  if (outside === undefined) change(headers, "REMOVE_COLUMNS_ROWS", { elements: run(from, quantity) });
  else if (headers.dimension === "ROW") outside.deleteRows(from, quantity);
  else outside.deleteColumns(from, quantity);
}

/** Gives rows or columns from one on (counted from 1) a size in pixels. */
export function resizeHeaders(headers: Headers, first: number, count: number, size: number): void {
  const { length, plural } = sides(headers);
  if (first < 1 || count < 1 || first - 1 + count > length) throw outOfBounds(plural);
  if (headers.workbook.written(headers.sheetId) !== undefined) return;
  change(headers, "RESIZE_COLUMNS_ROWS", { elements: run(first - 1, count), size });
}

function change({ workbook, sheetId, dimension }: Headers, command: string, payload: object): void {
  const place = { sheetId, sheetName: workbook.name(sheetId), dimension };
  send(gridOf(workbook, sheetId), command, { ...place, ...payload });
}

const run = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

const outOfBounds = (plural: string): Refusal =>
  new Refusal(`Those ${plural.toLowerCase()} are out of bounds.`);

interface Sides {
  readonly length: number;
  readonly across: number;
  readonly plural: string;
}

function sides({ workbook, sheetId, dimension }: Headers): Sides {
  const { rows, columns } = workbook.cells(sheetId).size();
  return dimension === "ROW"
    ? { length: rows, across: columns, plural: "Rows" }
    : { length: columns, across: rows, plural: "Columns" };
}
