import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorOf } from "../../../src/core/cpm/anchor.ts";
import {
  dayOf,
  dayOfIso,
  isoMonthOf,
  isoOf,
  latestMonthEnd,
  yearDayOf,
  yearsBefore,
} from "../../../src/core/values/day.ts";
import { windowsOf } from "../../../src/core/cpm/windows.ts";
import { day } from "../../support/shop.ts";

describe("calendar days", () => {
  it.each([
    { why: "a leap day exists in 2024", date: [2024, 2, 29], iso: "2024-02-29" },
    { why: "the day before the count begins", date: [1969, 12, 31], iso: "1969-12-31" },
  ])("$why", ({ date, iso }) => {
    expect(isoOf(dayOf(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0) ?? NaN)).toBe(iso);
  });

  it.each([
    { why: "2023 has no leap day", date: [2023, 2, 29] },
    { why: "no 31 April", date: [2024, 4, 31] },
    { why: "no month 13", date: [2024, 13, 1] },
    { why: "no month 0", date: [2024, 0, 10] },
    { why: "no day 0", date: [2024, 1, 0] },
    { why: "years have four digits", date: [24, 1, 1] },
  ])("refuses: $why", ({ date }) => {
    expect(dayOf(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0)).toBeNull();
  });

  it("reads its own ISO text back for any day of five centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 80_000 }), (any) => {
        expect(dayOfIso(isoOf(any))).toBe(any);
      }),
    );
  });
});

describe("the day of the year", () => {
  it("is the date in a year without a 29 February, for any day of five centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 80_000 }), (any) => {
        const date = isoOf(any).slice(5);
        expect(isoOf(yearDayOf(any))).toBe(`1970-${date === "02-29" ? "02-28" : date}`);
      }),
    );
  });
  it.each(["1900-12-31", "2000-02-29", "2000-12-31", "2024-02-29", "2024-03-01", "2100-02-28", "2100-03-01"])(
    "%s",
    (iso) => {
      expect(isoOf(yearDayOf(day(iso))).slice(5)).toBe(
        iso === "2000-02-29" || iso === "2024-02-29" ? "02-28" : iso.slice(5),
      );
    },
  );
});

describe("Y(n), worked by hand", () => {
  it.each([
    { from: "2024-03-31", years: 1, to: "2023-03-31" },
    { from: "2024-02-29", years: 1, to: "2023-02-28" },
    { from: "2024-02-29", years: 4, to: "2020-02-29" },
    { from: "2023-02-28", years: 3, to: "2020-02-28" },
    { from: "2022-03-26", years: 2, to: "2020-03-26" },
  ])("$from, $years years earlier, is $to", ({ from, years, to }) => {
    expect(isoOf(yearsBefore(day(from), years))).toBe(to);
  });

  // Published wording of うちでのこづち (support page ?p=10677): reference day 2022-03-26.
  it("puts orders of the vendor's example into before, last, last, this, this, after", () => {
    const { anchor, previousEnd, olderEnd } = windowsOf(day("2022-03-26"));
    const window = (iso: string) =>
      day(iso) > anchor ? "after" : day(iso) > previousEnd ? "this" : day(iso) > olderEnd ? "last" : "before";
    const days = ["2020-03-26", "2020-03-27", "2021-03-26", "2021-03-27", "2022-03-26", "2022-03-27"];
    expect(days.map(window)).toEqual(["before", "last", "last", "this", "this", "after"]);
  });
});

describe("the anchor nobody named", () => {
  it.each([
    {
      why: "the last purchase on a month end is the anchor",
      first: "2023-01-05",
      last: "2024-03-31",
      is: "2024-03-31",
    },
    {
      why: "a day earlier it is the month before",
      first: "2023-01-05",
      last: "2024-03-30",
      is: "2024-02-29",
    },
    {
      why: "data inside one month end on their last day",
      first: "2024-03-05",
      last: "2024-03-20",
      is: "2024-03-20",
    },
    { why: "a month end on the first day counts", first: "2024-02-29", last: "2024-03-20", is: "2024-02-29" },
  ])("$why", ({ first, last, is }) => {
    const span = { first: day(first), last: day(last) };
    expect(isoOf(anchorOf({ kind: "default" }, span, day("2030-01-01")))).toBe(is);
  });

  // Run on 31 March, 30 days before = 1 March.
  it("counts days back from the day of analysis", () => {
    const span = { first: day("2020-01-01"), last: day("2024-03-31") };
    expect(isoOf(anchorOf({ kind: "daysAgo", days: 30 }, span, day("2024-03-31")))).toBe("2024-03-01");
  });

  it("refuses an anchor before the first purchase and names both days", () => {
    const span = { first: day("2020-01-02"), last: day("2024-03-31") };
    const call = () => anchorOf({ kind: "day", day: day("2020-01-01") }, span, 0);
    expect(call).toThrowError(
      expect.objectContaining({
        code: "anchor-before-data",
        values: { date: "2020-01-01", first: "2020-01-02" },
      }),
    );
    expect(anchorOf({ kind: "day", day: day("2020-01-02") }, span, 0)).toBe(day("2020-01-02"));
  });

  it("takes an anchor up to a hundred years after the last purchase, and no later one", () => {
    const span = { first: day("2020-01-02"), last: day("2024-03-31") };
    const at = (iso: string) => () => anchorOf({ kind: "day", day: day(iso) }, span, 0);
    expect(at("2124-03-31")()).toBe(day("2124-03-31"));
    expect(at("2124-04-01")).toThrowError(
      expect.objectContaining({
        code: "anchor-far-off",
        values: { date: "2124-04-01", last: "2024-03-31", years: 100 },
      }),
    );
  });

  it("a month end is its own latest month end, in any month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (any) => {
        const end = latestMonthEnd(any);
        expect(end).toBeLessThanOrEqual(any);
        expect(any - end).toBeLessThan(31);
        expect(isoOf(end + 1).slice(8)).toBe("01");
        expect(latestMonthEnd(end)).toBe(end);
      }),
    );
  });
});

it("the month of a day is its year and month", () => {
  expect(["2024-03-01", "2024-03-31", "1999-12-31"].map((one) => isoMonthOf(day(one)))).toEqual([
    "2024-03",
    "2024-03",
    "1999-12",
  ]);
});
