import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/catalog/report-model.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { ltv } from "../../../src/reports/ltv/ltv-report.ts";
import { contextOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { type Line, lineShop, slicedAnalysis, slicedFacts, SLICED_LINES } from "../../support/sliced-shop.ts";

/* Worked by hand in test/core/ltv/ltv.test.ts: January to March 2023 are mature after a year. */
const ROWS: readonly Row[] = [
  ["A", "2023-01-10", 1000],
  ["A", "2023-02-09", 500],
  ["A", "2023-12-31", 2000],
  ["B", "2023-01-20", 3000],
  ["C", "2023-02-01", 2000],
  ["C", "2024-02-01", 4000],
  ["D", "2023-03-31", 500],
  ["D", "2024-03-30", 700],
  ["E", "2023-04-01", 900],
  ["F", "2024-03-20", 100],
];
const contextWith = (rows: readonly Row[], anchor: string, minSample = 1) => {
  const context = contextOf(analyse(rows, anchor, { minSample }));
  return { ...context, settings: { ...context.settings, minSample } };
};
const modelOf = (...args: Parameters<typeof contextWith>) => reportModel("ltv", contextWith(...args));
const texts = (...args: Parameters<typeof contextWith>) =>
  modelOf(...args)
    .rows.flat()
    .map(textOf);

/** The rows under a heading, up to the first empty one. */
function tableUnder(rows: readonly (readonly Cell[])[], title: string | RegExp): unknown[][] {
  const at = rows.findIndex(([first]) => first !== undefined && textOf(first).match(title) !== null);
  const end = rows.findIndex((cells, i) => i > at && cells.every((cell) => textOf(cell) === ""));
  return rows.slice(at + 1, end).map((cells) => cells.map(shownBy));
}

describe("what the sheet says first", () => {
  it("is what a person is worth after a year, first and repeat apart, and how many come back", () => {
    expect(texts(ROWS, "2024-03-31")).toContain(
      "購入を始めた人は、365日のあいだに1人平均¥3,425を購入しています（初回¥1,625＋リピート¥1,800）。そのうち2回目を購入した人は75.0%です。",
    );
  });

  it("is no headline of fewer people than one needs, on the cards neither", () => {
    const few = texts(ROWS, "2024-03-31", 5);
    expect(few).toContain(
      "365日がたった人は4人です。5人に満たないので、LTVは見出しにしません（下の表は参考値です）。",
    );
    expect(few.filter((one) => one === "5人に満たないため")).toHaveLength(5);
  });

  it("tells a year in which nobody began from one that is not over", () => {
    const nobody = "1年たった直近12か月に、始めた人がいません";
    const notYet = "まだ日数がたっていません";
    // The last of all began in March 2024; in June 2031 the latest twelve months with a year are those from June 2029.
    const later = texts(ROWS, "2031-06-15");
    expect([later.includes(nobody), later.includes(notYet)]).toEqual([true, false]);
    const early = texts(ROWS, "2023-05-15");
    expect([early.includes(nobody), early.includes(notYet)]).toEqual([false, true]);
  });

  it("says from when the year can be told in a younger shop, and from when anything in one of a month", () => {
    // January is mature after 90 days on 2023-05-01; after 365 on 2024-01-31.
    expect(texts(ROWS, "2023-05-15")).toContainEqual(
      expect.stringMatching(
        /^購入を始めた人は、90日の.*1年のLTV（通販LTV）は、2024\/01\/31以降の基点日から出せます。$/,
      ),
    );
    expect(texts(ROWS, "2023-01-31")).toContain(
      "購入を始めた人は2人です。最初の月の全員が30日を迎える2023/03/02以降の基点日から、LTVを出せます。",
    );
  });
});

describe("the tables", () => {
  const { rows } = modelOf(ROWS, "2024-03-31");

  it("by days are of the same people", () => {
    const lines = tableUnder(rows, /^日数ごとのLTV（2023\/03\/31までに始めた4人/);
    // People, LTV, first, repeat, rate, orders, sales over two columns, order value, orders each.
    expect(lines.find(([days]) => days === "30日")?.slice(1, 11)).toEqual([
      ...[4, 1750, 1625, 125, 0.25, 1, 500, "", 500, 0.25],
    ]);
    expect(lines.find(([days]) => days === "365日")?.slice(1, 11)).toEqual([
      ...[4, 3425, 1625, 1800, 0.75, 4, 7200, "", 1800, 1],
    ]);
  });

  it("by month mark the first step that not all have reached, and say nothing after it", () => {
    const lines = tableUnder(rows, "始めた月ごとのLTV");
    // April 2023: 900 up to 330 days, the eleventh step; March 2024 has had eleven days.
    const april = lines.find(([month]) => month === "2023/04") ?? [];
    expect(april.slice(1, 3)).toEqual([1, 900]);
    expect(april.slice(3, 17)).toEqual([...Array.from({ length: 11 }, () => 900), "途中", "", ""]);
    expect(lines.find(([month]) => month === "2024/03")?.slice(3, 5)).toEqual(["途中", ""]);
  });

  it("by quarter and year hold the same", () => {
    const quarter = tableUnder(rows, "始めた四半期ごとのLTV").find(([name]) => name === "2023年1〜3月");
    expect([quarter?.[1], quarter?.[15]]).toEqual([4, 3425]);
    const year = tableUnder(rows, "始めた年ごとの初回リピート率").find(([name]) => name === "2023");
    expect(year?.slice(1, 7)).toEqual([5, 1480, 0.2, 0.2, 0.2, "途中"]);
  });

  it("by what people began with are there where the sheet says it", () => {
    const analysis = slicedAnalysis(lineShop(SLICED_LINES), null);
    const own = reportModel("ltv", contextOf(analysis));
    // Mature by 2023-03-31: A and C began with 石けん for 1,000 each, B with クリーム for 3,000.
    const lines = tableUnder(own.rows, "初回商品ごとのLTV");
    expect(lines.slice(1, 3).map((line) => [line[0], line[1], line[15]])).toEqual([
      ["石けん", 2, 1000],
      ["クリーム", 1, 3000],
    ]);
    expect(rows.flat().map(textOf)).not.toContainEqual(expect.stringContaining("初回商品ごとのLTV"));
  });
});

it("the title over the values names the last month of all of them, not that of the first", () => {
  const lines: readonly Line[] = [
    ["A", "2023-01-05", "1", "本店", "石けん", "洗顔", 1000],
    ["B", "2023-01-06", "2", "本店", "石けん", "洗顔", 1000],
    ["C", "2023-02-06", "3", "本店", "クリーム", "保湿", 3000],
  ];
  // 2023-02-28 and 150 days is 2023-07-28; 2023-01-31 and 180 days is 2023-07-30: both months are of 150 days.
  const facts = slicedFacts(lineShop(lines), null, { anchor: "2023-07-29" });
  const { rows } = reportModel("ltv", contextOf(analysisOf(facts, SETTINGS)));
  expect(rows.map(([first]) => textOf(first))).toContain("初回商品ごとのLTV（2023/02/28までに始めた人）");
});

describe("a number of it", () => {
  const context = contextWith(ROWS, "2024-03-31");
  const explained = (metric: string, set: object) => {
    const cell = reportModel("ltv", context)
      .rows.flat()
      .find(
        ({ about }) =>
          about?.metric === metric && JSON.stringify(about.set).includes(JSON.stringify(set).slice(1, -1)),
      );
    if (cell?.about === undefined) throw new Error(metric);
    return explanation(
      context,
      { cell, about: cell.about, written: shownBy(cell), now: null },
      { sheet: "S", cell: "A1" },
    );
  };

  it("of people who came back has both sides, its interval and their lists", () => {
    const { lines, lists } = explained("cohortRepeatRate", { within: 365 });
    const said = Object.fromEntries(lines.map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({
      分子: "2023/01/01〜2023/03/31に初回購入・365日以内に2回目 3人",
      分母: "2023/01/01〜2023/03/31に初回購入 4人",
      計算: "3人 ÷ 4人 = 75.0%",
    });
    expect(lists.map(({ customers }) => customers)).toEqual([3, 4, 1]);
  });

  it("of money per person has the money and the people", () => {
    const { lines, shows } = explained("cohortLtv", { within: null });
    expect(shows).toBe("¥3,425");
    expect(lines.map(({ value }) => value)).toContain("¥13,700 ÷ 4人 = ¥3,425");
  });
});

it("the JSON holds null, not 0, where a step is not mature, and sums in whole units", () => {
  const found = ltv.json?.(contextWith(ROWS, "2024-03-31")) as {
    cohorts: { cohort: string; customers: number; steps: Record<string, unknown>[] }[];
  };
  const april = found.cohorts.find(({ cohort }) => cohort === "2023-04");
  expect(april?.steps.find(({ days }) => days === 330)).toMatchObject({
    mature: true,
    sales: 900,
    repeatRate: 0,
  });
  expect(april?.steps.find(({ days }) => days === 360)).toMatchObject({
    ...{ mature: false, sales: null, salesPerCustomer: null, repeatRate: null, orders: null },
  });
  const january = found.cohorts.find(({ cohort }) => cohort === "2023-01");
  expect(january?.steps.find(({ days }) => days === 365)).toEqual({
    ...{ days: 365, mature: true, sales: 6500, salesPerCustomer: 3250, orders: 4, repeatCustomers: 1 },
    ...{
      repeatRate: 0.5,
      repeatOrders: 2,
      repeatSales: 2500,
      repeatOrderValue: 1250,
      ordersPerNewCustomer: 1,
    },
  });
});
