import { describe, expect, it } from "vitest";
import { newRepeatOf } from "../../../src/core/sales/new-repeat.ts";
import type { NewRepeatRule } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { sumOf } from "../../../src/core/values/sum.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* The worked example's figures are those of definitions.md section 5, summed by hand from its table of orders. */
const worked = (newRepeatRule: NewRepeatRule) =>
  newRepeatOf(analyse(WORKED_ROWS, "2024-03-31", { newRepeatRule }));
const yen = (...amounts: number[]) => amounts.map((amount) => amount * 100);

describe("新規・リピート of the worked example", () => {
  const byOrder = worked("order");
  const byPeriod = worked("period");
  const currentMonths = (found: typeof byOrder) => found.months.slice(-12);

  it("in the current year: by order 9,000 and 61,000, by the year as the period 23,000 and 47,000", () => {
    expect([byOrder.current.newSales, byOrder.current.repeatSales]).toEqual(yen(9000, 61000));
    expect([byPeriod.current.newSales, byPeriod.current.repeatSales]).toEqual(yen(23000, 47000));
  });

  it("by months 9,000 and 61,000 under either rule: nobody bought twice in the month of the first order", () => {
    for (const found of [byOrder, byPeriod]) {
      const months = currentMonths(found);
      expect(isoOf(months[0]?.start ?? 0)).toBe("2023-04-01");
      expect([sumOf(months, "newSales"), sumOf(months, "repeatSales")]).toEqual(yen(9000, 61000));
    }
  });

  it("in calendar year 2023 by period: C01, C02, C03 and C05 with all they bought in it", () => {
    // C01 3,000; C02 3,000 + 4,000; C03 3,000 + 5,000; C05 3,000. The rest of 54,000 is repeat.
    const year = byPeriod.years.find(({ end }) => isoOf(end) === "2023-12-31");
    expect(year).toMatchObject({
      newCustomers: 4,
      newPurchases: 6,
      newSales: 2_100_000,
      repeatSales: 3_300_000,
    });
    const same = byOrder.years.find(({ end }) => isoOf(end) === "2023-12-31");
    expect(same).toMatchObject({
      newCustomers: 4,
      newPurchases: 4,
      newSales: 1_200_000,
      repeatSales: 4_200_000,
    });
  });

  it("counts who is new and comes back in the period in both columns, but once in all", () => {
    // W0: new C01, C02, C03; repeat C02, C03 and C04, C06, C08, C09, C11, C13; nine people in all.
    expect(byOrder.current).toMatchObject({
      newCustomers: 3,
      repeatCustomers: 8,
      customers: 9,
      purchases: 14,
    });
    expect(byPeriod.current).toMatchObject({
      newCustomers: 3,
      repeatCustomers: 6,
      customers: 9,
      purchases: 14,
    });
  });

  it("adds up twelve months and looks at the month a year ago", () => {
    const last = byOrder.months[byOrder.months.length - 1];
    expect(last?.annual).toMatchObject({ newSales: 900_000, repeatSales: 6_100_000, countsOldAsNew: false });
    // March 2024: C03's 5,000; March 2023: C05's 3,000.
    expect([last?.sales, last?.yearBefore?.sales]).toEqual(yen(5000, 3000));
  });

  it("shows the days of this month and the one before", () => {
    expect(
      byOrder.days.map(({ end }) => isoOf(end)).filter((_, i, all) => i % (all.length - 1) === 0),
    ).toEqual(["2024-02-01", "2024-03-31"]);
    const sold = byOrder.days.filter(({ sales }) => sales > 0).map(({ end, sales }) => [isoOf(end), sales]);
    expect(sold).toEqual([
      ["2024-02-10", 800_000],
      ["2024-03-31", 500_000],
    ]);
  });
});

describe("where the history begins", () => {
  const rows: readonly Row[] = [
    ["A", "2022-02-15", 1000],
    ["A", "2022-08-01", 500],
    ["B", "2023-04-02", 2000],
    ["A", "2023-06-01", 4000],
  ];
  const { months, years, before } = newRepeatOf(analyse(rows, "2023-06-17"));
  const marks = (iso: string) => {
    const month = months.find(({ start }) => start === day(iso));
    return { partial: month?.partial, unfinished: month?.unfinished, old: month?.countsOldAsNew };
  };

  it("periods without a year of orders before them may count known customers as new", () => {
    // The first order of 2022-02-15 is a whole year before 2023-02-14, and, up to 31 days late, before January's end, too.
    expect(marks("2022-02-01")).toEqual({ partial: true, unfinished: false, old: true });
    expect(marks("2023-01-01")).toEqual({ partial: false, unfinished: false, old: true });
    expect(marks("2023-02-01")).toEqual({ partial: false, unfinished: false, old: false });
    expect(marks("2023-06-01")).toEqual({ partial: false, unfinished: true, old: false });
  });

  it("a month is whole from the day on which the history begins with it", () => {
    const first = (iso: string) => newRepeatOf(analyse([["A", iso, 1000]], "2022-03-31")).months[0]?.partial;
    expect([first("2022-03-01"), first("2022-03-02")]).toEqual([false, true]);
  });

  it("a month that is not over, or not whole, has no moving annual total and no month a year ago", () => {
    const has = (iso: string) => {
      const [month] = months.filter(({ start }) => start === day(iso));
      return month && [month.annual !== null, month.yearBefore !== null];
    };
    expect(has("2023-01-01")).toEqual([false, false]);
    expect(has("2023-02-01")).toEqual([true, false]);
    expect(has("2023-03-01")).toEqual([true, true]);
    expect(has("2023-06-01")).toEqual([false, false]);
  });

  it("a year that is not over says so", () => {
    expect(years.map(({ unfinished, partial }) => [unfinished, partial])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(before).toMatchObject({ purchases: 0, sales: 0 });
  });

  it("what lies before it is in no month, and is said", () => {
    // More than a year without any purchase: the history begins anew, but A is no new customer in it.
    const gap = newRepeatOf(
      analyse([["A", "2019-01-05", 700], ["", "2019-01-06", 50], ...rows.slice(2)], "2023-06-30"),
    );
    expect(gap.before).toMatchObject({ purchases: 2, sales: 75_000 });
    expect(sumOf(gap.months, "newSales")).toBe(200_000);
    expect(sumOf(gap.months, "repeatSales")).toBe(400_000);
  });
});
