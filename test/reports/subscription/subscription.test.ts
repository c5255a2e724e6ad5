import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { type CustomerSet, peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { setMeaning, setName } from "../../../src/reports/page/set-words.ts";
import { contextOf, numbersOf, reportModel, textOf } from "../../support/report-cells.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";
import { analyse, day, RULES, SETTINGS } from "../../support/shop.ts";
import {
  manySubscriptions,
  OLD,
  SUBSCRIPTION_ANCHOR,
  SUBSCRIPTION_LINES,
  subscriptionAnalysis,
  type SubscriptionLine,
  subscriptionShop,
} from "../../support/subscription-shop.ts";

/* The numbers by hand: test/core/subscriptions/subscriptions.test.ts. */
const sheetOf = (analysis = subscriptionAnalysis(), language: "ja" | "en" = "ja"): ReportModel =>
  reportModel("subscription", contextOf(analysis, language));
const sentenceOf = (model: ReportModel): string => textOf(model.rows[3]?.[0]);
const wordsOn = (model: ReportModel): string[] =>
  model.rows.flatMap((row) => row.map((cell) => textOf(cell)));
const few = { minSample: 4 };

describe("the sheet 定期", () => {
  it("says after which delivery most stop, once enough can be judged", () => {
    expect(sentenceOf(sheetOf(subscriptionAnalysis(undefined, few)))).toBe(
      "定期は1回目のお届けのあとに止まるものが最も多く、判定できる4件のうち1件（25.0%）です。2回目まで続くのは75.0%です。",
    );
    expect(sentenceOf(sheetOf())).toContain("判定できる定期が4件で30件に満たないため");
    expect(sheetOf().charts).toEqual([]);
  });

  it("never says that few can be judged where enough can: none stopped, most at a later one, all at the first", () => {
    const kept = sheetOf(subscriptionAnalysis([OLD, ...manySubscriptions("せっけん", 40, 0)]));
    expect(sentenceOf(kept)).toContain("判定できる40件の定期は、まだ1件も止まっていません。");
    expect(wordsOn(kept)).toContain("まだ1件も止まっていないため");
    const once = sheetOf(subscriptionAnalysis([OLD, ...manySubscriptions("せっけん", 40, 40)]));
    expect(sentenceOf(once)).toContain("判定できる40件のうち40件（100.0%）");
    // 1 + 0: all 40 stopped after the first.
    expect(numbersOf(once, "2回目")).toEqual([0, 0, 0, 0, null]);
    expect(wordsOn(once)).toContain("2回目までの平均");
    // A alone stopped, after its third delivery, which can be judged of no other
    const goesOn: SubscriptionLine[] = SUBSCRIPTION_LINES.filter(([customer]) => customer !== "C").concat([
      ["C", "2024-04-15", "C0", "クリーム", "定期"],
      ["C", "2024-06-10", "C1", "クリーム", "定期"],
    ]);
    const later = sentenceOf(sheetOf(subscriptionAnalysis(goesOn, { minSample: 2 })));
    expect(later).toContain(
      "最も多く止まったのは3回目のお届けのあとですが、その回を判定できる定期が1件で2件に満たないため",
    );
  });

  it("has a line a delivery: 継続率, known, decided, stopped, 離脱率", () => {
    const model = sheetOf();
    expect(numbersOf(model, "1回目")).toEqual([1, 5, 4, 1, 0.25]);
    expect(numbersOf(model, "2回目")).toEqual([0.75, 3, 1, 0, 0]);
    expect(numbersOf(model, "3回目")).toEqual([0.75, 2, 1, 1, 1]);
  });

  it("says why deliveries stand beside 0%: of those that can be judged none came, and the others are too young", () => {
    const young: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A0", "せっけん", "定期"],
      // 19 days between, and the first 29 days before the anchor, less than two cycles.
      ["B", "2024-06-01", "B0", "せっけん", "定期"],
      ["B", "2024-06-20", "B1", "せっけん", "定期"],
    ];
    const model = sheetOf(subscriptionAnalysis(young));
    expect(numbersOf(model, "2回目")).toEqual([0, 1, 0, 0, null]);
    const said = "継続率0%でも届けた定期がある回は、";
    const has = (one: ReportModel) => wordsOn(one).some((words) => words.startsWith(said));
    expect(has(model)).toBe(true);
    expect(has(sheetOf(subscriptionAnalysis([OLD, ...manySubscriptions("せっけん", 40, 40)])))).toBe(false);
    expect(has(sheetOf())).toBe(false);
  });

  it("has a line a first product and a channel: how many, judged, 離脱率, 継続率 at the third delivery", () => {
    const model = sheetOf(subscriptionAnalysis(undefined, { minSample: 1 }));
    // せっけん: A and B judged, neither stopped; the sixth and twelfth delivery of nobody is known; 1 + 1 + 1 up to the third.
    expect(numbersOf(model, "せっけん")).toEqual([3, 2, 0, 1, null, null, 3]);
    expect(numbersOf(model, "楽天")).toEqual([2, 2, 0.5, null, null, null, 1.5]);
    expect(numbersOf(model, "（チャネルなし）")).toEqual([1, 0, null, null, null, null, null]);
  });

  it("says up to which delivery each average goes, and how lines compare where these differ", () => {
    const NOTE = "平均継続回数は、何回目までの平均かが行で違います。行どうしは継続率で比べてください。";
    // クリーム is told up to its second delivery, all up to the fourth; with 4 as enough all alone has an average.
    const uneven = wordsOn(sheetOf(subscriptionAnalysis(undefined, { minSample: 1 })));
    expect(uneven.filter((text) => text === NOTE)).toHaveLength(2);
    expect(uneven).toEqual(expect.arrayContaining(["\u20032回目まで", "\u20034回目まで"]));
    const one = wordsOn(sheetOf(subscriptionAnalysis(undefined, few)));
    expect(one).not.toContain(NOTE);
    expect(one).toContain("\u20032回目まで");
  });

  it("keeps the delivery of an average beside the mark of a small sample", () => {
    // One first delivery can be judged, three second ones and two third ones, after which both stopped.
    const from = { A: 1, B: 2, C: 2 };
    const lines = Object.entries(from).flatMap(([who, first]): SubscriptionLine[] => [
      [who, "2023-06-01", `${who}1`, "せっけん", "定期", first],
      [who, "2023-07-01", `${who}2`, "せっけん", "定期", first + 1],
    ]);
    const said = wordsOn(sheetOf(subscriptionAnalysis([OLD, ...lines], { minSample: 2 })));
    expect(said).toContain("\u2003参考値・4回目まで");
  });

  it("cuts a name where its column of 230 pixels ends, and has it in full in a note", () => {
    // 17 letters of 13.5 pixels; the numbers beside it would hide what runs on
    const name = "無添加手づくりせっけん詰め替え大袋";
    const lines = SUBSCRIPTION_LINES.map(([customer, on, id, product, ...rest]): SubscriptionLine => [
      ...([customer, on, id, product === "せっけん" ? name : product] as const),
      ...rest,
    ]);
    const told = sheetOf(subscriptionAnalysis(lines)).rows.flatMap((row) =>
      row.filter(({ note }) => note === name),
    );
    expect(told.map(textOf)).toContain("無添加手づくりせっけん詰め替え…");
  });

  it("draws 継続率 only as far as enough can be judged before", () => {
    const { charts } = sheetOf(subscriptionAnalysis(undefined, few));
    expect(charts).toMatchObject([{ categories: { rows: 2 }, leftMaximum: 1 }]);
  });

  it("compares first products by those who stop after the first delivery, and calls small differences chance", () => {
    const of = (stopped: number) =>
      sentenceOf(
        sheetOf(
          subscriptionAnalysis([
            OLD,
            ...manySubscriptions("せっけん", 40, 2),
            ...manySubscriptions("お茶", 40, stopped),
          ]),
        ),
      );
    expect(of(30)).toContain("「せっけん」が5.0%で最も低く、「お茶」が75.0%で最も高く");
    expect(of(4)).toContain("商品による差（2品で5.0%〜10.0%）は偶然の範囲です");
  });

  it.each([
    ["ja", "「注文種別」に選んでください"],
    ["en", "Choose that column as “order kind”"],
  ] as const)("of a shop without the column says in one sentence which one to name: %s", (language, cure) => {
    const model = sheetOf(analyse(WORKED_ROWS, WORKED_ANCHOR), language);
    expect(sentenceOf(model)).toContain(cure);
    // title, sources, settings, sentence, data quality, and nothing else
    expect(model.rows.length).toBe(5);
  });

  it("of a column that says nothing of 定期 names the words found, and where to add them", () => {
    const model = sheetOf(subscriptionAnalysis([OLD, ["A", "2024-01-05", "A1", "せっけん", "毎月コース"]]));
    expect(sentenceOf(model)).toMatch(/定期がありません。.*設定の「定期とみなす注文種別の語」/);
    expect(wordsOn(model).join()).toMatch(/1行は定期とも通常とも読めないため.*「毎月コース」1行/);
  });

  it("of a month of data says that nobody can tell which delivery is which, and what helps", () => {
    const month = SUBSCRIPTION_LINES.filter(([, on]) => on.startsWith("2024-03"));
    const model = sheetOf(subscriptionAnalysis(month, { anchor: "2024-03-31" }));
    expect(sentenceOf(model)).toMatch(/定期は2件ありますが.*2024\/03\/01.*「定期回数」の列を選ぶか/);
  });

  it("says which names of products hold a delivery, and where one product's subscription went on as another's", () => {
    const lines: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "化粧水 定期1回目", "定期"],
      ["A", "2024-01-31", "A2", "化粧水 定期2回目", "定期"],
      ["A", "2024-03-01", "A3", "化粧水 大", "定期"],
    ];
    expect(wordsOn(sheetOf(subscriptionAnalysis(lines)))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^・お届けの回数が入った商品名が2個あります（例「化粧水 定期1回目」）/),
        expect.stringMatching(
          /^・定期1件は、同じ人がほかの商品に移ったため.*（例「化粧水 定期」→「化粧水 大」）/,
        ),
      ]),
    );
  });

  it("says what it could not take as it stands", () => {
    const lines: SubscriptionLine[] = [
      ...SUBSCRIPTION_LINES,
      ["F", "2024-01-05", "F1", "お茶", "定期", "初回", "S1"],
      ["F", "2024-02-05", "F2", "お茶", "定期", 2, "S1"],
      ["F", "2024-02-05", "F3", "お茶", "定期", 2, "S1"],
      ["F", "2024-03-05", "F4", "お茶", "定期", 1, "S1"],
      ["G", "2024-03-05", "G1", "お茶", "定期", 1, "S1"],
      ["G", "2024-03-05", "G1", "せっけん", "通常"],
      ["H", "2023-01-05", "H1", "お茶", "定期"],
    ];
    const said = wordsOn(sheetOf(subscriptionAnalysis(lines))).filter((text) => text.startsWith("・"));
    expect(said.slice(0, 6)).toEqual([
      expect.stringMatching(/^・定期8件のうち1件は、注文データの始まりから/),
      expect.stringMatching(/^・同じ定期IDが2人以上の顧客にあるものが1件/),
      expect.stringMatching(/^・定期回数が数字でない行が1行あります（例「初回」）/),
      expect.stringMatching(/^・定期回数が前より小さいか同じお届けのある定期が1件/),
      expect.stringMatching(/^・同じ日に同じ定期の注文が重なったものが1件/),
      expect.stringMatching(/^・定期と通常の両方の明細がある注文が1件/),
    ]);
  });
});

