import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enoughPeople } from "../../../src/core/campaigns/enough-people.ts";
import { smallestLift } from "../../../src/core/campaigns/smallest-lift.ts";

describe("how many people find a lift", () => {
  // By hand, half held back, 5 % + 5 points: p̄ = 7.5 %, √(0.069375·4) = 0.526783, √(2·0.0475 + 2·0.09) = 0.524404;
  // (1.959964·0.526783 + 0.841621·0.524404)² ÷ 0.05² = 868.6.
  it("is by hand 869 where half are held back and 5 % become 10 %", () => {
    expect(enoughPeople({ rate: 0.05, lift: 0.05, share: 0.5 })).toBe(869);
  });

  it("is the least number whose smallest lift is no larger", () => {
    const lifts = fc.record({
      rate: fc.double({ min: 0, max: 0.6, noNaN: true }),
      lift: fc.double({ min: 0.001, max: 0.39, noNaN: true }),
      share: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(lifts, ({ rate, lift, share }) => {
        const people = enoughPeople({ rate, lift, share }) ?? NaN;
        const smallest = (of: number) =>
          smallestLift({ sent: of * (1 - share), control: of * share }, rate) ?? Infinity;
        expect(smallest(people)).toBeLessThanOrEqual(lift);
        if (people > 2) expect(smallest(people - 1)).toBeGreaterThan(lift);
      }),
    );
  });

  it("has no answer without a rise, and with nobody held back", () => {
    expect(enoughPeople({ rate: 0.05, lift: 0, share: 0.5 })).toBeNull();
    expect(enoughPeople({ rate: 0.05, lift: -0.01, share: 0.5 })).toBeNull();
    expect(enoughPeople({ rate: 0.05, lift: 0.01, share: 0 })).toBeNull();
  });
});
