/** How the formulas that we write into sheets are made. */
import type { Area, Formula } from "./report-model.ts";

/** The functions our formulas may use: known to Google Sheets, to the local spreadsheet and to other spreadsheet programs. */
export const FORMULA_FUNCTIONS = [
  "AND",
  "EXP",
  "HYPERLINK",
  "IF",
  "INT",
  "ISNUMBER",
  "MAX",
  "MIN",
  "ROUND",
  "SQRT",
  "SUM",
  "SUMPRODUCT",
  "TEXT",
  "TODAY",
] as const;

/**
 * A column's letters as a sheet shows them.
 *
 * @param column 0 for the first column
 *
 * @example
 * columnLetters(27) //=> "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/**
 * The A1 name of an area counted from 0.
 *
 * @example
 * a1({ row: 1, column: 0, rows: 2, columns: 27 }) //=> "A2:AA3"
 */
export function a1({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  const last = cellName(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/**
 * The A1 name of a cell counted from 0.
 *
 * @example
 * cellName(4, 27) //=> "AB5"
 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The A1 name that means the same cell wherever the formula that holds it is read. */
const fixedName = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** How every rule of ours begins, so that it can be told from the user's. */
const MUTED_MARK = '="CPM"&';

/**
 * The condition of a part of a sheet that is muted while one of some cells, one under the other, shows a mark.
 *
 * @param marks the cells, each empty as long as nothing was changed
 *
 * @example
 * mutedWhen({ row: 4, column: 1, rows: 2, columns: 1 }) //=> { formula: '="CPM"&$B$5&$B$6<>"CPM"' }
 */
export function mutedWhen({ row, column, rows }: Area): Formula {
  const cells = Array.from({ length: rows }, (_, i) => fixedName(row + i, column));
  return { formula: `${MUTED_MARK}${cells.join("&")}<>"CPM"` };
}

/**
 * True for a condition of ours, wherever its cells have gone since.
 *
 * @example
 * isMutedWhen('="CPM"&$B$6<>"CPM"') //=> true
 */
export function isMutedWhen(formula: string): boolean {
  return formula.startsWith(MUTED_MARK);
}

/**
 * A formula with what it shows.
 *
 * @param expression without the equals sign
 * @param shows by our own arithmetic
 *
 * @example
 * live("B2*C2", 6) //=> { formula: "=B2*C2", shows: 6 }
 */
export function live(expression: string, shows: string | number): Formula {
  return { formula: `=${expression}`, shows };
}

/**
 * A text as it stands inside a formula.
 *
 * @example
 * quoted('5" nail') //=> '"5"" nail"'
 */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A part of a sentence that is computed on the sheet: its expression, and what it shows now. */
export interface LivePart {
  readonly expression: string;
  readonly shows: string;
}

/**
 * A sentence of the catalogue as a formula; parts that are computed stand between its words.
 *
 * @param template with places such as {now}
 * @param parts a text stands as it is, a live part as its expression
 *
 * @example
 * liveSentence("from {a} to {b}", { a: "5", b: { expression: 'TEXT(B2,"0")', shows: "7" } })
 * //=> { formula: '="from "&"5"&" to "&TEXT(B2,"0")', shows: "from 5 to 7" }
 */
export function liveSentence(template: string, parts: Readonly<Record<string, string | LivePart>>): Formula {
  const pieces = template.split(/\{(\w+)\}/).map((piece, i): LivePart => {
    const part = i % 2 === 0 ? piece : (parts[piece] ?? "");
    return typeof part === "string" ? { expression: quoted(part), shows: part } : part;
  });
  const filled = pieces.filter(({ expression }) => expression !== '""');
  return live(
    filled.map(({ expression }) => expression).join("&"),
    pieces.map(({ shows }) => shows).join(""),
  );
}
