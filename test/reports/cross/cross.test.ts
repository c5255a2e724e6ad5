import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import type { Analysis } from "../../../src/core/analysis.ts";
import { peopleIn } from "../../../src/core/segments/customer-sets.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { crossTable } from "../../../src/reports/cross/cross-report.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { type ProductLine, productAnalysis, productRows } from "../../support/product-shop.ts";
import { contextOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { day, RULES } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const contextWith = (analysis: Analysis) => {
  const context = contextOf(analysis);
  return { ...context, settings: { ...context.settings, ...analysis.settings } };
};
const modelOf = (...args: Parameters<typeof productAnalysis>) =>
  reportModel("crossTable", contextWith(productAnalysis(...args)));
const sentenceOf = (model: ReportModel) => textOf(model.rows[3]?.[0]);
const textsOf = (model: ReportModel) => model.rows.flat().map(textOf);
const jsonOf = (...args: Parameters<typeof productAnalysis>) =>
  crossTable.json?.(contextWith(productAnalysis(...args))) as {
    readonly cells: readonly Readonly<Record<string, unknown>>[];
    readonly pairs: readonly Readonly<Record<string, unknown>>[];
    readonly unknown: readonly unknown[];
    readonly pivot: Readonly<Record<string, unknown>>;
  };

/** So many people bought some products, each in an order of their own. */
const buyers = (from: number, people: number, goods: readonly string[]): ProductLine[] =>
  Array.from({ length: people }, (_, i) => `C${from + i}`).flatMap((who) =>
    goods.map((name, i): ProductLine => [who, `2024-01-0${i + 1}`, `${who}-${i}`, name, 1000, 1]),
  );

/** 40 bought soap and lotion, 10 soap alone, 50 tea alone. */
const STRONG = productRows([
  ...buyers(0, 40, ["石けん", "化粧水"]),
  ...buyers(40, 10, ["石けん"]),
  ...buyers(50, 50, ["茶"]),
]);

describe("what the sheet says first", () => {
  it("names two products that the same people bought, where chance alone does not explain it", () => {
    // 40 of 40 buyers of the lotion bought soap, which 50 of 100 people bought.
    expect(sentenceOf(modelOf(STRONG))).toBe(
      "「化粧水」を買った40人のうち100.0%が「石けん」も買っていて、全体（50.0%）の2.0倍です。",
    );
    expect(textsOf(modelOf(STRONG))).toContain("化粧水 → 石けん\n40 / 40人・100.0%");
  });

  it("says of the strongest that it is looked for among the 50 with the most buyers; pairs are among all", () => {
    const others = (n: number) =>
      Array.from({ length: n }, (_, i): ProductLine => [`Z${i}`, "2024-01-01", `Z${i}`, `商品${i}`, 1000, 1]);
    const among = "（買った人の多い50品のうち）";
    const many = textsOf(modelOf([...STRONG, ...productRows(others(48))]));
    expect(many).toContain(`化粧水 → 石けん\n40 / 40人・100.0%${among}`);
    expect(many.filter((line) => line.endsWith("多い順）"))).toHaveLength(1);
    expect(textsOf(modelOf([...STRONG, ...productRows(others(47))])).join()).not.toContain(among);
  });

  it("says that nothing else was bought, of a shop of one product and of a base that is all there is", () => {
    const soap = productRows(buyers(0, 40, ["石けん"]));
    for (const model of [modelOf(soap), modelOf(soap, { crossBase: ["石けん"] })])
      expect(textsOf(model)).toContain("ほかに買われたものがないため");
    expect(sentenceOf(modelOf(soap))).toBe(
      "買われたものが1つだけなので、一緒に買われている組み合わせはありません。",
    );
  });

  it("says of a base that nobody of a slice bought that the slice may be why", () => {
    const analysis = productAnalysis(STRONG, { crossBase: ["茶"], crossFrom: "2024-05-01" });
    const said = (slice: Slice | null) =>
      sentenceOf(reportModel("crossTable", { ...contextWith(analysis), slice }));
    expect(said(null)).toMatch(/^2024.*「茶」を買った人はいません。「設定」シート/);
    expect(said({ orders: { channel: ["楽天"] } })).toMatch(
      /^絞り込み「.*楽天」の中には、.*「茶」を買った人はいません。/,
    );
  });

  it("names none where chance may have it, or people are few", () => {
    const both = [
      ...buyers(0, 40, ["石けん", "茶"]),
      ...buyers(40, 40, ["石けん"]),
      ...buyers(80, 40, ["茶"]),
    ];
    expect(sentenceOf(modelOf(productRows(both)))).toContain("偶然とは言えないほど");
    expect(sentenceOf(modelOf(productRows(buyers(0, 3, ["石けん", "茶"]))))).toContain(
      "30人以上が買った商品がないので",
    );
  });

  it("tells what the buyers of the chosen base bought most", () => {
    const model = modelOf(STRONG, { crossBase: ["石けん"] });
    // 40 of 50 bought the lotion, none the tea.
    expect(sentenceOf(model)).toBe(
      "「石けん」を買った50人がほかに買ったものでは、「化粧水」が80.0%で最も多くなっています。",
    );
    expect(textsOf(model)).toContain("「石けん」を買った50人が、ほかに買ったもの");
    expect(model.charts[0]?.title).toContain("「石けん」を買った人のうち");
    const any = modelOf(STRONG, { crossBase: ["石けん", "化粧水"], crossMatch: "all" });
    expect(sentenceOf(any)).toContain(
      "「石けん」と「化粧水」を買った40人のうち0.0%が、ほかの唯一の商品「茶」",
    );
  });

  it("says what to do about a base that is not there, and names what is like it", () => {
    const model = modelOf(STRONG, { crossBase: ["石けん "] });
    expect(sentenceOf(model)).toContain(
      "ベース商品「石けん 」は、注文データにありません。近い名前は「石けん」です。",
    );
    expect(sentenceOf(modelOf(STRONG, { crossBase: ["電球"] }))).toContain("同じ書き方で入れてください。");
    const context = contextWith(productAnalysis(STRONG, { crossBase: ["石けん "] }));
    expect(sentenceOf(reportModel("crossTable", { ...context, language: "en" }))).toMatch(
      /is not in the orders\. Names like it: “石けん”\.$/,
    );
    const byCategory = STRONG.map((row): WideRow => ({ ...row, category: "日用品" }));
    expect(sentenceOf(modelOf(byCategory, { crossBase: ["石けん"], crossBy: "category" }))).toContain(
      "「石けん」というカテゴリは、注文データにありません。カテゴリ名を注文データと同じ書き方で入れるか、商品の名前なら「クロス集計：何どうし」を「商品」に",
    );
    const early = modelOf(STRONG, { crossBase: ["茶"], crossTo: "2020-01-01" });
    expect(sentenceOf(early)).toContain("2020/01/01までに「茶」を買った人はいません。");
  });

  it("says which column is missing, and tells of customers all the same", () => {
    const bare: WideRow = { customer: "A", date: "2024-01-05", orderId: "A1", amount: 100 };
    const model = modelOf([bare]);
    expect(sentenceOf(model)).toContain("商品名か商品コードの列を選んでください。");
    expect(textsOf(model)).toContain("ランクと稼働・離脱 × 育成セグメント：顧客数");
    expect(sentenceOf(modelOf([bare], { crossBy: "category" }))).toContain("カテゴリの列がないため");
    const other = modelOf([bare], { crossColumns: "sex" });
    expect(textsOf(other).join()).toContain("顧客の表：「ランクと稼働・離脱」か「性別」の列が");
  });

  it("stands for one product, and for a name of 300 letters", () => {
    expect(textsOf(modelOf(productRows(buyers(0, 40, ["石けん"]))))).toContain(
      "同じ注文で2品以上買われたことは、まだありません。",
    );
    const long = "あ".repeat(300);
    const model = modelOf(productRows(buyers(0, 40, [long, "茶"])), { crossBase: [long] });
    expect(sentenceOf(model).length).toBeLessThan(120);
    expect(model.rows.flat().some(({ note }) => note === `1 ${long}`)).toBe(true);
  });
});

describe("its numbers", () => {
  it("come to the ledger's, and each cell tells both sides", () => {
    const { cells, pairs } = jsonOf(STRONG, { crossBase: ["石けん"] });
    expect(cells.find(({ q }) => q === "化粧水")).toMatchObject({
      ...{ base: ["石けん"], q: "化粧水", numerator: 40, denominator: 50, rate: 0.8, lift: 2 },
    });
    expect(cells.find(({ base, q }) => q === "石けん" && String(base) === "化粧水")).toMatchObject({
      ...{ numerator: 40, denominator: 40 },
    });
    expect(pairs).toEqual([]);
  });

  it("of one order are support, confidence both ways and lift", () => {
    // Ten orders: four with both, two more with soap, four with tea.
    const lines = Array.from({ length: 10 }, (_, i) => i).flatMap((i): ProductLine[] =>
      (i < 4 ? ["石けん", "茶"] : i < 6 ? ["石けん"] : ["茶"]).map((name): ProductLine => [
        `C${i}`,
        "2024-01-05",
        `O${i}`,
        name,
        1000,
        1,
      ]),
    );
    const [pair] = jsonOf(productRows(lines)).pairs;
    // 茶 stands first: eight people bought it. 4 of 10; 4 of 8; 4 of 6; (4 ÷ 8) ÷ (6 ÷ 10).
    expect(pair).toMatchObject({ one: "茶", other: "石けん", orders: 4, people: 4, support: 0.4 });
    expect(pair?.confidence).toBe(0.5);
    expect(pair?.confidenceBack).toBeCloseTo(2 / 3, 12);
    expect(pair?.lift).toBeCloseTo(0.5 / 0.6, 12);
  });
});

describe("the people behind a cell", () => {
  const analysis = productAnalysis(STRONG, { crossBase: ["石けん"], minSample: 1 });
  const context = contextWith(analysis);
  const engine = wideShop(STRONG);
  const asked = { kind: "day", day: day("2024-06-30") } as const;
  const question = { anchor: asked, today: RULES.today, limits: analysis.settings };
  const cells = reportModel("crossTable", context).rows.flat();

  it("are listed as they are counted: both sides, and who bought the one but not the other", () => {
    const offered = cells.flatMap((cell) => {
      const { about } = cell;
      if (about === undefined) return [];
      return explanation(
        context,
        { cell, about, written: shownBy(cell), now: null },
        { sheet: "S", cell: "A1" },
      ).lists;
    });
    expect(new Set(offered.map(({ set }) => set.kind))).toEqual(new Set(["cross", "pivot", "everybody"]));
    for (const { set, customers, label, segment } of offered) {
      expect([label, engine.list(question, set).length]).toEqual([label, customers]);
      expect([label, peopleIn(analysis, set)]).toEqual([label, customers]);
      expect([label, engine.segmentCodes(question, segment).length]).toEqual([label, customers]);
    }
    // 50 bought soap, 40 of them the lotion: the other ten are those to be asked.
    const rest = offered.find(({ name }) => name === "「石けん」を買って「化粧水」は買っていない人");
    expect(rest?.customers).toBe(10);
    const ids = rest ? engine.list(question, rest.set).map(({ customerId }) => customerId) : [];
    expect(ids.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `C${40 + i}`));
  });

  it("are listed by the switches, of which conditions say that they cannot tell them", () => {
    const apart = contextWith(productAnalysis(STRONG, { crossAfterFirst: true, minSample: 1 }));
    const cell = reportModel("crossTable", apart)
      .rows.flat()
      .find(({ about }) => about?.set?.kind === "cross" && about.metric === "crossRate");
    if (!cell?.about) throw new Error("no rate");
    const one = { cell, about: cell.about, written: shownBy(cell), now: null };
    const { lists } = explanation(apart, one, { sheet: "S", cell: "A1" });
    for (const { set, customers } of lists) expect(engine.list(question, set).length).toBe(customers);
    expect(lists[0]?.segmentNote).toContain("どの注文で買ったかを選べません");
  });
});
