import { describe, expect, it } from "vitest";
import { monthCohorts } from "../../../src/core/facts/cohort-requests.ts";
import { type Ltv, ltvOf, ltvRequests, monthTable } from "../../../src/core/ltv/ltv.ts";
import { LTV_SHARES, type LtvShare, pooledAt, type PooledLtv } from "../../../src/core/ltv/mature.ts";
import { analysisOf, type Analysis } from "../../../src/core/analysis.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { rateOf } from "../../../src/core/values/share.ts";
import { asksOf } from "../../../src/reports/index.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { type Line, lineShop } from "../../support/sliced-shop.ts";

/** With the tables of LTV推移, whichever report asks for them. */
function analyse(engine: ReturnType<typeof shop>, anchor: string): Analysis {
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const facts = engine.facts(question, (meta) => [
    ...asksOf([], SETTINGS)(meta),
    ...ltvRequests(meta, SETTINGS),
  ]);
  return analysisOf(facts, SETTINGS);
}

/* A year before the anchor, 2023-04-01, is 365 days before it: the cohorts of January to March 2023 are mature. */
const ROWS: readonly Row[] = [
  ["A", "2023-01-10", 1000],
  ["A", "2023-02-09", 500], // 30 days later
  ["A", "2023-12-31", 2000], // 355
  ["B", "2023-01-20", 3000],
  ["C", "2023-02-01", 2000],
  ["C", "2024-02-01", 4000], // 365
  ["D", "2023-03-31", 500],
  ["D", "2024-03-30", 700], // 365
  ["E", "2023-04-01", 900],
  ["F", "2024-03-20", 100],
  ["A", "2024-04-01", 9999], // after the anchor
];
const ltv: Ltv = ltvOf(analyse(shop(ROWS), "2024-03-31"));
const at = (found: Pick<Ltv, "curve">, days: number) => found.curve?.cells.find((cell) => cell.days === days);
const shares = (cell: PooledLtv | undefined, ...names: LtvShare[]) =>
  names.map((name) => cell && rateOf(LTV_SHARES[name](cell)));

describe("LTV of mature cohorts", () => {
  it("after a year: A, B, C and D bought for 13,700, of which 6,500 first; three of four came back, by four orders", () => {
    const cell = at(ltv, 365);
    expect(ltv.basis).toBe(365);
    expect(cell).toMatchObject({ customers: 4, seconds: 3, sales: 1_370_000, firstSales: 650_000 });
    expect(shares(cell, "salesPerCustomer", "firstPerCustomer", "repeatPerCustomer")).toEqual([
      342_500, 162_500, 180_000,
    ]);
    expect(shares(cell, "repeatRate", "repeatOrderValue", "ordersPerNewCustomer")).toEqual([
      0.75, 180_000, 1,
    ]);
    expect(isoOf(ltv.curve?.end ?? 0)).toBe("2023-03-31");
  });

  it("at earlier steps of the same four: 7,000 within 30 days with A's second order, 9,000 within 360", () => {
    expect(at(ltv, 30)).toMatchObject({ customers: 4, seconds: 1, sales: 700_000 });
    expect(at(ltv, 360)).toMatchObject({ customers: 4, seconds: 1, sales: 900_000 });
  });

  it("of a step alone take younger cohorts in: April 2023 is mature after 330 days, not after 360", () => {
    const months = monthTable(analyse(shop(ROWS), "2024-03-31"));
    // A 1,500, B, C, D as above, and E 900.
    expect(pooledAt(months, 330)).toMatchObject({ customers: 5, sales: 790_000 });
    expect(pooledAt(months, 360)).toMatchObject({ customers: 4 });
    // January and February alone: A 3,500, B 3,000, C 6,000.
    expect(pooledAt(months, 390)).toMatchObject({ customers: 3, sales: 1_250_000 });
    expect(pooledAt(months, 450)).toBe(null);
  });
});

