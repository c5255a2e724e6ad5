/** Where the assumptions of 顧客BS stand, for the formulas that use them. */
import { a1, cellName, type LivePart, mutedWhen, quoted } from "../../catalog/formula.ts";
import type { Area, Formula } from "../../catalog/report-model.ts";
import { STAGES } from "../../core/cpm/stages.ts";

/** What is assumed of every stage: people now, rates [ratio] and money [per person and year]. */
export type InputName =
  "active" | "lapsed" | "retention" | "reactivation" | "salesPerRetained" | "salesPerReturned";

export const INPUT_NAMES: readonly InputName[] = [
  "active",
  "lapsed",
  "retention",
  "reactivation",
  "salesPerRetained",
  "salesPerReturned",
];

/** The assumption block: F1 … F5 down, each input with its original value on its right. */
export interface InputPlaces {
  /** F1's row, counted from 0. */
  readonly row: number;
}

/** Column of an input; the next one holds its original value. */
export const inputColumn = (name: InputName): number => 1 + 2 * INPUT_NAMES.indexOf(name);
/** Column of the mark that stands where a row's inputs were changed. */
export const CHANGED_COLUMN = 1 + 2 * INPUT_NAMES.length;

/** Rows of the block: five stages, whether returns count, 年商. */
const RETURNS_LINE = STAGES.length;
const ANNUAL_SALES_LINE = RETURNS_LINE + 1;
export const INPUT_LINES = ANNUAL_SALES_LINE + 1;

/** The cells with original values: a column beside each input; those of the single inputs stand under the first. */
export function originalAreas({ row }: InputPlaces): Area[] {
  return INPUT_NAMES.map((name, i) => ({
    row,
    column: inputColumn(name) + 1,
    rows: i === 0 ? INPUT_LINES : STAGES.length,
    columns: 1,
  }));
}

/** One stage's input as a cell's name. */
export const inputOf = ({ row }: InputPlaces, name: InputName, stage: number): string =>
  cellName(row + stage - 1, inputColumn(name));

/** An input of all stages as an area's name. */
export const inputsOf = ({ row }: InputPlaces, name: InputName): string =>
  a1({ row, column: inputColumn(name), rows: STAGES.length, columns: 1 });

/** The cell that holds 1 when returns count and 0 when not. */
export const returnsCell = ({ row }: InputPlaces): string => cellName(row + RETURNS_LINE, 1);
/** The cell that holds 年商. */
export const annualSalesCell = ({ row }: InputPlaces): string => cellName(row + ANNUAL_SALES_LINE, 1);

/** True on the sheet while every input holds its original value. */
export function unchanged({ row }: InputPlaces): string {
  const marks = Array.from({ length: INPUT_LINES }, (_, i) => `${cellName(row + i, CHANGED_COLUMN)}=""`);
  return `AND(${marks.join(",")})`;
}

/** The condition of what does not follow the inputs. */
export const changedWhen = ({ row }: InputPlaces): Formula =>
  mutedWhen({ row, column: CHANGED_COLUMN, rows: INPUT_LINES, columns: 1 });

/** Words that stand on the sheet only while every input holds its original value, and others that stand there after. */
export const byInputs = (places: InputPlaces, before: string, after: string): LivePart => ({
  expression: `IF(${unchanged(places)},${quoted(before)},${quoted(after)})`,
  shows: before,
});

/** A row's mark: ● while one of its inputs differs from the value on its right. */
export function changedMark(row: number, columns: readonly number[]): string {
  const same = columns.map((column) => `${cellName(row, column)}=${cellName(row, column + 1)}`);
  return `IF(AND(${same.join(",")}),"","●")`;
}
