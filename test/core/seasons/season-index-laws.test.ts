import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SeriesMonth, seasonIndex } from "../../../src/core/seasons/season-index.ts";

const series = (values: readonly number[], people: readonly number[] = values): SeriesMonth[] =>
  values.map((value, i) => ({ month: (i % 12) + 1, value, people: people[i] ?? 0 }));
const indices = (values: readonly number[]) => seasonIndex(series(values))?.map(({ index }) => index) ?? null;

describe("laws of 季節指数", () => {
  const values = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 24, maxLength: 80 });
  const pattern = fc
    .array(fc.integer({ min: 20, max: 200 }), { minLength: 12, maxLength: 12 })
    .map((weights) => {
      const mean = weights.reduce((sum, one) => sum + one, 0) / 12;
      return weights.map((one) => one / mean);
    });

  it("the twelve average 1, and each lies between its years", () => {
    fc.assert(
      fc.property(values, (some) => {
        const months = seasonIndex(series(some)) ?? [];
        expect(months.reduce((sum, { index }) => sum + index, 0)).toBeCloseTo(12, 9);
        for (const { low, index, high } of months) {
          expect(low).toBeLessThanOrEqual(index + 1e-9);
          expect(index).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("a shop that sells the same every month has 1 twelve times", () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 70 }), fc.integer({ min: 1, max: 10_000 }), (months, value) => {
        for (const index of indices(Array<number>(months).fill(value)) ?? [])
          expect(index).toBeCloseTo(1, 12);
      }),
    );
  });

  it("another unit of money changes nothing", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 500 }), (some, unit) => {
        const times = indices(some.map((one) => one * unit)) ?? [];
        (indices(some) ?? []).forEach((index, i) => expect(times[i]).toBeCloseTo(index, 9));
      }),
    );
  });

  it("a pattern on a level comes back as it is", () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 24, max: 72 }), (seasons, months) => {
        const found = indices(Array.from({ length: months }, (_, i) => 500 * (seasons[i % 12] ?? 0))) ?? [];
        seasons.forEach((one, i) => expect(found[i]).toBeCloseTo(one, 9));
      }),
    );
  });

  it("a pattern times a straight trend comes back up to what the trend moves within half a year", () => {
    // The average around month t is T + b·Σ w·k·s(t + k) over k = −6 … 6; Σ w·k = 0 and Σ w·|k| = 3: it is off by at most
    // 3·b·max|s − 1|, and so is each ratio, in parts of T. Making them average 1 doubles it at most.
    fc.assert(
      fc.property(pattern, fc.double({ min: 0.1, max: 2, noNaN: true }), (seasons, slope) => {
        const trend = (i: number) => 1000 + slope * i;
        const found = indices(Array.from({ length: 60 }, (_, i) => trend(i) * (seasons[i % 12] ?? 0))) ?? [];
        const off = (3 * slope * Math.max(...seasons.map((one) => Math.abs(one - 1)))) / 1000;
        seasons.forEach((one, i) => expect(Math.abs((found[i] ?? 0) / one - 1)).toBeLessThan(3 * off + 1e-9));
      }),
    );
  });

  it("a straight trend alone has no seasons", () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 70 }), fc.integer({ min: 0, max: 50 }), (months, slope) => {
        const found = indices(Array.from({ length: months }, (_, i) => 100 + slope * i)) ?? [];
        for (const index of found) expect(index).toBeCloseTo(1, 9);
      }),
    );
  });

  it("is a number, whatever the months come to", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 60 }), (values) => {
        for (const index of indices(values) ?? []) expect(Number.isFinite(index)).toBe(true);
      }),
    );
  });
});
