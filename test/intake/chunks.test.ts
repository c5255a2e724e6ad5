import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHUNK_CELLS, CHUNK_UNITS, checksumOf, slicesOf } from "../../src/intake/chunks.ts";

const ROW_UNITS = fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 60 });

describe("the chunks of a file", () => {
  it("hold every row once, in order, and none is empty", () => {
    fc.assert(
      fc.property(ROW_UNITS, fc.integer({ min: 1, max: 30_000 }), (units, columns) => {
        const slices = slicesOf(units.length, columns, (row) => units[row] ?? 0);
        const rows = slices.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
        expect(rows).toEqual(units.map((_, row) => row));
        expect(slices.every(({ from, to }) => to > from)).toBe(true);
      }),
    );
  });

  it("stay below both limits, unless one row alone is larger", () => {
    fc.assert(
      fc.property(ROW_UNITS, fc.integer({ min: 1, max: 30_000 }), (units, columns) => {
        for (const { from, to } of slicesOf(units.length, columns, (row) => units[row] ?? 0)) {
          if (to - from === 1) continue;
          expect((to - from) * columns).toBeLessThanOrEqual(CHUNK_CELLS);
          expect(units.slice(from, to).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(CHUNK_UNITS);
        }
      }),
    );
  });

  it("are as large as the cells allow: 11 columns make 4,545 rows", () => {
    expect(slicesOf(10_000, 11, () => 100).map(({ to, from }) => to - from)).toEqual([4545, 4545, 910]);
  });

  it("of long rows hold fewer: a million letters at most", () => {
    expect(slicesOf(5, 2, () => 400_000).map(({ to, from }) => to - from)).toEqual([2, 2, 1]);
  });
});

it("a checksum tells cells, rows and kinds of cells apart", () => {
  const signs = [[["a", "b"]], [["ab", ""]], [["a"], ["b"]], [["a", 1]], [["a", "1"]], []].map(checksumOf);
  expect(new Set(signs).size).toBe(signs.length);
});
