/** Brings what stands on a sheet of the grid into columns outside it. */
import { isText, TEXT_FORMAT } from "./formats.ts";
import { formulaText } from "./grid-cells.ts";
import { clearCells } from "./grid-writing.ts";
import { literalValue } from "./literals.ts";
import type { Model } from "./library.ts";
import { WrittenTable } from "./written-table.ts";

/**
 * The content of a sheet in columns; in the grid its cells are empty from now on.
 *
 * @throws Error for a formula, which only the grid can hold
 */
export function contentOutside(model: Model, sheetId: string): WrittenTable {
  const { getters } = model;
  const size = { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
  const table = new WrittenTable(size);
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    if (cell.isFormula) {
      throw new Error(`not adapted: ${formulaText(model, cell)} on a sheet that outgrows the grid`);
    }
    const area = { row, column: col, rows: 1, columns: 1 };
    table.setFormat(area, isText(cell.format) ? TEXT_FORMAT : (cell.format ?? ""));
    table.write(area, () => literalValue(cell) ?? "");
  }
  clearCells(model, sheetId, { row: 0, column: 0, ...size }, { contents: true, looks: true });
  return table;
}
