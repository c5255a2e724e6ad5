/** The hidden sheet that receives an import, and hidden sheets with merged rows. */
import type { Language } from "../../catalog/language.ts";
import { rowPrinter } from "../../core/merge/row-print.ts";
import { freeName, grow, insertHidden, openFile, sheetOf, trim, type Sheet } from "../book.ts";
import { HELPER_NAMES, removeHelper } from "../report/helpers.ts";
import { mark, markedAs } from "../marker.ts";
import type { Marker } from "../marker-kinds.ts";
import { attempt } from "../refusals.ts";
import { formatRows, type OrderCells, readRows, writeRows } from "./order-cells.ts";
import { columnsOf, headerOf, type OrderField } from "./order-fields.ts";

/** Rows above the orders. */
export const HEADER_ROWS = 1;

/** What a hidden sheet of orders is to hold. */
export interface HiddenOrders {
  readonly rows: number;
  readonly fields: readonly OrderField[];
  readonly language: Language;
}

/** A hidden sheet of exactly the size, with its header and formats. */
function newHidden(
  name: string,
  { rows, fields, language }: HiddenOrders,
  markOf: (id: number) => Marker,
): Sheet {
  const book = openFile();
  const columns = fields.length;
  const sheet = insertHidden(book, freeName(book, name), { rows: 1, columns }, (made) =>
    mark(made, markOf(made.getSheetId())),
  );
  const size = { rows: rows + HEADER_ROWS, columns };
  trim(sheet, size);
  grow(sheet, size);
  formatRows(sheet, 1, size.rows, fields);
  sheet
    .getRange(1, 1, 1, columns)
    .setNumberFormat("@")
    .setValues([fields.map((field) => headerOf(field, language))]);
  return sheet;
}

/**
 * Makes the sheet that receives an import.
 *
 * @returns its id
 */
export function openReceiving(importId: string, orders: HiddenOrders): number {
  const markOf = (sheetId: number): Marker => ({ role: "receiving", sheetId, importId });
  return newHidden(HELPER_NAMES.receiving, orders, markOf).getSheetId();
}

/**
 * A hidden sheet with rows; until it gets another marker it may go at any time.
 *
 * @returns its id
 */
export function stageRows(rows: OrderCells, fields: readonly OrderField[], language: Language): number {
  const orders = { rows: rows.length, fields, language };
  const sheet = newHidden(HELPER_NAMES.staging, orders, (sheetId) => ({ role: "staging", sheetId }));
  writeRows(sheet, HEADER_ROWS + 1, rows, fields);
  return sheet.getSheetId();
}

/**
 * Writes received rows below those that arrived before; the same rows written again change nothing.
 *
 * @param before rows that stand there [count]
 * @throws InputProblem "no-orders-sheet" when somebody removed the sheet
 */
export function receive(
  sheetId: number,
  before: number,
  rows: OrderCells,
  fields: readonly OrderField[],
): void {
  writeRows(sheetOf(sheetId), HEADER_ROWS + 1 + before, rows, fields);
}

/** Where the rows of an import are received. */
export interface ReceivingSheet {
  readonly sheetId: number;
  /** What its cells hold, and where each stands in a sent row; the print stands in none. */
  readonly fields: readonly OrderField[];
  readonly places: readonly number[];
}

/** The same for rows as they are sent: each gets its print. */
export function receiveSent(
  { sheetId, fields, places }: ReceivingSheet,
  before: number,
  sent: OrderCells,
): void {
  const print = rowPrinter(columnsOf(fields));
  const rows = sent.map((row) => {
    const cells = places.map((place) => row[place] ?? "");
    cells[cells.length - 1] = print(cells);
    return cells;
  });
  receive(sheetId, before, rows, fields);
}

/** Everything that was received. */
export function received(sheetId: number, size: { rows: number; columns: number }, zone: string) {
  return readRows(sheetOf(sheetId), HEADER_ROWS + 1, size, zone);
}

/** Some columns of everything that was received; `left` is counted from 0. */
export function receivedColumns(
  sheetId: number,
  size: { rows: number; left: number; columns: number },
  zone: string,
) {
  return readRows(sheetOf(sheetId), HEADER_ROWS + 1, size, zone);
}

/** True while the sheet that receives is there. */
export function isReceiving(sheetId: number): boolean {
  return openFile().getSheetById(sheetId) !== null;
}

/** Removes every sheet that receives; one that Google does not let go is left to the next import. */
export function dropReceiving(): void {
  for (const { sheet } of markedAs("receiving")) attempt(() => removeHelper(sheet));
}
