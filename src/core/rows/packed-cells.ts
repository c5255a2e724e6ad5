/** Cells as one text and back: each distinct cell of a column once, then its place for every row in a few characters. */
import { isDate, textOf } from "../values/cells.ts";
import type { Instant } from "../values/date-text.ts";

/** A distinct cell; a date as its instant [milliseconds since 1970; null = none]. */
type Distinct = string | number | boolean | readonly [number | null];

/** A column: its distinct cells in the order in which they are met; "" instead of places when all cells differ. */
type PackedColumn = readonly [distinct: readonly Distinct[], places: string];

/** The digits of places: the characters from "]" to "~", none of which JSON writes in two or a sheet takes for a number. */
const FIRST = 93;
const DIGITS = 34;

/** How many digits are needed to tell places apart. @param places [count, ≥ 1] */
function digitsFor(places: number): number {
  let digits = 1;
  for (let most = DIGITS; most < places; most *= DIGITS) digits++;
  return digits;
}

/**
 * Rows of cells as one text.
 *
 * @param rows as a sheet gives them: texts, numbers, dates, truth values; all of one width
 *
 * @example
 * packCells([["a", 1], ["b", 1]]) //=> '{"rows":2,"columns":[[["a","b"],""],[[1],"]]"]]}'
 */
export function packCells(rows: readonly (readonly unknown[])[]): string {
  const columns = (rows[0] ?? []).map((_, column) => packColumn(rows, column));
  return JSON.stringify({ rows: rows.length, columns });
}

function packColumn(rows: readonly (readonly unknown[])[], column: number): PackedColumn {
  const distinct: Distinct[] = [];
  const known = new Map<unknown, number>();
  const dates = new Map<number, number>();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    const time = isDate(cell) ? cell.getTime() : null;
    const plain = time === null ? plainCell(cell) : [time];
    let code = time === null ? known.get(plain) : dates.get(time);
    if (code === undefined) {
      code = distinct.push(plain as Distinct) - 1;
      if (time === null) known.set(plain, code);
      else dates.set(time, code);
    }
    codes[row] = code;
  }
  return [distinct, distinct.length === rows.length ? "" : placesOf(codes, digitsFor(distinct.length))];
}

function plainCell(cell: unknown): string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? cell
    : textOf(cell);
}

/** How many character codes are turned into text by one call [count]. */
const AT_ONCE = 4_096;

function placesOf(codes: Int32Array, digits: number): string {
  const units = new Uint16Array(codes.length * digits);
  for (let row = 0; row < codes.length; row++) {
    let code = codes[row] ?? 0;
    for (let at = (row + 1) * digits - 1; at >= row * digits; at--) {
      units[at] = FIRST + (code % DIGITS);
      code = (code / DIGITS) | 0;
    }
  }
  let text = "";
  for (let from = 0; from < units.length; from += AT_ONCE)
    text += String.fromCharCode(...units.subarray(from, from + AT_ONCE));
  return text;
}

/**
 * The rows of a text that `packCells` made.
 *
 * @param dateOf a date of an instant [milliseconds since 1970; NaN = none]
 *
 * @example
 * unpackCells(packCells([["a", 1], ["b", 1]]), (time) => ({ getTime: () => time })) //=> [["a", 1], ["b", 1]]
 */
export function unpackCells(text: string, dateOf: (time: number) => Instant): unknown[][] {
  const { rows, columns } = JSON.parse(text) as { rows: number; columns: PackedColumn[] };
  const cells = Array.from({ length: rows }, () => new Array<unknown>(columns.length).fill(""));
  columns.forEach(([distinct, places], column) => {
    const values = distinct.map((one) => (typeof one === "object" ? dateOf(one[0] ?? NaN) : one));
    const digits = digitsFor(distinct.length);
    for (let row = 0; row < rows; row++)
      cells[row]![column] = values[places === "" ? row : codeAt(places, row * digits, digits)];
  });
  return cells;
}

function codeAt(places: string, start: number, digits: number): number {
  let code = 0;
  for (let i = start; i < start + digits; i++) code = code * DIGITS + places.charCodeAt(i) - FIRST;
  return code;
}
