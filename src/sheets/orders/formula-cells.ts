/** Reads the orders for a formula, which has half a minute and may not write. */
import { FORMULA_CELLS } from "../../core/rows/read-limits.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { sheetOf } from "../book.ts";
import { zoneDays } from "../zone.ts";
import { runsOf } from "./order-fields.ts";
import { type OnBlock, sheetName } from "./read-orders.ts";

/** What may be read of a sheet, and how. */
export interface FormulaReading {
  readonly mostRows: number;
  /** True where the columns between the wanted ones are not read: they are blank. */
  readonly apart: boolean;
}

/**
 * A sheet's cells and their days; all rows come as one block.
 *
 * @throws InputProblem "too-many-orders" before anything is read where a formula has no time for so many rows
 */
export const formulaCells = (sheetId: number, zone: string, { mostRows, apart }: FormulaReading) => ({
  ...zoneDays(zone),
  read(firstRow: number, columns: readonly number[], onBlock: OnBlock): void {
    const sheet = sheetOf(sheetId);
    const runs = apart ? runsIn(columns) : [spanOf(columns)];
    const left = runs[0]?.from ?? 0;
    const rows = sheet.getLastRow() - firstRow + 1;
    const width = runs.reduce((sum, { count }) => sum + count, 0);
    const limit = Math.min(mostRows, Math.floor(FORMULA_CELLS / width));
    if (rows > limit) throw new InputProblem("too-many-orders", { rows, limit });
    if (rows <= 0) return;
    const parts = runs.map(({ from, count }) => ({
      at: from - left,
      cells: sheet.getRange(firstRow, from + 1, rows, count).getValues() as unknown[][],
    }));
    const places = columns.map((column) => column - left);
    onBlock(sideBySide(parts), places, firstRow, true);
  },
});

/** The same with the sheet's name, for the sentences. */
export const formulaSheet = (sheetId: number, zone: string, reading: FormulaReading) => ({
  name: sheetName(sheetId),
  cells: formulaCells(sheetId, zone, reading),
});

/** Neighbouring columns. */
interface Run {
  readonly from: number;
  readonly count: number;
}

function spanOf(columns: readonly number[]): Run {
  const from = Math.min(...columns);
  return { from, count: Math.max(...columns) - from + 1 };
}

function runsIn(columns: readonly number[]): Run[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  return runsOf(sorted, (a, b) => b === a + 1).map(([start, count]) => ({ from: sorted[start] ?? 0, count }));
}

/** Rows of several areas as one, blank between them. */
function sideBySide(parts: readonly { readonly at: number; readonly cells: unknown[][] }[]): unknown[][] {
  const [first, ...others] = parts;
  const rows = first?.cells ?? [];
  for (const { at, cells } of others)
    rows.forEach((row, i) => {
      while (row.length < at) row.push("");
      row.push(...(cells[i] ?? []));
    });
  return rows;
}
