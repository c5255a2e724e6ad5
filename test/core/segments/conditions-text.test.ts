import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { PROBLEMS } from "../../../src/catalog/problems/problems.ts";
import { CONDITIONS_EXAMPLE } from "../../../src/catalog/texts/conditions-example.ts";
import { checkedSegment } from "../../../src/core/segments/checked-segment.ts";
import { countIn } from "../../../src/core/segments/chosen.ts";
import { conditionsOf } from "../../../src/core/segments/conditions-text.ts";
import { requireSaid } from "../../../src/core/segments/said-values.ts";
import type { Condition } from "../../../src/core/segments/segment.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import { segmentWords } from "../../../src/reports/segments/segment-words.ts";
import { OPTIONS } from "../../../src/workbench/report-options.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { lineShop, SLICED_ANCHOR, SLICED_LINES } from "../../support/sliced-shop.ts";

const number = (field: string, from: number | null, to: number | null): Condition => ({
  ...{ field, test: "between", from, to },
});
const days = (field: string, from: string | null, to: string | null): Condition => ({
  ...{ field, test: "in", period: { from, to } },
});
type When = Extract<Condition, { test: "bought" }>["when"];
const bought = (field: string, when: When, ...values: string[]): Condition => ({
  ...{ field, test: "bought", values, when },
});

/** What is typed, what it is, and how it is said. */
const ROWS: readonly (readonly [typed: string, is: Condition, ja: string, en: string])[] = [
  [
    "rank=atRisk, wavering",
    { field: "rfmRank", test: "oneOf", values: ["atRisk", "wavering"] },
    "今のRFMランク 浮気予備軍顧客・悩み顧客",
    "RFM rank now At risk / Wavering",
  ],
  ["Stage=F5", { field: "stage", test: "oneOf", values: ["5"] }, "今のランク F5", "Stage now F5"],
  ['sex=""', { field: "sex", test: "oneOf", values: [""] }, "性別 （未設定）", "Sex (not set)"],
  [
    "not prefecture=東京都,大阪府,京都府,兵庫県",
    { field: "prefecture", test: "oneOf", values: ["東京都", "大阪府", "京都府", "兵庫県"], not: true },
    "都道府県 東京都・大阪府・京都府ほか1件 以外",
    "not Prefecture 東京都 / 大阪府 / 京都府 and 1 more",
  ],
  [
    "birthMonth=2",
    { field: "birthMonth", test: "oneOf", values: ["2"] },
    "誕生月 2月",
    "Birth month February",
  ],
  ["orders>=2", number("purchases", 2, null), "購入回数 2回以上", "Purchases 2 or more"],
  ["orders>2", number("purchases", 3, null), "購入回数 3回以上", "Purchases 3 or more"],
  ["orders<2", number("purchases", null, 1), "購入回数 1回以下", "Purchases 1 or less"],
  ["orders = 2", number("purchases", 2, 2), "購入回数 2回", "Purchases 2"],
  [
    "recency=31..60",
    number("idleDays", 31, 60),
    "最後の購入からの日数 31〜60日",
    "Days since the last purchase 31–60 days",
  ],
  [
    "recency=361..",
    number("idleDays", 361, null),
    "最後の購入からの日数 361日以上",
    "Days since the last purchase 361 days or more",
  ],
  [
    "amount<=10000",
    number("sales", null, 10000),
    "累計購入金額 10,000円以下",
    "Lifetime sales 10,000 yen or less",
  ],
  [
    "average<1500.5",
    { ...number("averageOrderValue", 1500.5, null), not: true },
    "受注単価（平均） 1,500.50円以上 以外",
    "not Average order value 1,500.50 yen or more",
  ],
  [
    "not average<1000",
    number("averageOrderValue", 1000, null),
    "受注単価（平均） 1,000円以上",
    "Average order value 1,000 yen or more",
  ],
  [
    "last<2024-01-01",
    days("lastOrder", null, "2023-12-31"),
    "最終購入日 2023/12/31まで",
    "Last order up to 2023/12/31",
  ],
  [
    "last>2024-02-28",
    days("lastOrder", "2024-02-29", null),
    "最終購入日 2024/02/29以降",
    "Last order from 2024/02/29",
  ],
  [
    "first=2024/3/1",
    days("firstOrder", "2024-03-01", "2024-03-01"),
    "初回購入日 2024/03/01〜2024/03/01",
    "First order 2024/03/01–2024/03/01",
  ],
  [
    "first=2024-01-01..2024-03-31",
    days("firstOrder", "2024-01-01", "2024-03-31"),
    "初回購入日 2024/01/01〜2024/03/31",
    "First order 2024/01/01–2024/03/31",
  ],
  [
    "last in 3 months",
    { field: "lastOrder", test: "in", period: { months: 3 } },
    "最終購入日 直近3か月",
    "Last order last 3 months",
  ],
  ["product=石けん", bought("product", "ever", "石けん"), "商品「石けん」を購入", "bought product 石けん"],
  [
    "product:first=石けん",
    bought("product", "first", "石けん"),
    "初回に商品「石けん」を購入",
    "first bought product 石けん",
  ],
  [
    "not product:2024-01-01..2024-03-31=石けん",
    { ...bought("product", { from: "2024-01-01", to: "2024-03-31" }, "石けん"), not: true },
    "2024/01/01〜2024/03/31に商品「石けん」を購入していない",
    "not bought product 石けん (2024/01/01–2024/03/31)",
  ],
  [
    "category:12 months=洗顔",
    bought("category", { months: 12 }, "洗顔"),
    "直近12か月に商品カテゴリ「洗顔」を購入",
    "bought category 洗顔 (last 12 months)",
  ],
  ["channel=本店", bought("channel", "ever", "本店"), "チャネル「本店」で購入", "bought in channel 本店"],
  [
    'product="A, ""B""; 3=3"',
    bought("product", "ever", 'A, "B"; 3=3'),
    '商品「A, "B"; 3=3」を購入',
    'bought product A, "B"; 3=3',
  ],
];

