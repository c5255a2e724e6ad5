import { describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "../../../src/catalog/language.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { textPixels } from "../../../src/reports/page/grid.ts";
import { cellsIn, contextOf, numbersOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* The figures are those of test/core/kpi, which are counted by hand. */
const modelOf = (
  rows: readonly Row[],
  anchor: string,
  settings: Partial<AnalysisSettings> = {},
  language: Language = "ja",
) => reportModel("kpi", contextOf(analyse(rows, anchor, { minSample: 1, ...settings }), language));

/** The line of a KPI, which has a target; its card has the same name. */
const lineOf = ({ rows }: ReturnType<typeof modelOf>, label: string) =>
  rows.find((cells) => cells[0]?.value === label && cells[5]?.style === "input") ?? [];

const said = (...args: Parameters<typeof modelOf>) =>
  modelOf(...args)
    .rows.flat()
    .map(textOf);

const YOUNG: readonly Row[] = [
  ["A", "2024-01-10", 1000, "1"],
  ["A", "2024-01-20", 2000, "2"],
  ["B", "2024-03-05", 1500, "3"],
];

describe("the sentence of KPI", () => {
  it("tells who comes back, what a customer buys for, and how soon", () => {
    expect(said(WORKED_ROWS, "2024-03-31")).toContain(
      "直近1年に購入した9人のうち、リピーターは8人（88.9%）です。" +
        "平均で1.56回購入し、受注単価は¥5,000、顧客単価は¥7,778です。" +
        "初めて購入した人の0.0%が90日以内に2回目を購入しています。2回目を購入した人の半分は、初回から184日以内に購入しています。",
    );
    expect(said(WORKED_ROWS, "2024-03-31", {}, "en")).toContain(
      "Of 9 buyers of the current year 8 are repeaters (88.9%). Each bought 1.56 times at ¥5,000: ¥7,778 per customer. " +
        "0.0% of those who first buy do so again within 90 days. Half of those who bought again did so within 184 days.",
    );
  });

  it("tells no number that stands on fewer people than a headline needs", () => {
    const texts = said(WORKED_ROWS, "2024-03-31", { minSample: 30 });
    expect(texts).toContain("直近1年に購入した人は9人です。30人に満たないので、下の数字は参考値です。");
    // Every card is withheld with its reason.
    expect(texts).toContain("初めて購入した人が4人\n（30人から出せます）");
    expect(texts.filter((one) => one === "購入した人が30人未満のため")).toHaveLength(3);
  });

  it("of a shop that begins says since when, and from when F2 can be told", () => {
    expect(said(YOUNG, "2024-03-31")).toContain(
      "2024/01/10から購入した2人のうち、リピーターは1人（50.0%）です。" +
        "平均で1.50回購入し、受注単価は¥1,500、顧客単価は¥2,250です。" +
        "F2転換率（90日以内）は、基点日が2024/04/30以降になれば出せます。2回目を購入した人の半分は、初回から10日以内に購入しています。",
    );
  });

  it("of a shop where nobody bought in the year says so", () => {
    expect(said([["A", "2022-01-10", 1000, "1"]], "2024-03-31")).toContainEqual(
      expect.stringMatching(/^直近1年に購入した人がいないため/),
    );
  });

  it("of a year of free samples does not say that nobody bought", () => {
    const samples: readonly Row[] = [
      ["A", "2023-02-10", 0, "1"],
      ["A", "2024-01-10", 0, "2"],
    ];
    const free = analyse(samples, "2024-03-31", { minSample: 1 }, { countZeroYenOrders: true });
    const texts = reportModel("kpi", contextOf(free)).rows.flat().map(textOf);
    expect(texts).toContain("直近1年の売上が0なので、年間売上の目標からの逆算は出せません。");
    expect(texts.filter((one) => one.startsWith("直近1年に購入した人がいない"))).toEqual([]);
  });
});

describe("the table of KPI", () => {
  const model = modelOf(WORKED_ROWS, "2024-03-31");

  it("has value, both sides and a year before of each", () => {
    expect(numbersOf(model, "リピーター率")).toEqual([8 / 9, 8, 9, 6 / 8]);
    expect(numbersOf(model, "受注単価")).toEqual([5000, 70000, 14, 45000 / 11]);
    expect(numbersOf(model, "購入頻度")).toEqual([14 / 9, 14, 9, 11 / 8]);
  });

  it("has the interval of shares of people, and of nothing else", () => {
    const intervals = (label: string) => textOf(lineOf(model, label)[4]);
    // D17 has 1/3 as 6.1–79.2 %.
    expect(intervals("F2転換率（365日以内）")).toBe("6.1–79.2%");
    expect(intervals("リピーター率")).toMatch(/^\d+\.\d–\d+\.\d%$/);
    expect(["リピート注文比率", "受注単価", "顧客単価", "購入頻度"].map(intervals)).toEqual(["", "", "", ""]);
  });

  it("says how each moved, with its side", () => {
    const changes = (label: string) => textOf(lineOf(model, label)[8]);
    expect(changes("リピーター率")).toBe("↑ +13.9ポイント");
    expect(changes("F2転換率（90日以内）")).toBe("↓ -33.3ポイント");
    // 5,000 against 45,000 ÷ 11.
    expect(changes("受注単価")).toBe("↑ +22.2%");
  });

  it("draws twelve months in a cell, from the lowest to the highest", () => {
    const trends = model.rows
      .flatMap((cells) => cells.map(textOf))
      .filter((one) => /^\u2003[▁-█ ]+$/.test(one));
    expect(trends.length).toBeGreaterThanOrEqual(6);
    for (const trend of trends) expect([...trend.slice(1)]).toHaveLength(12);
    // 顧客単価 was lowest and highest somewhere in the year.
    expect(trends.every((one) => one.includes("▁"))).toBe(true);
  });

  it("names its days, and what has to be known of them", () => {
    const remark = (shown: typeof model, label: string) => textOf(lineOf(shown, label)[10]);
    expect(remark(model, "F2転換率（90日以内）")).toBe("\u20032023/01〜2023/12の初回");
    const young = modelOf(YOUNG, "2024-03-31");
    expect(remark(young, "リピーター率")).toBe("\u20032024/01/10から・新規は多め");
    expect(remark(young, "F2転換率（365日以内）")).toBe("\u20032025/01/30から出せます");
  });

  it("says from when it can be compared with a year ago", () => {
    // Two whole years from 2024-01-10 on; three, of which the first may begin 31 days late.
    expect(said(YOUNG, "2024-03-31")).toContainEqual(
      expect.stringMatching(/^1年前との比較は2026\/01\/09以降、リピーターの3つの率の比較は2026\/12\/10以降/),
    );
    expect(said(WORKED_ROWS, "2024-03-31").join()).not.toContain("比較");
  });

  it("begins with empty targets", () => {
    const inputs = model.rows.flat().filter(({ style }) => style === "input");
    expect(inputs.map(({ value }) => value)).toEqual(Array(9).fill(""));
    expect(new Set(inputs.map(({ input }) => input?.name)).size).toBe(9);
  });
});

describe("the steps and their days", () => {
  const model = modelOf(WORKED_ROWS, "2024-03-31");

  it("a line a step: came, went on, rate, not yet, median, survival, old enough, within a year", () => {
    expect(numbersOf(model, "1→2回目")).toEqual([14, 11, 11 / 14, 3, 184, 1, 12, 8 / 12]);
    expect(numbersOf(model, "7→8回目")).toEqual([1, 0, 0, 1, null, 1 / 14, 0, null]);
  });

  it("the charts draw the days of the first two steps", () => {
    const [first, second] = model.charts;
    const drawn = (chart: typeof first) =>
      chart?.series.flatMap(({ values }) => cellsIn(model, values).map(shownBy));
    expect(drawn(first)).toEqual([0, 0, 0, 0, 1, 1, 2, 0, 2, 0, 1, 0, 0, 0, 4]);
    // 181, 182, 184, 243, 260, 410 days.
    expect(drawn(second)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 2, 0, 0, 0, 1]);
    const labels = first ? cellsIn(model, first.categories).map(textOf) : [];
    expect([labels[0], labels[1], labels[14]]).toEqual(["当日", "1〜10日", "361日以上"]);
  });

  it("without anybody who bought twice there is no chart of days, and a sentence says so", () => {
    const one = modelOf([["A", "2024-03-01", 100, "1"]], "2024-03-31");
    expect(one.charts).toEqual([]);
    expect(one.rows.flat().map(textOf)).toContainEqual(
      expect.stringMatching(/^2回目を購入した人がまだいない/),
    );
  });
});

it("has its second row in view, also beside the remark that people were erased since", () => {
  for (const language of LANGUAGES) {
    const context = contextOf(analyse(WORKED_ROWS, "2024-03-31"), language);
    const { rows, columnWidths } = reportModel("kpi", { ...context, erasedOn: "2026/11/30" });
    const line = textOf(rows[1]?.[0]);
    expect(line).toContain("2026/11/30");
    const room = columnWidths.reduce((sum, width) => sum + width, 0);
    expect(textPixels(line)).toBeLessThanOrEqual(room);
  }
});

describe("the four groups", () => {
  const model = modelOf(WORKED_ROWS, "2024-03-31");

  it("stand by month end, and come to everybody", () => {
    expect(numbersOf(model, "2024/03/31")).toEqual([1, 3, 5, 5, 14]);
    expect(numbersOf(model, "2023/03/31")).toEqual([2, 2, 4, 3, 11]);
  });

  it("are headed by what they are: nobody reads 1年 as three purchases", () => {
    const heads = model.rows.filter(([first]) => textOf(first) === "月").map((cells) => cells.map(textOf));
    expect(heads[0]?.slice(1, 6)).toEqual(["初回", "2回", "3回以上", "休眠", "合計"]);
  });

  it("say by which rule", () => {
    expect(model.rows.flat().map(textOf)).toContainEqual(
      expect.stringMatching(
        /初回（1回）・2回・3回以上（出典では「1年」という区分）に分け、1年間購入のない人を休眠/,
      ),
    );
  });
});
