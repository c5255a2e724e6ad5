import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { managementCopy } from "../../../src/reports/management/management-copy.ts";
import { summary } from "../../../src/reports/summary/summary-report.ts";
import { sampleShop } from "../../../src/workbench/sample-shop.ts";
import { pageHeight } from "../../../src/workbench/xlsx/print-area.ts";
import { cellsIn, contextOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { shopEngine } from "../../support/shop-history.ts";
import { analyse, day, EVERYTHING, type Row, RULES, SETTINGS } from "../../support/shop.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const worked = analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 });
const modelOf = (analysis = worked, language: "ja" | "en" = "ja") =>
  reportModel("summary", contextOf(analysis, language));
const cardsOf = (model: ReportModel) =>
  model.boxes.map(({ row, column }) =>
    [0, 1, 2].map((line) => shownBy(model.rows[row + line]?.[column] ?? { value: "" })),
  );

/** Many people who each buy on the same days. */
const people = (n: number, name: string, days: readonly string[]): Row[] =>
  Array.from({ length: n }, (_, i) => days.map((one): Row => [`${name}${i}`, one, 1000])).flat();

function sampleAnalysis() {
  const anchor = { kind: "day", day: day("2026-03-31") } as const;
  const question = { anchor, today: RULES.today, limits: SETTINGS };
  return analysisOf(shopEngine(sampleShop(1)).facts(question, EVERYTHING), SETTINGS);
}

describe("the five numbers", () => {
  it("are those of 顧客BS, and 残存率 of the map: 2/3 · 1/2 · 1 · 1 · 1/2", () => {
    expect(cardsOf(modelOf())).toEqual([
      [
        "5年売上（見通し）",
        expect.closeTo(205_051.5, 0),
        "幅 ¥121,738〜¥345,382\n年商の2.93倍（1.74〜4.93）",
      ],
      ["稼働顧客", 9, "5年後 4人（2〜10）"],
      ["顧客維持率", 0.625, "5 / 8人\n95%の幅 30.6–86.3%"],
      ["残存率", expect.closeTo(1 / 6, 9), "新規のうち、F5に育って\n買い続ける人の割合"],
      ["年商", 70_000, "顧客がわかる注文 14件"],
    ]);
  });

  it("are withheld with the reason where so few people stand behind them", () => {
    const few = cardsOf(modelOf(analyse(WORKED_ROWS, "2024-03-31")));
    expect(few.map(([, value]) => value)).toEqual([null, 9, null, null, 70_000]);
    expect(few[3]?.[2]).toBe("前年のF3の顧客が1人\n（30人から出せます）");
  });

  it("take no name of a cell from 顧客BS", () => {
    expect(modelOf().headlines).toEqual([]);
  });
});

describe("the one chart", () => {
  it("has its numbers beside it under a header that says what the rows are", () => {
    const headers = (model: ReportModel) => model.rows.map((cells) => cells.slice(5).map(textOf));
    expect(headers(modelOf())).toContainEqual(["年", "売上", "幅の下", "幅の上"]);
    const few = headers(modelOf(analyse(WORKED_ROWS, "2024-03-31"), "en"));
    expect(few).toContainEqual(["Month", "Active customers", "", ""]);
  });
  const drawn = (model: ReportModel) =>
    model.charts.flatMap(({ series }) => series.map(({ values }) => cellsIn(model, values).map(shownBy)));
  const about = (...values: number[]) => values.map((value) => expect.closeTo(value, 0));

  it("is of sales by year with their range: the table of definitions.md 4.4b", () => {
    expect(drawn(modelOf())).toEqual([
      [70_000, ...about(53_458.1, 45_252.7, 39_603, 35_188.9, 31_548.8)],
      ["", ...about(28_104, 22_028, 18_023, 15_046, 12_711)],
      ["", ...about(101_685, 92_963, 87_020, 82_300, 78_307)],
    ]);
  });

  it("is of active customers at the last twelve month ends where sales may not be said", () => {
    // Ten people in the year up to February 2024, nine in that up to March: test/core/summary/stage-change.test.ts.
    const model = modelOf(analyse(WORKED_ROWS, "2024-03-31"));
    const [months] = model.charts.map(({ categories }) => cellsIn(model, categories).map(textOf));
    expect([months?.length, months?.[0], months?.[11]]).toEqual([12, "2023/04", "2024/03"]);
    expect(drawn(model)[0]?.slice(-2)).toEqual([10, 9]);
  });

  it("is none, and no empty room, where nobody bought or no two month ends have a whole year", () => {
    const gone = analyse(people(40, "A", ["2020-04-10", "2021-05-10"]), "2026-03-31");
    const young = analyse(people(40, "A", ["2025-08-01", "2026-02-01"]), "2026-03-31");
    for (const model of [gone, young].map((one) => modelOf(one))) {
      expect(model.charts).toEqual([]);
      expect(model.rows.flat().map(textOf)).toContainEqual(expect.stringMatching(/^グラフは、/));
      expect(model.rows.length).toBeLessThan(16);
    }
  });
});

describe("the stamp", () => {
  it("says settings, what was left out, the zone, and how much there is to know before reading", () => {
    const rows: Row[] = [...WORKED_ROWS, ["", "2024-01-01", "soon", "X"]];
    const last = modelOf(analyse(rows, "2024-03-31"))
      .rows.slice(-2)
      .map(([first]) => textOf(first));
    expect(last[0]).toMatch(/^設定：ランク 1\/2\/3\/4\/5回/);
    expect(last[1]).toMatch(
      /^データ品質：除外 1行・¥0　\|　タイムゾーン Asia\/Tokyo　\|　バージョン \d+\.\d+\.\d+　\|　読むときの注意 \d+件/,
    );
  });
});

/** What an owner may bring. */
const SHOPS = {
  "the worked example": worked,
  "the worked example, of too few people": analyse(WORKED_ROWS, "2024-03-31"),
  "the sample shop": sampleAnalysis(),
  "ten orders": analyse(people(5, "A", ["2025-04-10", "2025-09-10"]), "2026-03-31"),
  "one order": analyse([["A", "2026-03-31", 1]], "2026-03-31"),
  "nobody active": analyse(people(40, "A", ["2020-04-10", "2021-05-10"]), "2026-03-31"),
  "everybody gone since last year": analyse(
    [...people(40, "A", ["2022-06-10"]), ...people(1, "B", ["2021-04-10", "2022-03-31"])],
    "2024-03-31",
  ),
  "half of them gone": analyse(
    [
      ...people(50, "A", ["2020-05-10", "2021-05-10", "2022-05-10", "2023-05-10"]),
      ...people(50, "B", ["2020-05-10", "2021-05-10", "2022-05-10"]),
    ],
    "2024-03-31",
  ),
  "a year whose refunds are above its sales": analyse(
    [...people(40, "A", ["2022-05-10", "2023-05-10"]), ["A0", "2023-06-10", -999_999, "R"]],
    "2024-03-31",
  ),
};

const heightOf = ({ rows, rowHeights }: ReportModel): number =>
  rows.reduce((sum, _, row) => sum + (rowHeights?.[row] ?? 21), 0);
const onePage = ({ columnWidths }: ReportModel): number =>
  pageHeight(columnWidths.reduce((sum, width) => sum + width, 0));

it.each(LANGUAGES)("a slice is named, and its page is one sheet of A4 all the same, in %s", (language) => {
  const slice = { orders: { channel: ["楽天市場"] }, customers: { stage: ["2", "3"] } };
  const model = reportModel("summary", { ...contextOf(sampleAnalysis(), language), slice });
  expect(textOf(model.rows[2]?.[0])).toContain("楽天市場");
  expect(heightOf(model)).toBeLessThanOrEqual(onePage(model));
});

it.each(LANGUAGES)(
  "its copy for the meeting, with what moved since the last one, stays one sheet of A4, in %s",
  (language) => {
    const context = contextOf(sampleAnalysis(), language);
    const copyOf = { least: 5, date: "2026-04-01", before: null };
    const first = managementCopy(context, [summary], copyOf);
    const [model] = managementCopy(context, [summary], { ...copyOf, before: first.figures }).models;
    if (!model) throw new Error("no copy");
    expect(model.rows.flat().map(textOf)).toContainEqual(
      expect.stringMatching(/^(前回の会議から（|Since the last meeting \()/),
    );
    expect(heightOf(model)).toBeLessThanOrEqual(onePage(model));
  },
);

describe.each(Object.entries(SHOPS))("the page of %s", (_, analysis) => {
  it.each(LANGUAGES)("stands on one sheet of A4 landscape, as wide as the paper, in %s", (language) => {
    const model = modelOf(analysis, language);
    expect(heightOf(model)).toBeLessThanOrEqual(onePage(model));
  });

  it.each(LANGUAGES)("says three sentences without a gap, in %s", (language) => {
    const statements = modelOf(analysis, language)
      .rows.flat()
      .filter(({ style }) => style === "statement")
      .map(textOf);
    expect(statements).toHaveLength(3);
    for (const one of statements) expect(one).toMatch(/^[^—{}]{10,}[。.]$/);
    expect(statements.join()).not.toMatch(/-\d|NaN|null|undefined/);
  });
});

describe("`summary` of the JSON", () => {
  const json = (analysis = worked) => summary.json?.(contextOf(analysis));

  it("holds figures that can be kept, the stages that moved, and why no lever is named", () => {
    expect(json(analyse(WORKED_ROWS, "2024-03-31"))).toEqual({
      figures: [
        { id: "outlookSales", value: null, unit: "money" },
        { id: "activeCustomers", value: 9, unit: "people" },
        { id: "retentionRate", value: null, unit: "rate" },
        { id: "goldSurvivalRate", value: null, unit: "rate" },
        { id: "annualSales", value: 70_000, unit: "money" },
      ],
      change: {
        before: "2024-02-29",
        activeBefore: 10,
        activeNow: 9,
        moved: [
          { stage: 1, change: -1 },
          { stage: 2, change: -1 },
          { stage: 3, change: 1 },
        ],
      },
      alarm: null,
      lever: { code: "withheld", why: "fewPeople" },
    });
  });

  it("says by its code that a point of every rate is less than one person a year", () => {
    expect(json()).toMatchObject({ lever: { code: "underOne" } });
  });
});
