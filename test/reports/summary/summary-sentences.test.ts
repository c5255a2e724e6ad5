import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/catalog/language.ts";
import type { PeopleLever } from "../../../src/core/cpm/levers.ts";
import type { Headline } from "../../../src/core/cpm/headlines.ts";
import type { OutlookAnswer } from "../../../src/core/outlook/outlook.ts";
import type { GoodLever, NextLever } from "../../../src/core/summary/next-lever.ts";
import type { MovedStage } from "../../../src/core/summary/stage-change.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { summaryMetrics, type SummaryMetrics } from "../../../src/reports/summary/summary-metrics.ts";
import {
  changeSentence,
  changeTells,
  leverSentence,
  outlookSentence,
  type Said,
} from "../../../src/reports/summary/summary-sentences.ts";
import { contextOf } from "../../support/report-cells.ts";
import { analyse, day } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const analysis = analyse(WORKED_ROWS, "2024-03-31");
const worked = summaryMetrics(analysis);
function said(language: Language, metrics: Partial<SummaryMetrics>): Said {
  const context = contextOf(analysis, language);
  return { context, words: wordsOf(context), metrics: { ...worked, movement: null, ...metrics } };
}
const both = (sentence: (one: Said) => string, metrics: Partial<SummaryMetrics>) =>
  [said("ja", metrics), said("en", metrics)].map(sentence);

