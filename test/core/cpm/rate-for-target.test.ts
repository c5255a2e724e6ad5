import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import type { SurvivalStep } from "../../../src/core/cpm/survival.ts";
import { rateForSales, rateForSurvival, SALES_STEP } from "../../../src/core/cpm/rate-for-target.ts";
import { fiveYearSales, withAssumption } from "../../../src/core/cpm/what-if.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders } from "../../support/random-shop.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const worked = analyse(WORKED_ROWS, "2024-03-31");

describe("the rate a target 残存率 asks for; the worked example stands at 2/3 · 1/2 · 1 · 1 · 1/2 = 16.7 %", () => {
  it.each([
    { why: "20 % needs f2 = 0.2 ÷ 0.25", step: "f2" as const, target: 0.2, rate: 0.8 },
    { why: "25 % needs all of f2", step: "f2" as const, target: 0.25, rate: 1 },
    { why: "20 % needs r2 = 0.2 ÷ (2/3 · 1/2)", step: "r2" as const, target: 0.2, rate: 0.6 },
  ])("$why", ({ step, target, rate }) => {
    expect(rateForSurvival(worked, step, target)).toEqual({
      outcome: "possible",
      rate: expect.closeTo(rate, 12),
    });
  });
  it("is the present one where the target is met already, to the very value", () => {
    expect(rateForSurvival(worked, "r2", 0.16)).toEqual({ outcome: "reached", rate: 0.5 });
    expect(rateForSurvival(worked, "r3", worked.goldMap.goldSurvivalRate ?? NaN).outcome).toBe("reached");
  });
  it("does not exist where 100 % is too little, or a step is at 100 % already", () => {
    expect(rateForSurvival(worked, "f2", 0.26)).toEqual({ outcome: "impossible" });
    expect(rateForSurvival(worked, "r3", 0.2)).toEqual({ outcome: "impossible" });
  });
  it("is not known where a step has nobody", () => {
    const without = analyse(
      WORKED_ROWS.filter(([customer]) => customer !== "C13"),
      "2024-03-31",
    );
    expect(rateForSurvival(without, "f2", 0.2)).toEqual({ outcome: "unknown" });
    expect(rateForSurvival(without, "r4", 0.2)).toEqual({ outcome: "unknown" });
  });
  it("is 100 % where that is just enough, and reached where things stand just there, though products round", () => {
    // 7/10 · 1/10 = 7 %, which as products of decimals is 0.06999999999999999.
    const at = (f2: number) => {
      const rates: [SurvivalStep["id"], number][] = [
        ["f2", f2],
        ["r2", 7],
        ["r3", 1],
        ["r4", 10],
        ["r5", 10],
      ];
      return {
        goldMap: { steps: rates.map(([id, n]) => ({ id, share: { numerator: n, denominator: 10 } })) },
      };
    };
    expect(rateForSurvival(at(5), "f2", 0.07)).toEqual({ outcome: "possible", rate: 1 });
    expect(rateForSurvival(at(10), "f2", 0.07)).toEqual({ outcome: "reached", rate: 1 });
  });
  it("does not exist where another step lets nobody through", () => {
    const rows: Row[] = [2, 3, 4, 5].flatMap((stage) =>
      Array.from({ length: stage }, (): Row => [`S${stage}`, "2022-06-01", 100]),
    );
    expect(rateForSurvival(analyse([...rows, ["N", "2023-06-01", 1]], "2024-03-31"), "f2", 0.01)).toEqual({
      outcome: "impossible",
    });
  });
});

/** 100 people in F1 at r1 = 60 % and 10,000 a year: 1,383,360 in five years. */
const CLOSED_FORM: Row[] = [
  ...Array.from({ length: 100 }, (_, i): Row => [`N${i}`, "2023-06-01", 1]),
  ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-06-01", 1]),
  ...Array.from({ length: 6 }, (_, i): Row => [`B${i}`, "2023-06-01", 10_000]),
];

