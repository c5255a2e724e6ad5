import { describe, expect, it } from "vitest";
import { salesCurve } from "../../../src/core/cpm/sales-curve.ts";

/** Five years of 100 people who buy for 1 each while they stay. */
const staying = (rate: number) => 100 * (rate + rate ** 2 + rate ** 3 + rate ** 4 + rate ** 5);

describe("the curve of five years' sales", () => {
  const curve = salesCurve(staying);

  it.each([
    { why: "nobody stays", rate: 0, sales: 0 },
    { why: "half: 50 + 25 + 12.5 + 6.25 + 3.125", rate: 0.5, sales: 96.875 },
    { why: "61 %: Σ 0.61^t = 1.4319990401", rate: 0.61, sales: 143.19990401 },
    { why: "everybody stays: five years of all", rate: 1, sales: 500 },
  ])("$why", ({ rate, sales }) => {
    expect(curve.at(rate)).toBeCloseTo(sales, 9);
  });
  it("asks the projection six times, however often it is asked itself", () => {
    let asked = 0;
    const { at } = salesCurve((rate) => {
      asked++;
      return staying(rate);
    });
    [0.1, 0.2, 0.3].forEach(at);
    expect(asked).toBe(6);
  });
  it("is sure to a billionth of the highest sales", () => {
    expect(curve.doubt).toBeCloseTo(500e-9, 15);
  });
});
