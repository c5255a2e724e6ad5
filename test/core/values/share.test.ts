import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  complement,
  isSmallSample,
  maybeChance,
  rateOf,
  wilsonInterval,
} from "../../../src/core/values/share.ts";

const percent = (value: number) => Number((value * 100).toFixed(1));

describe("Wilson's interval", () => {
  // In percent, to one decimal.
  it.each([
    { numerator: 5, denominator: 8, low: 30.6, high: 86.3 },
    { numerator: 0, denominator: 5, low: 0, high: 43.4 },
    { numerator: 5, denominator: 5, low: 56.6, high: 100 },
    { numerator: 1, denominator: 3, low: 6.1, high: 79.2 },
  ])("$numerator of $denominator lies between $low and $high %", ({ low, high, ...share }) => {
    const interval = wilsonInterval(share);
    expect([percent(interval?.low ?? NaN), percent(interval?.high ?? NaN)]).toEqual([low, high]);
  });

  it("holds the rate, stays inside 0 to 1, and mirrors with the complement", () => {
    const shares = fc
      .tuple(fc.nat(5000), fc.nat(5000))
      .map(([a, b]) => ({ numerator: a, denominator: a + b }))
      .filter((share) => share.denominator > 0);
    fc.assert(
      fc.property(shares, (share) => {
        const [mine, other] = [wilsonInterval(share), wilsonInterval(complement(share))];
        const rate = rateOf(share) ?? NaN;
        expect(mine?.low).toBeGreaterThanOrEqual(0);
        expect(mine?.high).toBeLessThanOrEqual(1);
        expect(mine?.low).toBeLessThanOrEqual(rate + 1e-12);
        expect(mine?.high).toBeGreaterThanOrEqual(rate - 1e-12);
        expect(mine?.low).toBeCloseTo(1 - (other?.high ?? NaN), 12);
      }),
    );
  });

  it("has no answer for nobody", () => {
    expect(wilsonInterval({ numerator: 0, denominator: 0 })).toBeNull();
    expect(rateOf({ numerator: 0, denominator: 0 })).toBeNull();
    expect(rateOf({ numerator: 0, denominator: 5 })).toBe(0);
  });
});

it("a sample is small below the limit, not at it, and nobody is no sample", () => {
  const small = (denominator: number) => isSmallSample({ numerator: 0, denominator }, 30);
  expect([small(0), small(1), small(29), small(30)]).toEqual([false, true, true, false]);
});

describe("whether a difference may be chance, by how many shares it was chosen from", () => {
  // By Wilson's formula, in percent: 50 of 100 reaches up to 59.62 / 60.93 / 62.17 / 63.62 / 64.46 / 65.24 at the six
  // quantiles; x of 100 reaches down to 60.41 (70, z = 1.96), 61.08 (72, 2.24), 63.95 (76, 2.51), 64.45 (78, 2.83),
  // 64.55 (79, 3.02), and at the next larger quantile to 58.98, 59.69, 62.28, 63.46, 63.60: below what 50 reaches.
  it.each([
    { x: 70, apart: 5 },
    { x: 72, apart: 10 },
    { x: 76, apart: 20 },
    { x: 78, apart: 50 },
    { x: 79, apart: 100 },
  ])("50 and $x of 100 are apart among $apart, not among one more", ({ x, apart }) => {
    const [low, high] = [50, x].map((numerator) => ({ numerator, denominator: 100 }));
    if (!low || !high) throw new Error("two shares");
    expect([maybeChance(low, high, apart), maybeChance(high, low, apart)]).toEqual([false, false]);
    expect([maybeChance(low, high, apart + 1), maybeChance(high, low, apart + 1)]).toEqual([true, true]);
  });
  it("nobody is apart from nobody", () => {
    expect(maybeChance({ numerator: 0, denominator: 0 }, { numerator: 9, denominator: 9 }, 2)).toBe(true);
  });
});
