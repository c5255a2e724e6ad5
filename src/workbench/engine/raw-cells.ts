/** A large table outside the grid, read like any sheet. */
import type { Area } from "./areas.ts";
import { engineFormat } from "./formats.ts";
import { helpers } from "./library.ts";
import type { Locale } from "@odoo/o-spreadsheet";
import type { RawCell, RawTable } from "./raw-table.ts";
import { table, type Maker, type SheetCells, type Size } from "./sheet-cells.ts";

/** The size of a sheet, and how far its content reaches. */
export interface Bounds {
  size(): Size;
  used(): Size;
}

/** A sheet that is exactly as large as the table. */
const tight = (raw: RawTable): Bounds => ({
  size: () => ({ rows: Math.max(raw.rows, 1), columns: Math.max(raw.columns.length, 1) }),
  used: () => ({ rows: raw.rows, columns: raw.columns.length }),
});

/** The cells of a raw table. */
export function rawCells(raw: RawTable, locale: Locale, bounds: Bounds = tight(raw)): SheetCells {
  const cellAt = (row: number, column: number): RawCell | undefined => raw.columns[column]?.cell(row);
  return {
    raw: true,
    size: () => bounds.size(),
    used: () => bounds.used(),
    values: (area, make) => valuesOf(raw, area, make),
    shown: (area) => table(area, (row, column) => shownOf(cellAt(row, column), locale)),
    formulas: (area) => table(area, () => ""),
    find: ({ fits, mayBeNumber }) => hits(raw, (cell) => fits(shownOf(cell, locale)), mayBeNumber),
  };
}

/** Column by column: each knows its distinct values, so that a cell costs one look-up. */
function valuesOf(raw: RawTable, area: Area, make: Maker): unknown[][] {
  const result = make.row(area.rows) as unknown[][];
  for (let r = 0; r < area.rows; r++) result[r] = make.row(area.columns);
  for (let c = 0; c < area.columns; c++) {
    const read = raw.columns[area.column + c]?.reader(make) ?? (() => "");
    for (let r = 0; r < area.rows; r++) result[r]![c] = read(area.row + r);
  }
  return result;
}

function shownOf(cell: RawCell | undefined, locale: Locale): string {
  if (cell === undefined || cell.value === null) return "";
  if (typeof cell.value !== "number")
    return String(cell.value).replace(/^(?:true|false)$/, (word) => word.toUpperCase());
  if (cell.format === "" && Number.isSafeInteger(cell.value)) return String(cell.value);
  return helpers.formatValue(cell.value, { format: engineFormat(cell.format), locale });
}

/** Distinct cells are tested once; only columns that hold a hit are walked. */
function hits(
  raw: RawTable,
  fits: (cell: RawCell) => boolean,
  mayBeNumber: boolean,
): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  raw.columns.forEach((column, index) => {
    const texts = new Set<string>();
    for (const cell of column.distinct(mayBeNumber))
      if (cell.value !== null && fits(cell)) texts.add(cell.text);
    if (texts.size === 0) return;
    for (let row = 0; row < raw.rows; row++)
      if (texts.has(column.cell(row).text)) found.push({ row, column: index });
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
