import type {
  About,
  Area,
  Cell,
  Chart,
  ChartSeries,
  Formula,
  Headline,
  Style,
  Unit,
} from "../../catalog/report-model.ts";
import { partedText } from "../../catalog/line-breaks.ts";
import { STYLES } from "../../catalog/look.ts";
import { majorOf } from "../../core/values/money.ts";

/** Pixels of a header row whose words may need two lines. */
export const HEADER_HEIGHT = 36;

/** Pixels of a row of one line with air around: few heights are few calls. */
export const LOOSE_HEIGHT = 36;

const EMPTY: Cell = { value: "" };

/** A chart on its page: a series may have numbers that stand in no table. */
export interface DrawnChart extends Omit<Chart, "series"> {
  readonly series: readonly (ChartSeries | OwnSeries)[];
}

/** A series whose cells are put beside the chart's numbers, one below the other; a blank is a gap. */
export interface OwnSeries extends Omit<ChartSeries, "values"> {
  readonly own: { readonly column: number; readonly cells: readonly Cell[] };
}

/** A sheet being laid out: cells are put at places, then read out as full rows. */
export interface Grid {
  /** Pixels, one a column. */
  readonly columnWidths: readonly number[];
  readonly merges: Area[];
  readonly boxes: Area[];
  readonly charts: DrawnChart[];
  readonly headlines: Headline[];
  readonly rowHeights: Record<number, number>;
  /** Writes rows of cells with their upper left corner at a place; gives the first row below. */
  put(row: number, column: number, cells: readonly (readonly Cell[])[]): number;
  rows(): Cell[][];
}

/**
 * @param columnWidths pixels, one a column
 *
 * @example
 * const sheet = grid([100, 50]);
 * const next = sheet.put(1, 1, [[{ value: 7 }]]);
 * [next, sheet.rows().map((cells) => cells.map(({ value }) => value))] //=> [2, [["", ""], ["", 7]]]
 */
export function grid(columnWidths: readonly number[]): Grid {
  const cells: Cell[][] = [];
  const rowAt = (row: number): Cell[] => {
    while (cells.length <= row) cells.push(columnWidths.map(() => EMPTY));
    return cells[row] ?? [];
  };
  return {
    columnWidths,
    merges: [],
    boxes: [],
    charts: [],
    headlines: [],
    rowHeights: {},
    put(row, column, block) {
      block.forEach((line, i) => line.forEach((cell, j) => (rowAt(row + i)[column + j] = cell)));
      return row + block.length;
    },
    rows: () => cells,
  };
}

/**
 * Puts other cells in the place of a sheet's cells, and of those that its charts bring along.
 *
 * @example
 * const sheet = grid([100]);
 * sheet.put(0, 0, [[{ value: 3 }], [{ value: 40 }]]);
 * replaceCells(sheet, (cell) => (cell.value < 10 ? { value: "10人未満" } : cell));
 * sheet.rows().map(([{ value }]) => value) //=> ["10人未満", 40]
 */
export function replaceCells(sheet: Grid, by: (cell: Cell) => Cell): void {
  sheet.rows().forEach((cells, row) => sheet.put(row, 0, [cells.map(by)]));
  const owned = (series: DrawnChart["series"][number]) =>
    "own" in series ? { ...series, own: { ...series.own, cells: series.own.cells.map(by) } } : series;
  sheet.charts.splice(0, Infinity, ...sheet.charts.map((one) => ({ ...one, series: one.series.map(owned) })));
}

/**
 * Header rows that are high for two lines while one is enough.
 *
 * @example
 * // words that fit on a line of 100 pixels, and some that do not
 * const sheet = grid([100]);
 * sheet.put(0, 0, [[text("人数", "header")], [text("1人あたりの5年売上", "header")]]);
 * sheet.rowHeights[0] = sheet.rowHeights[1] = HEADER_HEIGHT;
 * lowHeaders(sheet) //=> [0]
 */
export function lowHeaders(sheet: Grid): number[] {
  const isLow = (cells: readonly Cell[]): boolean => {
    const heads = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => isHeader(cell));
    return (
      heads.length > 0 && heads.every(({ cell, column }) => fitsLine(cell, sheet.columnWidths[column] ?? 0))
    );
  };
  return sheet
    .rows()
    .flatMap((cells, row) => (sheet.rowHeights[row] === HEADER_HEIGHT && isLow(cells) ? [row] : []));
}

const isHeader = ({ style }: Cell): boolean => style?.startsWith("header") === true;

/** True for words in bold that stand on one line of a column. */
function fitsLine({ value, style = "plain" }: Cell, width: number): boolean {
  if (typeof value !== "string") return false;
  let pixels = 0;
  for (const letter of value) pixels += letter > "\u2e7f" ? 13.5 : /[mwMW%\n]/.test(letter) ? 11 : 7.7;
  return !value.includes("\n") && (!STYLES[style].wrap || pixels <= width - 6);
}

/** Words, or a formula that shows some. */
export interface Paragraph {
  readonly value: string | Formula;
  readonly unit: "text";
  readonly style: Style;
  /** The numbers it mentions. */
  readonly tells?: readonly About[];
  readonly open?: boolean;
}

/**
 * A cell with words.
 *
 * @example
 * text("合計") //=> { value: "合計", unit: "text", style: "label" }
 */
