/** Writing into the grid: whole ranges as one command each, unchanged cells left out. */
import type { Cell, Model, Style } from "@odoo/o-spreadsheet";
import type { Area } from "./areas.ts";
import { engineFormat, isText } from "./formats.ts";
import { literal, literalValue, type Scalar } from "./literals.ts";
import type { CellUpdate } from "./update-cells.ts";

/** What a cell is to hold. A format given with a value is used where the cell has none of its own. */
export type Input = { readonly formula: string } | { readonly value: Scalar; readonly format?: string };

type Change = Omit<CellUpdate, "row" | "col">;

/** Sends a command that o-spreadsheet's types do not list. */
export function send(model: Model, type: string, payload: object): void {
  const dispatch = model.dispatch as unknown as (
    type: string,
    payload: object,
  ) => { isSuccessful: boolean; reasons: string[] };
  const result = dispatch(type, payload);
  const refusals = result.reasons.filter((reason) => reason !== "NoChanges");
  if (!result.isSuccessful && refusals.length > 0) throw new Error(`${type} refused: ${refusals.join(", ")}`);
}

/** Updates the cells of an area for which `change` gives something. */
export function updateCells(
  model: Model,
  sheetId: string,
  area: Area,
  change: (cell: Cell | undefined, row: number, column: number) => Change | null,
): void {
  const cells: CellUpdate[] = [];
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const [row, col] = [area.row + r, area.column + c];
      const update = change(model.getters.getCell({ sheetId, row, col }), r, c);
      if (update !== null) cells.push({ row, col, ...update });
    }
  }
  if (cells.length > 0) send(model, "UPDATE_CELLS", { sheetId, cells });
}

/** Writes values and formulas. */
export function writeInputs(
  model: Model,
  sheetId: string,
  area: Area,
  input: (row: number, column: number) => Input,
): void {
  updateCells(model, sheetId, area, (cell, row, column) => {
    const next = contentChange(input(row, column), cell?.format);
    const same = cell === undefined ? next.content === "" : contentOf(model, cell) === next.content;
    const sameFormat = next.format === undefined || next.format === (cell?.format ?? "");
    return same && sameFormat ? null : next;
  });
}

function contentChange(input: Input, format: string | undefined): Change {
  if ("formula" in input) return { content: input.formula.replaceAll("#REF!", "#REF") };
  if (input.value === "") return { content: "" };
  const own = format === undefined || format === "" || (isText(format) && typeof input.value !== "string");
  const wanted = own && input.format ? engineFormat(input.format) : undefined;
  return { ...(wanted === undefined ? {} : { format: wanted }), ...literal(input.value, wanted ?? format) };
}

/** A cell's content as o-spreadsheet keeps it. */
export function contentOf(model: Model, cell: Cell): string {
  return cell.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : cell.content;
}

/** Gives cells number formats (Google's); text under a new format stays the same text. */
export function writeFormats(
  model: Model,
  sheetId: string,
  area: Area,
  format: (row: number, column: number) => string,
): void {
  updateCells(model, sheetId, area, (cell, row, column) => {
    const next = engineFormat(format(row, column));
    if ((cell?.format ?? "") === next) return null;
    const text = cell !== undefined && !cell.isFormula ? literalValue(cell) : null;
    return typeof text === "string" ? { format: next, ...literal(text, next) } : { format: next };
  });
}

/** Changes the looks of cells; what `change` leaves out stays, undefined removes. */
export function writeStyles(
  model: Model,
  sheetId: string,
  area: Area,
  change: (row: number, column: number) => Partial<Record<keyof Style, unknown>>,
): void {
  updateCells(model, sheetId, area, (cell, row, column) => {
    const next = changedStyle(cell?.style ?? {}, change(row, column));
    if (next === null) return null;
    return { style: Object.keys(next).length === 0 ? null : next };
  });
}

/** A style after a change; null = it stays what it is. */
function changedStyle(style: Style, change: Partial<Record<keyof Style, unknown>>): Style | null {
  const keys = Object.keys(change) as (keyof Style)[];
  if (keys.every((key) => style[key] === change[key])) return null;
  const next: Record<string, unknown> = { ...style, ...change };
  for (const key of keys) if (next[key] === undefined) delete next[key];
  return next;
}

/** Empties cells: their content, their looks (number format, style), or both. */
export function clearCells(
  model: Model,
  sheetId: string,
  area: Area,
  what: { contents: boolean; looks: boolean },
): void {
  updateCells(model, sheetId, area, (cell) => {
    if (cell === undefined) return null;
    return { ...(what.contents ? { content: "" } : {}), ...(what.looks ? { style: null, format: "" } : {}) };
  });
}
