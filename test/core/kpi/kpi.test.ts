import { describe, expect, it } from "vitest";
import { type Kpi, type KpiId, kpisOf } from "../../../src/core/kpi/kpi.ts";
import { kpiYears } from "../../../src/core/kpi/kpi-years.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { rateOf } from "../../../src/core/values/share.ts";
import { kpiShop } from "../../support/kpi-shop.ts";
import type { Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

function kpis(rows: readonly Row[], anchor: string): Record<KpiId, Kpi> {
  const { facts } = kpiShop(rows, anchor);
  const found = kpisOf({ facts, years: kpiYears({ facts }) });
  return Object.fromEntries(found.map((one) => [one.id, one])) as Record<KpiId, Kpi>;
}

const daysOf = ({ now }: Kpi) => now && [isoOf(now.start), isoOf(now.end)];

/* Counted by hand in the table of orders of definitions.md section 5. */
describe("the KPI of the worked example", () => {
  const found = kpis(WORKED_ROWS, "2024-03-31");

  it("F2 within 90 days: the months up to December 2023 are old enough", () => {
    // First bought in 2023: C05, C03, C02, C01. C03 came again after 105 days, C02 after 123.
    expect(found.f2Within90.now?.share).toEqual({ numerator: 0, denominator: 4 });
    expect(daysOf(found.f2Within90)).toEqual(["2023-01-01", "2023-12-31"]);
  });

  it("F2 within 365 days: those up to March 2023", () => {
    // C06 after 244 days; C04 after 396; C05 not at all.
    expect(found.f2Within365.now?.share).toEqual({ numerator: 1, denominator: 3 });
    expect(daysOf(found.f2Within365)).toEqual(["2022-04-01", "2023-03-31"]);
  });

  it("a year before, F2 is that of the months that were old enough then", () => {
    // 2022: C07 after 62 days, C06 after 244, C04 later. 2021-04 … 2022-03: C08 365, C13 183, C07 62.
    expect(found.f2Within90.before?.share).toEqual({ numerator: 1, denominator: 3 });
    expect(found.f2Within365.before?.share).toEqual({ numerator: 3, denominator: 3 });
  });

  it("リピーター率 8/9, リピート率 8/14, リピート注文比率 11/14; a year before 6/8, 6/11, 8/11", () => {
    const { repeaterShare, repeatRate, repeatOrderShare } = found;
    const sides = (one: Kpi) => [one.now, one.before].map((span) => span && Object.values(span.share));
    expect(sides(repeaterShare)).toEqual([
      [8, 9],
      [6, 8],
    ]);
    expect(sides(repeatRate)).toEqual([
      [8, 14],
      [6, 11],
    ]);
    expect(sides(repeatOrderShare)).toEqual([
      [11, 14],
      [8, 11],
    ]);
  });

  it("受注単価 5,000, 顧客単価 70,000 ÷ 9, 購入頻度 14 ÷ 9; without orders of nobody known no line of them", () => {
    const { averageOrderValue, salesPerCustomer, purchaseFrequency } = found;
    const values = [averageOrderValue, salesPerCustomer, purchaseFrequency].map(({ now }) => now?.share);
    expect(values).toEqual([
      { numerator: 7_000_000, denominator: 14 },
      { numerator: 7_000_000, denominator: 9 },
      { numerator: 14, denominator: 9 },
    ]);
    expect(Object.keys(found)).not.toContain("allOrderValue");
  });

  it("顧客単価 is 受注単価 × 購入頻度, now and at every month end", () => {
    const value = (id: KpiId, at: number | null) => {
      const { now, trend } = found[id];
      const span = at === null ? now : trend[at]?.of;
      return span ? (rateOf(span.share) ?? 0) : null;
    };
    for (const at of [null, ...found.salesPerCustomer.trend.keys()]) {
      const [order, times] = [value("averageOrderValue", at), value("purchaseFrequency", at)];
      expect((order ?? 0) * (times ?? 0)).toBeCloseTo(value("salesPerCustomer", at) ?? 0, 6);
    }
    expect(found.salesPerCustomer.trend).toHaveLength(24);
  });

  it("with orders of nobody known 受注単価 of all orders stands beside", () => {
    const more = kpis([...WORKED_ROWS, ["", "2024-01-05", 1000, "X1"]], "2024-03-31");
    expect(more.allOrderValue.now?.share).toEqual({ numerator: 7_100_000, denominator: 15 });
    expect(more.averageOrderValue.now?.share).toEqual({ numerator: 7_000_000, denominator: 14 });
  });
});

describe("a shop that begins", () => {
  const rows: readonly Row[] = [
    ["A", "2024-01-10", 1000, "1"],
    ["A", "2024-01-20", 2000, "2"],
    ["B", "2024-03-05", 1500, "3"],
  ];

  it("has its KPI of a year from the first month on, and says from when F2 can be told", () => {
    const young = kpis(rows, "2024-03-31");
    expect(young.repeaterShare).toMatchObject({
      now: { share: { numerator: 1, denominator: 2 } },
      ...{ partial: true, countsOldAsNew: true, before: null },
    });
    // January ends on the 31st, and 90 days later it is 30 April.
    expect(young.f2Within90).toMatchObject({ now: null });
    expect(isoOf(young.f2Within90.from ?? 0)).toBe("2024-04-30");
    expect(isoOf(young.f2Within365.from ?? 0)).toBe("2025-01-30");
    expect(young.repeaterShare.trend.map(({ of }) => of)).toEqual([null, null, null]);
  });

  it("F2 is told from that day on, not a day before", () => {
    const at = (anchor: string) => kpis(rows, anchor).f2Within90.now;
    expect(at("2024-04-29")).toBeNull();
    expect(at("2024-04-30")?.share).toEqual({ numerator: 1, denominator: 1 });
  });

  it("is not compared with a year before that is not whole", () => {
    const { averageOrderValue } = kpis([...rows, ["A", "2025-05-01", 900, "4"]], "2025-05-31");
    expect(averageOrderValue.before).toBeNull();
  });
});
