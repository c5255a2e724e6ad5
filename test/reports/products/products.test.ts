import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import type { Analysis } from "../../../src/core/analysis.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { products } from "../../../src/reports/products/products-report.ts";
import { cellsIn, contextOf, numbersOf, reportModel, textOf } from "../../support/report-cells.ts";
import { firstBuyers, PRODUCT_LINES, productAnalysis, productRows } from "../../support/product-shop.ts";

const contextWith = (analysis: Analysis) => {
  const context = contextOf(analysis);
  return { ...context, settings: { ...context.settings, ...analysis.settings } };
};
const modelOf = (...args: Parameters<typeof productAnalysis>) =>
  reportModel("products", contextWith(productAnalysis(...args)));
const textsOf = (model: ReportModel) => model.rows.flat().map(textOf);
const sentenceOf = (model: ReportModel) => textOf(model.rows[3]?.[0]);

describe("what the sheet says first", () => {
  // Wilson's 95 % intervals of 80/100 and 20/100: 71.1–86.7 and 13.3–28.9; far apart, whatever few are compared.
  const apart = productRows(firstBuyers({ 青汁: [100, 80], 石けん: [100, 20], 試供品: [5, 5] }));

  it("is the first product that most come back after, and the one that is most bought again", () => {
    expect(sentenceOf(modelOf(apart))).toBe(
      "入口商品（初回に買った商品）では「青汁」から入った人の80.0%が90日以内に2回目を購入し、比べた2品で最も高く、最も低い「石けん」は20.0%です。" +
        "商品リピート率は「青汁」が80.0%で最も高く、最も低い「石けん」は20.0%です。（何品も買った人は、それぞれの商品に数えています）",
    );
    const texts = textsOf(modelOf(apart));
    expect(texts).toContain("青汁\n80 / 100人");
    // Five people are too few to be compared: they stand below, as a small sample.
    const names = modelOf(apart).rows.map(([first]) => textOf(first));
    expect(names.indexOf("試供品")).toBeGreaterThan(names.indexOf("石けん"));
    // 80 bought twice: (80 × 2,000 + 20 × 1,000) ÷ 100.
    expect(texts).toContain("「青汁」から入った人は¥1,800");
  });

  it("names nobody where chance alone may set them apart", () => {
    // 40/100 and 45/100.
    const model = modelOf(productRows(firstBuyers({ 青汁: [100, 45], 石けん: [100, 40] })));
    expect(sentenceOf(model)).toContain(
      "2品の90日以内のF2転換率は40.0%〜45.0%で、2品を比べれば偶然でも出る差です。",
    );
    expect(textsOf(model)).toContain("差は偶然の範囲のため");
  });

  it("names those that are tied, of many how many they are, and none of them as the best", () => {
    const low = Object.fromEntries([..."ABCD"].map((name): [string, [number, number]] => [name, [100, 0]]));
    const many = modelOf(productRows(firstBuyers({ 青汁: [100, 80], ...low })));
    expect(sentenceOf(many)).toContain("比べた5品で最も高く、最も低い4品（同率）は0.0%です。");
    const two = modelOf(productRows(firstBuyers({ 青汁: [100, 80], 酵素: [50, 40], 石けん: [100, 20] })));
    expect(sentenceOf(two)).toMatch(/^入口商品（初回に買った商品）では「青汁」「酵素」から入った人の80.0%が/);
    expect(textsOf(two)).toContain("「青汁」「酵素」\n（同率）");
    expect(textsOf(two)).toContain("初回の購入を含む1人あたりの売上");
    const json = products.json?.(
      contextWith(
        productAnalysis(productRows(firstBuyers({ 青汁: [100, 80], 酵素: [50, 40], 石けん: [100, 20] }))),
      ),
    );
    expect(json).toMatchObject({ products: { bestEntry: null, bestRepeat: null } });
  });

  it("draws the first product of most people, however low it is ranked", () => {
    const shop = Object.fromEntries(
      Array.from({ length: 13 }, (_, i): [string, [number, number]] => [`品${String(i)}`, [40, 30 - i]]),
    );
    const { charts } = modelOf(productRows(firstBuyers({ ...shop, 石けん: [200, 90], 品11: [300, 143] })));
    // 90 of 200 are 45 %, ranked below 品12 with 18 of 40; 143 of 300 are 47.7 %: 品11 is twelfth.
    expect([charts[0]?.categories.rows, charts[0]?.title]).toEqual([
      12,
      "入口商品のF2転換率（90日以内、30人以上の14品のうち高い順に12品）",
    ]);
  });

  it("draws ten products at most, and says of how many", () => {
    const eleven = Object.fromEntries(
      Array.from({ length: 11 }, (_, i): [string, [number, number]] => [`品${String(i)}`, [40, 10 + i]]),
    );
    const { charts } = modelOf(productRows(firstBuyers(eleven)));
    expect(charts[0]?.title).toBe("入口商品のF2転換率（90日以内、30人以上の11品のうち高い順に10品）");
    const two = modelOf(productRows(firstBuyers({ 青汁: [40, 10], 石けん: [40, 12] })));
    expect(two.charts[0]?.title).toBe("入口商品のF2転換率（90日以内、30人以上の商品）");
  });

  it("says why nothing can be said of few people, or of one product", () => {
    const few = modelOf(productRows(firstBuyers({ 青汁: [3, 1] })));
    expect(sentenceOf(few)).toContain("90日たった人が30人以上いる商品がないので");
    expect(sentenceOf(few)).toContain(
      "30人以上が買った商品がないので、商品リピート率の良し悪しはまだ言えません。",
    );
    const one = modelOf(productRows(firstBuyers({ 青汁: [40, 10] })));
    expect(sentenceOf(one)).toContain("「青汁」だけで、90日以内のF2転換率は25.0%です。");
  });

  it("of a shop of one month says from when there is more", () => {
    // First bought on 1 January: everybody of January has had 90 days on 30 April.
    const young = modelOf(apart, { anchor: "2024-01-31" });
    expect(sentenceOf(young)).toContain("2024/04/30以降の基点日から出せます。");
    expect(textsOf(young)).toContain("初回に買った人の多い順");
    expect(sentenceOf(modelOf(apart, { anchor: "2024-04-30" }))).toContain("「青汁」から入った人の80.0%");
  });

  it("says which column is missing, or empty, and never nothing", () => {
    const bare = { customer: "A", date: "2024-01-05", orderId: "A1", amount: 100 };
    expect(sentenceOf(modelOf([bare]))).toContain("商品名か商品コードの列を選んでください。");
    expect(sentenceOf(modelOf([{ ...bare, productName: "" }]))).toContain("どの行にも商品名がありません。");
    // Categories are told all the same.
    expect(textsOf(modelOf([{ ...bare, category: "洗顔" }]))).toContain(
      "カテゴリのリピート率：同じカテゴリをまた買った人",
    );
  });
});

