import { describe, expect, it } from "vitest";
import { METRICS } from "../../../src/catalog/metrics/metrics.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { newRepeat } from "../../../src/reports/new-repeat/new-repeat-report.ts";
import { cellsIn, contextOf, numbersOf, reportModel, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* Sums of the worked example's orders by hand; see test/core/sales/new-repeat.test.ts. */
const contextWith = (rows: readonly Row[], anchor: string, settings: Partial<AnalysisSettings> = {}) => {
  const context = contextOf(analyse(rows, anchor, { minSample: 1, ...settings }));
  return { ...context, settings: { ...context.settings, ...context.analysis.settings } };
};
const modelOf = (...args: Parameters<typeof contextWith>) => reportModel("newRepeat", contextWith(...args));
const said = (...args: Parameters<typeof contextWith>) =>
  modelOf(...args)
    .rows.flat()
    .map(textOf);

describe("what the sheet says first", () => {
  it("is the year's split and how it moved against the year before", () => {
    // W1: C04, C05, C06 new for 9,000; C06 4,000, C07 4,000, C08 9,000, C09 6,000, C10 5,000, C13 8,000 repeat: 36,000.
    expect(said(WORKED_ROWS, "2024-03-31")).toContain(
      "直近1年の売上は¥70,000で、新規が¥9,000、リピートが¥61,000（リピート売上比率87.1%）です。" +
        "前年と比べて、売上は+55.6%、新規は0.0%、リピートは+69.4%です。",
    );
  });

  it("is no share where fewer people bought than a headline needs", () => {
    const texts = said(WORKED_ROWS, "2024-03-31", { minSample: 10 });
    expect(texts).toContainEqual(
      expect.stringContaining("購入した人は9人、売上は¥70,000です。10人に満たない"),
    );
    expect(texts).toContain("購入した人が10人未満のため");
  });

  const YOUNG: readonly Row[] = [
    ["A", "2023-09-10", 1000],
    ["A", "2023-11-10", 3000],
    ["", "2023-12-01", 500],
  ];
  it("names where the orders begin, and that new is too high, in a shop of less than a year", () => {
    const texts = said(YOUNG, "2024-03-31");
    expect(texts).toContain(
      "2023/09/10からの売上は¥4,500で、新規が¥1,000、リピートが¥3,000（リピート売上比率75.0%）です。" +
        "前年との比較は、2025/09/09以降の基点日から出せます。" +
        "注文は2023/09/10からなので、それより前から買っている人も、最初の購入が新規に入っています。",
    );
    expect(texts).toContain("前年との比較はまだありません\nうち顧客ID不明 ¥500");
    expect(texts).toContainEqual(expect.stringMatching(/グラフは、.*まだありません/));
  });

  it("says since when where even few people's orders are less than a year", () => {
    expect(said(YOUNG, "2024-03-31", { minSample: 2 })).toContainEqual(
      expect.stringMatching(/^2023\/09\/10から購入した人は1人、売上は¥4,500です。2人に満たない/),
    );
  });

  it("leaves no empty room where there is no chart", () => {
    const rows = modelOf(YOUNG, "2024-03-31").rows.map(([first]) => textOf(first));
    expect(rows.indexOf("年ごと") - rows.findIndex((one) => one.startsWith("グラフは"))).toBe(2);
  });

  it("says in its first sentence what counts as new where new is by period", () => {
    const first = (rule: "order" | "period") =>
      textOf(modelOf(WORKED_ROWS, "2024-03-31", { newRepeatRule: rule, minSample: 1 }).rows[3]?.[0]);
    const clause = "（この期間に初めて買った人の購入は、すべて新規に数えています）";
    expect([first("order").includes(clause), first("period").includes(clause)]).toEqual([false, true]);
  });

  it("warns that years are not the sum of months where new is by period", () => {
    const warned = (rule: "order" | "period") =>
      said(WORKED_ROWS, "2024-03-31", { newRepeatRule: rule }).some((one) =>
        one.includes("合計になりません。"),
      );
    expect([warned("order"), warned("period")]).toEqual([false, true]);
  });
});

describe("its tables and chart", () => {
  const model = modelOf(WORKED_ROWS, "2024-03-31");

  it("hold a month's numbers from left to right", () => {
    // March 2024: C03's third order; the month a year ago: C05's first, 3,000.
    expect(numbersOf(model, "2024/03")).toEqual([
      ...[0, 0, 0, null],
      ...[5000, 1, 1, 5000],
      ...[0, 0],
      ...[5000, 1, 1, 1],
      ...[5000 / 3000, 9000, 61000],
    ]);
    expect(numbersOf(model, "2023")).toEqual([
      ...[12000, 4, 4, 3000],
      ...[42000, 7, 8, 5250],
      ...[0, 0],
      ...[54000, 9, 12, 42 / 54],
    ]);
  });

  it("name the days with their weekday", () => {
    // 31 March 2024 was Easter Sunday.
    expect(model.rows.map(([first]) => textOf(first))).toContain("03/31(日)");
  });

  it("grey what counts known customers as new, and say so beside", () => {
    const row = model.rows.find(([first]) => first?.value === "2021");
    expect(row?.slice(1, 15).map(({ style }) => style)).toEqual([
      ...Array<string>(8).fill("mutedNumber"),
      ...Array<string>(5).fill("number"),
      "mutedNumber",
    ]);
    expect(row?.map(textOf).join("")).toContain("新規は多め");
  });

  it("the chart draws the totals of twelve months from the first sound one on", () => {
    // Orders begin on 2020-04-10, within 31 days of the year before April 2021; the twelve months from there end in March 2022.
    const [chart] = model.charts;
    const months = chart ? cellsIn(model, chart.categories).map(textOf) : [];
    expect([months[0], months[months.length - 1]]).toEqual(["2022/03", "2024/03"]);
    expect(chart?.series.map(({ name }) => name)).toEqual(["リピート売上", "新規売上"]);
    const last = chart?.series.map(({ values }) =>
      cellsIn(model, values)
        .map(({ value }) => value)
        .pop(),
    );
    expect(last).toEqual([61000, 9000]);
  });
});

describe("an explanation", () => {
  const context = contextWith(WORKED_ROWS, "2024-03-31");
  const model = reportModel("newRepeat", context);
  const linesOf = (metric: keyof typeof METRICS, label: string) => {
    const row = model.rows.find(([first]) => first?.value === label) ?? [];
    const cell = row.find(({ about }) => about?.metric === metric);
    if (!cell?.about) throw new Error(`no ${metric} in ${label}`);
    const one = { cell, about: cell.about, written: cell.value, now: null };
    return explanation(context, one, { sheet: "x", cell: "A1" }).lines.map(({ value }) => value);
  };

  it("of a quotient shows both sides in their units, and the days", () => {
    expect(linesOf("repeatOrderValue", "2023")).toEqual([
      "¥42,000",
      "8件",
      METRICS.repeatOrderValue.formula?.ja,
      "¥42,000 ÷ 8件 = ¥5,250",
      "2023/01/01–2023/12/31",
    ]);
    expect(linesOf("repeatSalesShare", "2023")).toContain("¥42,000 ÷ ¥54,000 = 77.8%");
    expect(linesOf("salesOnYearBefore", "2024/03")).toContain("¥5,000 ÷ ¥3,000 = 166.7%");
  });

  it("of a moving annual total names the days of its twelve months", () => {
    expect(linesOf("annualNewSales", "2024/03")).toEqual(["2023/04/01–2024/03/31"]);
    expect(linesOf("newSales", "2024/03")).toEqual(["2024/03/01–2024/03/31"]);
  });
});

it("answers the JSON a month each", () => {
  const { months } = newRepeat.json?.(contextWith(WORKED_ROWS, "2024-03-31")) as { months: unknown[] };
  expect(months).toContainEqual({
    month: "2023-06",
    newSales: 3000,
    repeatSales: 7000,
    newOrders: 1,
    repeatOrders: 1,
    newCustomers: 1,
    repeatCustomers: 1,
    customers: 2,
    unidentifiedSales: 0,
    unidentifiedOrders: 0,
  });
});