describe("cohorts", () => {
  const cohort = (unit: keyof Ltv["cohorts"], start: string) =>
    ltv.cohorts[unit].find((one) => isoOf(one.start) === start);
  const matureAt = (unit: keyof Ltv["cohorts"], start: string) =>
    cohort(unit, start)
      ?.cells.filter(({ mature }) => mature)
      .map(({ days }) => days);

  it("by month, quarter and year hold the same people", () => {
    expect(ltv.cohorts.month.map(({ customers }) => customers)).toEqual([2, 1, 1, 1, 1]);
    expect(ltv.cohorts.quarter.map(({ customers }) => customers)).toEqual([4, 1, 1]);
    expect(ltv.cohorts.year.map(({ customers }) => customers)).toEqual([5, 1]);
  });

  it("are mature once their last calendar day is: the year 2023 after 90 days, not after 120", () => {
    // 2023-12-31 + 90 days = 2024-03-30. Of those with a cohort in April alone the quarter ends with June.
    expect(matureAt("year", "2023-01-01")).toEqual([30, 60, 90]);
    expect(matureAt("quarter", "2023-04-01")?.slice(-1)).toEqual([270]);
    expect(matureAt("month", "2023-04-01")?.slice(-1)).toEqual([330]);
    expect(matureAt("month", "2024-03-01")).toEqual([]);
  });

  it("of the year 2023 bought for 7,900 within 90 days", () => {
    expect(cohort("year", "2023-01-01")?.cells[2]).toMatchObject({
      sales: 790_000,
      customers: 5,
      seconds: 1,
    });
  });

  it("of less than a year of history before them may hold people who bought before", () => {
    // The orders begin on 2023-01-10: from 2023-12-10 on, a month late, people are new for sure.
    expect(ltv.cohorts.month.map(({ countsOldAsNew }) => countsOldAsNew)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("two years of cohorts", () => {
  const yearly = (from: number, years: number, amount: (year: number) => number): Row[] =>
    Array.from({ length: years * 12 }, (_, i): Row => {
      const [year, month] = [from + Math.floor(i / 12), `${(i % 12) + 1}`.padStart(2, "0")];
      return [`P${i}`, `${year}-${month}-15`, amount(year)];
    });

  it("are compared where those of the earlier one are new for sure", () => {
    // Of 2023 and 2022, twelve people each, for 3,000 and 2,000; with orders since 2022 nobody of 2022 is new for sure.
    const found = ltvOf(analyse(shop(yearly(2021, 4, (year) => (year - 2020) * 1000)), "2024-12-31"));
    expect([found.recent, found.before]).toMatchObject([
      { customers: 12, sales: 3_600_000 },
      { customers: 12, sales: 2_400_000 },
    ]);
    const later = ltvOf(analyse(shop(yearly(2022, 3, () => 1000)), "2024-12-31"));
    expect([later.recent?.customers, later.before]).toEqual([12, null]);
  });
});

describe("a young shop", () => {
  it("is told at the longest step at which a cohort is mature, one of a month not at all", () => {
    const young = ltvOf(analyse(shop(ROWS), "2023-05-15"));
    // January is mature after 90 days (2023-05-01), not after 120; February after 60; March after 30.
    expect([young.basis, young.curve?.cells.map(({ customers }) => customers)]).toEqual([90, [2, 2, 2]]);
    expect(young.recent).toBe(null);
    const month = ltvOf(analyse(shop(ROWS), "2023-01-31"));
    expect([month.basis, month.curve, month.axes]).toEqual([null, null, []]);
    expect(month.cohorts.month[0]).toMatchObject({ customers: 2 });
  });
});

describe("式によるLTV", () => {
  it("is order value × orders a year × years: 1,470 × 1 × 181 days", () => {
    // 10 orders for 14,700 by six people; in W0 A, C, D, E and F bought once each; A 355, C and D 365 days to the last.
    expect(ltv.formula.orderValue).toEqual({ numerator: 1_470_000, denominator: 10 });
    expect(ltv.formula.yearlyPurchases).toEqual({ numerator: 5, denominator: 5 });
    expect(ltv.formula.salesPerCustomer).toEqual({ numerator: 1_470_000, denominator: 6 });
    expect(ltv.formula.years).toBeCloseTo(1085 / 6 / 365, 12);
    expect(ltv.formula.ltv).toBeCloseTo((147_000 * 1085) / 6 / 365, 6);
  });
});

describe("people who began alike", () => {
  const LINES: readonly Line[] = [
    ["A", "2023-01-10", "O1", "本店", "石けん", "洗顔", 1000],
    ["A", "2023-01-10", "O1", "本店", "茶", "食品", 500],
    ["A", "2023-05-10", "O2", "楽天市場", "茶", "食品", 600],
    ["B", "2023-02-10", "O3", "楽天市場", "石けん", "洗顔", 1000],
    ["C", "2023-08-10", "O4", "楽天市場", "石けん", "洗顔", 9000],
  ];
  const found = ltvOf(analyse(lineShop(LINES), "2024-03-31"));
  const after = (axis: string) =>
    found.axes
      .find((one) => one.axis === axis)
      ?.values.map(({ value, curve }) => [value, curve.cells.find(({ days }) => days === 365)?.sales]);

  it("have the LTV of the cohorts that are mature for the whole shop; C's is not", () => {
    expect(after("firstProduct")).toEqual([
      ["石けん", 310_000],
      ["茶", 210_000],
    ]);
    expect(after("firstChannel")).toEqual([
      ["楽天市場", 100_000],
      ["本店", 210_000],
    ]);
    expect(found.axes.map(({ axis }) => axis)).toEqual(["firstProduct", "firstCategory", "firstChannel"]);
  });

  it("are not told apart where all began with the same", () => {
    const ofOne = LINES.map(([who, date, id, , ...goods]): Line => [who, date, id, "本店", ...goods]);
    const { axes } = ltvOf(analyse(lineShop(ofOne), "2024-03-31"));
    expect(axes.map(({ axis }) => axis)).toEqual(["firstProduct", "firstCategory"]);
  });
});

it("the months of the facts are those that the report asks for", () => {
  expect(
    monthCohorts({ anchor: day("2024-03-31"), firstPurchase: day("2024-03-02") }).ends.map(isoOf),
  ).toEqual(["2024-02-29", "2024-03-31"]);
});
