import fc from "fast-check";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type BinnedBy, cutsOf, quantile } from "../../../src/core/facts/bins.ts";
import { cutClass } from "../../../src/core/facts/cells.ts";

const scoresOf = (values: readonly number[], by: Partial<BinnedBy>): number[] => {
  const cuts = cutsOf(values, { count: 5, rule: "share", lowIsBetter: false, unit: 1, ...by });
  return values.map((value) => cutClass(value, cuts) + 1);
};

/** Word for word as definitions.md 7.2 has it: 1 + floor(q·w/N), w = strictly worse. */
const slowScores = (values: readonly number[], count: number, lowIsBetter: boolean): number[] =>
  values.map((mine) => {
    const worse = values.filter((other) => (lowIsBetter ? other > mine : other < mine)).length;
    return 1 + Math.floor((count * worse) / values.length);
  });

describe("scores by the place among all", () => {
  it("are fifths of ten different values, the largest best, or the smallest", () => {
    const ten = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(scoresOf(ten, {})).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(scoresOf(ten, { lowIsBetter: true })).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(scoresOf(ten, { count: 3 })).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  it("are the same for equal values, so that some stay empty", () => {
    // Seven bought once: nobody is worse. Then 7, 8 and 9 of 10 are: 1 + floor(3.5), 1 + floor(4), 1 + floor(4.5).
    expect(scoresOf([1, 1, 1, 1, 1, 1, 1, 2, 3, 4], {})).toEqual([1, 1, 1, 1, 1, 1, 1, 4, 5, 5]);
    expect(scoresOf([7, 7, 7], {})).toEqual([1, 1, 1]);
    expect(scoresOf([7, 7, 7], { lowIsBetter: true })).toEqual([1, 1, 1]);
    expect(scoresOf([], {})).toEqual([]);
  });

  it("are those of the definition for any values", () => {
    const values = fc.array(fc.integer({ min: -5, max: 12 }), { maxLength: 60, size: "max" });
    fc.assert(
      fc.property(values, fc.integer({ min: 3, max: 5 }), fc.boolean(), (all, count, lowIsBetter) => {
        expect(scoresOf(all, { count, lowIsBetter })).toEqual(slowScores(all, count, lowIsBetter));
      }),
    );
  });
});

/** 995 customers of the R package's `rfm_data_orders` (MIT) as of 2006-12-31, by name: days, orders, revenue. */
const CUSTOMERS = readFileSync(
  fileURLToPath(new URL("../../support/rfm-package-customers.txt", import.meta.url)),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => line.split(" ").map(Number));
const column = (at: number): number[] => CUSTOMERS.map((line) => line[at] ?? 0);

describe("scores of the R package rfm", () => {
  const ends = (values: readonly number[]) =>
    [0.2, 0.4, 0.6, 0.8].map((share) =>
      Number(
        (
          quantile(
            [...values].sort((a, b) => a - b),
            share,
          ) + 1
        ).toFixed(2),
      ),
    );
  const rule = "rPackage";
  const [days, orders, revenue] = [0, 1, 2].map(column) as [number[], number[], number[]];

  it("begin at its published thresholds", () => {
    const mpg = [
      ...[21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4],
      ...[14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4],
    ];
    expect(ends(mpg)).toEqual([16.2, 18.92, 22, 25.08]);
    expect(ends(days)).toEqual([115, 181, 297.4, 482]);
    expect(ends(orders)).toEqual([4, 5, 6, 8]);
    expect(ends(revenue)).toEqual([255.8, 382, 506.4, 666]);
  });

  it("are its published ones: 343, 412, 323, 544, 433", () => {
    const scores = [
      scoresOf(days, { rule, lowIsBetter: true }),
      scoresOf(orders, { rule }),
      scoresOf(revenue, { rule }),
    ];
    expect([0, 1, 2, 3, 4].map((i) => scores.map((one) => one[i]).join(""))).toEqual([
      ...["343", "412", "323", "544", "433"],
    ]);
    // Counted in the file by those thresholds with awk.
    const people = scores.map((one) => [1, 2, 3, 4, 5].map((score) => one.filter((s) => s === score).length));
    expect(people).toEqual([
      [197, 200, 199, 199, 200],
      [268, 187, 176, 244, 120],
      [200, 200, 198, 202, 195],
    ]);
  });
});
