/** A large sheet that scripts write, kept in columns outside the grid: values and number formats, no formulas, no looks. */
import type { Area } from "./areas.ts";
import type { Scalar } from "./literals.ts";
import type { RawTable } from "./raw-table.ts";
import type { Size } from "./sheet-cells.ts";
import { WrittenColumn } from "./written-column.ts";

export class WrittenTable implements RawTable {
  readonly columns: WrittenColumn[] = [];
  private height = 0;

  constructor({ rows, columns }: Size) {
    this.insertRows(0, rows);
    this.insertColumns(0, columns);
  }

  /** A table with the same content that goes its own way. */
  copy(): WrittenTable {
    const copy = new WrittenTable({ rows: this.height, columns: 0 });
    copy.columns.push(...this.columns.map((column) => column.copy()));
    return copy;
  }

  /** The grid's size. */
  size(): Size {
    return { rows: this.height, columns: this.columns.length };
  }

  /** How far the content reaches. */
  used(): Size {
    const reach = this.columns.map((column) => column.used());
    return {
      rows: reach.reduce((most, rows) => Math.max(most, rows), 0),
      columns: reach.reduce((last, rows, index) => (rows > 0 ? index + 1 : last), 0),
    };
  }

  get rows(): number {
    return this.height;
  }

  insertRows(at: number, count: number): void {
    this.height += count;
    for (const column of this.columns) {
      column.resize(this.height);
      column.move(at, at + count);
    }
  }

  deleteRows(at: number, count: number): void {
    this.height -= count;
    for (const column of this.columns) {
      column.move(at + count, at);
      column.resize(this.height);
    }
  }

  insertColumns(at: number, count: number): void {
    const added = Array.from({ length: count }, () => new WrittenColumn());
    for (const column of added) column.resize(this.height);
    this.columns.splice(at, 0, ...added);
  }

  deleteColumns(at: number, count: number): void {
    this.columns.splice(at, count);
  }

  /** Writes values, column by column. */
  write({ row, column, rows, columns }: Area, value: (row: number, column: number) => Scalar): void {
    for (let c = 0; c < columns; c++) {
      const target = this.columns[column + c]!;
      for (let r = 0; r < rows; r++) target.set(row + r, value(r, c));
    }
  }

  /** Gives every cell of an area one number format. */
  setFormat({ row, column, rows, columns }: Area, format: string): void {
    for (const target of this.columns.slice(column, column + columns)) target.setFormat(row, rows, format);
  }

  /** Empties cells: their contents, and with them their formats when `looks` is true. */
  clear({ row, column, rows, columns }: Area, looks: boolean): void {
    for (const target of this.columns.slice(column, column + columns)) target.clear(row, rows, looks);
  }
}
