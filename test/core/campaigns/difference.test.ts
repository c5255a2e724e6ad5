import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../../src/core/campaigns/difference.ts";
import { rateOf } from "../../../src/core/values/share.ts";

const share = (text: string) => {
  const [numerator = NaN, denominator = NaN] = text.split("/").map(Number);
  return { numerator, denominator };
};

describe("Newcombe's interval of a difference", () => {
  // Newcombe (1998), table II, method 10; to four decimals.
  it.each([
    { sent: "56/70", control: "48/80", low: 0.0524, high: 0.3339 },
    { sent: "9/10", control: "3/10", low: 0.1705, high: 0.809 },
    { sent: "5/56", control: "0/29", low: -0.0381, high: 0.1926 },
    { sent: "0/10", control: "0/20", low: -0.1611, high: 0.2775 },
    { sent: "10/10", control: "0/20", low: 0.6791, high: 1 },
  ])("$sent − $control lies between $low and $high", ({ sent, control, low, high }) => {
    const found = differenceOf(share(sent), share(control));
    expect([found?.low.toFixed(4), found?.high.toFixed(4)].map(Number)).toEqual([low, high]);
  });

  it("holds the difference, stays between −1 and 1, and turns its sign when the groups change places", () => {
    const shares = fc
      .tuple(fc.nat(5000), fc.nat(5000))
      .map(([a, b]) => ({ numerator: a, denominator: a + b }))
      .filter(({ denominator }) => denominator > 0);
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const found = differenceOf(one, other);
        const turned = differenceOf(other, one);
        const difference = (rateOf(one) ?? NaN) - (rateOf(other) ?? NaN);
        expect(found?.value).toBeCloseTo(difference, 12);
        expect(found?.low).toBeLessThanOrEqual(difference + 1e-12);
        expect(found?.high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(found?.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(found?.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(found?.low).toBeCloseTo(-(turned?.high ?? NaN), 12);
      }),
    );
  });

  it("has no answer where a group is empty", () => {
    expect(differenceOf(share("0/0"), share("1/2"))).toBeNull();
    expect(differenceOf(share("1/2"), share("0/0"))).toBeNull();
  });
});
