import { describe, expect, it } from "vitest";
import {
  newCustomerYears,
  type PlanBasis,
  planRows,
  usualInputs,
} from "../../../src/core/outlook/business-plan.ts";
import { firstOrderValue, firstYearSales, seedsOf } from "../../../src/core/outlook/first-year.ts";
import { lastPlan } from "../../../src/core/outlook/last-plan.ts";
import { outlookRates } from "../../../src/core/outlook/outlook-rates.ts";
import { stateRequest } from "../../../src/core/facts/state.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import { plannedShop } from "../../support/planned-shop.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

function basisOf(rows: readonly Row[], anchor: string): PlanBasis {
  const { basis, missing } = plannedShop(rows, anchor);
  if (basis === null) throw new Error(missing);
  return basis;
}

describe("the new customers of the worked example", () => {
  const { first } = basisOf(WORKED_ROWS, "2024-03-31");

  it("are C01, C02 and C03, who bought once, twice and three times, for 23,000", () => {
    expect(first).toEqual({
      customers: 3,
      repeaters: 2,
      byStage: [1, 1, 1, 0, 0],
      sales: 2_300_000,
      // 3,000 each; then 4,000 by C02 and 5,000 twice by C03.
      firstSales: 900_000,
      repeatOrders: 3,
    });
    expect(firstOrderValue(first)).toBe(300_000);
    expect(seedsOf(first)).toEqual({
      repeatRate: 2 / 3,
      ordersPerNew: 1,
      repeatOrderValue: expect.closeTo(466_666.67, 1),
    });
  });
  it("come by their seeds to what they bought for: 3,000 + 1.0 × 4,666.67 = 7,666.67", () => {
    expect(firstYearSales(first, seedsOf(first))).toBeCloseTo(2_300_000 / 3, 6);
    // Nobody buys again: 3,000. Everybody does, as often each: 3,000 + 1.0 × 3/2 × 4,666.67 = 10,000.
    expect(firstYearSales(first, { ...seedsOf(first), repeatRate: 0 })).toBe(300_000);
    expect(firstYearSales(first, { ...seedsOf(first), repeatRate: 1 })).toBeCloseTo(1_000_000, 6);
    // 3,000 + 2.0 × 5,000.
    const other = { ...seedsOf(first), ordersPerNew: 2, repeatOrderValue: 500_000 };
    expect(firstYearSales(first, other)).toBeCloseTo(1_300_000, 6);
  });
});

/*
 * By hand, from definitions.md 4.4b and the orders of section 5; year weights 1, ½, ¼, lapse 0:
 *   F1 n 2, 2, 3 · a 1, 2, 1 · s 4,000, 13,000, 4,000   p .661869   m = (11,500 + 20 · 7,581.92) / 22.25 = 7,332.06
 *   F2 n 2, 2, 2 · a 1, 1, 2 · s 6,000, 8,000, 20,000   p .658272   m = (15,000 + 151,638.4) / 22 = 7,574.47
 *   F3 n 1       · a 1       · s 10,000                 p .689018   m = (10,000 + 151,638.4) / 21 = 7,697.07
 * C01, C02 and C03 in the year after their first: 2.009159 of them buy, for 4,852.9 + 4,986.1 + 5,303.4 = 15,142.3.
 */
describe("the plan of the worked example, as many new customers as in the current year", () => {
  const basis = basisOf(WORKED_ROWS, "2024-03-31");
  const rows = planRows(basis, usualInputs(basis.first));

  it("year 1: 53,458.1 of the known, and 3 × 7,666.67; 6.9947 people and 3", () => {
    expect(rows[0]?.sales.line).toBeCloseTo(7_645_810, -1);
    expect(rows[0]?.active.line).toBeCloseTo(9.9947, 4);
    expect(rows[0]).toMatchObject({ year: 1, newCustomers: 3, won: { active: 3, sales: 2_300_000 } });
    expect(rows[0]?.existing.sales).toBeCloseTo(5_345_810, -1);
  });
  it("year 2: 45,252.7, again 23,000, and 15,142.3 of those won in year 1; 5.9503 + 3 + 2.0092 people", () => {
    expect((rows[1]?.sales.line ?? 0) / 100).toBeCloseTo(83_395, 0);
    expect((rows[1]?.won.sales ?? 0) / 100).toBeCloseTo(38_142.3, 0);
    expect(rows[1]?.active.line).toBeCloseTo(10.9594, 4);
    expect((rows[1]?.cumulativeSales.line ?? 0) / 100).toBeCloseTo(76_458.1 + 83_395, 0);
  });
  it("one new customer is worth in the second year a third of what the three are", () => {
    const [first, second] = newCustomerYears(basis, usualInputs(basis.first));
    expect(first).toEqual({ active: 1, sales: expect.closeTo(766_666.67, 1) });
    expect(second?.active).toBeCloseTo(2.009159 / 3, 6);
    expect((second?.sales ?? 0) / 100).toBeCloseTo(15_142.3 / 3, 0);
  });
  it("ranges by the people planned: t = 1.4756, σ² = 0.018, c² = 0.2022, 17 known by the end of year 1", () => {
    // √(0.018 + 1 ÷ 9.9947) · 1.4756 = 0.5070; √(0.018 + 1.2022 ÷ 9.9947) · 1.4756 = 0.5487.
    const { active, sales } = rows[0] ?? {};
    expect(Math.log((active?.line ?? 0) / (active?.low ?? 1))).toBeCloseTo(0.507, 3);
    expect(Math.log((sales?.high ?? 0) / (sales?.line ?? 1))).toBeCloseTo(0.5487, 3);
    // At 90 %, t = 2.01622: e^0.6927 · 9.9947 = 19.98 would be more than the 14 known and the 3 won.
    expect(active?.high90).toBe(17);
    // All sales up to year 2: 1.4756 · √(0.018 · 1.5 + 1.2022 ÷ (9.9947 + 10.9595 ÷ 2)) = 0.4774.
    const { line = 0, low = 1 } = rows[1]?.cumulativeSales ?? {};
    expect(Math.log(line / low)).toBeCloseTo(0.4774, 3);
  });
});

