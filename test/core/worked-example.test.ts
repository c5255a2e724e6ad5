import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { describe, expect, it } from "vitest";
import { projectedSurvival } from "../../src/core/analysis.ts";
import {
  f2Conversion,
  promotion,
  salesPerActive,
  salesPerRetained,
  salesPerReturned,
} from "../../src/core/cpm/balance.ts";
import { projectionBand } from "../../src/core/cpm/band.ts";
import type { ProjectedYear } from "../../src/core/cpm/projection.ts";
import { analyse, day, shop } from "../support/shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/*
 * Every number here was computed outside the product, with exact fractions, and copied by hand.
 */
const ANCHOR = "2024-03-31";
const analysis = analyse(WORKED_ROWS, ANCHOR);
const { balance, projections, goldMap } = analysis;
const band = projectionBand(analysis);
const yen = (minor: number | null) => (minor === null ? null : minor / 100);

describe("sets and rates", () => {
  it("stages", () => {
    const table = balance.stages.map((s) => [
      s.base,
      s.kept,
      s.dormant,
      s.returned,
      s.activeNow,
      s.lapsedNow,
    ]);
    expect(table).toEqual([
      [2, 1, 2, 1, 1, 2],
      [2, 1, 1, 0, 3, 2],
      [1, 1, 0, 0, 2, 0],
      [1, 1, 0, 0, 0, 0],
      [2, 1, 0, 0, 3, 1],
    ]);
  });
  it("money per kept and per returned customer", () => {
    expect(balance.stages.map((s) => yen(salesPerRetained(s)))).toEqual([4000, 6000, 10000, 7000, 16000]);
    expect(balance.stages.map((s) => yen(salesPerReturned(s)))).toEqual([4000, null, null, null, null]);
    expect([yen(salesPerRetained(balance.total)), yen(salesPerReturned(balance.total))]).toEqual([
      8600, 4000,
    ]);
  });
  it("fills in what is missing, and says so", () => {
    const stages = analysis.assumptions?.stages ?? [];
    expect(stages.map((s) => s.reactivation)).toEqual([0.5, 0, 1 / 3, 1 / 3, 1 / 3]);
    expect(stages.map((s) => s.filled.reactivation)).toEqual([false, false, true, true, true]);
    expect(stages.map((s) => yen(s.salesPerReturned))).toEqual([4000, 4000, 4000, 4000, 4000]);
    expect(stages.map((s) => s.filled.salesPerReturned)).toEqual([false, true, true, true, true]);
    expect(stages.some((s) => s.filled.retention || s.filled.salesPerRetained)).toBe(false);
  });
  it("totals", () => {
    const { base, kept, dormant, returned, activeNow, lapsedNow } = balance.total;
    expect([base, kept, dormant, returned, activeNow, lapsedNow]).toEqual([8, 5, 3, 1, 9, 5]);
    expect([balance.newCustomers, yen(balance.annualSales), balance.annualOrders]).toEqual([3, 70000, 14]);
    expect([yen(balance.newSales), yen(balance.total.keptSales), yen(balance.total.returnedSales)]).toEqual([
      23000, 43000, 4000,
    ]);
    expect(yen(balance.previousSales)).toBe(45000);
    expect(yen(salesPerActive(balance.total))).toBeCloseTo(7777.8, 1);
  });
  it("splits retention into last year's new and older customers", () => {
    expect(balance.newRetention).toEqual({ numerator: 2, denominator: 3 });
    expect(balance.existingRetention).toEqual({ numerator: 3, denominator: 5 });
  });
});

