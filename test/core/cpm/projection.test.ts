import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assumptions, project } from "../../../src/core/cpm/projection.ts";

/** One stage only, so that a closed form can be checked: r and q of everybody, 10,000 a year each. */
function single(retention: number, reactivation: number): Assumptions {
  const filled = { retention: false, reactivation: false, salesPerRetained: false, salesPerReturned: false };
  const stages = [1, 2, 3, 4, 5].map((stage) => ({
    stage,
    retention,
    reactivation,
    salesPerRetained: 10_000,
    salesPerReturned: 10_000,
    filled,
  }));
  const stay = stages.map((_, i) => stages.map((__, j) => (i === j ? 1 : 0)));
  return { stages, moves: { kept: stay, returned: stay } };
}

// Closed forms: 1000·0.6^t; with returns a(t) = 0.6·a + 0.05·l and a + l = 3000.
describe("five years, closed forms", () => {
  it("1,000 people at 60 %", () => {
    const years = project({ active: [1000, 0, 0, 0, 0], lapsed: [0, 0, 0, 0, 0] }, single(0.6, 0), {
      projectionModel: "static",
      includeReactivation: true,
    });
    expect(years.map((y) => Number(y.activeTotal.toFixed(2)))).toEqual([600, 360, 216, 129.6, 77.76]);
    expect(years[4]?.cumulativeSales).toBeCloseTo(13_833_600, 4);
  });
  it("and 2,000 lapsed of whom 5 % return each year", () => {
    const years = project({ active: [1000, 0, 0, 0, 0], lapsed: [2000, 0, 0, 0, 0] }, single(0.6, 0.05), {
      projectionModel: "static",
      includeReactivation: true,
    });
    expect(years.map((y) => y.activeTotal.toFixed(6))).toEqual([
      "700.000000",
      "535.000000",
      "444.250000",
      "394.337500",
      "366.885625",
    ]);
    expect(years[4]?.cumulativeSales).toBeCloseTo(24_404_731.25, 4);
  });
  it("returns left out are the first case again", () => {
    const people = { active: [1000, 0, 0, 0, 0], lapsed: [2000, 0, 0, 0, 0] };
    const years = project(people, single(0.6, 0.05), {
      projectionModel: "static",
      includeReactivation: false,
    });
    expect(years[4]?.cumulativeSales).toBeCloseTo(13_833_600, 4);
  });
});

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const five = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 5, maxLength: 5 });
const shares = fc
  .array(fc.nat(20), { minLength: 5, maxLength: 5 })
  .map((counts) => (counts.some((n) => n > 0) ? counts : [1, 0, 0, 0, 0]))
  .map((counts) => counts.map((n) => n / counts.reduce((a, b) => a + b, 0)));
const assumptions = fc
  .tuple(five(rate), five(rate), five(fc.nat(1e6)), five(fc.nat(1e6)), five(shares), five(shares))
  .map(([r, q, vk, vb, kept, returned]): Assumptions => ({
    stages: single(0, 0).stages.map((stage, i) => ({
      ...stage,
      retention: r[i] ?? 0,
      reactivation: q[i] ?? 0,
      salesPerRetained: vk[i] ?? 0,
      salesPerReturned: vb[i] ?? 0,
    })),
    moves: { kept, returned },
  }));
const people = fc.record({ active: five(fc.nat(1000)), lapsed: five(fc.nat(1000)) });

describe("five years, any shop", () => {
  it("nobody leaves the list and nobody joins, in both models", () => {
    fc.assert(
      fc.property(people, assumptions, fc.boolean(), (now, rates, returns) => {
        const before = [...now.active, ...now.lapsed].reduce((a, b) => a + b, 0);
        for (const model of ["static", "migration"] as const) {
          for (const y of project(now, rates, { projectionModel: model, includeReactivation: returns })) {
            expect(y.activeTotal + y.lapsedTotal).toBeCloseTo(before, 6);
          }
        }
      }),
    );
  });
  it("year 1 is the same in both models: sales, active and lapsed in all", () => {
    fc.assert(
      fc.property(people, assumptions, (now, rates) => {
        const [a, b] = [
          project(now, rates, { projectionModel: "static", includeReactivation: true })[0],
          project(now, rates, { projectionModel: "migration", includeReactivation: true })[0],
        ];
        expect(a?.sales).toBe(b?.sales);
        expect(a?.lapsedTotal).toBe(b?.lapsedTotal);
        expect(a?.activeTotal).toBeCloseTo(b?.activeTotal ?? NaN, 6);
      }),
    );
  });
  it("cumulative sales are the running sum", () => {
    fc.assert(
      fc.property(people, assumptions, (now, rates) => {
        let sum = 0;
        for (const y of project(now, rates, { projectionModel: "migration", includeReactivation: true }))
          expect(y.cumulativeSales).toBe((sum += y.sales));
      }),
    );
  });
  it("more retention never means fewer active customers when returns are left out", () => {
    fc.assert(
      fc.property(people, assumptions, rate, (now, rates, more) => {
        const stages = rates.stages.map((s) => ({ ...s, retention: Math.max(s.retention, more) }));
        const [low, high] = [rates, { ...rates, stages }].map(
          (a) =>
            project(now, a, { projectionModel: "static", includeReactivation: false })[4]?.activeTotal ?? 0,
        );
        expect(high).toBeGreaterThanOrEqual((low ?? 0) - 1e-9);
      }),
    );
  });
});
