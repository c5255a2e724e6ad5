import { describe, expect, it } from "vitest";
import { cohortEnds } from "../../../src/core/facts/cohort-requests.ts";
import { cohortTables, sharedShop } from "../../../src/core/facts/cohort-values.ts";
import type { CohortAxis, CohortRow, CohortsAsk } from "../../../src/core/facts/cohorts.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { day, type Row, RULES, shop } from "../../support/shop.ts";
import { type Line, LINE_COLUMNS, lineShop, SLICED_LINES } from "../../support/sliced-shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = day("2024-03-31");
const yen = (...amounts: number[]) => amounts.map((amount) => amount * 100);

function tableOf(
  engine: RowsEngine,
  ask: Partial<CohortsAsk>,
  rules: Partial<CleaningRules> = {},
): CohortRow[] {
  const ends = cohortEnds("month", { anchor: ANCHOR, firstPurchase: Math.min(...engine.ledger.day) });
  const all = { ends, steps: [30, 365], months: 0, axis: null, most: 0, ...ask } as const;
  return cohortTables(sharedShop({ ...engine, rules: { ...RULES, ...rules } }), [all])[0] ?? [];
}

describe("cohorts of the worked example", () => {
  /* From the table of orders in definitions.md section 5. */
  const rows = tableOf(shop(WORKED_ROWS), { steps: [0, 183, 184, 364, 365, 720] });
  const cohort = (month: string) => rows.find(({ end }) => isoOf(end).startsWith(month));

  it("count a purchase on the last day of a step: C10 bought again 184 and 365 days after 2020-05-05", () => {
    expect(cohort("2020-05")).toMatchObject({
      customers: 1,
      firstSales: 300_000,
      seconds: [0, 0, 1, 1, 1, 1],
      purchases: [1, 1, 2, 2, 3, 4],
      sales: yen(3000, 3000, 8000, 8000, 13_000, 18_000),
    });
  });

  it("hold everybody of a month: C06 on 2022-04-01 alone, C07 a day before in March", () => {
    // C06: 4,000 after 244 days, 6,000 after 654; C07: 4,000 after 62 days.
    expect(cohort("2022-04")?.sales).toEqual(yen(3000, 3000, 3000, 7000, 7000, 13_000));
    expect(cohort("2022-03")?.sales).toEqual(yen(3000, 7000, 7000, 7000, 7000, 7000));
  });

  it("are of months with a new customer only", () => {
    // 2020-04, 05, 09; 2021-01, 02, 05, 06; 2022-03, 04, 10; 2023-03, 04, 05, 06: C01 … C14, one a month.
    expect(rows.length).toBe(14);
    expect(rows.every(({ customers }) => customers === 1)).toBe(true);
  });

  it("in calendar months: C03 on 2023-04-01 bought again in the third and in the eleventh month after", () => {
    const months = tableOf(shop(WORKED_ROWS), { months: 120 });
    // To the month of the anchor, March 2024, and no further; 5,000 each time.
    const rest = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(months.find(({ end }) => isoOf(end) === "2023-04-30")).toMatchObject({
      active: [1, ...rest],
      monthPurchases: [1, ...rest],
      monthSales: [300_000, ...rest.map((one) => one * 500_000)],
    });
  });

  it("in so many calendar months as are asked, several purchases of a month by one person once", () => {
    const rows: Row[] = [
      ["A", "2024-01-31", 100],
      ["A", "2024-02-01", 200],
      ["A", "2024-02-29", 300],
      ["B", "2024-01-01", 50],
      ["B", "2024-01-31", 60],
      ["B", "2024-03-31", 70],
      ["B", "2024-04-01", 80],
    ];
    const [row] = tableOf(shop(rows), { months: 2 });
    expect(row).toMatchObject({
      ...{ active: [2, 1], monthPurchases: [3, 2], monthSales: [21_000, 50_000] },
      sales: yen(710, 780),
    });
    // A anchor of mid-month: what came after it is not there.
    const ends = [day("2024-01-31"), day("2024-02-15")];
    expect(tableOf(shop(rows), { months: 9, ends })[0]).toMatchObject({
      ...{ active: [2, 1], monthPurchases: [3, 1], monthSales: [21_000, 20_000] },
    });
  });
});

