import { describe, expect, it } from "vitest";
import { kpiMetrics } from "../../../src/reports/kpi/kpi-metrics.ts";
import { neededForSales } from "../../../src/core/kpi/sales-target.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* The worked example: 9 buyers, 14 orders, 70,000; of 3 new ones C02 and C03 came again, for 4,000 and 5,000. */
const { parts } = kpiMetrics(analyse(WORKED_ROWS, "2024-03-31"));
if (parts === null) throw new Error("no whole year");

describe("what a year of 84,000 would take", () => {
  const needed = neededForSales(parts, 8_400_000);

  it("each figure alone has to be a fifth more", () => {
    expect(needed.purchaseFrequency).toBeCloseTo((14 / 9) * 1.2, 9);
    expect(needed.averageOrderValue).toBe(600_000);
    expect(needed.buyers).toBeCloseTo(10.8, 9);
  });

  it("F2 conversion of three people cannot bring it; for 73,000 two thirds of a person more have to come again", () => {
    expect(needed.f2Conversion).toBeGreaterThan(1);
    expect(neededForSales(parts, 7_300_000).f2Conversion).toBeCloseTo((2 + 3000 / 4500) / 3, 9);
  });

  it("today's sales ask for today's figures", () => {
    expect(neededForSales(parts, 7_000_000)).toEqual({
      ...{ purchaseFrequency: 14 / 9, averageOrderValue: 500_000, buyers: 9, f2Conversion: 2 / 3 },
    });
  });
});

describe("a target of other shops", () => {
  it("what nobody known buys stays as it is", () => {
    const rows: Row[] = [...WORKED_ROWS, ["", "2024-01-05", 10_000, "X1"]];
    const more = kpiMetrics(analyse(rows, "2024-03-31")).parts;
    expect(more && neededForSales(more, 9_400_000).averageOrderValue).toBe(600_000);
    // They alone bring the 10,000.
    expect(more && neededForSales(more, 900_000)).toMatchObject({ purchaseFrequency: 0, buyers: 0 });
  });

  it("is not looked at before there is a year of orders", () => {
    const young = analyse([["A", "2024-01-10", 1000, "1"]], "2024-03-31");
    expect(kpiMetrics(young).parts).toBeNull();
  });

  it("without a second purchase F2 conversion tells nothing", () => {
    const rows: Row[] = [
      ["A", "2022-01-10", 1000, "1"],
      ["B", "2023-06-10", 1000, "2"],
    ];
    const found = kpiMetrics(analyse(rows, "2024-03-31")).parts;
    expect(found && neededForSales(found, 500_000).f2Conversion).toBeNull();
  });
});
