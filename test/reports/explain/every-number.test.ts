import { describe, expect, it } from "vitest";
import type { MetricEntry } from "../../../src/catalog/metrics/metric-entry.ts";
import { METRICS, type MetricId } from "../../../src/catalog/metrics/metrics.ts";
import type { About, Cell } from "../../../src/catalog/report-model.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import type { ColumnPositions } from "../../../src/core/rows/column-roles.ts";
import type { CustomerSet } from "../../../src/core/segments/customer-sets.ts";
import { partBeside } from "../../../src/core/segments/year-sets.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import type { ReportContext } from "../../../src/reports/context.ts";
import { behindOf } from "../../../src/reports/explain/explain-behind.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { asksOf, type ReportId, REPORTS } from "../../../src/reports/index.ts";
import { type ProductLine, productAnalysis, productRows } from "../../support/product-shop.ts";
import { costlyContext, EVERY_COST } from "../../support/ad-costs.ts";
import { EVERY_KIND, withCampaigns } from "../../support/campaigns.ts";
import { QUALITY_SETTINGS, QUALITY_TABLE } from "../../support/quality-example.ts";
import { contextOf, reportModel, shownBy } from "../../support/report-cells.ts";
import { analyse, SETTINGS } from "../../support/shop.ts";
import {
  comparisonOf,
  lineShop,
  SLICED_LINES,
  slicedAnalysis,
  slicedFacts,
} from "../../support/sliced-shop.ts";
import { subscriptionAnalysis } from "../../support/subscription-shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/** 楽天市場 and 本店 beside the whole shop, in a run of 楽天市場 alone. */
function comparedContext(): ReportContext {
  const engine = lineShop(SLICED_LINES);
  const slices = ["楽天市場", "本店"].map((title): Slice => ({ orders: { channel: [title] } }));
  const compared = comparisonOf(engine, slices);
  const nobody: Slice = { orders: { channel: ["x"] } };
  const comparison = { ...compared, slices: [...compared.slices, { slice: nobody, analysis: null }] };
  const [slice = null] = slices;
  return { ...contextOf(slicedAnalysis(engine, slice)), slice, comparison };
}

function sinceContext(ltvStart: string): ReportContext {
  const settings = { ...SETTINGS, ltvStart };
  const facts = slicedFacts(lineShop(SLICED_LINES), null, { asks: asksOf(REPORTS, settings) });
  return contextOf(analysisOf(facts, settings));
}

const QUALITY_COLUMNS: ColumnPositions = {
  date: 0,
  customer: 1,
  email: 2,
  phone: 3,
  buyerName: 4,
  orderId: 5,
  channel: 6,
  orderTotal: 7,
  shipping: 8,
  discount: 9,
  refund: 10,
  status: 11,
  file: 12,
  rowKind: 13,
};

/** Every cleaning rule once; all rows come from one file. */
function qualityContext(): ReportContext {
  const rows = QUALITY_TABLE.slice(1).map((row) => [...row, "5月.csv", row.includes("合計") ? "total" : ""]);
  const guest = [
    "2023/05/02",
    "guest",
    "",
    "",
    "",
    "G1",
    "自社",
    "100",
    "",
    "",
    "",
    "発送済み",
    "6月.csv",
    "",
  ];
  const engine = lineShop([...rows, guest], QUALITY_SETTINGS, QUALITY_COLUMNS);
  return contextOf(analysisOf(slicedFacts(engine, null), SETTINGS));
}

/** Twelve people, each of whom bought a product of their own. */
const MANY_PRODUCTS = Array.from({ length: 12 }, (_, i): ProductLine => [
  `C${i}`,
  "2024-01-05",
  `O${i}`,
  `品${i}`,
  1000,
  1,
]);

