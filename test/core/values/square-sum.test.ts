import { describe, expect, it } from "vitest";
import { addSquare, noSquares, squaresInUnits } from "../../../src/core/values/square-sum.ts";

const sumOf = (values: readonly number[]) => {
  const sum = noSquares();
  for (const value of values) addSquare(sum, value);
  return squaresInUnits(sum);
};

describe("a sum of squares", () => {
  it.each([
    { why: "nothing", values: [], units: 0 },
    { why: "3,000 yen and half a yen", values: [300_000, 50], units: 9_000_000.25 },
    { why: "one square beyond 2⁵³: a million yen", values: [100_000_000], units: 1e12 },
    {
      why: "many that leave it together: 1,000 times 90,000 yen",
      values: Array<number>(1000).fill(9e6),
      units: 8.1e12,
    },
  ])("$why", ({ values, units }) => {
    expect(sumOf(values)).toBe(units);
  });

  it("is exact where doubles are not, in any order", () => {
    // 2²⁷ yen squared is 2⁵⁴, where doubles lie four apart: three times one yen squared rounds to four, added singly to nothing.
    const values = [100 * 2 ** 27, 100, 100, 100];
    expect(sumOf(values)).toBe(2 ** 54 + 4);
    expect(sumOf([...values].reverse())).toBe(2 ** 54 + 4);
    expect(values.reduce((sum, value) => sum + (value / 100) ** 2, 0)).toBe(2 ** 54);
  });
});
