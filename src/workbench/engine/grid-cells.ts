/** Cells in the grid: reading them as a script does. */
import type { Cell, EvaluatedCell, Model } from "@odoo/o-spreadsheet";
import { isDateFormat } from "./formats.ts";
import { literalValue } from "./literals.ts";
import { realmTable, table, type Place, type SheetCells, type Size } from "./sheet-cells.ts";

/** What a cell comes to: its value as evaluated, also in the middle of an evaluation. */
export type Evaluate = (position: Position) => EvaluatedCell;

/**
 * The cells of a sheet of the model.
 *
 * @param evaluate how to learn what a cell with a formula comes to
 */
export function gridCells(model: Model, sheetId: string, evaluate: Evaluate): SheetCells {
  const { getters } = model;
  const at = (row: number, col: number): { sheetId: string; row: number; col: number } => ({
    sheetId,
    row,
    col,
  });
  const formula = (row: number, column: number): string =>
    formulaText(model, getters.getCell(at(row, column)));
  const shown = (row: number, column: number): string => shownText(evaluate(at(row, column)));
  return {
    raw: false,
    size: () => ({ rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) }),
    used: () => reach(model, sheetId),
    values: (area, make) =>
      realmTable(area, make, (row, column) => {
        const value = scriptValue(model, at(row, column), evaluate);
        return typeof value === "object" ? make.date(make.instant(value.serial)) : value;
      }),
    shown: (area) => table(area, shown),
    formulas: (area) => table(area, formula),
    find: ({ fits }, formulas) =>
      filled(model, sheetId)
        .filter(({ row, column }) => fits((formulas && formula(row, column)) || shown(row, column)))
        .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

export interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

type ScriptValue = string | number | boolean | { readonly serial: number };

/** The value of a cell as a script reads it; a date comes as its serial. */
function scriptValue(model: Model, position: Position, evaluate: Evaluate): ScriptValue {
  const cell = model.getters.getCell(position);
  const literal = cell !== undefined && !cell.isFormula ? literalValue(cell) : null;
  if (literal !== null) return dated(literal, cell?.format);
  const { value, format, type } = evaluate(position);
  if (value === null) return "";
  return type === "error" ? errorText(String(value)) : dated(value, format);
}

const dated = (value: string | number | boolean, format: string | undefined): ScriptValue =>
  typeof value === "number" && isDateFormat(format) ? { serial: value } : value;

const GOOGLE_ERRORS: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#ERROR!",
  "#BAD_EXPR": "#ERROR!",
  "#CYCLE": "#REF!",
  "#SPILL!": "#REF!",
};

/** An error as Google Sheets shows it. */
export function errorText(value: string): string {
  return GOOGLE_ERRORS[value] ?? value;
}

function shownText(cell: EvaluatedCell): string {
  return cell.type === "error" ? errorText(cell.value) : cell.formattedValue;
}

/** A formula as it was typed; "" when the cell holds none. */
export function formulaText(model: Model, cell: Cell | undefined): string {
  if (cell === undefined || !cell.isFormula) return "";
  return cell.compiledFormula.toFormulaString(model.getters).replace(/#REF(?!!)/g, "#REF!");
}

/**
 * Cells that hold content, or show what another cell's formula spilled into them; some come twice. Without a formula
 * nothing is spilled, and nothing has to be evaluated for it.
 */
function* filledCells(model: Model, sheetId: string): Iterable<Position> {
  const { getters } = model;
  let formulas = false;
  for (const cell of getters.getCells(sheetId)) {
    formulas ||= cell.isFormula;
    if (cell.isFormula || literalValue(cell) !== null) yield getters.getCellPosition(cell.id);
  }
  if (!formulas) return;
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { value } = getters.getEvaluatedCell(position);
    if (value !== null && value !== "") yield position;
  }
}

function filled(model: Model, sheetId: string): Place[] {
  const places = new Map<string, Place>();
  for (const { row, col } of filledCells(model, sheetId)) places.set(`${row} ${col}`, { row, column: col });
  return [...places.values()];
}

function reach(model: Model, sheetId: string): Size {
  let [rows, columns] = [0, 0];
  for (const { row, col } of filledCells(model, sheetId)) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, col + 1);
  }
  return { rows, columns };
}
