import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_RANGE_ROWS } from "../../../src/catalog/function-parameters.ts";

let formulaCells: (typeof import("../../../src/sheets/orders/formula-cells.ts"))["formulaCells"];

/** A sheet of so many rows whose cells say their column and row; remembers what was read. */
function fakeSheet(lastRow: number) {
  const reads: number[][] = [];
  const sheet = { lastRow, reads };
  const getRange = (row: number, column: number, rows: number, columns: number) => ({
    getValues: () => {
      reads.push([row, column, rows, columns]);
      return Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => `${"ABCDEFGH"[column + j - 1] ?? ""}${row + i}`),
      );
    },
  });
  const book = { getSheetById: () => ({ getRange, getLastRow: () => sheet.lastRow }) };
  vi.stubGlobal("SpreadsheetApp", { getActiveSpreadsheet: () => book });
  return sheet;
}

beforeEach(async () => {
  vi.resetModules();
  ({ formulaCells } = await import("../../../src/sheets/orders/formula-cells.ts"));
});
afterEach(() => vi.unstubAllGlobals());

/** What is handed on of a sheet's columns from row 2 on. */
function read(columns: number[], { apart, mostRows = 10 }: { apart: boolean; mostRows?: number }) {
  const blocks: unknown[] = [];
  formulaCells(7, "Asia/Tokyo", { mostRows, apart }).read(2, columns, (...block) => blocks.push(block));
  return blocks;
}

describe("orders for a formula", () => {
  it("are the span of the wanted columns, in one call", () => {
    const { reads } = fakeSheet(3);
    const rows = ["2", "3"].map((row) => [`B${row}`, `C${row}`, `D${row}`]);
    expect(read([3, 1], { apart: false })).toEqual([[rows, [2, 0], 2, true]]);
    expect(reads).toEqual([[2, 2, 2, 3]]);
  });

  it("leave out the columns between wanted ones that stand apart, which are blank then", () => {
    const { reads } = fakeSheet(3);
    const rows = ["2", "3"].map((row) => [`B${row}`, `C${row}`, "", "", `F${row}`]);
    expect(read([5, 1, 2], { apart: true })).toEqual([[rows, [4, 0, 1], 2, true]]);
    expect(reads).toEqual([
      [2, 2, 2, 2],
      [2, 6, 2, 1],
    ]);
  });

  it("are nothing where the sheet has none", () => {
    const { reads } = fakeSheet(1);
    expect([read([0], { apart: true }), reads]).toEqual([[], []]);
  });

  it.each([
    { why: "as many rows as a range may have", columns: [0, 1, 2], apart: false, limit: MOST_RANGE_ROWS },
    // a million cells by 21 columns
    { why: "fewer where many columns lie between", columns: [0, 20], apart: false, limit: 47_619 },
    { why: "not fewer where those are left out", columns: [0, 20], apart: true, limit: MOST_RANGE_ROWS },
  ])("may be $why; one more is refused before anything is read", ({ columns, apart, limit }) => {
    const sheet = fakeSheet(limit + 2);
    const problem = { code: "too-many-orders", values: { rows: limit + 1, limit } };
    expect(() => read(columns, { apart, mostRows: MOST_RANGE_ROWS })).toThrow(
      expect.objectContaining(problem),
    );
    expect(sheet.reads).toEqual([]);
    sheet.lastRow--;
    expect(read(columns, { apart, mostRows: MOST_RANGE_ROWS })).toHaveLength(1);
  });
});