describe("typed conditions", () => {
  it.each(ROWS)("%s", (typed, is, ja, en) => {
    const segment = conditionsOf(typed);
    expect(segment).toEqual({ conditions: [is] });
    expect(checkedSegment(segment)).toEqual(segment);
    expect(segmentWords(segment, { language: "ja", currency: "JPY" })).toBe(ja);
    expect(segmentWords(segment, { language: "en", currency: "JPY" })).toBe(en);
  });

  it("are rows that all hold", () => {
    const { conditions } = conditionsOf("rank=atRisk; orders>=2;last<2024-01-01;");
    expect(conditions.map(({ field }) => field)).toEqual(["rfmRank", "purchases", "lastOrder"]);
    expect(conditionsOf(" all ")).toEqual({ conditions: [] });
  });

  it.each([
    ["", "segment-text", ""],
    [" ; ", "segment-text", ";"],
    ["rank", "segment-text", "rank"],
    ["orders>=2; rank>atRisk", "segment-text", "rank>atRisk"],
    ["orders=two", "segment-text", "orders=two"],
    ["orders=..", "segment-text", "orders=.."],
    ["orders=-1", "segment-text", "orders=-1"],
    ["last<2024-02-30", "segment-text", "last<2024-02-30"],
    ["last in months", "segment-text", "last in months"],
    ["orders in 3 months", "segment-text", "orders in 3 months"],
    ["rank:first=atRisk", "segment-text", "rank:first=atRisk"],
    ["product:soon=石けん", "segment-text", "product:soon=石けん"],
    ["product=", "segment-text", "product="],
    ["product=a,,b", "segment-text", "product=a,,b"],
    ['product="a"b', "segment-text", 'product="a"b'],
    ["not", "segment-text", "not"],
  ])("%j is refused", (typed, code, piece) => {
    const { values, ...found } = problemOf(() => conditionsOf(typed));
    expect([found.code, values.piece]).toEqual([code, piece]);
  });

  it.each(LANGUAGES)(
    "in %s, the example of the help reads, and is the one that a refusal shows",
    (language) => {
      const example = CONDITIONS_EXAMPLE[language];
      const read = conditionsOf(example).conditions.map(({ field, not = false }) => [field, not]);
      expect(read).toEqual([
        ["rfmRank", false],
        ["purchases", false],
        ["lastOrder", false],
        ["product", true],
      ]);
      expect(PROBLEMS["segment-text"].hint[language]).toContain(example);
      expect(OPTIONS.list.words[language]).toContain(example);
    },
  );

  it("of no field, or of a class that does not exist, name what there is", () => {
    expect(problemOf(() => conditionsOf("mood=good"))).toMatchObject({ code: "segment-field" });
    expect(problemOf(() => conditionsOf("mood=good")).values).toMatchObject({ value: "mood" });
    expect(problemOf(() => conditionsOf("rank=best"))).toMatchObject({
      ...{ code: "segment-value", values: { field: "rfmRank", value: "best" } },
    });
  });
});

