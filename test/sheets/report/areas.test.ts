import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { a1 } from "../../../src/catalog/formula.ts";
import { rectangles } from "../../../src/sheets/report/areas.ts";

describe("a1", () => {
  it.each([
    [{ row: 0, column: 0, rows: 1, columns: 1 }, "A1"],
    [{ row: 9, column: 25, rows: 1, columns: 2 }, "Z10:AA10"],
    [{ row: 0, column: 701, rows: 2, columns: 2 }, "ZZ1:AAA2"],
  ])("%j is %s", (area, name) => {
    expect(a1(area)).toBe(name);
  });
});

describe("rectangles", () => {
  it("joins a block, keeps a lone cell and a shifted run apart", () => {
    const places = [
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
      { row: 2, column: 1 },
      { row: 4, column: 0 },
    ];
    expect(rectangles(places).map(a1)).toEqual(["A1:B2", "B3", "A5"]);
  });

  it("one column of 20,000 cells is one rectangle", () => {
    const places = Array.from({ length: 20_000 }, (_, row) => ({ row, column: 3 }));
    expect(rectangles(places)).toEqual([{ row: 0, column: 3, rows: 20_000, columns: 1 }]);
  });

  it("covers every cell exactly once and no other", () => {
    const place = fc.record({ row: fc.nat(8), column: fc.nat(8) });
    const places = fc.uniqueArray(place, { selector: ({ row, column }) => row * 100 + column });
    fc.assert(
      fc.property(places, (given) => {
        const covered = rectangles(given).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, i) => [
            row + Math.floor(i / columns),
            column + (i % columns),
          ]),
        );
        const names = (cells: number[][]): string[] => cells.map(String).sort();
        expect(names(covered)).toEqual(names(given.map(({ row, column }) => [row, column])));
      }),
    );
  });
});
