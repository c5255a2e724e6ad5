import { describe, expect, it } from "vitest";
import { projectionBand } from "../../../src/core/cpm/band.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

describe("the band is 参考値", () => {
  const small = (rows: readonly Row[], minSample: number) =>
    projectionBand(analyse(rows, "2024-03-31", { minSample }))?.smallSample;

  it("when a base of today's rates is too small", () => {
    // Bases today 2, 2, 1, 1, 2; a year ago 2 (C07 C08), 2 (C12 C13), 0, 2 (C09 C10), 0: nobody there is no sample.
    expect(small(WORKED_ROWS, 2)).toBe(true);
    expect(small(WORKED_ROWS, 1)).toBe(false);
  });

  it("when a base of an earlier year alone is too small", () => {
    // Without C08 and C13: today 2, 2, 0, 0, 2, but a year ago 1 (C07), 1 (C12), 0, 2, 0.
    const rows = WORKED_ROWS.filter(([customer]) => customer !== "C08" && customer !== "C13");
    expect(small(rows, 2)).toBe(true);
    expect(small(rows, 1)).toBe(false);
  });
});
