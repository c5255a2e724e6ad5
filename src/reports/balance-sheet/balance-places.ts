/** Where the parts of 顧客BS that refer to each other stand; the rest flows around them. */
import { a1 } from "../../catalog/formula.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { ProjectionModel } from "../../core/settings.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { NOW_COLUMN, type RunPlaces } from "./balance-formulas.ts";
import { INPUT_LINES, type InputPlaces } from "./balance-inputs.ts";

/** Rows of the table of coming years, counted from 0. */
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
 * Rows of the workings: the lapsed people of the table, the model that the table does not show, the one without
 * returns, and the moves.
 */
export interface WorkingRows {
  readonly title: number;
  readonly lapsed: number;
  readonly other: number;
  readonly retentionOnly: number;
  readonly moves: number;
}

/** What stands in the upper part, whose rows depend on nothing below. */
export interface UpperPlaces {
  readonly table: TableRows;
  readonly inputs: InputPlaces;
}

export interface BalancePlaces extends UpperPlaces {
  readonly workings: WorkingRows;
}

/** Above the assumptions' first stage: title, what to do with them, header. */
const INPUTS_HEAD = 3;
/** Columns where the shares of the kept and of the returned who move on begin. */
export const MOVES_COLUMNS = { kept: 1, returned: 8 } as const;

/** Above the table of coming years: the title of the 試算, what a change changes, the table's own title. */
const TRIAL_HEAD = 3;

/**
 * @param row the first row of the 試算
 * @returns with the first row after the assumptions
 */
export function upperPlaces(row: number): UpperPlaces & { readonly next: number } {
  const table = tableRows(row + TRIAL_HEAD);
  const inputs = table.survival + 2 + INPUTS_HEAD;
  return { table, inputs: { row: inputs }, next: inputs + INPUT_LINES + 1 };
}

/** @param title the row at which the workings begin */
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

/** The projection of a kind: the table's own, or one of the workings. */
export function runOf(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): RunPlaces {
  const { inputs, table, workings } = places;
  const moves = { row: workings.moves + 2, ...MOVES_COLUMNS };
  if (kind === main) return { kind, inputs, active: table.active, lapsed: workings.lapsed + 1, moves };
  const active = (kind === "retentionOnly" ? workings.retentionOnly : workings.other) + 1;
  return { kind, inputs, active, lapsed: active + STAGES.length, moves };
}

/** The sum of a projection's five years of sales, as an expression. */
export function fiveYearSales(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): string {
  const row = salesRow(places, kind, main);
  return `SUM(${a1({ row, column: NOW_COLUMN + 1, rows: 1, columns: PROJECTION_YEARS })})`;
}

function salesRow(places: BalancePlaces, kind: ProjectionKind, main: ProjectionModel): number {
  if (kind === main) return places.table.sales;
  const { active, lapsed } = runOf(places, kind, main);
  return (kind === "retentionOnly" ? active : lapsed) + STAGES.length;
}
