import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/core/values/day.ts";
import { monthRows } from "../../../src/core/facts/months.ts";
import { historyAnchors, monthlyHistory } from "../../../src/core/history/monthly-history.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/core/cpm/stages.ts";
import { historyOf, ledgerOfRows } from "../../support/random-shop.ts";
import { day, type Row } from "../../support/shop.ts";
import { monthEnds } from "../../support/slow-twin.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

it("the first month is that month alone, also where purchases lie before the history", () => {
  const rows: Row[] = [
    ["A", "2019-03-01", 100, "1"],
    ["A", "2022-03-01", 20, "2"],
    ["B", "2022-03-31", 3, "3"],
    ["A", "2022-04-01", 5, "4"],
  ];
  const start = day("2022-03-01");
  const anchors = historyAnchors(day("2022-04-30"), start);
  const months = monthlyHistory(
    monthRows(ledgerOfRows(rows), { anchors, limits: DEFAULT_THRESHOLDS }),
    start,
  );
  expect(months.map((month) => [isoOf(month.anchor), month.monthSales, month.annualSales])).toEqual([
    ["2022-03-31", 2_300, 2_300],
    ["2022-04-30", 500, 2_800],
  ]);
});

const close = (value: number) => expect.closeTo(value, 12);

describe("the worked example as monthly rows", () => {
  const rows = historyOf(WORKED_ROWS, "2024-03-31");

  it("begins with the month of the first purchase and has every month end up to the anchor", () => {
    expect(rows.map((row) => isoOf(row.anchor))).toEqual(monthEnds("2020-04-10", "2024-03-31"));
  });
  it("ends with the balance sheet's figures", () => {
    expect(rows[rows.length - 1]).toEqual({
      anchor: day("2024-03-31"),
      unfinished: false,
      partialYear: false,
      fullPreviousYear: true,
      fullHistory: true,
      fullMonth: true,
      activeCustomers: 9,
      newCustomers: 3,
      retention: { numerator: 5, denominator: 8 },
      stageRetention: [
        { numerator: 1, denominator: 2 },
        { numerator: 1, denominator: 2 },
        { numerator: 1, denominator: 1 },
        { numerator: 1, denominator: 1 },
        { numerator: 1, denominator: 2 },
      ],
      reactivation: { numerator: 1, denominator: 3 },
      f2Conversion: { numerator: 2, denominator: 3 },
      goldSurvivalRate: close(1 / 6),
      annualSales: 7_000_000,
      // C03's 5,000 of 31 March alone.
      monthSales: 500_000,
      annualSalesPerActiveCustomer: close(7_000_000 / 9),
    });
  });
  it("has no rates before somebody could come back, and sums of what there is", () => {
    // April 2020: C09 alone, 3,000.
    expect(rows[0]).toMatchObject({
      activeCustomers: 1,
      retention: { numerator: 0, denominator: 0 },
      reactivation: { numerator: 0, denominator: 0 },
      f2Conversion: { numerator: 0, denominator: 1 },
      goldSurvivalRate: null,
      annualSales: 300_000,
      monthSales: 300_000,
    });
  });
  // Data begin on 2020-04-10, a day inside April.
  it.each([
    { mark: "partialYear" as const, first: "2020-04-30", until: "2021-04-30" },
    { mark: "fullPreviousYear" as const, first: "2022-03-31", until: null },
    { mark: "fullHistory" as const, first: "2022-04-30", until: null },
    { mark: "fullMonth" as const, first: "2020-05-31", until: null },
  ])("marks $mark from $first on", ({ mark, first, until }) => {
    const marked = rows.filter((row) => row[mark]).map((row) => isoOf(row.anchor));
    const all = monthEnds(first, "2024-03-31").filter((end) => until === null || end < until);
    expect(marked).toEqual(all);
  });
});

describe("where the data begin on the day that decides", () => {
  const beginning = (iso: string) =>
    historyOf(
      [
        ["A", iso, 100],
        ["A", "2024-03-31", 100],
      ],
      "2024-03-31",
    ).pop();

  it.each([
    { from: "2023-04-02", partialYear: true, fullPreviousYear: false, fullHistory: false },
    { from: "2023-04-01", partialYear: false, fullPreviousYear: false, fullHistory: false },
    { from: "2022-05-02", partialYear: false, fullPreviousYear: false, fullHistory: false },
    { from: "2022-05-01", partialYear: false, fullPreviousYear: true, fullHistory: false },
    { from: "2022-04-01", partialYear: false, fullPreviousYear: true, fullHistory: false },
    { from: "2022-03-31", partialYear: false, fullPreviousYear: true, fullHistory: true },
  ])("$from", ({ from, ...marks }) => {
    expect(beginning(from)).toMatchObject(marks);
  });
});

describe("the last row", () => {
  it("is the anchor, unfinished, where it is no month end; its month's sales are those so far", () => {
    const rows = historyOf(
      [
        ["A", "2024-01-10", 100],
        ["B", "2024-02-03", 30],
        ["B", "2024-02-20", 7],
      ],
      "2024-02-15",
    );
    expect(rows.map((row) => [isoOf(row.anchor), row.unfinished, row.fullMonth, row.monthSales])).toEqual([
      ["2024-01-31", false, false, 10_000],
      ["2024-02-15", true, false, 3_000],
    ]);
  });
  it("stands alone where the data hold no month end", () => {
    expect(historyOf([["A", "2024-02-03", 100]], "2024-02-10").map((row) => row.anchor)).toEqual([
      day("2024-02-10"),
    ]);
  });
  it("follows the month end on which the data begin", () => {
    const rows = historyOf([["A", "2024-01-31", 100]], "2024-02-29");
    expect(rows.map((row) => [isoOf(row.anchor), row.fullMonth])).toEqual([
      ["2024-01-31", false],
      ["2024-02-29", true],
    ]);
  });
  it("may be a month end before any purchase was repeated", () => {
    expect(historyOf([["A", "2024-02-29", 100]], "2024-02-29").map((row) => row.activeCustomers)).toEqual([
      1,
    ]);
  });
});