export const text = (value: string | Formula, style: Style = "label"): Paragraph => ({
  value,
  unit: "text",
  style,
});
/** A cell with nothing in it. */
export const blank: Cell = EMPTY;

/**
 * A text right of a column of numbers, kept off them by a space.
 *
 * @example
 * [aside("参考値").value, aside("").value] //=> ["\u2003参考値", ""]
 */
export const aside = (value: string, style: Style = "muted"): Cell =>
  text(value === "" ? "" : `\u2003${value}`, style);

/**
 * A number, or 「—」 where it is null.
 *
 * @example
 * num(0.5, "rate") //=> { value: 0.5, unit: "rate", style: "number" }
 */
export function num(value: number | null, unit: Unit, style: Style = "number"): Cell {
  return { value, unit, style };
}

/**
 * Minor units, or 「—」 where they are null, written in whole currency units.
 *
 * @example
 * money(12_345) //=> { value: 123.45, unit: "money", style: "number" }
 */
export function money(minor: number | null, style: Style = "number"): Cell {
  return { value: minor === null ? null : majorOf(minor), unit: "money", style };
}

/**
 * One text across all columns. One that fits on a line runs on over the empty cells beside it; a longer one is wrapped, and
 * its row is as tall as its lines need.
 *
 * @example
 * // the longer text takes all columns together
 * const sheet = grid([50, 50]);
 * paragraph(sheet, 4, text("短い文", "note"));
 * const next = paragraph(sheet, 5, text("百ピクセルには入りきらない長い文", "note"));
 * [next, sheet.merges] //=> [6, [{ row: 5, column: 0, rows: 1, columns: 2 }]]
 */
export function paragraph(sheet: Grid, row: number, cell: Paragraph): number {
  const columns = sheet.columnWidths.length;
  const open = fitsAcross(cell, sheet);
  const wrapped = open ? { ...cell, open } : broken(cell, sheet);
  sheet.put(row, 0, [[wrapped]]);
  if (open) return row + 1;
  sheet.merges.push({ row, column: 0, rows: 1, columns });
  const height = paragraphHeight(linesOf(wrapped, sheet), cell.style);
  if (height > 25) sheet.rowHeights[row] = height;
  return row + 1;
}

const wordsIn = ({ value }: Paragraph): string =>
  typeof value === "string" ? value : String(value.shows ?? "");
const widthOf = ({ columnWidths }: Grid): number => columnWidths.reduce((sum, width) => sum + width, 0);

/**
 * True for a text that surely stands on one line across all columns.
 *
 * @example
 * [fitsAcross(text("短い", "note"), grid([50])), fitsAcross(text("入りきらない", "note"), grid([50]))] //=> [true, false]
 */
export function fitsAcross(cell: Paragraph, sheet: Grid): boolean {
  const pixels = textPixels(wordsIn(cell)) * scaleOf(cell.style);
  return !wordsIn(cell).includes("\n") && pixels + 6 <= widthOf(sheet);
}

/** A last line of so little is none [pixels], nor is one of this share of a long line, whose width is a rough one. */
const WIDOW = 60;
const WIDOW_SHARE = 1 / 12;

/** A text whose last line would hardly hold anything, in two parts. */
function broken(cell: Paragraph, sheet: Grid): Paragraph {
  const { value } = cell;
  const room = roomOf(cell, sheet);
  if (typeof value !== "string" || value.includes("\n")) return cell;
  if (textPixels(value) % room >= Math.max(WIDOW, room * WIDOW_SHARE)) return cell;
  const parts = partedText(value, (part) => textPixels(part) <= room);
  return parts === null ? cell : { ...cell, value: parts.join("\n") };
}

/** Pixels of a line of a text across all columns. */
const roomOf = ({ style }: Paragraph, sheet: Grid): number => (widthOf(sheet) - 24) / scaleOf(style);

/** Lines of a text across all columns of a sheet [count]. */
function linesOf(cell: Paragraph, sheet: Grid): number {
  const room = roomOf(cell, sheet);
  return wordsIn(cell)
    .split("\n")
    .reduce((sum, line) => sum + wrappedLines(line, room), 0);
}

/** Lines of a text that breaks at blanks, and within a word only where the word is longer than a line [count]. */
function wrappedLines(line: string, room: number): number {
  const blank = textPixels(" ");
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const pixels = textPixels(word);
    if (used > 0 && used + blank + pixels > room) [lines, used] = [lines + 1, 0];
    const more = Math.max(1, Math.ceil(pixels / room)) - 1;
    lines += more;
    used += (used > 0 ? blank : 0) + pixels - more * room;
  }
  return lines;
}

/** How much wider bold letters are. */
const BOLD = 1.06;

/** How much wider letters of a style are than plain ones of 10 points. */
function scaleOf(style: Style): number {
  const { size, weight } = STYLES[style];
  return (size / 10) * (weight === "bold" ? BOLD : 1);
}

/** Pixels of a row with lines of a style. */
const paragraphHeight = (lines: number, style: Style): number =>
  8 + Math.ceil(17 * (STYLES[style].size / 10)) * lines;

/**
 * A rough width of a text at 10 points: full-width letters 13.5 px, others 6.5 px.
 *
 * @example
 * [textPixels("F3"), textPixels("合計")] //=> [13, 27]
 */
export function textPixels(value: string): number {
  let pixels = 0;
  for (const letter of value) pixels += letter > "\u2e7f" ? 13.5 : 6.5;
  return pixels;
}
