/** Checks of what the bundle hands over, in Apps Script's words. */
import type { Area } from "../engine/areas.ts";
import type { Workbook } from "../engine/workbook.ts";
import { Refusal } from "./run.ts";

/** The kind of a value as Apps Script names it in a refusal. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "object") return "(class)";
  return typeof value === "string" ? "String" : typeof value;
}

/** The refusal of arguments that fit no signature. */
export function mismatch(member: string, ...values: unknown[]): Refusal {
  const kinds = values.map(kindOf).join(",");
  return new Refusal(
    `The parameters (${kinds}) don't match the method signature for SpreadsheetApp.${member}.`,
  );
}

/** A whole number. */
export function whole(value: unknown, member: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw mismatch(member, value);
  return Math.trunc(value);
}

/** A text; numbers and booleans count as theirs, as Apps Script turns them. */
export function text(value: unknown, member: string): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") throw mismatch(member, value);
  return value;
}

/**
 * A table, checked to have exactly the range's shape.
 *
 * @param area rows and columns of the range
 */
export function shaped<T>(
  values: unknown,
  { rows, columns }: { rows: number; columns: number },
  member: string,
): T[][] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) throw mismatch(member, values);
  if (values.length !== rows) throw new Refusal(shapeProblem("rows", values.length, rows));
  for (const row of values as unknown[][]) {
    if (row.length !== columns) throw new Refusal(shapeProblem("columns", row.length, columns));
  }
  return values as T[][];
}

const shapeProblem = (what: string, data: number, range: number): string =>
  `The number of ${what} in the data does not match the number of ${what} in the range. ` +
  `The data has ${data} but the range has ${range}.`;

/** Characters a cell may have. */
const MOST_CHARACTERS = 50_000;

/** Refuses cells beyond the file's limit. */
export function requireRoom(workbook: Workbook, more: number): void {
  const { mostCells } = workbook.options;
  if (workbook.cellCount() + more <= mostCells) return;
  throw new Refusal(
    `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
  );
}

/** Refuses a text too long for a cell. */
export function requireShort(value: string): void {
  if (value.length <= MOST_CHARACTERS) return;
  throw new Refusal(
    `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
  );
}

/** The area of a range named by first row, first column, rows and columns, counted from 1. */
export function areaOfNumbers(numbers: readonly unknown[]): Area {
  const [row, column, rows, columns] = numbers.map((value) => whole(value, "Sheet.getRange")) as [
    number,
    number,
    number,
    number,
  ];
  if (row < 1) throw new Refusal("The starting row of the range is too small.");
  if (column < 1) throw new Refusal("The starting column of the range is too small.");
  if (rows < 1) throw new Refusal("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new Refusal("The number of columns in the range must be at least 1.");
  return { row: row - 1, column: column - 1, rows, columns };
}
