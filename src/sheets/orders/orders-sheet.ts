/** The sheet that imported orders stand on: one a file, found by its marker, whatever the user calls it. */
import { PALETTE } from "../../catalog/look.ts";
import type { Language } from "../../catalog/language.ts";
import type { OrderCell } from "../../core/merge/row-print.ts";
import type { SheetOrders } from "../../core/rows/order-places.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { corner, gridOf, type Sheet, type Size } from "../book.ts";
import { sheetAs } from "../marker.ts";
import { readRows } from "./order-cells.ts";
import {
  type FieldPositions,
  headerOf,
  isNumberField,
  ORDER_FIELDS,
  type OrderField,
  type OrderHeader,
  readHeader,
  runsOf,
  widthOf,
} from "./order-fields.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import { HEADER_ROWS } from "./receiving.ts";

/** The orders sheet without its rows. */
export interface OrdersSheet extends OrderHeader {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly name: string;
  /** The header as it stands. */
  readonly names: readonly string[];
  /** Rows below the header, up to the last one in use. */
  readonly rows: number;
  readonly grid: Size;
}

/** The file's orders sheet; null = nothing was imported yet, or the user removed it. */
export function ordersSheet(): OrdersSheet | null {
  const sheet = sheetAs("orders");
  if (sheet === null) return null;
  const [columns, lastRow, grid] = [sheet.getLastColumn(), sheet.getLastRow(), gridOf(sheet)];
  const names = columns === 0 ? [] : (sheet.getRange(1, 1, 1, columns).getValues()[0] ?? []).map(String);
  return {
    ...readHeader(names),
    sheet,
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    names,
    rows: Math.max(0, lastRow - HEADER_ROWS),
    grid,
  };
}

/** Where its orders stand, for a run that is made from it; null = there is none. */
export function ordersPlaces(): SheetOrders | null {
  const orders = ordersSheet();
  if (orders === null) return null;
  const { sheetId, names, positions } = orders;
  const { print: _, ...columns } = positions;
  return {
    sheetId,
    headerRow: HEADER_ROWS,
    headers: names.map((name) => name.trim()),
    columns,
    dateOrder: "YMD",
  };
}

/** @throws InputProblem "orders-protected": every cell is asked before anything is begun */
export function requireEditable(orders: OrdersSheet | null): void {
  if (orders !== null && !corner(orders.sheet, orders.grid).canEdit())
    throw new InputProblem("orders-protected", { sheet: orders.name });
}

/** Some of its rows with every column in use; `from` is counted from 0. */
export function storedRows(
  { sheet, names }: OrdersSheet,
  { from, rows }: { readonly from: number; readonly rows: number },
  zone: string,
): OrderCell[][] {
  return readRows(sheet, HEADER_ROWS + 1 + from, { rows, columns: names.length }, zone);
}

/** All its rows as far as some fields go, the other cells blank: one call for columns that stand side by side. */
export function storedColumns(
  { sheet, rows, names, positions }: OrdersSheet,
  fields: readonly OrderField[],
  zone: string,
): OrderCell[][] {
  const found = Array.from({ length: rows }, () => names.map((): OrderCell => ""));
  const places = fields.flatMap((field) => positions[field] ?? []).sort((a, b) => a - b);
  for (const [start, columns] of runsOf(places, (a, b) => a + 1 === b)) {
    const left = places[start] ?? 0;
    readRows(sheet, HEADER_ROWS + 1, { rows, columns, left }, zone).forEach((cells, row) =>
      cells.forEach((cell, i) => (found[row]![left + i] = cell)),
    );
  }
  return found;
}

/** Gives a sheet of orders its looks. */
export function dressOrders(sheet: Sheet, fields: readonly OrderField[]): void {
  const header = sheet.getRange(1, 1, 1, fields.length);
  header.setBackgrounds([fields.map(() => PALETTE.pale)]).setFontWeights([fields.map(() => "bold" as const)]);
  header.setHorizontalAlignments([fields.map((field) => (isNumberField(field) ? "right" : "left"))]);
  for (const [start, count] of runsOf(fields.map(widthOf), (a, b) => a === b)) {
    sheet.setColumnWidths(start + 1, count, widthOf(fields[start] ?? "date"));
  }
  const print = fields.indexOf("print");
  if (print >= 0) sheet.hideColumns(print + 1, 1);
  sheet.setFrozenRows(HEADER_ROWS);
  sheet.setTabColor(PALETTE.muted);
}

/**
 * Adds the columns that an orders sheet lacks, each after the one before it in our order.
 *
 * @returns where every field stands now
 */
export function addColumns(sheet: Sheet, fields: readonly OrderField[]): FieldPositions {
  const names = (): string[] =>
    (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(String);
  let { positions, language } = readHeader(names());
  for (const field of ORDER_FIELDS) {
    if (!fields.includes(field) || positions[field] !== undefined) continue;
    addColumn(sheet, field, placeFor(field, positions), language);
    ({ positions, language } = readHeader(names()));
  }
  return positions;
}

/** Columns left of a new field [count]. */
function placeFor(field: OrderField, positions: FieldPositions): number {
  const before = ORDER_FIELDS.slice(0, ORDER_FIELDS.indexOf(field));
  const places = before.flatMap((one) => positions[one] ?? []);
  const nearest = before.reverse().flatMap((one) => positions[one] ?? [])[0];
  return places.length === 0 ? 1 : (nearest ?? 0) + 1;
}

function addColumn(sheet: Sheet, field: OrderField, after: number, language: Language): void {
  sheet.insertColumnsAfter(after, 1);
  const rows = sheet.getMaxRows();
  const format = isNumberField(field) ? "General" : TEXT_FORMAT;
  sheet.getRange(1, after + 1, rows, 1).setNumberFormat(format);
  sheet.setColumnWidths(after + 1, 1, widthOf(field));
  sheet.getRange(1, after + 1, 1, 1).setValues([[headerOf(field, language)]]);
}
