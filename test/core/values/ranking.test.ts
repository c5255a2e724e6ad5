import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestFirst } from "../../../src/core/values/ranking.ts";

const ROUNDING = 0.5;
const rank = (values: readonly (number | null)[]) => greatestFirst(values, (value) => value, ROUNDING);

describe("the greatest first", () => {
  it.each([
    { why: "as they are where they differ", values: [1, 3, 2], ranked: [3, 2, 1] },
    { why: "equals in the order they came in", values: [2, 2.5, 3.1], ranked: [3.1, 2, 2.5] },
    {
      why: "a run ends at what the greatest of it rounds to",
      values: [9, 9.4, 9.8, 10],
      ranked: [9.8, 10, 9, 9.4],
    },
    {
      why: "no answer last, in the order they came in",
      values: [null, 1, null, 2],
      ranked: [2, 1, null, null],
    },
  ])("$why", ({ values, ranked }) => {
    expect(rank(values)).toEqual(ranked);
  });

  it("loses and doubles nothing, and nothing stands before what is greater by more than rounding", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 })), (quarters) => {
        // Quarters are exact, so that the law can be, too.
        const values = quarters.map((n) => n / 4);
        const ranked = rank(values) as number[];
        expect([...ranked].sort()).toEqual([...values].sort());
        ranked.forEach((value, i) => {
          const later = Math.max(...ranked.slice(i));
          expect(later - value).toBeLessThanOrEqual(ROUNDING);
        });
      }),
    );
  });

  it("is the same however the things came, but for equals", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (values) => {
        expect(rank(values)).toEqual([6, 5, 4, 3, 2, 1]);
      }),
    );
  });
});
