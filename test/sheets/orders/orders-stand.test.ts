import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let stand: typeof import("../../../src/sheets/orders/orders-stand.ts");
let cells: unknown[][];

beforeEach(async () => {
  vi.resetModules();
  cells = [
    ["顧客ID", "金額"],
    ["A", 1],
    ["B", 2],
    ["C", 3],
    ["D", 4],
  ];
  const getRange = (row: number, column: number, rows: number, columns: number) => ({
    getValues: () =>
      cells.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns)),
  });
  const book = { getSheetById: () => ({ getRange, getLastRow: () => cells.length }) };
  const values: Record<string, string> = {};
  const properties = {
    getProperties: () => ({ ...values }),
    setProperties: (next: Record<string, string>) => void Object.assign(values, next),
    deleteProperty: (key: string) => void delete values[key],
  };
  vi.stubGlobal("SpreadsheetApp", { getActiveSpreadsheet: () => book });
  vi.stubGlobal("PropertiesService", { getDocumentProperties: () => properties });
  stand = await import("../../../src/sheets/orders/orders-stand.ts");
});
afterEach(() => vi.unstubAllGlobals());

const now = () => stand.ordersStand({ sheetId: 7, headerRow: 1, columns: [0, 1] });

describe("orders are known to be others", () => {
  it.each<[string, () => unknown]>([
    ["a row was added", () => cells.push(["E", 5])],
    ["a row was taken out", () => cells.splice(2, 1)],
    ["another list of as many rows was pasted", () => (cells[1] = ["Z", 1])],
    ["the last row is another", () => (cells[4] = ["D", 5])],
    ["the header is another", () => (cells[0] = ["顧客ID", "税込"])],
    ["an import changed some where they stand", () => stand.ordersChange()],
  ])("where %s", (_, change) => {
    const before = now();
    expect(now()).toBe(before);
    change();
    expect(now()).not.toBe(before);
  });
});