describe("its tables", () => {
  const model = modelOf(productRows(PRODUCT_LINES), { minSample: 1 });
  const rowsOf = (title: string) => {
    const from = model.rows.findIndex(([first]) => textOf(first) === title);
    return { ...model, rows: model.rows.slice(from) };
  };

  it("hold first products with F2, LTV and both sides, worked by hand", () => {
    // test/core/facts/products.test.ts: A, B and C began with soap, all three came back within 90 days, for 18,000.
    expect(numbersOf(rowsOf("入口商品：初回に買った商品ごとの、その後"), "石けん")).toEqual([
      ...[3, 1, null, null],
      ...[6000, null, null, 1],
    ]);
    const [line] = rowsOf("入口商品：初回に買った商品ごとの、その後").rows.filter(
      ([first]) => textOf(first) === "石けん",
    );
    expect(line?.slice(5, 7).map(textOf)).toEqual(["3 / 3人", "43.9–100.0%"]);
    // D's cream went back: A alone began with it. D began with the lotion.
    expect(numbersOf(rowsOf("入口商品：初回に買った商品ごとの、その後"), "クリーム").slice(0, 2)).toEqual([
      1, 1,
    ]);
    expect(numbersOf(rowsOf("入口商品：初回に買った商品ごとの、その後"), "化粧水").slice(0, 2)).toEqual([
      1, 0,
    ]);
  });

  const repeats = rowsOf("商品リピート率：同じ商品をまた買った人");
  it("hold repeat rates and sales that come to those of the shop", () => {
    expect(numbersOf(repeats, "石けん")).toEqual([3, 2, 2 / 3, 1, 5, 7000, 3000, 3 / 7, 7]);
    expect(numbersOf(repeats, "全員（重複なし）")).toEqual([5, 3, 0.6, 2, 9, 23500, 11000, 110 / 235, 12]);
    expect(numbersOf(repeats, "売上（顧客がわかる注文、基点日まで）")).toEqual([23500]);
  });

  it("hold what was bought next", () => {
    const next = rowsOf("次に買った商品：その商品を初めて買った注文の、次の注文");
    expect(numbersOf(next, "石けん")).toEqual([3, 1, 1 / 3, 0]);
  });

  it("draw the ranked products", () => {
    const [chart] = model.charts;
    expect(chart && cellsIn(model, chart.categories).map(textOf)).toEqual(["石けん", "クリーム", "化粧水"]);
  });
});

