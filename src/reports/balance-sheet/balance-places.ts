/**
 * On which rows of 顧客BS the cells stand that formulas refer to; all else is laid out around them. Rows and columns are
 * counted from 0.
 */
import { a1 } from "../../catalog/formula.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { ProjectionModel } from "../../core/settings.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { NOW_COLUMN, type RunPlaces } from "./balance-formulas.ts";
import { INPUT_LINES, type InputPlaces } from "./balance-inputs.ts";

/** The row of each line of the table of coming years. */
export interface TableRows {
  readonly header: number;
  readonly active: number;
  readonly activeTotal: number;
  readonly lapsedTotal: number;
  readonly sales: number;
  readonly cumulative: number;
  readonly yearMultiple: number;
  readonly multiple: number;
  readonly survival: number;
}

/**
 * The first row of each block of the workings at the foot of the sheet, which the formulas above need: the lapsed people
 * behind the table, the model that the table does not show, the projection without returns, and the shares that move.
 */
export interface WorkingRows {
  readonly title: number;
  readonly lapsed: number;
  readonly other: number;
  readonly retentionOnly: number;
  readonly moves: number;
}

/** The places in the upper part of the sheet: known before anything below it is laid out. */
export interface UpperPlaces {
  readonly table: TableRows;
  readonly inputs: InputPlaces;
}

export interface BalancePlaces extends UpperPlaces {
  readonly workings: WorkingRows;
}

/** Rows above F1 of the yellow cells [count]: title, what to do with them, header. */
const INPUTS_HEAD = 3;
/** The columns at which the shares of the kept, and of the returned, who move on begin. */
export const MOVES_COLUMNS = { kept: 1, returned: 8 } as const;

/** Rows above the table of coming years [count]: the title of the 試算, what a change changes, the table's own title. */
const TRIAL_HEAD = 3;

/**
 * Where table and yellow cells stand.
 *
 * @param row the first row of the 試算
 * @returns the places, and the next row after the yellow cells
 *
 * @example
 * const { table, inputs, next } = upperPlaces(20);
 * [table.header, table.survival, inputs.row, next] //=> [23, 35, 40, 48]
 */
export function upperPlaces(row: number): UpperPlaces & { readonly next: number } {
  const table = tableRows(row + TRIAL_HEAD);
  const inputs = table.survival + 2 + INPUTS_HEAD;
  return { table, inputs: { row: inputs }, next: inputs + INPUT_LINES + 1 };
}

/**
 * Where the blocks of the workings stand.
 *
 * @param title the row at which they begin
 *
 * @example
 * workingRows(100) //=> { title: 100, lapsed: 102, other: 109, retentionOnly: 122, moves: 131 }
 */
export function workingRows(title: number): WorkingRows {
  const lapsed = title + 2;
  const other = lapsed + STAGES.length + 2;
  const retentionOnly = other + 2 * STAGES.length + 3;
  return { title, lapsed, other, retentionOnly, moves: retentionOnly + STAGES.length + 4 };
}

function tableRows(header: number): TableRows {
  const activeTotal = header + 1 + STAGES.length;
  return {
    header,
    active: header + 1,
    activeTotal,
    lapsedTotal: activeTotal + 1,
    sales: activeTotal + 2,
    cumulative: activeTotal + 3,
    yearMultiple: activeTotal + 4,
    multiple: activeTotal + 5,
    survival: activeTotal + 6,
  };
}

/**
 * Where a projection stands: that of the model in force in the table of coming years, the two others in the workings.
 *
 * @example
 * // the model in force stands in the table, the other one in the workings
 * const places = { inputs: { row: 40 }, table: { active: 24 }, workings: workingRows(100) };
 * const [main, other] = ["static", "migration"].map((kind) => runOf(places, kind, "static"));
 * [[main.active, main.lapsed], [other.active, other.lapsed]] //=> [[24, 103], [110, 115]]
 */
export function runOf(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): RunPlaces {
  const { inputs, table, workings } = places;
  const moves = { row: workings.moves + 2, ...MOVES_COLUMNS };
  if (kind === main) return { kind, inputs, active: table.active, lapsed: workings.lapsed + 1, moves };
  const active = (kind === "retentionOnly" ? workings.retentionOnly : workings.other) + 1;
  return { kind, inputs, active, lapsed: active + STAGES.length, moves };
}

/**
 * The formula for a projection's sales of all five years.
 *
 * @example
 * // the row of sales has the index 31, year 1 stands in column C
 * fiveYearSales({ table: { sales: 31 } }, "static", "static") //=> "SUM(C32:G32)"
 */
export function fiveYearSales(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): string {
  const row = salesRow(places, kind, main);
  return `SUM(${a1({ row, column: NOW_COLUMN + 1, rows: 1, columns: PROJECTION_YEARS })})`;
}

function salesRow(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): number {
  if (kind === main) return places.table.sales;
  const { active, lapsed } = runOf(places, kind, main);
  return (kind === "retentionOnly" ? active : lapsed) + STAGES.length;
}