describe("people told apart", () => {
  const values = (engine: RowsEngine, axis: CohortAxis, most = 5) =>
    tableOf(engine, { axis, most, ends: [ANCHOR] }).map(({ value, customers, sales }) => [
      value,
      customers,
      sales[1],
    ]);
  const lines = lineShop(SLICED_LINES);

  it("by the channel, product and category of their first purchase, with all they bought in the year after it", () => {
    // A and C first bought in 楽天市場: 1,000 each within 365 days. B and D in 本店: 3,000 and 1,000.
    expect(values(lines, "firstChannel")).toEqual([
      ["本店", 2, 400_000],
      ["楽天市場", 2, 200_000],
    ]);
    expect(values(lines, "firstProduct")).toEqual([
      ["石けん", 3, 300_000],
      ["クリーム", 1, 300_000],
    ]);
    expect(values(lines, "firstCategory").map(([value]) => value)).toEqual(["洗顔", "保湿"]);
  });

  it("of which the sheet says nothing in any column, are in no row", () => {
    expect(values(shop(WORKED_ROWS), "firstProduct")).toEqual([]);
    expect(values(lines, "prefecture")).toEqual([]);
  });

  const SEVERAL: readonly Line[] = [
    ["A", "2023-05-01", "O1", "本店", "石けん", "洗顔", 1000],
    ["A", "2023-05-01", "O1", "本店", "クリーム", "保湿", 2000],
    ["A", "2023-05-01", "O1", "本店", "クリーム", "保湿", 2000],
    ["B", "2023-05-02", "O2", "本店", "石けん", "洗顔", 1000],
    ["B", "2023-05-02", "O3", "本店", "化粧水", "保湿", 4000],
    ["C", "2023-05-03", "O4", "本店", "", "", 700],
    ["D", "2023-05-04", "O5", "本店", "乳液", "保湿", 500],
    ["D", "2023-05-04", "O5", "本店", "化粧水", "保湿", 500],
    ["D", "2023-05-04", "O5", "本店", "", "", 100],
  ];

  it("count with each product of their first purchase, once, with nothing only where no line names one", () => {
    // B's second order of the day is no first one: 5,000 of B, 5,000 of A; D 1,100.
    expect(values(lineShop(SEVERAL), "firstProduct")).toEqual([
      ["石けん", 2, 1_000_000],
      ["", 1, 70_000],
      ["クリーム", 1, 500_000],
      ["乳液", 1, 110_000],
      ["化粧水", 1, 110_000],
    ]);
  });

  it("beyond the most frequent values are together, each person once", () => {
    // A with クリーム, C with nothing, D with 乳液 and 化粧水.
    expect(values(lineShop(SEVERAL), "firstProduct", 1)).toEqual([
      ["石けん", 2, 1_000_000],
      [null, 3, 680_000],
    ]);
  });

  it("have all products of the first day where orders of one day are one purchase", () => {
    const rules = { mergeSameDayOrders: true };
    const merged = tableOf(
      lineShop(SEVERAL, rules),
      { axis: "firstProduct", most: 9, ends: [ANCHOR] },
      rules,
    );
    expect(merged.find(({ value }) => value === "化粧水")).toMatchObject({ customers: 2, seconds: [0, 0] });
  });

  it("by what the latest purchase up to the anchor says of them", () => {
    const columns = { ...LINE_COLUMNS, category: 99, prefecture: 5, birthday: 7 };
    const people = [
      ["A", "2023-05-01", "O1", "本店", "石けん", "東京都", 1000, "1984-04-01"],
      ["A", "2023-06-01", "O2", "本店", "石けん", "大阪府", 1000, ""],
      ["A", "2024-05-01", "O3", "本店", "石けん", "京都府", 1000, ""],
      ["B", "2023-06-01", "O4", "本店", "石けん", "", 3000, "1984-03-31"],
    ];
    const engine = lineShop(people, {}, columns);
    expect(values(engine, "prefecture")).toEqual([
      ["", 1, 300_000],
      ["大阪府", 1, 200_000],
    ]);
    // A is 39 at the anchor, B turns 40 on it.
    expect(values(engine, "ageBand").map(([value]) => value)).toEqual(["30s", "40s"]);
  });
});
