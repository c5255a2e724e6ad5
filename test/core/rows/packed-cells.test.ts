import fc from "fast-check";
import { expect, it } from "vitest";
import { isDate } from "../../../src/core/values/cells.ts";
import { packCells, unpackCells } from "../../../src/core/rows/packed-cells.ts";

const dateOf = (time: number) => new Date(time);

/** A date as its instant, which is what a reading takes of it. */
const shown = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => (isDate(cell) ? { time: cell.getTime() } : cell)));

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "00123", "=A1", "1", "true", '"\\', "\ud800", "｜"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 80, size: "max" }),
  );

it("any cells come back as they were", () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(shown(unpackCells(packCells(rows), dateOf))).toEqual(shown(rows));
    }),
  );
});

it.each([33, 34, 35, 1_155, 1_156, 1_157, 20_000])(
  "%d distinct cells, met twice, come back in their rows",
  (n) => {
    const rows = Array.from({ length: 2 * n }, (_, i) => [
      `C${(i * 7) % n}`,
      i % n,
      new Date((i % n) * 60_000),
    ]);
    expect(shown(unpackCells(packCells(rows), dateOf))).toEqual(shown(rows));
  },
);

it("a number, a text of the same digits, a date of that instant and a truth value stay apart", () => {
  const rows = [[1], ["1"], [new Date(1)], [true], [1], [new Date(1)], ["true"]];
  expect(shown(unpackCells(packCells(rows), dateOf))).toEqual(shown(rows));
});

it("a date that is none comes back as none", () => {
  const rows = [[new Date(Number.NaN)], [new Date(0)]];
  expect(unpackCells(packCells(rows), dateOf)).toEqual(rows);
});

it.each([
  // Places are written with 34 digits: "]" (93) to "~" (126).
  [34, 1],
  [35, 2],
  [34 * 34, 2],
  [34 * 34 + 1, 3],
])("%d distinct cells take %d characters a place, all of them plain", (distinct, characters) => {
  const rows = Array.from({ length: distinct + 1 }, (_, i) => [i % distinct]);
  const { columns } = JSON.parse(packCells(rows)) as { columns: [unknown, string][] };
  const [, places] = columns[0] ?? [[], ""];
  expect(places).toHaveLength(rows.length * characters);
  expect(places).toMatch(/^[\]-~]+$/);
  expect(places.slice(-2 * characters)).toBe(
    // The last distinct cell, then the first again.
    { 34: "~]", 35: "^]]]", 1156: "~~]]", 1157: "^]]]]]" }[distinct],
  );
});

it("ten thousand orders of twenty goods take about three characters for a repeated cell", () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [`商品${i % 20}`, "完了", 1_000 + (i % 900)]);
  // 20 × 6 + 1 × 5 + 900 × 5 characters of cells; one, one and two digits a row.
  expect(packCells(rows).length).toBeLessThan(5_000 + 10_000 * 4);
});
