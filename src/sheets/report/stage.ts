/** A report's cells written into a hidden sheet of ours, where nobody sees it grow. */
import type { ReportModel } from "../../catalog/report-model.ts";
import { cellArrays, isFormula, type Rows, type Showing } from "./arrays.ts";
import { rectangles, type Place } from "./areas.ts";
import { corner, NEW_SHEET_CELLS, requireRoom, type Book, type Range, type Sheet } from "../book.ts";
import { lines, type Lines } from "./borders.ts";
import { frameOf } from "./frame.ts";
import { HELPER_NAMES, insertHelper, removeUnmarked } from "./helpers.ts";

/** Looks first, then values: text must find its format when it arrives. */
function writeArrays(range: Range, rows: Rows, showing: Showing): void {
  const arrays = cellArrays(rows, showing);
  range.setNumberFormats(arrays.formats).setValues(arrays.values);
  range.setBackgrounds(arrays.backgrounds).setFontColors(arrays.inks);
  range.setFontSizes(arrays.sizes).setFontWeights(arrays.weights);
  range.setHorizontalAlignments(arrays.horizontals).setWraps(arrays.wraps);
  range.setVerticalAlignments(rows.map((row) => row.map(() => "middle" as const)));
  if (arrays.notes !== null) range.setNotes(arrays.notes);
}

function formulaPlaces(rows: Rows): Place[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ value }, column) => (isFormula(value) ? [{ row, column }] : [])),
  );
}

/** The text of our own formula; any other cell has none. */
function formulaText(rows: Rows, row: number, column: number): string {
  const value = rows[row]?.[column]?.value ?? null;
  return isFormula(value) ? value.formula : "";
}

/** Writes our formulas, one call for each block of neighbouring ones. */
function writeFormulas(sheet: Sheet, rows: Rows): void {
  for (const { row, column, rows: height, columns: width } of rectangles(formulaPlaces(rows))) {
    const texts = Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (_, right) => formulaText(rows, row + down, column + right)),
    );
    sheet.getRange(row + 1, column + 1, height, width).setFormulas(texts);
  }
}

function drawLines(sheet: Sheet, { sides, color, areas }: Lines): void {
  const solid = SpreadsheetApp.BorderStyle.SOLID;
  const side = (...names: Lines["sides"][]): true | null => (names.includes(sides) ? true : null);
  const [top, bottom] = [side("top", "box", "grid"), side("bottom", "box", "grid")];
  const [outer, inner] = [side("box", "grid"), side("grid")];
  sheet.getRangeList([...areas]).setBorder(top, outer, bottom, outer, inner, inner, color, solid);
}

/** Writes a model's cells with their looks and lines into the upper left corner of a sheet that is large enough. */
export function writeCells(
  sheet: Sheet,
  { rows, columnWidths, boxes }: Pick<ReportModel, "rows" | "columnWidths" | "boxes">,
  showing: Showing,
): void {
  writeArrays(corner(sheet, { rows: rows.length, columns: columnWidths.length }), rows, showing);
  writeFormulas(sheet, rows);
  for (const kind of lines(rows, boxes)) drawLines(sheet, kind);
}

/**
 * Writes a report into a new hidden sheet with a marker of its own.
 *
 * @param rows the report's cells, inputs of the user already in their places
 * @throws InputProblem "too-many-cells" before anything is written
 */
export function stageReport(book: Book, model: ReportModel, rows: Rows, showing: Showing): Sheet {
  const size = frameOf(model);
  requireRoom(book, NEW_SHEET_CELLS + 2 * size.rows * size.columns);
  removeUnmarked(book);
  const sheet = insertHelper(book, HELPER_NAMES.staging, size);
  writeCells(sheet, { ...model, rows }, showing);
  return sheet;
}