describe("the plan of a year ago, told who came", () => {
  const analysis = analyse(WORKED_ROWS, "2024-03-31");
  const { outlook } = basisOf(WORKED_ROWS, "2024-03-31");

  it("adds to the outlook of then 3 people at what C04, C05 and C06 bought for: 3 × 13,000 ÷ 3", () => {
    // 3,000; 3,000; 3,000 and 4,000 in the year to 2023-03-31. C01, C02 and C03 came since.
    const then = outlook.own.find(({ year }) => year === 1)?.sales.line ?? 0;
    const { newCustomers, said = 0, came } = lastPlan(analysis, outlook) ?? {};
    expect([newCustomers, said - then, came]).toEqual([3, expect.closeTo(1_300_000, 4), 7_000_000]);
  });
  it("is none where there was no outlook, or nobody was new in the year before", () => {
    expect(lastPlan(analysis, { own: [] })).toBeNull();
    const others = WORKED_ROWS.filter(([customer]) => !["C04", "C05", "C06"].includes(customer));
    expect(lastPlan(analyse(others, "2024-03-31"), outlook)).toBeNull();
  });
});

describe("no plan", () => {
  it.each<{ why: string; rows: Row[]; missing: string }>([
    { why: "orders of a few months", rows: [["A", "2024-01-10", 100]], missing: "noPair" },
    {
      why: "nobody new in the current year",
      rows: WORKED_ROWS.filter(([customer]) => !["C01", "C02", "C03"].includes(customer)),
      missing: "nobodyNew",
    },
    {
      why: "nobody of the known is expected to buy",
      // A hundred new ones in the previous year and none of them since.
      rows: [
        ...Array.from({ length: 100 }, (_, i): Row => [`A${i}`, "2022-06-10", 100]),
        ...["2021-04-10", "2022-03-31"].map((date): Row => ["B", date, 100]),
        ["C", "2023-05-10", 100],
      ],
      missing: "belowOnePerson",
    },
  ])("where there are $why", ({ rows, missing }) => {
    expect(plannedShop(rows, "2024-03-31")).toMatchObject({ basis: null, missing });
  });
  it("is no reason to keep what the new customers bought for", () => {
    const { first } = plannedShop([["A", "2024-01-10", 100]], "2024-03-31");
    expect(first).toMatchObject({ customers: 1, sales: 10_000, repeatOrders: 0 });
  });
});

describe("where nobody new bought again", () => {
  const rows: Row[] = [...WORKED_ROWS.filter(([customer]) => !["C02", "C03"].includes(customer))];
  const basis = basisOf(rows, "2024-03-31");

  it("every seed but the first order is 0, and purchases that are typed are counted as they are", () => {
    expect(seedsOf(basis.first)).toEqual({ repeatRate: 0, ordersPerNew: 0, repeatOrderValue: 0 });
    const typed = { repeatRate: 0.2, ordersPerNew: 0.5, repeatOrderValue: 400_000 };
    expect(firstYearSales(basis.first, typed)).toBe(300_000 + 200_000);
  });
  it("who would buy again goes on as people of two purchases do", () => {
    const rates = outlookRates(
      rowsOf(
        plannedShop(rows, "2024-03-31").facts,
        stateRequest({ anchor: day("2024-03-31"), dataStart: day("2020-04-10") }),
      ),
    );
    expect(basis.again[0]?.active).toBeCloseTo(rates?.buying[1]?.[0] ?? 0, 12);
  });
});
