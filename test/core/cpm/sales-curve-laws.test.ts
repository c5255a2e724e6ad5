import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateForSales, SALES_STEP } from "../../../src/core/cpm/rate-for-target.ts";
import { salesCurve } from "../../../src/core/cpm/sales-curve.ts";
import { fiveYearSales, hasReturns, withAssumption } from "../../../src/core/cpm/what-if.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders } from "../../support/random-shop.ts";
import { analyse, day } from "../../support/shop.ts";

const cases = fc.record({
  orders: shopOrders,
  anchor: fc.constantFrom(...ANCHORS),
  name: fc.constantFrom("retention" as const, "reactivation" as const),
  stage: fc.integer({ min: 1, max: 5 }),
  projectionModel: fc.constantFrom("static" as const, "migration" as const),
});

describe("the curve of five years' sales on any shop", () => {
  it("is the projection itself at every rate", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (shop, rate) => {
        const salesAt = salesOf(shop);
        const curve = salesCurve(salesAt);
        expect(Math.abs(curve.at(rate) - salesAt(rate))).toBeLessThanOrEqual(curve.doubt);
      }),
    );
  });

  it.each([
    {
      why: "a target of up to 30 % more",
      target: ({ salesAt, present, at }: Place) => salesAt(present) * (1 + at * 0.3),
    },
    {
      why: "a target that some step meets to the very value",
      target: ({ salesAt, present, at }: Place) =>
        salesAt(Math.min(1, present + Math.ceil(at / SALES_STEP) * SALES_STEP)),
    },
  ])("finds the rate that trying every hundredth of a point by a projection finds: $why", ({ target }) => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (shop, at) => {
        const { name, stage } = shop;
        const salesAt = salesOf(shop);
        const analysis = analysed(shop);
        fc.pre(name === "retention" || hasReturns(analysis));
        const present = analysis.assumptions?.stages[stage - 1]?.[name] ?? NaN;
        const asked = target({ salesAt, present, at });
        expect(rateForSales(analysis, { name, stage }, asked)).toMatchObject(tried(salesAt, present, asked));
      }),
      { numRuns: 40 },
    );
  });
});

/** Where a target is set: `at` runs from 0 to 1. */
interface Place {
  readonly salesAt: (rate: number) => number;
  readonly present: number;
  readonly at: number;
}

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function analysed({ orders, anchor, projectionModel }: Case) {
  fc.pre(firstDay(orders) <= day(anchor));
  return analyse(rowsOf(orders), anchor, { projectionModel });
}

/** Sales by the projection, one rate of it replaced. */
function salesOf(shop: Case) {
  const analysis = analysed(shop);
  const { assumptions } = analysis;
  fc.pre(assumptions !== null);
  return (rate: number) => fiveYearSales(analysis, withAssumption(assumptions, shop, rate));
}

/** The slow way: a projection at every step. */
function tried(salesAt: (rate: number) => number, present: number, target: number) {
  if (salesAt(present) >= target) return { outcome: "reached", rate: present };
  for (let n = 1, rate = present; rate < 1; n++) {
    rate = Math.min(1, present + n * SALES_STEP);
    if (salesAt(rate) >= target) return { outcome: "possible", rate };
  }
  return { outcome: "impossible" };
}
