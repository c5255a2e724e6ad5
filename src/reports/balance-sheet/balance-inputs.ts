/** Where the yellow cells of 顧客BS stand, for the formulas that use them. Rows and columns are counted from 0. */
import { a1, cellName, type LivePart, mutedWhen, quoted } from "../../catalog/formula.ts";
import type { Area, Formula } from "../../catalog/report-model.ts";
import { STAGES } from "../../core/cpm/stages.ts";

/**
 * What is assumed of a stage: people now [count], rates [ratio], sales per kept or returned person and year [whole
 * currency units].
 */
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

/** Where the block of yellow cells stands: a row a stage from F1 to F5, two columns an input. */
export interface InputPlaces {
  /** F1's row, counted from 0. */
  readonly row: number;
}

/**
 * Column of an input; the next one holds its original value.
 *
 * @example
 * inputColumn("lapsed") //=> 3
 */
export const inputColumn = (name: InputName): number => 1 + 2 * INPUT_NAMES.indexOf(name);
/** Column of the mark that stands where a row's inputs were changed. */
export const CHANGED_COLUMN = 1 + 2 * INPUT_NAMES.length;

/** Lines of the block below its five stages: whether returns count (1 or 0), then 年商. */
const RETURNS_LINE = STAGES.length;
const ANNUAL_SALES_LINE = RETURNS_LINE + 1;
export const INPUT_LINES = ANNUAL_SALES_LINE + 1;

/**
 * The cells with original values, which nobody should change: a column on the right of each input; those of the two
 * single lines stand below the first one.
 *
 * @example
 * originalAreas({ row: 10 }).slice(0, 2)
 * //=> [{ row: 10, column: 2, rows: 7, columns: 1 }, { row: 10, column: 4, rows: 5, columns: 1 }]
 */
export function originalAreas({ row }: InputPlaces): Area[] {
  return INPUT_NAMES.map((name, i) => ({
    row,
    column: inputColumn(name) + 1,
    rows: i === 0 ? INPUT_LINES : STAGES.length,
    columns: 1,
  }));
}

/**
 * The cell of one stage's input, in A1 notation.
 *
 * @example
 * inputOf({ row: 10 }, "active", 2) //=> "B12"
 */
export const inputOf = ({ row }: InputPlaces, name: InputName, stage: number): string =>
  cellName(row + stage - 1, inputColumn(name));

/**
 * The five cells of an input, F1 to F5, in A1 notation.
 *
 * @example
 * inputsOf({ row: 10 }, "active") //=> "B11:B15"
 */
export const inputsOf = ({ row }: InputPlaces, name: InputName): string =>
  a1({ row, column: inputColumn(name), rows: STAGES.length, columns: 1 });

/**
 * The cell that holds 1 when returns count and 0 when not.
 *
 * @example
 * returnsCell({ row: 10 }) //=> "B16"
 */
export const returnsCell = ({ row }: InputPlaces): string => cellName(row + RETURNS_LINE, 1);
/**
 * The cell that holds 年商.
 *
 * @example
 * annualSalesCell({ row: 10 }) //=> "B17"
 */
export const annualSalesCell = ({ row }: InputPlaces): string => cellName(row + ANNUAL_SALES_LINE, 1);

/**
 * A formula that is TRUE while every yellow cell holds its original value.
 *
 * @example
 * unchanged({ row: 10 }) //=> 'AND(N11="",N12="",N13="",N14="",N15="",N16="",N17="")'
 */
export function unchanged({ row }: InputPlaces): string {
  const marks = Array.from({ length: INPUT_LINES }, (_, i) => `${cellName(row + i, CHANGED_COLUMN)}=""`);
  return `AND(${marks.join(",")})`;
}

/**
 * When what does not follow the yellow cells turns grey: once one of them was changed.
 *
 * @example
 * changedWhen({ row: 10 }).formula //=> '="CPM"&$N$11&$N$12&$N$13&$N$14&$N$15&$N$16&$N$17<>"CPM"'
 */
export const changedWhen = ({ row }: InputPlaces): Formula =>
  mutedWhen({ row, column: CHANGED_COLUMN, rows: INPUT_LINES, columns: 1 });

/**
 * Words of the sheet that change by themselves: `before` while every yellow cell holds its original value, `after` once
 * one was changed.
 *
 * @example
 * const { expression, shows } = byInputs({ row: 10 }, "作成時のまま", "変更あり");
 * [expression.endsWith(',"作成時のまま","変更あり")'), shows] //=> [true, "作成時のまま"]
 */
export const byInputs = (places: InputPlaces, before: string, after: string): LivePart => ({
  expression: `IF(${unchanged(places)},${quoted(before)},${quoted(after)})`,
  shows: before,
});

/**
 * The formula for the mark at a row's end: ● while one of its inputs differs from the original value on its right.
 *
 * @example
 * changedMark(10, [1, 3]) //=> 'IF(AND(B11=C11,D11=E11),"","●")'
 */
export function changedMark(row: number, columns: readonly number[]): string {
  const same = columns.map((column) => `${cellName(row, column)}=${cellName(row, column + 1)}`);
  return `IF(AND(${same.join(",")}),"","●")`;
}
