import { describe, expect, it } from "vitest";
import { kpiYears } from "../../../src/core/kpi/kpi-years.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { kpiShop } from "../../support/kpi-shop.ts";
import type { Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* The worked example's figures are those of definitions.md 5.4, or counted by hand in its table of orders. */
const worked = kpiYears(kpiShop(WORKED_ROWS, "2024-03-31"));

describe("the years of the worked example", () => {
  it("W0: 8 of 9 buyers are repeaters, of 14 people ever; 14 orders for 70,000, of which 3 are first ones", () => {
    expect(worked.current).toMatchObject({
      ...{ buyers: 9, repeaters: 8, known: 14 },
      ...{ purchases: 14, repeatPurchases: 11, sales: 7_000_000 },
      ...{ partial: false, countsOldAsNew: false },
    });
    expect([worked.current.start, worked.current.end].map(isoOf)).toEqual(["2023-04-01", "2024-03-31"]);
  });

  it("W1: C04 and C05 of eight bought for the first time only; 11 orders for 45,000", () => {
    // C06 twice, C08 and C13 twice; C07, C09 and C10 not for the first time.
    expect(worked.previous).toMatchObject({
      ...{ buyers: 8, repeaters: 6, known: 11, purchases: 11, repeatPurchases: 8, sales: 4_500_000 },
    });
  });

  it("a year at a month end is as if the shop were looked at then", () => {
    for (const year of worked.months.slice(2)) {
      const then = kpiYears(kpiShop(WORKED_ROWS, isoOf(year.end)));
      expect(then.current).toEqual(year);
    }
    expect(worked.months).toHaveLength(48);
  });

  it("divides everybody into four groups", () => {
    // 初回 C01. 2回 C02 C04 C11. 1年 C03 C06 C08 C09 C13. 休眠 C05 C07 C10 C12 C14.
    const [last] = worked.groups.slice(-1);
    expect(last).toMatchObject({ once: 1, twice: 3, more: 5, resting: 5 });
    // A year before: 初回 C04 C05; 2回 C06 C07; 1年 C08 C09 C10 C13; 休眠 C11 C12 C14.
    const before = worked.groups.find(({ end }) => isoOf(end) === "2023-03-31");
    expect(before).toMatchObject({ once: 2, twice: 2, more: 4, resting: 3 });
  });
});

describe("years of other shops", () => {
  const rows: readonly Row[] = [
    ["A", "2024-02-29", 1000, "1"],
    ["A", "2025-02-10", 500, "2"],
    ["", "2025-02-11", 50, "3"],
  ];

  it("the year up to 28 February 2025 begins on the 29th of the year before", () => {
    const { current } = kpiYears(kpiShop(rows, "2025-02-28"));
    expect(isoOf(current.start)).toBe("2024-02-29");
    expect(current).toMatchObject({ buyers: 1, purchases: 2, sales: 150_000 });
    expect(current).toMatchObject({ unidentifiedPurchases: 1, unidentifiedSales: 5_000 });
  });

  it("a young shop has no year before, and says that its year is not whole", () => {
    const young = kpiYears(kpiShop(rows, "2024-03-10"));
    expect(young.previous).toBeNull();
    expect(young.current).toMatchObject({ buyers: 1, repeaters: 0, partial: true, countsOldAsNew: true });
    expect(young.months.map(({ end }) => isoOf(end))).toEqual(["2024-02-29"]);
    expect(young.groups.map(({ end }) => isoOf(end))).toEqual(["2024-02-29", "2024-03-10"]);
  });
});