describe("lists of people at a delivery", () => {
  const engine = subscriptionShop(SUBSCRIPTION_LINES);
  const anchor = { kind: "day", day: day(SUBSCRIPTION_ANCHOR) } as const;
  const question = { anchor, today: RULES.today, limits: SETTINGS };
  const analysis = subscriptionAnalysis();
  const sets = sheetOf().rows.flatMap((row) =>
    row.flatMap(({ about, value }) =>
      about?.set?.kind === "subscription" ? [{ set: about.set, value }] : [],
    ),
  );
  const idsOf = (set: CustomerSet): string[] =>
    engine.list(question, set).map(({ customerId }) => customerId);

  it("name who goes on, is overdue or stopped after each delivery", () => {
    const told = sets.flatMap(({ set }) => {
      const ids = idsOf(set);
      return ids.length === 0 ? [] : [`${set.latest?.least ?? 0} ${set.standing} ${ids.join()}`];
    });
    expect(told).toEqual(["1 going E", "1 stopped C", "2 late D", "3 going B", "3 stopped A"]);
  });

  it("have as many people as the cell says, also as a page sends the set back", () => {
    expect(sets.length).toBe(9);
    for (const { set, value } of sets) {
      const sent: unknown = JSON.parse(JSON.stringify(set));
      expect([idsOf(checkedSet(sent)).length, peopleIn(analysis, set)]).toEqual([value, value]);
    }
  });

  it("hold who cannot be counted under a delivery that is not known", () => {
    // H's one delivery is four days after the first order of all, long before the anchor.
    const lines: SubscriptionLine[] = [...SUBSCRIPTION_LINES, ["H", "2023-01-05", "H1", "お茶", "定期"]];
    const stopped = { kind: "subscription", standing: "stopped", latest: null } as const;
    expect(peopleIn(subscriptionAnalysis(lines), stopped)).toBe(1);
    const listed = subscriptionShop(lines).list(question, stopped);
    expect(listed.map(({ customerId }) => customerId)).toEqual(["H"]);
    expect(numbersOf(sheetOf(subscriptionAnalysis(lines)), "回数がわからない")).toEqual([0, 0, 1, 1]);
  });

  it.each([
    [
      "ja",
      "定期2回目・次のお届けが遅れている人",
      "定期2回目で、前回のお届けから周期を過ぎ、周期の2倍までの顧客",
    ],
    [
      "en",
      "Subscribers overdue at delivery 2",
      "Subscribers at delivery 2 whose last delivery is more than a cycle ago, and no more than two",
    ],
  ] as const)("are called what they are: %s", (language, name, meaning) => {
    const set = { kind: "subscription", standing: "late", latest: { least: 2, most: 2 } } as const;
    const naming = { words: wordsOf({ language, currency: "JPY" }), limits: SETTINGS };
    expect([setName(set, naming), setMeaning(set, naming)]).toEqual([name, meaning]);
  });

  it.each([
    { kind: "subscription", standing: "gone", latest: null },
    { kind: "subscription", standing: "late" },
    { kind: "subscription", standing: "late", latest: { least: 0, most: 2 } },
  ])("refuse a set that is none: %o", (asked) => {
    expect(() => checkedSet(asked)).toThrow("request-refused");
  });
});