describe("the rate that five-year sales ask for", () => {
  const analysis = analyse(CLOSED_FORM, "2024-03-31");
  const base = fiveYearSales(analysis, analysis.assumptions!);
  // Σ 0.61^t − Σ 0.6^t = 0.0486390401, of a million yen.
  const AT_61 = base + 4_863_904.01;

  it("is 61 % where sales have to be those at 61 %", () => {
    const found = rateForSales(analysis, { name: "retention", stage: 1 }, AT_61 - 1);
    expect(found).toEqual({ outcome: "possible", rate: expect.closeTo(0.61, 9), falls: false });
  });
  it("is a hundredth of a point more where a yen more is asked for", () => {
    const found = rateForSales(analysis, { name: "retention", stage: 1 }, AT_61 + 100);
    expect(found).toEqual({ outcome: "possible", rate: expect.closeTo(0.6101, 9), falls: false });
  });
  it("is the present one at the present sales", () => {
    expect(rateForSales(analysis, { name: "retention", stage: 1 }, base)).toEqual({
      outcome: "reached",
      rate: 0.6,
      falls: false,
    });
  });
  it("is 100 % at most: five years of everybody", () => {
    const others = base - 138_336_000;
    expect(rateForSales(analysis, { name: "retention", stage: 1 }, others + 500_000_000 - 1)).toMatchObject({
      rate: 1,
    });
    expect(rateForSales(analysis, { name: "retention", stage: 1 }, others + 500_000_100)).toEqual({
      outcome: "impossible",
      falls: false,
    });
  });
  it("is not known without a projection, or for returns that the projection has not", () => {
    expect(
      rateForSales(analyse([["A", "2024-03-01", 1]], "2024-03-31"), { name: "retention", stage: 1 }, 1),
    ).toEqual({
      outcome: "unknown",
      falls: false,
    });
    expect(rateForSales(analysis, { name: "reactivation", stage: 1 }, base * 2).outcome).toBe("unknown");
    const leftOut = analyse(WORKED_ROWS, "2024-03-31", { includeReactivation: false });
    expect(rateForSales(leftOut, { name: "reactivation", stage: 1 }, 1e12).outcome).toBe("unknown");
  });
});

it("says that sales fall where the kept buy for little and the returned for much", () => {
  // F1: ten a year ago, five kept at 1 yen; two long gone, both back at 1,000,000. More kept = fewer to come back dear.
  const rows: Row[] = [
    ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-06-01", 1]),
    ...Array.from({ length: 5 }, (_, i): Row => [`B${i}`, "2023-06-01", 1]),
    ...["L1", "L2"].flatMap((id): Row[] => [
      [id, "2021-06-01", 1],
      [id, "2023-06-01", 1_000_000],
    ]),
    ["N", "2023-06-01", 1],
  ];
  const analysis = analyse(rows, "2024-03-31");
  const now = fiveYearSales(analysis, analysis.assumptions!);
  expect(
    fiveYearSales(analysis, withAssumption(analysis.assumptions!, { stage: 1, name: "retention" }, 0.51)),
  ).toBeLessThan(now);
  expect(rateForSales(analysis, { name: "retention", stage: 1 }, now * 2)).toEqual({
    outcome: "impossible",
    falls: true,
  });
});

describe("on any shop", () => {
  const cases = fc.record({
    orders: shopOrders,
    anchor: fc.constantFrom(...ANCHORS),
    name: fc.constantFrom("retention" as const, "reactivation" as const),
    stage: fc.integer({ min: 1, max: 5 }),
    more: fc.double({ min: 1, max: 1.5, noNaN: true }),
    projectionModel: fc.constantFrom("static" as const, "migration" as const),
  });
  const salesAt = (analysis: Analysis, name: "retention" | "reactivation", stage: number, rate: number) =>
    fiveYearSales(analysis, withAssumption(analysis.assumptions!, { stage, name }, rate));

  it("the rate found meets the target and a hundredth of a point less does not", () => {
    fc.assert(
      fc.property(cases, ({ orders, anchor, name, stage, more, projectionModel }) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const analysis = analyse(rowsOf(orders), anchor, { projectionModel });
        fc.pre(analysis.assumptions !== null);
        const target = fiveYearSales(analysis, analysis.assumptions) * more;
        const found = rateForSales(analysis, { name, stage }, target);
        if (found.outcome === "impossible") expect(salesAt(analysis, name, stage, 1)).toBeLessThan(target);
        if (found.outcome !== "possible") return;
        const present = analysis.assumptions.stages[stage - 1]?.[name] ?? NaN;
        expect(salesAt(analysis, name, stage, found.rate)).toBeGreaterThanOrEqual(target);
        const steps = Math.ceil((found.rate - present) / SALES_STEP - 1e-6);
        expect(salesAt(analysis, name, stage, present + (steps - 1) * SALES_STEP)).toBeLessThan(target);
      }),
      { numRuns: 60 },
    );
  });
});
