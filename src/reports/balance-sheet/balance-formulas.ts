/** The five years of 顧客BS as formulas over the assumption block; the same arithmetic as `core/cpm/projection.ts`. */
import { a1, cellName } from "../../catalog/formula.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { inputOf, inputsOf, type InputPlaces, returnsCell } from "./balance-inputs.ts";

/** Column of today's figures; year t stands t columns further. */
export const NOW_COLUMN = 1;

/** One projection on the sheet. */
export interface RunPlaces {
  readonly kind: ProjectionKind;
  readonly inputs: InputPlaces;
  /** The row of F1's active people, and of F1's lapsed ones. */
  readonly active: number;
  readonly lapsed: number;
  /** Where the moves of the kept and of the returned begin (F1 → F1). */
  readonly moves: { readonly row: number; readonly kept: number; readonly returned: number };
}

const before = (row: number, stage: number, year: number): string =>
  cellName(row + stage - 1, NOW_COLUMN + year - 1);
const allBefore = (row: number, year: number): string =>
  a1({ row, column: NOW_COLUMN + year - 1, rows: STAGES.length, columns: 1 });

/** Active people of a stage in a year: the kept and the returned, who stay (static) or move on (migration). */
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

/** Lapsed people of a stage in a year: who was lost from it, and who lapsed before and did not return. */
export function lapsedFormula(run: RunPlaces, stage: number, year: number): string {
  const { inputs, active, lapsed } = run;
  const lost = `${before(active, stage, year)}*(1-${inputOf(inputs, "retention", stage)})`;
  return `${lost}+${before(lapsed, stage, year)}-${returned(run, stage, year)}`;
}

/** Sales of a year, from the people of the year before. */
export function salesFormula({ kind, inputs, active, lapsed }: RunPlaces, year: number): string {
  const kept = `SUMPRODUCT(${allBefore(active, year)},${inputsOf(inputs, "retention")},${inputsOf(inputs, "salesPerRetained")})`;
  if (kind === "retentionOnly") return kept;
  const back = `SUMPRODUCT(${allBefore(lapsed, year)},${inputsOf(inputs, "reactivation")},${inputsOf(inputs, "salesPerReturned")})`;
  return `${kept}+${returnsCell(inputs)}*${back}`;
}

/** The sum of five stages in a column. */
export const stagesSum = (row: number, column: number): string =>
  `SUM(${a1({ row, column, rows: STAGES.length, columns: 1 })})`;

/** A quotient, or 「—」 where the divisor is 0. */
export const quotient = (top: string, bottom: string): string => `IF(${bottom}=0,"—",${top}/${bottom})`;