describe("projection", () => {
  const columns = (years: readonly ProjectedYear[] | undefined) =>
    (years ?? []).map((y) => [
      ...y.active.map((n) => n.toFixed(4)),
      y.activeTotal.toFixed(4),
      y.lapsedTotal.toFixed(4),
      (y.sales / 100).toFixed(1),
      (y.cumulativeSales / 100).toFixed(1),
      (y.cumulativeSales / 7_000_000).toFixed(4),
    ]);

  it("static", () => {
    expect(columns(projections?.static)).toEqual([
      ["1.5000", "1.5000", "2.0000", "0.0000", "1.8333", "6.8333", "7.1667", "60333.3", "60333.3", "0.8619"],
      ["1.5000", "0.7500", "2.0000", "0.0000", "1.6389", "5.8889", "8.1111", "48055.6", "108388.9", "1.5484"],
      ["1.5000", "0.3750", "2.0000", "0.0000", "1.6065", "5.4815", "8.5185", "44509.3", "152898.1", "2.1843"],
      ["1.5000", "0.1875", "2.0000", "0.0000", "1.6011", "5.2886", "8.7114", "43168.2", "196066.4", "2.8009"],
      ["1.5000", "0.0938", "2.0000", "0.0000", "1.6002", "5.1939", "8.8061", "42569.7", "238636.1", "3.4091"],
    ]);
  });
  it("migration", () => {
    expect(columns(projections?.migration)).toEqual([
      ["0.0000", "1.5000", "1.5000", "0.0000", "3.8333", "6.8333", "7.1667", "60333.3", "60333.3", "0.8619"],
      ["0.0000", "0.7500", "0.7500", "0.0000", "4.1389", "5.6389", "8.3611", "56055.6", "116388.9", "1.6627"],
      ["0.0000", "0.3750", "0.3750", "0.0000", "3.9398", "4.6898", "9.3102", "48842.6", "165231.5", "2.3604"],
      ["0.0000", "0.1875", "0.1875", "0.0000", "3.7816", "4.1566", "9.8434", "42890.4", "208121.9", "2.9732"],
      [
        "0.0000",
        "0.0938",
        "0.0938",
        "0.0000",
        "3.6928",
        "3.8803",
        "10.1197",
        "39523.4",
        "247645.3",
        "3.5378",
      ],
    ]);
  });
  it("retention only", () => {
    const years = projections?.retentionOnly ?? [];
    expect(years.map((y) => y.activeTotal)).toEqual([5.5, 3.75, 2.875, 2.4375, 2.21875]);
    expect(years.map((y) => yen(y.sales))).toEqual([55000, 37500, 28750, 24375, 22187.5]);
    expect(yen(years[4]?.cumulativeSales ?? 0)).toBe(167812.5);
    expect(projectedSurvival(analysis, 5)).toBeCloseTo(0.2465, 4);
  });
  it("4.4a band", () => {
    const low = band?.low ?? [];
    expect(band?.years).toBe(2);
    expect(low.map((y) => (y.cumulativeSales / 100).toFixed(1))).toEqual([
      "45166.7",
      "79888.9",
      "107907.4",
      "131339.5",
      "151449.6",
    ]);
    expect(low.map((y) => y.activeTotal.toFixed(4))).toEqual([
      "6.6667",
      "5.2222",
      "4.2685",
      "3.5988",
      "3.1031",
    ]);
    expect(band?.high.map((y) => (y.cumulativeSales / 100).toFixed(1))).toEqual([
      "60333.3",
      "108388.9",
      "152898.1",
      "196066.4",
      "238636.1",
    ]);
  });
});

describe("gold map", () => {
  it("chain", () => {
    expect(f2Conversion(balance)).toEqual({ numerator: 2, denominator: 3 });
    expect(goldMap.survival.map((s) => s?.toFixed(3))).toEqual([
      "1.000",
      "0.667",
      "0.333",
      "0.333",
      "0.333",
      "0.167",
    ]);
    expect(goldMap.goldSurvivalRate).toBeCloseTo(1 / 6, 12);
    expect(goldMap.people.map((n) => n?.toFixed(1))).toEqual(["3.0", "2.0", "1.0", "1.0", "1.0", "0.5"]);
  });
  it("simulation of 300 new customers", () => {
    const simulated = analyse(WORKED_ROWS, ANCHOR, { newCustomersOverride: 300 }).goldMap;
    expect(simulated.people.map((n) => Math.round((n ?? NaN) * 1e6) / 1e6)).toEqual([
      300, 200, 100, 100, 100, 50,
    ]);
    expect(simulated.survival).toEqual(goldMap.survival);
  });
  it("promotion, survival with returns, bottleneck", () => {
    const rates = balance.stages.map((s) => promotion(s)).map((s) => s && s.numerator / s.denominator);
    expect(rates).toEqual([0.5, 0.5, 1, 1, null]);
    expect(goldMap.survivalWithReturns).toBeNull(); // q5 has no data, and the map fills nothing in
    // r5 is 1/2 as well.
    expect(goldMap.bottleneck).toEqual({ step: "r2", rate: 0.5, smallSample: true, maybeChance: true });
  });
  it("without C13 the map has no answer from F5 on, the projection fills in 4/7", () => {
    const without = analyse(
      WORKED_ROWS.filter(([customer]) => customer !== "C13"),
      ANCHOR,
    );
    expect(without.goldMap.survival.slice(3)).toEqual([expect.closeTo(1 / 3, 12), null, null]);
    expect(without.assumptions?.stages[3]?.retention).toBeCloseTo(4 / 7, 12);
    expect(without.assumptions?.stages[3]?.filled.retention).toBe(true);
  });
});

describe("other classes on the same data", () => {
  const customers = () => {
    const byClass = new Map<string, string[]>();
    for (const row of classRows()) byClass.set(row.key, [...(byClass.get(row.key) ?? []), row.id]);
    return Object.fromEntries(byClass);
  };
  const classRows = () =>
    workedCustomers().flatMap((c) => [
      { key: c.nurtureSegment, id: c.customerId },
      { key: `${c.cpmGroup} ${c.cpmStatus}`, id: c.customerId },
    ]);

  it("nurture segments and CPM groups", () => {
    expect(customers()).toEqual({
      loyal: ["C09"],
      repeat: ["C03", "C06"],
      dormant: ["C01", "C02", "C04", "C08", "C11", "C13"],
      lost: ["C05", "C07", "C10", "C12", "C14"],
      "first churned": ["C01", "C05", "C14"],
      "toddler churned": ["C07"],
      "steady active": ["C02", "C03", "C04", "C06", "C08", "C09", "C11"],
      "steady churned": ["C10", "C12", "C13"],
    });
  });
});

function workedCustomers() {
  const choice = { kind: "day", day: day(ANCHOR) } as const;
  return shop(WORKED_ROWS).customers({
    anchor: choice,
    today: day("2030-01-01"),
    limits: DEFAULT_LIMITS,
  });
}
