/** A large table in columns outside the grid: a dictionary with codes for text, plain numbers where all are numbers. */
import { isDateFormat } from "./formats.ts";
import type { Scalar } from "./literals.ts";
import type { Maker } from "./sheet-cells.ts";
import { typedCell, type TypedCell } from "./typing.ts";

/** How cells arrive: every one as text, or as Sheets types an imported file. */
export interface TableTyping {
  readonly typing: "text" | "typed";
  readonly locale: string;
  /** The year of dates written without one. */
  readonly year: number;
}

/** A distinct cell of a column: its value and Google's number format ("" = plain). */
export interface RawCell {
  readonly value: Scalar | null;
  readonly format: string;
  readonly text: string;
}

export interface RawColumn {
  /** The cell of a row counted from 0; a row beyond the column is blank. */
  cell(row: number): RawCell;
  /** Reads values as a script gets them, by row. */
  reader(make: Maker): (row: number) => unknown;
  /** Every distinct cell, for a search; plain numbers may be left out when they are not wanted. */
  distinct(plainNumbers: boolean): Iterable<RawCell>;
}

export interface RawTable {
  readonly rows: number;
  readonly columns: readonly RawColumn[];
}

export interface TableBuilder {
  add(row: readonly string[]): void;
  done(): RawTable;
}

const BLANK: RawCell = { value: null, format: "", text: "" };

/** Takes a table row by row; nothing but the columns is kept. */
export function rawTableBuilder(typing: TableTyping): TableBuilder {
  const columns: ColumnBuilder[] = [];
  let rows = 0;
  return {
    add: (row) => {
      while (columns.length < row.length) columns.push(new ColumnBuilder(typing));
      for (let i = 0; i < row.length; i++) columns[i]!.set(rows, row[i]!);
      rows += 1;
    },
    done: () => ({ rows, columns: columns.map((column) => column.done(rows)) }),
  };
}

/** The same table without some rows (from 0). */
export function withoutRows({ rows, columns }: RawTable, from: number, count: number): RawTable {
  const at = (row: number): number => (row < from ? row : row + count);
  return {
    rows: rows - count,
    columns: columns.map((column) => ({
      cell: (row) => column.cell(at(row)),
      reader: (make) => {
        const read = column.reader(make);
        return (row) => read(at(row));
      },
      distinct: (plainNumbers) => column.distinct(plainNumbers),
    })),
  };
}

class ColumnBuilder {
  private readonly codes = new Map<string, number>([["", 0]]);
  private readonly cells: RawCell[] = [BLANK];
  private rowCodes: Int32Array = new Int32Array(1024);

  constructor(private readonly typing: TableTyping) {}

  set(row: number, text: string): void {
    if (row >= this.rowCodes.length)
      this.rowCodes = resized(this.rowCodes, Math.max(row + 1, this.rowCodes.length * 2));
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.cells.length;
      this.codes.set(text, code);
      this.cells.push(rawCell(text, this.typing));
    }
    this.rowCodes[row] = code;
  }

  done(rows: number): RawColumn {
    const codes = resized(this.rowCodes, rows);
    return numberColumn(this.cells, codes) ?? codedColumn(this.cells, codes);
  }
}

function resized(from: Int32Array, length: number): Int32Array {
  const next = new Int32Array(length);
  next.set(from.subarray(0, length));
  return next;
}

function rawCell(text: string, { typing, locale, year }: TableTyping): RawCell {
  if (typing === "text") return { value: text, format: "", text };
  return { ...valued(typedCell(text, locale, year)), text };
}

function valued(cell: TypedCell): Omit<RawCell, "text"> {
  if (cell.kind === "blank") return BLANK;
  if (cell.kind === "text") return { value: cell.text, format: "" };
  return { value: cell.value, format: cell.kind === "number" ? cell.format : "" };
}

function codedColumn(cells: readonly RawCell[], codes: Int32Array): RawColumn {
  return {
    cell: (row) => cells[codes[row] ?? 0] ?? BLANK,
    reader: (make) => codedReader(cells, codes, make),
    distinct: () => cells,
  };
}

function codedReader(cells: readonly RawCell[], codes: Int32Array, make: Maker): (row: number) => unknown {
  const instants = Float64Array.from(cells, ({ value, format }) =>
    typeof value === "number" && isDateFormat(format) ? make.instant(value) : NaN,
  );
  const values = cells.map(({ value }) => value ?? "");
  return (row) => {
    const code = codes[row] ?? 0;
    const instant = instants[code]!;
    return Number.isNaN(instant) ? values[code] : make.date(instant);
  };
}

/** Below this many different cells the dictionary is the smaller store. */
const MANY = 65_536;

/** A column of many different plain numbers, kept as such; null when it holds anything else. */
function numberColumn(cells: readonly RawCell[], codes: Int32Array): RawColumn | null {
  if (cells.length < MANY || !cells.every(isPlainNumber)) return null;
  const numbers = Float64Array.from(codes, (code) => (code === 0 ? NaN : (cells[code]!.value as number)));
  const at = (row: number): number => numbers[row] ?? NaN;
  return {
    cell: (row) => numberCell(at(row)),
    reader: () => (row) => (Number.isNaN(at(row)) ? "" : at(row)),
    distinct: (plainNumbers) => (plainNumbers ? Array.from(new Set(numbers), numberCell) : []),
  };
}

const isPlainNumber = ({ value, format, text }: RawCell): boolean =>
  value === null || (typeof value === "number" && format === "" && String(value) === text);

const numberCell = (value: number): RawCell =>
  Number.isNaN(value) ? BLANK : { value, format: "", text: String(value) };
