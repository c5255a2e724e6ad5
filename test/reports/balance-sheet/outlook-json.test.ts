import { describe, expect, it } from "vitest";
import { customerBalanceSheet } from "../../../src/reports/balance-sheet/customer-bs.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { contextOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

interface Outlook {
  readonly pairs: number;
  readonly rows: Record<string, number | null>[];
  readonly own: Record<string, unknown>[];
}

function outlookJson(rows: readonly Row[], anchor: string, settings: Partial<AnalysisSettings> = {}) {
  const json = customerBalanceSheet.json?.(contextOf(analyse(rows, anchor, settings)));
  return (json as { readonly outlook: Outlook | null }).outlook;
}

/* Figures of definitions.md 4.4b, copied by hand. */
describe("the outlook of the worked example in JSON, money in yen", () => {
  const { pairs, rows, own } = outlookJson(WORKED_ROWS, "2024-03-31") ?? { pairs: 0, rows: [], own: [] };
  const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

  it("has five years on three pairs of years", () => {
    expect(pairs).toBe(3);
    expect(rows.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5]);
  });
  it.each([
    {
      year: 1,
      active: [6.9947, 3.87, 12.64],
      sales: [53_458.1, 28_104, 101_685],
      all: [53_458.1, 28_104, 101_685],
    },
    {
      year: 5,
      active: [4.1516, 1.78, 9.7],
      sales: [31_548.8, 12_711, 78_307],
      all: [205_051.5, 121_738, 345_382],
    },
  ])("year $year: line and 80 %", ({ year, active, sales, all }) => {
    const row = rows[year - 1] ?? {};
    const figure = (name: string) => [row[name], row[`${name}Low`], row[`${name}High`]];
    expect(figure("active")).toEqual([
      near(active[0] ?? 0, 4),
      near(active[1] ?? 0, 2),
      near(active[2] ?? 0, 2),
    ]);
    expect(figure("sales")).toEqual(sales.map((yen, i) => near(yen, i === 0 ? 1 : 0)));
    expect(figure("cumulativeSales")).toEqual(all.map((yen, i) => near(yen, i === 0 ? 1 : 0)));
  });
  it("90 %: t is 2.01622 where it was 1.4756, and nobody beyond the 14 there are", () => {
    const { active, activeLow, activeLow90, activeHigh90, sales, salesHigh, salesHigh90 } = rows[0] ?? {};
    const wider = (line: unknown, end: unknown) => Math.abs(Math.log(Number(line) / Number(end)));
    expect(wider(active, activeLow90) / wider(active, activeLow)).toBeCloseTo(2.01622 / 1.4756, 6);
    expect(wider(sales, salesHigh90) / wider(sales, salesHigh)).toBeCloseTo(2.01622 / 1.4756, 6);
    expect(activeHigh90).toBe(14);
  });
  it("five years in present years: 205,051.5 of 70,000 is 2.93, of a typed 100,000 is 2.05", () => {
    expect(rows[4]?.["salesMultiple"]).toBeCloseTo(2.9293, 4);
    const typed = outlookJson(WORKED_ROWS, "2024-03-31", { annualSalesOverride: 100_000 });
    expect(typed?.rows[4]?.["salesMultiple"]).toBeCloseTo(2.0505, 4);
  });
  it("says what was said a year before, and what came", () => {
    expect(own).toEqual([
      {
        anchorDate: "2023-03-31",
        year: 1,
        active: near(6.705, 3),
        actualActive: 6,
        sales: expect.any(Number),
        actualSales: 47_000,
        heldActive: true,
        heldSales: true,
      },
    ]);
  });
  it("always has the lapsed come back, and its own stages: two settings of the 試算", () => {
    const other = { includeReactivation: false, stageThresholds: [1, 2, 3, 6, 12] } as const;
    expect(outlookJson(WORKED_ROWS, "2024-03-31", other)?.rows).toEqual(rows);
  });
  it("is null without a pair of years", () => {
    expect(outlookJson([["A", "2024-01-01", 100]], "2024-03-31")).toBeNull();
  });
});
