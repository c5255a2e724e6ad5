import { type ColumnRole, BUYER_ROLES, SUBSCRIPTION_ROLES } from "../../core/rows/column-roles.ts";
import { isDate, isFilled, textOf } from "../../core/values/cells.ts";
import type { FileMapping } from "../mapping.ts";
import { MONEY } from "../money-roles.ts";
import { columnsOf } from "../row-mapper.ts";

/** Rows of cells, as a file or a sheet has them. */
export type Rows = readonly (readonly unknown[])[];

/** The rows of a table that may be looked at from any of them. */
export interface Whole {
  readonly rows: Rows;
  /** The number of the first of them as the table counts it (1 = first). */
  readonly firstRow: number;
  /** False while the table goes on below them. */
  readonly isEnd: boolean;
}

/** The columns of a table by what its layout is told from, counted from 0. */
export interface LayoutColumns {
  readonly date: readonly number[];
  /** Order IDs, and whatever tells who bought. */
  readonly owners: readonly number[];
  readonly products: readonly number[];
  /** Owners and products. */
  readonly keys: readonly number[];
  readonly money: readonly number[];
  /** What merged cells take from above. */
  readonly merged: readonly number[];
}

const OWNERS: readonly ColumnRole[] = ["orderId", "customer", "email", "phone", "buyerName"];
const PRODUCTS: readonly ColumnRole[] = ["product", "productName"];
const MERGED: readonly ColumnRole[] = [
  ...([
    "date",
    "shipDate",
    "orderId",
    "customer",
    "email",
    "phone",
    "buyerName",
    "channel",
    "status",
  ] as const),
  ...(["prefecture", "sex", "birthday", "attribute", ...BUYER_ROLES, "couponCode"] as const),
  ...SUBSCRIPTION_ROLES,
];

/** Where a mapping has them. */
export function layoutColumns(mapping: FileMapping): LayoutColumns {
  const of = (roles: readonly ColumnRole[]): number[] => [
    ...new Set(roles.flatMap((role) => columnsOf(mapping, role))),
  ];
  return {
    date: of(["date"]),
    owners: of(OWNERS),
    products: of(PRODUCTS),
    keys: of([...OWNERS, ...PRODUCTS]),
    money: of(MONEY),
    merged: of(MERGED),
  };
}

/** As `isFilled`, sooner for a text that begins with no blank. */
const isFull = (cell: unknown): boolean =>
  (typeof cell === "string" && cell.charCodeAt(0) > 32 && cell.charCodeAt(0) < 128) || isFilled(cell);

/** True when a row holds anything. */
export function isFilledRow(row: readonly unknown[]): boolean {
  for (const cell of row) if (isFull(cell)) return true;
  return false;
}

/** How many of some columns are filled, at most two [count]. */
export function filledUpToTwo(row: readonly unknown[], columns: readonly number[]): number {
  let filled = 0;
  for (const column of columns) if (isFull(row[column]) && ++filled === 2) break;
  return filled;
}

export const isBlankIn = (row: readonly unknown[], columns: readonly number[]): boolean =>
  filledUpToTwo(row, columns) === 0;

/**
 * True for a cell that holds a digit, or a number or date of the sheet.
 *
 * @example
 * hasDigit("注文番号") //=> false
 */
export function hasDigit(cell: unknown): boolean {
  if (typeof cell !== "string") return typeof cell === "number" || isDate(cell);
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return true;
  }
  return false;
}

/** True for a filled cell of words. */
export const isWords = (cell: unknown): boolean => textOf(cell) !== "" && !hasDigit(cell);

/** The row with this number; none outside of what may be looked at. */
export const rowAt = ({ rows, firstRow }: Whole, row: number): readonly unknown[] =>
  rows[row - firstRow] ?? [];

/** True when every row below is blank and the table ends there. */
export function isLastFilled(whole: Whole, row: number): boolean {
  if (!whole.isEnd) return false;
  for (let i = row - whole.firstRow + 1; i < whole.rows.length; i++)
    if (isFilledRow(whole.rows[i] ?? [])) return false;
  return true;
}