describe("an explanation", () => {
  const context = contextWith(productAnalysis(productRows(PRODUCT_LINES), { minSample: 1 }));
  const cells = reportModel("products", context).rows.flat();
  const explained = (metric: string, name: string) => {
    const cell = cells.find(
      ({ about }) =>
        about?.metric === metric &&
        (about.line?.ja === name ||
          ((about.set?.kind === "goods" || about.set?.kind === "begun") && about.set.name === name)),
    );
    if (!cell?.about) throw new Error(`no ${metric} of ${name}`);
    const one = { cell, about: cell.about, written: cell.value, now: null };
    return explanation(context, one, { sheet: "商品", cell: "A1" });
  };

  it("of a repeat rate has both sides, and lists of who came back, who bought, and who did not come back", () => {
    const { lines, lists } = explained("goodsRepeatRate", "石けん");
    expect(lines.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        "「石けん」を2回以上買った人 2人",
        "「石けん」を買った人 3人",
        "2人 ÷ 3人 = 66.7%",
      ]),
    );
    expect(lists.map(({ label }) => label)).toEqual([
      "「石けん」を2回以上買った人 2人",
      "「石けん」を買った人 3人",
      "「石けん」を1回だけ買った人 1人",
    ]);
  });

  it("of who began with a product lists those without a second order", () => {
    const { lists } = explained("entryAgain", "化粧水");
    expect(lists.map(({ label }) => label)).toContain("「化粧水」から始めて2回目がない人 1人");
  });

  it("of F2 and LTV has both sides", () => {
    const figures = (metric: string) => explained(metric, "石けん").lines.map(({ value }) => value);
    expect(figures("entryF2")).toContain("3人 ÷ 3人 = 100.0%");
    // A and C within 90 days, B on the 90th; none of them began later than in January.
    expect(explained("entryF2", "石けん").lists.map(({ label }) => label)).toEqual([
      "「石けん」から始めた人（2024/01/01〜2024/01/31に初回購入・90日以内に2回目） 3人",
      "「石けん」から始めた人（2024/01/01〜2024/01/31に初回購入） 3人",
    ]);
    expect(figures("entryLtv")).toContain("¥18,000 ÷ 3人 = ¥6,000");
  });
});

describe("names", () => {
  const long = `=${"とても長い商品の名前".repeat(30)}`;
  const lines = firstBuyers({ [long]: [100, 80], "=1+1": [100, 10], "{rate}": [100, 50] });
  const model = modelOf(productRows(lines));

  it("of 300 letters are cut where they are shown, with the whole in the note; what begins with = stays text", () => {
    const cells = model.rows.flat().filter(({ note }) => note === long);
    expect(cells.length).toBeGreaterThan(2);
    // 280 pixels hold nineteen letters of 13.5 beside the = of 6.5 and the ….
    for (const { value } of cells)
      expect(long.startsWith(textOf({ value }).trim().replace(/…$/, ""))).toBe(true);
    expect(cells.map((cell) => [...textOf(cell).trim()].length)).toContain(20);
    expect(sentenceOf(model)).toContain("最も低い「=1+1」は10.0%です。");
    expect(model.rows.flat().some(({ value }) => value === "=1+1")).toBe(true);
    expect(textsOf(model)).toContain("{rate}");
  });
});

it("says what no line states, and that lines without amounts are in no product's sales", () => {
  const row = { customer: "A", date: "2024-01-05", orderId: "A1", orderTotal: 4000 };
  const some = modelOf([
    { ...row, productName: "石けん", amount: 1500 },
    { ...row, productName: "クリーム", amount: 2000 },
    { ...row, productName: "化粧水", amount: "" },
  ]);
  expect(numbersOf(some, "商品に分けられない金額（送料、注文ごとの値引き、金額のない明細など）")).toEqual([
    500,
  ]);
  expect(textsOf(some)).toContain("3件の明細のうち1件は金額がなく、商品の売上に入っていません。");
  const none = modelOf([{ ...row, productName: "石けん" }]);
  expect(textsOf(none)).toContainEqual(
    expect.stringMatching(/^明細ごとの金額がないため、商品の売上は「—」です。/),
  );
});

it("answers the JSON", () => {
  const json = products.json?.(contextWith(productAnalysis(productRows(PRODUCT_LINES), { minSample: 1 })));
  expect(json).toMatchObject({
    categories: null,
    products: {
      rankedByDays: 90,
      entries: [{ name: "石けん", people: 3 }, { name: "クリーム" }, { name: "化粧水" }],
      unassignedSales: 0,
      // What follows an order of anything is not counted: that is no 0.
      rows: expect.arrayContaining([
        expect.objectContaining({ kind: "all", orderedAgain: null, next: null }),
      ]) as unknown,
    },
  });
});
