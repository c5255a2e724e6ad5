import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let readColumns: (typeof import("../../../src/sheets/orders/read-orders.ts"))["readColumns"];

/** A sheet of so many rows whose cell says where it stands; remembers what was read. */
function fakeSheet(lastRow: number): { reads: number[][] } {
  const reads: number[][] = [];
  const getRange = (row: number, column: number, rows: number, columns: number) => ({
    getValues: () => {
      reads.push([row, column, rows, columns]);
      return Array.from({ length: rows }, (_, i) => [row + i]);
    },
  });
  const book = { getSheetById: () => ({ getRange, getLastRow: () => lastRow }) };
  vi.stubGlobal("SpreadsheetApp", { getActiveSpreadsheet: () => book });
  return { reads };
}

// The script is loaded anew for every test, as the service loads it for every call.
beforeEach(async () => {
  vi.resetModules();
  ({ readColumns } = await import("../../../src/sheets/orders/read-orders.ts"));
});
afterEach(() => vi.unstubAllGlobals());

describe("readColumns", () => {
  it("reads the span of the wanted columns once, below a million cells", () => {
    const { reads } = fakeSheet(199_999);
    const seen: unknown[] = [];
    readColumns(7, 2, [5, 1, 3], (rows, columns, first) => seen.push([rows.length, columns, first]));
    expect(reads).toEqual([[2, 2, 199_998, 5]]); // 999,990 cells in columns B to F
    expect(seen).toEqual([[199_998, [4, 0, 2], 2]]);
  });

  it("reads a million cells and more in blocks of about 750,000, top to bottom, every row once", () => {
    const { reads } = fakeSheet(541_910);
    const firsts: number[] = [];
    let next = 2;
    readColumns(7, 2, [0, 7], (rows, _, first) => {
      firsts.push(first);
      expect(rows[0]).toEqual([next]);
      next += rows.length;
    });
    expect(next).toBe(541_911);
    expect(firsts).toEqual([2, 93_752, 187_502, 281_252, 375_002, 468_752]); // 750,000 / 8 = 93,750 rows a block
    expect(reads.every(([, , rows = 0, columns = 0]) => rows * columns <= 750_000)).toBe(true);
  });

  it("hands over nothing when there are no rows below", () => {
    const { reads } = fakeSheet(1);
    readColumns(7, 2, [0], () => expect.fail("no rows"));
    expect(reads).toEqual([]);
  });
});
