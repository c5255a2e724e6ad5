import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CurveCohort,
  marginLtv,
  matureCurve,
  PAYBACK_DAYS,
  paybackCurve,
  paybackMonth,
} from "../../../src/core/ltv/payback.ts";

/** Sales of 12 months of which only some differ: [month, cumulated from then on]. */
const curve = (...steps: readonly (readonly [number, number])[]): number[] =>
  PAYBACK_DAYS.map((_, i) => steps.filter(([month]) => month <= i + 1).at(-1)?.[1] ?? 0);

// Twenty people bought for 5,000 each, half of them again for 4,000 in their third month, five once more in the tenth.
const OLD: CurveCohort = {
  end: 0,
  customers: 20,
  sales: curve([1, 100_000], [3, 140_000], [10, 160_000]),
};
const NEXT: CurveCohort = { end: 31, customers: 10, sales: curve([1, 30_000], [2, 60_000]) };

describe("the people a payback is looked for among", () => {
  it("are all who have had 360 days, on the very day, and nobody younger", () => {
    const all = {
      ...{ customers: 30, cohorts: 2, end: 31 },
      sales: curve([1, 130_000], [2, 160_000], [3, 200_000], [10, 220_000]),
    };
    expect(paybackCurve([OLD, NEXT], 360)).toEqual({ customers: 20, cohorts: 1, end: 0, sales: OLD.sales });
    expect(paybackCurve([OLD, NEXT], 390)).toMatchObject({ customers: 20 });
    expect(paybackCurve([OLD, NEXT], 391)).toEqual(all);
  });

  it("are those with the most months where nobody has had 360 days", () => {
    expect(paybackCurve([OLD, NEXT], 359)).toEqual({
      customers: 20,
      cohorts: 1,
      end: 0,
      sales: OLD.sales.slice(0, 11),
    });
    expect(paybackCurve([OLD, NEXT], 65)).toEqual({
      customers: 20,
      cohorts: 1,
      end: 0,
      sales: [100_000, 100_000],
    });
    expect(paybackCurve([OLD, NEXT], 59)?.sales).toEqual([100_000]);
    expect(paybackCurve([OLD, NEXT], 29)).toBeNull();
    expect(paybackCurve([], 400)).toBeNull();
  });

  it("have the margin of what they bought for by each step, of all who have come so far", () => {
    // 200 days: only the older cohort is known at 360, both are at 90: 200,000 of 30 people, at 40 %.
    expect(matureCurve([OLD, NEXT], 3, 200)).toMatchObject({ customers: 30, cohorts: 2 });
    expect(marginLtv(matureCurve([OLD, NEXT], 3, 200) ?? OLD, 0.4)[2]).toBeCloseTo(2_666.666_667, 5);
    expect(matureCurve([OLD, NEXT], 12, 359)).toBeNull();
    expect(marginLtv({ customers: 0, sales: [0] }, 0.4)).toEqual([0]);
  });
});

describe("回収月", () => {
  it("is the first month in which the margin has reached the cost, by hand", () => {
    // At 40 %: 2,000 from the first month on, 2,800 from the third, 3,200 from the tenth.
    const month = (cpo: number) => paybackMonth(OLD, cpo, 0.4);
    expect([0, 2000, 2001, 2800, 2801, 3200].map(month)).toEqual([1, 1, 3, 3, 10, 10]);
    expect(month(3201)).toBeNull();
  });

  it("is reached by a cost that is the margin itself, whatever the computation does to the last place", () => {
    for (const margin of [0.07, 0.1, 0.29, 0.3, 0.57, 0.7, 1.1 / 3])
      expect(paybackMonth({ customers: 3, sales: [100, 300] }, margin * 100, margin)).toBe(2);
  });

  it("is the first a refund did not undo yet: later refunds do not take it back", () => {
    expect(paybackMonth({ customers: 1, sales: [1000, 200] }, 500, 0.5)).toBe(1);
    expect(paybackMonth({ customers: 1, sales: [-500, -500] }, 0, 0.5)).toBeNull();
  });
});

const someCurve = fc.record({
  customers: fc.integer({ min: 1, max: 5000 }),
  sales: fc
    .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12 })
    .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, one) => sum + one, 0))),
});
const someMargin = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const someCost = fc.integer({ min: 0, max: 20_000_000 });
const orNever = (month: number | null): number => month ?? Infinity;

describe("回収月, whatever the shop", () => {
  it("never comes earlier where the cost rises, nor later where the margin does", () => {
    fc.assert(
      fc.property(someCurve, someMargin, someCost, someCost, (one, margin, cpo, more) => {
        const month = orNever(paybackMonth(one, cpo, margin));
        expect(orNever(paybackMonth(one, cpo + more, margin))).toBeGreaterThanOrEqual(month);
        expect(orNever(paybackMonth(one, cpo, 1))).toBeLessThanOrEqual(month);
      }),
    );
  });

  it("is the first month where the margin is 100 % and the cost no more than the first orders", () => {
    fc.assert(
      fc.property(someCurve, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        expect(paybackMonth(one, (part * (one.sales[0] ?? 0)) / one.customers, 1)).toBe(1);
      }),
    );
  });

  it("is by the end of the curve exactly where the cost is no more than 許容CPO there", () => {
    fc.assert(
      fc.property(someCurve, someMargin, someCost, (one, margin, cpo) => {
        const most = marginLtv(one, margin).at(-1) ?? 0;
        expect(paybackMonth(one, most, margin)).not.toBeNull();
        fc.pre(Math.abs(cpo - most) > 1e-6 * most);
        expect(paybackMonth(one, cpo, margin) !== null).toBe(cpo <= most);
      }),
    );
  });
});
