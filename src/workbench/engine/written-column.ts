/** One column of a large sheet that scripts write: a number, or a code of a text, for each row. */
import { isDateFormat, TEXT_FORMAT } from "./formats.ts";
import type { Scalar } from "./literals.ts";
import type { RawCell, RawColumn } from "./raw-table.ts";
import type { Maker } from "./sheet-cells.ts";

/** Codes of rows that hold no text. */
const BLANK = 0;
const NUMBER = -1;

export class WrittenColumn implements RawColumn {
  private codes = new Int32Array(0);
  private numbers: Float64Array | null = null;
  private formats = new Uint8Array(0);
  private texts: Scalar[] = [""];
  private known = new Map<Scalar, number>([["", BLANK]]);
  private formatNames: string[] = [""];

  /** A column with the same content that goes its own way. */
  copy(): WrittenColumn {
    const copy = new WrittenColumn();
    [copy.codes, copy.formats] = [this.codes.slice(), this.formats.slice()];
    copy.numbers = this.numbers?.slice() ?? null;
    [copy.texts, copy.formatNames] = [[...this.texts], [...this.formatNames]];
    copy.known = new Map(this.known);
    return copy;
  }

  /** Makes room for so many rows; rows beyond go. */
  resize(rows: number): void {
    this.codes = fitted(this.codes, new Int32Array(rows));
    this.formats = fitted(this.formats, new Uint8Array(rows));
    if (this.numbers !== null) this.numbers = fitted(this.numbers, new Float64Array(rows));
  }

  /** Makes room in the middle, or takes rows out of it: what stood from `from` on stands from `to` on. */
  move(from: number, to: number): void {
    this.codes.copyWithin(to, from);
    this.formats.copyWithin(to, from);
    this.numbers?.copyWithin(to, from);
    if (to > from) this.clear(from, to - from, true);
  }

  /** Puts a value in; "" empties the cell. */
  set(row: number, value: Scalar): void {
    if (typeof value === "number") {
      this.numbers ??= new Float64Array(this.codes.length);
      this.numbers[row] = value;
      this.codes[row] = NUMBER;
      return;
    }
    let code = this.known.get(value);
    if (code === undefined) {
      code = this.texts.push(value) - 1;
      this.known.set(value, code);
    }
    this.codes[row] = code;
  }

  /** Google's number format of a cell; "" = none. */
  format(row: number): string {
    return this.formatNames[this.formats[row] ?? 0] ?? "";
  }

  setFormat(row: number, rows: number, format: string): void {
    let code = this.formatNames.indexOf(format);
    if (code < 0) code = this.formatNames.push(format) - 1;
    this.formats.fill(code, row, row + rows);
  }

  clear(row: number, rows: number, looks: boolean): void {
    this.codes.fill(BLANK, row, row + rows);
    if (looks) this.formats.fill(0, row, row + rows);
  }

  value(row: number): Scalar {
    const code = this.codes[row] ?? BLANK;
    return code === NUMBER ? (this.numbers?.[row] ?? 0) : (this.texts[code] ?? "");
  }

  /** How many rows there are up to the last one that is not blank. */
  used(): number {
    let rows = this.codes.length;
    while (rows > 0 && this.codes[rows - 1] === BLANK) rows--;
    return rows;
  }

  cell(row: number): RawCell {
    return this.made(this.value(row), this.format(row));
  }

  reader(make: Maker): (row: number) => unknown {
    return (row) => {
      const value = this.value(row);
      const isDate = typeof value === "number" && isDateFormat(this.format(row));
      return isDate ? make.date(make.instant(value)) : value;
    };
  }

  *distinct(plainNumbers: boolean): Iterable<RawCell> {
    for (const text of this.texts) yield this.made(text, "");
    if (this.numbers === null || (!plainNumbers && this.isPlain())) return;
    for (let row = 0; row < this.codes.length; row++) if (this.codes[row] === NUMBER) yield this.cell(row);
  }

  /** True when no number is shown as anything else. */
  private isPlain(): boolean {
    return this.formatNames.every((name) => name === "" || name === TEXT_FORMAT);
  }

  private made(value: Scalar, format: string): RawCell {
    return { value: value === "" ? null : value, format, text: String(value) };
  }
}

function fitted<T extends Int32Array | Uint8Array | Float64Array>(from: T, into: T): T {
  into.set(from.subarray(0, into.length));
  return into;
}
