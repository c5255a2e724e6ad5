/**
 * The projection as formulas of the sheet, so that it follows when a reader changes a yellow cell. The arithmetic is
 * that of `core/cpm/projection.ts`; rows and columns are counted from 0.
 */
import { NO_ANSWER } from "../../catalog/look.ts";
import { a1, cellName, quoted } from "../../catalog/formula.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { inputOf, inputsOf, type InputPlaces, returnsCell } from "./balance-inputs.ts";

/** Column of today's figures (B); year 1 stands in the next one, and so on. */
export const NOW_COLUMN = 1;

/** Where one of the three projections stands on the sheet, and which it is. */
export interface RunPlaces {
  readonly kind: ProjectionKind;
  readonly inputs: InputPlaces;
  /** The rows of F1: active people, lapsed people. F2 … F5 stand in the four rows below. */
  readonly active: number;
  readonly lapsed: number;
  /**
   * First row of the shares that move from stage to stage, and the first columns of those of the kept and of the
   * returned.
   */
  readonly moves: { readonly row: number; readonly kept: number; readonly returned: number };
}

const before = (row: number, stage: number, year: number): string =>
  cellName(row + stage - 1, NOW_COLUMN + year - 1);
const allBefore = (row: number, year: number): string =>
  a1({ row, column: NOW_COLUMN + year - 1, rows: STAGES.length, columns: 1 });

/**
 * The formula for the active people of a stage in a year: those kept and those returned of the year before. In the static
 * model they stay in their stage, in the migration model they move on; `retentionOnly` counts no returns.
 *
 * @param stage 1 … 5
 * @param year 1 … 5
 *
 * @example
 * // F2 in year 1: its active people today times its 維持率
 * const inputs = { row: 20 };
 * activeFormula({ kind: "retentionOnly", inputs, active: 4 }, 2, 1) //=> "B6*F22"
 */
export function activeFormula(run: RunPlaces, stage: number, year: number): string {
  if (run.kind === "migration") return movedFormula(run, stage, year);
  const kept = `${before(run.active, stage, year)}*${inputOf(run.inputs, "retention", stage)}`;
  return run.kind === "retentionOnly" ? kept : `${kept}+${returned(run, stage, year)}`;
}

function returned({ inputs, lapsed }: RunPlaces, stage: number, year: number): string {
  return `${before(lapsed, stage, year)}*${inputOf(inputs, "reactivation", stage)}*${returnsCell(inputs)}`;
}

function movedFormula({ inputs, active, lapsed, moves }: RunPlaces, stage: number, year: number): string {
  const column = (first: number) =>
    a1({ row: moves.row, column: first + stage - 1, rows: STAGES.length, columns: 1 });
  const kept = `SUMPRODUCT(${allBefore(active, year)},${inputsOf(inputs, "retention")},${column(moves.kept)})`;
  const back = `SUMPRODUCT(${allBefore(lapsed, year)},${inputsOf(inputs, "reactivation")},${column(moves.returned)})`;
  return `${kept}+${returnsCell(inputs)}*${back}`;
}

/**
 * The formula for the lapsed people of a stage in a year: those lost since the year before, and those lapsed then who
 * did not return.
 *
 * @example
 * // F2 in year 1: active people lost, lapsed people less those of them who return, if returns count
 * lapsedFormula({ inputs: { row: 20 }, active: 4, lapsed: 10 }, 2, 1) //=> "B6*(1-F22)+B12-B12*H22*B26"
 */
export function lapsedFormula(run: RunPlaces, stage: number, year: number): string {
  const { inputs, active, lapsed } = run;
  const lost = `${before(active, stage, year)}*(1-${inputOf(inputs, "retention", stage)})`;
  return `${lost}+${before(lapsed, stage, year)}-${returned(run, stage, year)}`;
}

/**
 * The formula for the sales of a year: the kept and the returned of the year before, each times what one of them buys
 * for.
 *
 * @example
 * // active people × 維持率 × 維持客LTV, summed over the stages
 * salesFormula({ kind: "retentionOnly", inputs: { row: 20 }, active: 4 }, 1)
 * //=> "SUMPRODUCT(B5:B9,F21:F25,J21:J25)"
 */
export function salesFormula({ kind, inputs, active, lapsed }: RunPlaces, year: number): string {
  const kept = `SUMPRODUCT(${allBefore(active, year)},${inputsOf(inputs, "retention")},${inputsOf(inputs, "salesPerRetained")})`;
  if (kind === "retentionOnly") return kept;
  const back = `SUMPRODUCT(${allBefore(lapsed, year)},${inputsOf(inputs, "reactivation")},${inputsOf(inputs, "salesPerReturned")})`;
  return `${kept}+${returnsCell(inputs)}*${back}`;
}

/**
 * The formula for the sum of the five stages below each other, the first in `row`.
 *
 * @example
 * // the 5 rows from row 5 of the sheet on, in column B
 * stagesSum(4, 1) //=> "SUM(B5:B9)"
 */
export const stagesSum = (row: number, column: number): string =>
  `SUM(${a1({ row, column, rows: STAGES.length, columns: 1 })})`;

/**
 * The formula for a quotient that shows 「—」 where it would divide by 0.
 *
 * @example
 * quotient("B2", "B3") //=> 'IF(B3=0,"—",B2/B3)'
 */
export const quotient = (top: string, bottom: string): string =>
  `IF(${bottom}=0,${quoted(NO_ANSWER)},${top}/${bottom})`;
