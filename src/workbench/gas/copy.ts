/** Cells with everything on them from one place to another: contents, formats, looks, lines, rules, merges, notes. */
import type { Border, Cell, Model } from "@odoo/o-spreadsheet";
import { areaOf, contains, overlaps, zoneOf, type Area } from "../engine/areas.ts";
import { contentOf, send, updateCells } from "../engine/grid-writing.ts";
import { CompiledFormula } from "../engine/library.ts";
import type { CellUpdate } from "../engine/update-cells.ts";
import type { Workbook } from "../engine/workbook.ts";
import { clearRules, copyRules } from "./conditional-formats.ts";
import { enumName } from "./enums.ts";
import { copyValues } from "./outside-grid.ts";
import { requireMergeable, type Obstructed } from "./obstacles.ts";
import { Refusal } from "./run.ts";
import { clearValidations, copyValidations } from "./validation.ts";

/** A rectangle on one sheet. */
export interface Block {
  readonly sheetId: string;
  readonly area: Area;
}

/** Copies a block as `Range.copyTo` is asked to: everything, or values only. */
export function pasteCells(file: Obstructed, from: Block, to: Block, options: readonly unknown[]): void {
  if (options.length === 0) return copyCells(file, from, to);
  if (enumName(options[0]) !== "PASTE_VALUES" || options[1] !== false)
    throw new Error("not adapted: Range.copyTo with options other than PASTE_VALUES, false");
  copyValues(file.workbook, from, to);
}

/** Copies a block to the upper left corner of another; the target's own size does not matter, as at Google for equal sizes. */
function copyCells(file: Obstructed, from: Block, to: Block): void {
  const { workbook } = file;
  const { model } = workbook;
  const target = { ...to, area: { ...from.area, row: to.area.row, column: to.area.column } };
  if (workbook.cells(from.sheetId).raw)
    throw new Error("not adapted: copying cells that are kept outside the grid");
  const merges = mergesIn(model, from).map((merge) => moved(merge, from, target));
  requireMergeable(file, target.sheetId, merges);
  clearMerges(model, target);
  copyContents(model, from, target);
  copyLines(model, from, target);
  clearRules(model, target.sheetId, target.area);
  copyRules(model, from, target);
  clearValidations(model, target.sheetId, target.area);
  copyValidations(model, from, target);
  if (merges.length > 0)
    send(model, "ADD_MERGE", { sheetId: target.sheetId, target: merges.map(zoneOf), force: true });
  copyNotes(workbook, from, target);
}

const moved = (area: Area, from: Block, to: Block): Area => ({
  ...area,
  row: area.row - from.area.row + to.area.row,
  column: area.column - from.area.column + to.area.column,
});

const mergesIn = (model: Model, { sheetId, area }: Block): Area[] =>
  model.getters
    .getMerges(sheetId)
    .map(areaOf)
    .filter((merge) => contains(area, merge));

function clearMerges(model: Model, { sheetId, area }: Block): void {
  const touched = model.getters
    .getMerges(sheetId)
    .map(areaOf)
    .filter((merge) => overlaps(area, merge));
  if (touched.some((merge) => !contains(area, merge))) {
    throw new Refusal("You must select all cells in a merged range to merge or unmerge them.");
  }
  if (touched.length > 0) send(model, "REMOVE_MERGE", { sheetId, target: touched.map(zoneOf) });
}

function copyContents(model: Model, from: Block, to: Block): void {
  const { row, column } = from.area;
  const offset: Offset = {
    x: to.area.column - column,
    y: to.area.row - row,
    from: from.sheetId,
    to: to.sheetId,
  };
  updateCells(model, to.sheetId, to.area, (present, r, c) => {
    const source = model.getters.getCell({ sheetId: from.sheetId, row: row + r, col: column + c });
    if (source === undefined) return present === undefined ? null : { content: "", style: null, format: "" };
    return copied(model, source, offset);
  });
}

interface Offset {
  readonly x: number;
  readonly y: number;
  readonly from: string;
  readonly to: string;
}

function copied(model: Model, source: Cell, offset: Offset): Omit<CellUpdate, "row" | "col"> {
  const content = source.isFormula ? shifted(model, contentOf(model, source), offset) : source.content;
  return { content, style: source.style ?? null, format: source.format ?? "" };
}

/** A formula as it reads at its new place: references without a sheet name are the new sheet's, relative ones move along. */
function shifted(model: Model, formula: string, { x, y, to }: Offset): string {
  const compiled = CompiledFormula.Compile(formula, to, model.getters);
  return model.getters.getTranslatedCellFormula(to, x, y, compiled);
}

function copyLines(model: Model, from: Block, to: Block): void {
  send(model, "SET_ZONE_BORDERS", {
    sheetId: to.sheetId,
    target: [zoneOf(to.area)],
    border: { position: "clear" },
  });
  const kinds = new Map<string, { border: Border; target: ReturnType<typeof zoneOf>[] }>();
  for (let r = 0; r < from.area.rows; r++) {
    for (let c = 0; c < from.area.columns; c++) {
      const [row, col] = [from.area.row + r, from.area.column + c];
      const border = model.getters.getCellBorder({ sheetId: from.sheetId, row, col });
      if (border === null) continue;
      const kind = kinds.get(JSON.stringify(border)) ?? { border, target: [] };
      kind.target.push(zoneOf({ row: to.area.row + r, column: to.area.column + c, rows: 1, columns: 1 }));
      kinds.set(JSON.stringify(border), kind);
    }
  }
  for (const kind of kinds.values()) send(model, "SET_BORDERS_ON_TARGET", { sheetId: to.sheetId, ...kind });
}

function copyNotes(workbook: Workbook, from: Block, to: Block): void {
  const old = workbook.notesIn(to.sheetId, to.area).map(({ row, col }) => ({ row, col, note: "" }));
  const next = workbook.notesIn(from.sheetId, from.area).map(({ row, col, note }) => ({
    row: row - from.area.row + to.area.row,
    col: col - from.area.column + to.area.column,
    note,
  }));
  if (old.length + next.length > 0)
    send(workbook.model, "SET_NOTES", { sheetId: to.sheetId, notes: [...old, ...next] });
}
