/** What ranges do on a large sheet that scripts write, which is kept outside the grid. */
import type { Area } from "../engine/areas.ts";
import { isText } from "../engine/formats.ts";
import { writeFormats, writeInputs } from "../engine/grid-writing.ts";
import type { Scalar } from "../engine/literals.ts";
import type { Workbook } from "../engine/workbook.ts";
import type { WrittenTable } from "../engine/written-table.ts";
import { cellInput } from "./cell-input.ts";
import type { Block } from "./copy.ts";

/** Writes what `setValues` was given. */
export function writeOutside(
  workbook: Workbook,
  table: WrittenTable,
  area: Area,
  values: readonly (readonly unknown[])[],
): void {
  table.write(area, (row, column) => {
    const [value, target] = [values[row]?.[column], table.columns[area.column + column]!];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    const format = target.format(area.row + row);
    if (typeof value === "string" && isText(format) && !value.startsWith("'")) return value;
    const input = cellInput(value, format, workbook);
    if ("formula" in input) throw new Error(`not adapted: the formula ${input.formula} outside the grid`);
    if (input.format && !isText(format))
      table.setFormat(
        { row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
        input.format,
      );
    return input.value;
  });
}

/** Copies values; formats that were set before are lost on the way: so it is reported of Google, nobody tried it. */
export function copyValues(workbook: Workbook, from: Block, to: Block): void {
  const area = { ...from.area, row: to.area.row, column: to.area.column };
  const value = reader(workbook, from);
  const target = workbook.written(to.sheetId);
  if (target !== undefined) {
    target.write(area, value);
    return target.setFormat(area, "");
  }
  writeFormats(workbook.model, to.sheetId, area, () => "General");
  writeInputs(workbook.model, to.sheetId, area, (row, column) => ({ value: value(row, column) }));
}

function reader(workbook: Workbook, { sheetId, area }: Block): (row: number, column: number) => Scalar {
  const source = workbook.rawTable(sheetId);
  if (source !== undefined)
    return (row, column) => source.columns[area.column + column]?.cell(area.row + row).value ?? "";
  const cells = workbook.cells(sheetId).values(area, {
    row: (length) => new Array<unknown>(length),
    instant: (serial) => serial,
    date: (serial) => serial,
  });
  return (row, column) => (cells[row]?.[column] ?? "") as Scalar;
}

/** Number formats as a range was given them: each row and column its own, runs of equal ones at once. */
export function formatOutside(
  table: WrittenTable,
  { row, column, rows, columns }: Area,
  format: (row: number, column: number) => string,
): void {
  for (let c = 0; c < columns; c++) {
    let from = 0;
    for (let r = 1; r <= rows; r++) {
      if (r < rows && format(r, c) === format(from, c)) continue;
      const name = format(from, c);
      const plain = /^general$/i.test(name) ? "" : name;
      table.setFormat({ row: row + from, column: column + c, rows: r - from, columns: 1 }, plain);
      from = r;
    }
  }
}