const CONTEXTS: Readonly<Record<string, ReportContext>> = {
  "the worked example": contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR, { grossMargin: 0.4 })),
  "slices beside the whole shop": comparedContext(),
  "every cleaning rule": qualityContext(),
  "people by what they began with": contextOf(slicedAnalysis(lineShop(SLICED_LINES), null)),
  subscriptions: contextOf(subscriptionAnalysis()),
  "LTV since a chosen product": sinceContext("クリーム"),
  "more products than stand side by side": contextOf(productAnalysis(productRows(MANY_PRODUCTS))),
  "ad costs of every kind": costlyContext(EVERY_COST),
  "campaigns of every kind": contextOf(withCampaigns(analyse(WORKED_ROWS, WORKED_ANCHOR), EVERY_KIND)),
};

const cellsOf = (context: ReportContext, id: ReportId): Cell[] => reportModel(id, context).rows.flat();

const everyCell = Object.values(CONTEXTS).flatMap((context) =>
  REPORTS.flatMap(({ id }) => cellsOf(context, id)),
);

describe("every number of every report", () => {
  it.each(Object.keys(CONTEXTS).flatMap((name) => REPORTS.map(({ id }) => ({ name, id }))))(
    "is explained: $id of $name",
    ({ name, id }) => {
      const context = CONTEXTS[name];
      if (!context) throw new Error(name);
      const numbers = cellsOf(context, id).filter((cell) => typeof shownBy(cell) === "number");
      expect(numbers.filter(({ about }) => about === undefined)).toEqual([]);
    },
  );

  it("is one of the catalogue, and each of the catalogue's stands on some report", () => {
    const found = new Set(everyCell.flatMap(({ about }) => about?.metric ?? []));
    expect([...found].sort()).toEqual(Object.keys(METRICS).sort());
  });
});

/** Sets that a number of an entry may count: its own, a part of it, or the cell's RFM group (in a line of sums everybody). */
function mayCount(metric: MetricEntry, { kind }: CustomerSet): boolean {
  if (!("top" in metric)) return false;
  if (metric.top === "group")
    return [
      "class",
      "board",
      "flow",
      "season",
      "purchases",
      "cohort",
      "cohortMonth",
      "goods",
      "subscription",
      "begun",
      "seasonMonth",
      "cross",
      "pivot",
      "everybody",
      "lapsed",
    ].includes(kind);
  return kind === metric.top || partBeside(kind, metric.top, metric.top) === kind;
}

describe("a number whose entry names its people", () => {
  const abouts = everyCell.flatMap(({ about }) => about ?? []);

  it("is of those people on every cell; no other number is of any", () => {
    const others = abouts.filter(({ metric, set }) => set !== undefined && !mayCount(METRICS[metric], set));
    expect(others).toEqual([]);
  });

  it("is explained by them, and of a share by both sides, where the facts of its day count them", () => {
    const now = CONTEXTS["the worked example"];
    if (!now) throw new Error("no worked example");
    const bare = Object.keys(METRICS).flatMap((id) => {
      const metric: MetricEntry = METRICS[id as MetricId];
      if (!("top" in metric) || metric.top === "group") return [];
      // A new report need not name the set again: the entry does.
      const { people, whole, sum, listable } = behindOf(now.analysis, { metric: id as MetricId });
      const sides = [people !== null, whole !== null, sum !== null, listable];
      const divided = metric.kind === "share";
      const paid = metric.kind === "sales" || metric.kind === "salesPerPerson";
      return JSON.stringify(sides) === JSON.stringify([true, divided, paid, true]) ? [] : [id];
    });
    expect(bare).toEqual([]);
  });

  it("of a month is of no people where the month does not count them", () => {
    const now = CONTEXTS["the worked example"];
    const month = now?.analysis.facts.meta.anchor;
    if (!now || month === undefined) throw new Error("no worked example");
    const of = (about: About) => behindOf(now.analysis, { ...about, month });
    expect(of({ metric: "lapsedCustomers" }).people).toBeNull();
    expect(of({ metric: "reactivationRate", stage: 1 })).toMatchObject({ people: null, whole: null });
    expect(of({ metric: "salesPerRetained" }).sum).toBeNull();
    expect(of({ metric: "annualSalesPerActiveCustomer" })).toMatchObject({
      people: { count: 9 },
      sum: 7_000_000,
    });
  });
});