function problemOf(ask: () => unknown): InputProblem {
  try {
    ask();
  } catch (problem) {
    if (problem instanceof InputProblem) return problem;
    throw problem;
  }
  throw new Error("nothing is wrong");
}

describe("a segment's words", () => {
  const ja = { language: "ja", currency: "USD" } as const;
  it("say who everybody is, join rows, and name segments within or say their conditions", () => {
    expect(segmentWords({ conditions: [] }, ja)).toBe("全顧客");
    expect(segmentWords(conditionsOf("stage=5; amount>=10"), ja)).toBe(
      "今のランク F5、累計購入金額 10USD以上",
    );
    const inner = [{ name: "冬", conditions: [] }, conditionsOf("orders>=2; last in 3 months")];
    const among: Condition = { field: "segment", test: "among", segments: inner };
    expect(segmentWords({ conditions: [{ ...among, not: true }] }, ja)).toBe(
      "セグメント「冬」または（購入回数 2回以上、最終購入日 直近3か月） 以外",
    );
  });
});

it.each([
  ["not sales=5000..100", 5000, 100],
  ["orders=2..1", 2, 1],
  ["last=2024-03-02..2024-03-01", "2024-03-02", "2024-03-01"],
  ["not product:2024-03-02..2024-03-01=石けん", "2024-03-02", "2024-03-01"],
])("a range that ends before it begins is refused: %s", (text, from, to) => {
  expect(problemOf(() => conditionsOf(text))).toMatchObject({ code: "segment-ends", values: { from, to } });
  expect(() => conditionsOf("sales=100..100; last=2024-03-01..2024-03-01")).not.toThrow();
});

describe("typed values that no order says", () => {
  const question = {
    anchor: { kind: "day", day: day(SLICED_ANCHOR) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const columns = lineShop(SLICED_LINES).peopleColumns(question);

  it("are refused with those that are there, most people first", () => {
    expect(problemOf(() => requireSaid(columns, conditionsOf("product=石鹸")))).toMatchObject({
      ...{ code: "segment-value", values: { field: "product", value: "石鹸", known: "石けん, クリーム" } },
    });
    const among: Condition = {
      field: "segment",
      test: "among",
      segments: [conditionsOf("not channel=amazon")],
    };
    expect(() => requireSaid(columns, { conditions: [among] })).toThrow("segment-value");
  });

  it("are refused where they begin after the anchor, which chooses nobody, and with not everybody", () => {
    for (const text of ["last>2024-03-31", "not product:2024-04-01..=石けん"])
      expect(
        problemOf(() => requireSaid({ ...columns, anchor: "2024-03-31" }, conditionsOf(text))),
      ).toMatchObject({
        ...{ code: "segment-after-anchor", values: { from: "2024-04-01", anchor: "2024-03-31" } },
      });
    const by = conditionsOf("first>=2024-03-31; last in 3 months; product:..2030-01-01=石けん");
    expect(() => requireSaid({ ...columns, anchor: "2024-03-31" }, by)).not.toThrow();
  });

  it("are none where somebody bought it, where nothing is said, and in classes that are counted", () => {
    const segment = conditionsOf('product=石けん,""; channel=本店; stage=5; orders>=2');
    expect(() => requireSaid(columns, segment)).not.toThrow();
    // A bought soap and at 本店, three times; nobody of F5.
    expect(countIn(columns, conditionsOf("product=石けん; channel=本店; orders>=2"))).toBe(1);
  });
});
