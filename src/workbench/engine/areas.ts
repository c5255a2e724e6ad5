/** Rectangles of cells counted from 0, their A1 names, and o-spreadsheet's zones. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * An area as o-spreadsheet counts it.
 *
 * @example
 * zoneOf({ row: 1, column: 0, rows: 2, columns: 3 }) //=> { top: 1, bottom: 2, left: 0, right: 2 }
 */
export function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 };
}

/** The area of a zone. */
export function areaOf({ top, bottom, left, right }: Zone): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** True when the two areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/**
 * The letters of a column counted from 0.
 *
 * @example
 * letters(27) //=> "AB"
 */
export function letters(column: number): string {
  return (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

/**
 * The A1 name of an area.
 *
 * @example
 * a1Of({ row: 4, column: 1, rows: 1, columns: 2 }) //=> "B5:C5"
 */
export function a1Of({ row, column, rows, columns }: Area): string {
  const first = `${letters(column)}${row + 1}`;
  const last = `${letters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** An A1 name in parts: sheet name when it has one, and an area clipped to the sheet's size. */
export interface A1 {
  readonly sheet: string | null;
  readonly area: (size: { readonly rows: number; readonly columns: number }) => Area;
}

const A1_PATTERN =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/;

/**
 * Reads an A1 name: `B5`, `A1:C3`, `A:C`, `A2:C`, `2:5`, each with or without a sheet name.
 *
 * @returns null when the text is no A1 name
 */
export function parseA1(text: string): A1 | null {
  const match = A1_PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, left = "", top = "", right, bottom] = match;
  if (left === "" && top === "") return null;
  if (right === undefined && (left === "" || top === "")) return null;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return {
    sheet,
    area: ({ rows, columns }) => bounded([left, top, right ?? left, bottom ?? top], rows, columns),
  };
}

function bounded(corners: readonly [string, string, string, string], rows: number, columns: number): Area {
  const [left, top, right, bottom] = corners;
  const [c1, c2] = sorted(left === "" ? 0 : columnOf(left), right === "" ? columns - 1 : columnOf(right));
  const [r1, r2] = sorted(top === "" ? 0 : Number(top) - 1, bottom === "" ? rows - 1 : Number(bottom) - 1);
  return { row: r1, column: c1, rows: r2 - r1 + 1, columns: c2 - c1 + 1 };
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

const columnOf = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The part of an area that lies in one block, at its place in the other.
 *
 * @returns one area, or none
 *
 * @example
 * movedInto({ row: 0, column: 0, rows: 9, columns: 1 }, { row: 2, column: 0, rows: 2, columns: 2 }, { row: 5, column: 1, rows: 2, columns: 2 })
 * //=> [{ row: 5, column: 1, rows: 2, columns: 1 }]
 */
export function movedInto(area: Area, from: Area, to: Area): Area[] {
  if (!overlaps(area, from)) return [];
  const [row, column] = [Math.max(area.row, from.row), Math.max(area.column, from.column)];
  const rows = Math.min(area.row + area.rows, from.row + from.rows) - row;
  const columns = Math.min(area.column + area.columns, from.column + from.columns) - column;
  return [{ row: row - from.row + to.row, column: column - from.column + to.column, rows, columns }];
}