function explained(context: ReportContext, id: ReportId, about: About, language: "ja" | "en" = "ja") {
  const wanted = JSON.stringify(about);
  const cell = cellsOf(context, id).find((one) => JSON.stringify(one.about) === wanted);
  if (!cell) throw new Error(`no cell about ${wanted}`);
  const one = { cell, about, written: shownBy(cell), now: null };
  const found = explanation({ ...context, language }, one, { sheet: "S", cell: "A1" });
  return { ...found, said: Object.fromEntries(found.lines.map(({ label, value }) => [label, value])) };
}

describe("a number of 比較", () => {
  const context = comparedContext();
  const kept = { metric: "retentionRate" } as const;

  it("rests on the people of its own column, who can be listed", () => {
    // 楽天市場: A bought in both years. 本店: B did; A is new there, as is D.
    const rakuten = explained(context, "comparison", { ...kept, compared: 1 });
    expect(rakuten.said).toMatchObject({ 分子: "維持 1人", 分母: "前年稼働 1人" });
    expect(rakuten.notes).toEqual([
      expect.stringMatching(/^参考値/),
      expect.stringMatching(/楽天市場」の中の数字です。$/),
    ]);
    expect(rakuten.lists.map(({ label, compared }) => [label, compared])).toEqual([
      ["維持 1人", 1],
      ["前年稼働 1人", 1],
    ]);
    const people = { metric: "newCustomers", compared: 2 } as const;
    expect(explained(context, "comparison", people)).toMatchObject({
      shows: "2",
      said: { 人数: "新規 2人" },
    });
  });

  it("is the whole shop's in the first column, also in a run of a slice", () => {
    const whole = explained(context, "comparison", { ...kept, compared: 0 });
    expect(whole.said).toMatchObject({ 分子: "維持 2人", 分母: "前年稼働 2人" });
    expect(whole.notes.join()).not.toContain("絞り込み");
    // 1,000 + 3,000 + 3,000 + 3,000 + 2,000 + 1,000 in the year, of A, B, C and D.
    const perPerson = {
      metric: "annualSalesPerActiveCustomer",
      compared: 0,
    } as const;
    expect(explained(context, "comparison", perPerson).said["計算"]).toBe("¥13,000 ÷ 4人 = ¥3,250");
  });
});

describe("a number of データ品質", () => {
  const context = qualityContext();

  it("says of which rule, status, channel or file it is", () => {
    const of = (metric: About["metric"], ja: string, en = ja) =>
      explained(context, "dataQuality", { metric, line: { ja, en } });
    expect(of("ruleLeftOut", "キャンセル・返品", "Cancelled or returned")).toMatchObject({
      name: "ルールごとの除外",
      of: "キャンセル・返品",
      shows: "1",
      lists: [],
    });
    expect(of("rowsOfStatus", "キャンセル")).toMatchObject({ of: "キャンセル", shows: "1" });
    expect(of("ordersOfChannel", "楽天")).toMatchObject({ of: "楽天", shows: "2" });
    expect(of("rowsOfFile", "5月.csv")).toMatchObject({ of: "5月.csv", shows: "19" });
  });

  it("shows both sides of a share of purchases", () => {
    const share = { numerator: 1, denominator: 8 };
    const line = { ja: "電話番号", en: "Phone" };
    const found = explained(context, "dataQuality", { metric: "shareKnownBy", line, share }, "en");
    expect([found.of, found.shows]).toEqual(["Phone", "12.5%"]);
    expect(found.said).toMatchObject({
      Numerator: "1 purchase",
      Denominator: "8 purchases",
      "In figures": "1 purchase ÷ 8 purchases = 12.5%",
    });
  });
});