describe("what changed, and by whom", () => {
  const change = (activeBefore: number, activeNow: number, moved: readonly MovedStage[]) =>
    both(changeSentence, {
      change: { before: day("2024-02-29"), activeBefore, activeNow, moved },
      alarm: null,
    });

  it("is the stage that fell most", () => {
    expect(change(1240, 1200, [{ stage: 2, change: -1032 }])).toEqual([
      "稼働顧客は、前の月末（2024/02/29）の1,240人から1,200人になりました。入れ替わりを差し引いて最も動いたのはF2（購入2回）の1,032人減です。",
      "Active customers went from 1,240 (2024/02/29) to 1,200. The largest net change: 1,032 fewer in F2 (bought 2×).",
    ]);
  });
  it("is the stage that rose most, though the sum is the same", () => {
    expect(change(9, 9, [{ stage: 5, change: 3 }])).toEqual([
      "稼働顧客は、前の月末（2024/02/29）と同じ9人です。入れ替わりを差し引いて最も動いたのはF5（購入5回以上）の3人増です。",
      "Active customers are 9, as on 2024/02/29. The largest net change: 3 more in F5 (bought 5× or more).",
    ]);
  });
  it("is every stage that moved by as many", () => {
    const tie = [
      { stage: 1, change: -2 },
      { stage: 2, change: 2 },
    ];
    const [ja, en] = change(9, 10, tie);
    expect(ja).toContain("最も動いたのはF1（購入1回）の2人減・F2（購入2回）の2人増です。");
    expect(en).toContain("The largest net change: 2 fewer in F1 (bought 1×), 2 more in F2 (bought 2×).");
  });
  it("is nothing where no stage moved", () => {
    expect(change(9, 9, [])).toEqual([
      "稼働顧客は、前の月末（2024/02/29）と同じ9人です。F1〜F5のどのランクの人数も変わっていません。",
      "Active customers are 9, as on 2024/02/29. No stage from F1 to F5 changed.",
    ]);
  });
  it("is that nobody bought, then and now; where only now, that they went", () => {
    expect(change(0, 0, [])).toEqual([
      "直近1年に購入した人がいません。前の月末（2024/02/29）の時点でも同じです。",
      "Nobody bought within the last year, and 2024/02/29 was no different.",
    ]);
    expect(change(1, 0, [{ stage: 1, change: -1 }])[0]).toContain("1人から0人になりました。");
  });
  it("is not known of data of less than a year", () => {
    // The worked example's orders begin on 2020-04-10; nine are active.
    expect(both(changeSentence, { change: null, alarm: null })).toEqual([
      "稼働顧客は9人です。前の月末の時点では注文が1年分に満たなかったため（注文は2020/04/10から）、その時との人数の差はまだ出せません。",
      "There are 9 active customers. At the month end before, orders did not span a year (they begin on 2020/04/10), so the two cannot be compared yet.",
    ]);
  });
  it("ends with the largest movement between classes since last month end", () => {
    const row = { from: "promising", to: "wavering", move: "down", customers: 1063, sales: 0 } as const;
    const movement = { scheme: "rfm", since: day("2024-02-29"), until: day("2024-03-31"), row } as const;
    const moved = { change: null, alarm: null, movement };
    const [ja, en] = both(changeSentence, moved);
    expect(ja).toMatch(
      /まだ出せません。最も多い動きは、2024\/02\/29からのRFMランクで有望顧客→悩み顧客の1,063人です。$/,
    );
    expect(en).toMatch(/yet\. Most moved since 2024\/02\/29 \(RFM rank\): Promising → Wavering, 1,063\.$/);
    const tells = changeTells(said("ja", moved)).map(({ set }) => set);
    expect(tells).toContainEqual({
      ...{ kind: "flow", scheme: "rfm", since: day("2024-02-29") },
      ...{ from: "promising", to: "wavering" },
    });
  });
  it("names the open alarm: since when, and the fall since the peak", () => {
    const alarm = { verdict: null, since: day("2023-10-31"), fallSincePeak: 0.0325 } as const;
    const change = { before: day("2024-02-29"), activeBefore: 9, activeNow: 9, moved: [] };
    const [ja, en] = both(changeSentence, { change, alarm });
    expect(ja).toMatch(
      /いません。維持率の早期警告：2023\/10\/31の異常（悪化）から.*3\.3ポイント低い水準）。$/,
    );
    expect(en).toMatch(/changed\. Early warning: .* since 2023\/10\/31 \(3\.3 points below/);
    const closed = { ...alarm, since: null };
    expect(both(changeSentence, { change, alarm: closed })).toEqual(
      both(changeSentence, { change, alarm: null }),
    );
  });
});

describe("what is expected, and how sure", () => {
  const SAID: Headline = { value: 20_505_150, withheld: null };
  const expected = (outlook: OutlookAnswer, headline: Headline = SAID) =>
    both(outlookSentence, { outlook, headline });
  const { outlook } = worked.outlook;
  if (!outlook) throw new Error("no outlook");
  const [own] = outlook.own;
  if (!own) throw new Error("no own year");

  it("are five years' sales with their range, and how far last year's own lay off", () => {
    // definitions.md 4.4b: 205,051.5 (121,738–345,382). Of 100,000 that came, 107,300 were said.
    const year = { ...own, actual: { active: 6, sales: 10_000_000 }, held: { active: true, sales: true } };
    const sales = { ...own.sales, line: 10_730_000 };
    const longer = { ...year, year: 2, sales: { ...sales, line: 1 } };
    expect(expected({ outlook: { ...outlook, own: [{ ...year, sales }, longer] }, missing: null })).toEqual([
      "新しい顧客を獲得しなければ、今後5年間の売上は合計¥205,052になる見通しです。10回に8回は¥121,738〜¥345,382に収まる見込みです。" +
        "1年前に同じ計算をしていたら、この1年の売上は実績と比べて7.3%高め（幅の中）でした。",
      "Without new customers, sales of ¥205,052 are expected over the next five years; in 8 of 10 cases they should lie between ¥121,738 and ¥345,382." +
        " Made a year ago, the same outlook would have been 7.3% too high for this year's sales (inside the range).",
    ]);
  });
  it("say of a year in which nothing came that it was far too high", () => {
    const year = { ...own, actual: { active: 0, sales: 0 }, held: { active: false, sales: false } };
    const [ja, en] = expected({ outlook: { ...outlook, own: [year] }, missing: null });
    expect(ja).toContain("実績と比べて大きく高め（幅の外）でした。");
    expect(en).toContain("far too high for this year's sales (outside the range).");
  });
  it("say that the range is assumed where no earlier outlook can be compared: one pair of years", () => {
    const [ja, en] = expected({ outlook: { ...outlook, own: [] }, missing: null });
    expect(ja).toMatch(/見込みです。過去の見通しと実績をまだ比べられないため、幅は仮のものです。$/);
    expect(en).toMatch(
      /345,382\. No earlier outlook can be compared with what came yet, so the range is assumed\.$/,
    );
  });
  it("are withheld with the reason, also where the numbers are there", () => {
    const few: Headline = {
      value: null,
      withheld: { code: "fewPeople", values: { people: 8, minSample: 30, missing: 22 } },
    };
    expect(expected(worked.outlook, few)).toEqual([
      "5年売上の見通しは、前年の顧客が8人で、30人にあと22人足りないため出していません。",
      "The five-year outlook is not given: it takes 30 customers of last year (now: 8, missing: 22).",
    ]);
  });
  it("are withheld without any pair of years", () => {
    const values = { start: "2023-09-10", date: "2025-08-10", months: 17 };
    const early: Headline = { value: null, withheld: { code: "history", values } };
    expect(expected({ outlook: null, missing: "noPair" }, early)[0]).toBe(
      "5年売上の見通しは、基点日が2025/08/10以降になれば出せます（注文データがあと17か月分必要です）。",
    );
  });
});

describe("what pays most next", () => {
  const next = (lever: NextLever) => both(leverSentence, { lever });
  const good = (of: Partial<PeopleLever>, gain: number): GoodLever => ({
    lever: {
      ...{ kind: "retention", stage: 3, rate: 0.5, step: 0.01, filled: false, people: 36, folded: false },
      ...{ salesGain: 1, salesGainPerPerson: gain, survivalGain: null },
      ...of,
    },
    gain,
    range: { low: gain, high: gain },
  });
  const named = (first: GoodLever, rival: GoodLever | null = null, moreLeftOut = false): NextLever => ({
    ...{ code: "named", first, rival, moreLeftOut },
  });

  it("is a lever, what one person brings, and people a month", () => {
    expect(next(named(good({}, 3_086_420)))).toEqual([
      "5年間の売上に最も効くのはF3（購入3回）の維持率です。1人引き留めるごとに¥30,864増える試算で、率を1ポイント上げるには月に約3人が目安です。",
      "Five-year sales gain most from F3 (bought 3×) retention: an estimated ¥30,864 per person kept. Raising the rate by 1 point takes about 3 people a month.",
    ]);
  });
  it("counts whole people a month, one and less than one in words", () => {
    const monthly = (people: number) =>
      next(named(good({ people }, 100))).map((one) => /月に.*?人(未満)?|takes .*/.exec(one)?.[0]);
    expect(monthly(30)).toEqual(["月に約3人", "takes about 3 people a month."]);
    expect(monthly(17.9)).toEqual(["月に約1人", "takes about one person a month."]);
    expect(monthly(11.9)).toEqual(["月に1人未満", "takes less than one person a month."]);
  });
  it("says what is moved by the kind of lever, and a step below a point as it is", () => {
    const [back] = next(named(good({ kind: "reactivation", step: 0.004 }, 100)));
    expect(back).toContain(
      "F3（購入3回）の復帰率です。1人呼び戻すごとに¥1増える試算で、率を0.4ポイント上げるには",
    );
    const f2 = next(named(good({ kind: "f2", stage: null }, 100)));
    expect(f2[0]).toContain("F2転換率です。新規の1人が2回目を買うごとに¥1増える");
    expect(f2[1]).toContain("F2 conversion: an estimated ¥1 per new customer who buys again");
  });
  it("names two where chance may set them apart, each with its people", () => {
    const [first, rival] = [good({}, 4_000_000), good({ kind: "reactivation", people: 60 }, 3_000_000)];
    expect(next(named(first, rival))).toEqual([
      "5年間の売上に最も効くのはF3（購入3回）の維持率（1人引き留めるごとに¥40,000）かF3の復帰率（1人呼び戻すごとに¥30,000）です（試算。2つの差は偶然の範囲）。" +
        "率を1ポイント上げるには、前者は月に約3人、後者は月に約5人が目安です。",
      "Five-year sales gain most from F3 (bought 3×) retention (an estimated ¥40,000 per person kept) or F3 reactivation (¥30,000 per person won back); their difference may be chance. " +
        "Raising the rate by a point takes about 3 people a month and about 5 people a month in turn.",
    ]);
    expect(next(named(first, good({ stage: 4 }, 100)))[0]).toContain("かF4（購入4回）の維持率");
    expect(next(named(first, good({ stage: 4 }, 100)))[0]).toContain("どちらも月に約3人が目安です。");
  });
  it("says among which it is the best where another one stands on too few people", () => {
    const [ja, en] = next(named(good({}, 100), null, true));
    expect(ja).toMatch(/^実績が30人以上ある率の中では、5年間の売上に最も効くのは/);
    expect(en).toMatch(
      /^Five-year sales gain most, of the rates with 30 people or more behind them, from F3/,
    );
  });
  it("is none, each with its own sentence", () => {
    const codes = ["noGain", "underOne", "fewPeople"] as const;
    expect(codes.map((code) => next({ code })[0])).toEqual([
      "どの率を1ポイント上げても、5年間の売上は増えない試算です。",
      "どの率も、1ポイントは1年に1人未満の差です。率より先に、顧客の人数を増やす段階です。",
      "もとになる人数が30人以上の率がないため、どの施策が効くかはまだ言えません。",
    ]);
  });
  it("is withheld: with the outlook, or for a reason of its own", () => {
    const thin = { code: "thinStages", values: { share: 0.62, minSample: 30 } } as const;
    expect(next({ code: "withheld", figure: "outlook", withheld: thin })).toEqual([
      "5年の見通しが出せるまでは、どの施策が効くかも言えません。",
      "Which lever pays most cannot be said before there is a five-year outlook.",
    ]);
    expect(next({ code: "withheld", figure: "fiveYearSales", withheld: thin })[0]).toBe(
      "どの施策が効くかは、まだ言えません。5年売上の試算は、前年の顧客が30人に満たないランクの分が62.0%を占めるため出していません。",
    );
  });
});
