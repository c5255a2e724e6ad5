/** A report's cells written into a hidden sheet of ours, where nobody sees it grow. */
import { a1 } from "../../catalog/formula.ts";
import type { Area, Cell, ReportModel } from "../../catalog/report-model.ts";
import { hasFormulas, isFormula, lookArrays, valueArrays, type Rows, type Showing } from "./arrays.ts";
import { around, rectangles, type Place } from "./areas.ts";
import { corner, cornerArea, rangesAt, rangesOf, type Book, type Range, type Sheet } from "../book.ts";
import { lines, type Lines } from "./borders.ts";
import { takesOurFormulas } from "../file.ts";
import { framedAreas, frameOf } from "./frame.ts";
import { type HelperPlace, insertHelper, stagingPlace } from "./helpers.ts";
import { textStyles } from "./text-styles.ts";
import { validations } from "./validation.ts";

/** Formats first, then values: text must find its format when it arrives. */
function writeArrays(range: Range, rows: Rows, showing: Showing, withFormulas: boolean): void {
  const { formats, values } = valueArrays(rows, showing, withFormulas);
  range.setNumberFormats(formats).setValues(values);
  writeLooks(range, rows);
}

/** How cells look, and their notes. */
export function writeLooks(range: Range, rows: Rows): void {
  const arrays = lookArrays(rows);
  range.setBackgrounds(arrays.backgrounds).setTextStyles(textStyles(rows));
  range.setHorizontalAlignments(arrays.horizontals).setWraps(arrays.wraps).setVerticalAlignment("middle");
  if (arrays.notes !== null) range.setNotes(arrays.notes);
}

function formulaPlaces(rows: Rows): Place[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ value }, column) => (isFormula(value) ? [{ row, column }] : [])),
  );
}

/** The text of our own formula; any other cell has none. */
const formulaText = ({ value }: Cell): string => (isFormula(value) ? value.formula : "");

/** The texts of a block of formulas. */
function formulaTexts(rows: Rows, { row, column, rows: height, columns }: Area): string[][] {
  return rows
    .slice(row, row + height)
    .map((cells) => cells.slice(column, column + columns).map((cell) => formulaText(cell)));
}

/** Writes our formulas by themselves, one call for each block of neighbouring ones; `first` = the row above which nothing is ours. */
function writeFormulas(sheet: Sheet, rows: Rows, first = 0): void {
  const blocks = rectangles(formulaPlaces(rows)).map((area) => ({ area, texts: formulaTexts(rows, area) }));
  const ranges = rangesOf(
    sheet,
    blocks.map(({ area }) => ({ ...area, row: area.row + first })),
  );
  blocks.forEach(({ texts }, i) => ranges[i]?.setFormulas(texts));
}

/** True where values and formulas may arrive by one call: the file reads our formulas among values as they are meant. */
export const arriveTogether = (rows: Rows, { takesFormulas }: Showing): boolean =>
  !hasFormulas(rows) || (takesFormulas ?? takesOurFormulas());

/** Writes rows of cells below others: one call for all values, so that they stand or do not. */
export function writeBelow(
  sheet: Sheet,
  { rows, first }: { rows: Rows; first: number },
  showing: Showing,
): void {
  const together = arriveTogether(rows, showing);
  writeArrays(sheet.getRange(first + 1, 1, rows.length, rows[0]?.length ?? 1), rows, showing, together);
  if (!together) writeFormulas(sheet, rows, first);
}

export function drawLines(sheet: Sheet, { sides, color, areas }: Lines): void {
  const solid = SpreadsheetApp.BorderStyle.SOLID;
  const side = (...names: Lines["sides"][]): true | null => (names.includes(sides) ? true : null);
  const [top, bottom] = [side("top", "box", "grid"), side("bottom", "box", "grid")];
  const [outer, inner] = [side("box", "grid"), side("grid")];
  const lines = [top, outer, bottom, outer, inner, inner, color, solid] as const;
  const [only] = areas.length === 1 ? rangesAt(sheet, areas) : [];
  if (only === undefined) sheet.getRangeList([...areas]).setBorder(...lines);
  else only.setBorder(...lines);
}

/** The areas of lines that are drawn on one range each: what is looked up with others needs no call of its own. */
const aloneIn = (kinds: readonly Lines[]): string[] =>
  kinds.flatMap(({ areas }) => (areas.length === 1 ? areas : []));

/** The area of a model's cells. */
export const cellsArea = ({ rows, columnWidths }: Pick<ReportModel, "rows" | "columnWidths">): Area =>
  cornerArea({ rows: rows.length, columns: columnWidths.length });

/**
 * Writes a model's cells with their looks and lines into the upper left corner of a sheet that is large enough.
 *
 * @param ahead areas that will be needed afterwards
 */
export function writeCells(
  sheet: Sheet,
  { rows, columnWidths, boxes }: Pick<ReportModel, "rows" | "columnWidths" | "boxes">,
  showing: Showing,
  ahead: readonly Area[] = [],
): void {
  const together = arriveTogether(rows, showing);
  const [cells, inputs, drawn] = [cellsArea({ rows, columnWidths }), inputBlock(rows), lines(rows, boxes)];
  const areas = [cells, ...(inputs === null ? [] : [inputs]), ...ahead];
  rangesAt(sheet, [...areas.map(a1), ...aloneIn(drawn)]);
  writeArrays(corner(sheet, cells), rows, showing, together);
  if (!together) writeFormulas(sheet, rows);
  for (const kind of drawn) drawLines(sheet, kind);
  limitInputs(sheet, rows, inputs);
}

/** The block that holds the inputs with limits; null = none. */
export const inputBlock = (rows: Rows): Area | null =>
  around(
    rows.flatMap((cells, row) =>
      cells.flatMap(({ input }, column) => (input?.allowed ? [{ row, column }] : [])),
    ),
  );

/** What may be entered into the inputs, one call for the block that holds them. */
export function limitInputs(sheet: Sheet, rows: Rows, block: Area | null): void {
  if (block === null) return;
  const { row, column, rows: height, columns: width } = block;
  const allowed = rows
    .slice(row, row + height)
    .map((cells) => Array.from({ length: width }, (_, i) => cells[column + i]?.input?.allowed ?? null));
  for (const range of rangesOf(sheet, [block])) range.setDataValidations(validations(allowed));
}

/**
 * Writes a report into a new hidden sheet with a marker of its own.
 *
 * @param rows the report's cells, inputs of the user already in their places
 * @param place where the helper goes; null = it is to become the report's sheet
 */
export function stageReport(
  book: Book,
  model: ReportModel,
  rows: Rows,
  showing: Showing,
  place: HelperPlace | null = null,
): Sheet {
  const frame = frameOf(model);
  const sheet = insertHelper(book, place ?? stagingPlace(book), frame, model.id);
  writeCells(sheet, { ...model, rows }, showing, place === null ? framedAreas(frame) : []);
  return sheet;
}
