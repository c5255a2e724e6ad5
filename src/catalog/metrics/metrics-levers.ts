import type { MetricEntry } from "./metric-entry.ts";
import { COST_TEXTS as C } from "../texts/cost-texts.ts";
import { LEVER_TEXTS as L } from "../texts/lever-texts.ts";

/** Numbers of 施策の効き目. */
export const LEVER_METRICS = {
  leverPeople: {
    kind: "computed",
    label: { ja: "増える人数", en: "People moved" },
    meaning: {
      ja: "率を1ポイント上げるために、1年に多く引き留める（呼び戻す）人数",
      en: "the people more that one point of a rate takes in a year",
    },
    formula: { ja: "その率の対象になる人数 × 動かす幅", en: "people the rate applies to × step" },
    over: ["current"],
  },
  leverGain: {
    kind: "computed",
    label: { ja: "5年売上の増加", en: "Five-year sales gain" },
    meaning: {
      ja: "ほかはそのままで、この率（または1人あたり売上）だけを動かしたときに増える5年間の売上",
      en: "what five-year sales gain when this rate or amount alone is moved",
    },
    formula: {
      ja: "動かした後の5年売上累計 − 今の5年売上累計（F2転換率は、増える人数 × 1人あたりの5年売上）",
      en: "five-year sales after − before (F2 conversion: people moved × five-year sales per person)",
    },
    over: ["older", "previous", "current"],
  },
  leverGainPerPerson: {
    kind: "computed",
    label: { ja: "1人あたりの5年売上の増加", en: "Gain per person moved" },
    meaning: {
      ja: "1人を1回動かしたときに増える5年間の売上。施策どうしを比べる物差しです",
      en: "five-year sales gained by moving one person once; it compares levers",
    },
    formula: {
      ja: "その年の1人あたり購入額 ＋ 続く4年間の稼働している1人の売上 − 同じく離脱している1人の売上（F2転換率は、2回目の購入額の平均 ＋ 購入2回の人のその後5年の売上 − 購入1回の人のその後5年の売上）",
      en: "sales per person in that year + four years' sales of one active person − those of one lapsed person (F2 conversion: mean second purchase + the next five years' sales after two purchases − those after one)",
    },
    over: ["older", "previous", "current"],
  },
  leverSurvivalGain: {
    kind: "computed",
    label: { ja: "残存率の増加", en: "Survival gain" },
    meaning: {
      ja: "この率だけを動かしたときに増える残存率",
      en: "what the survival rate gains when this rate alone is moved",
    },
    formula: { ja: "動かした後の残存率 − 今の残存率", en: "survival after − before" },
    over: ["previous", "current"],
  },
  rateForTarget: {
    kind: "computed",
    label: { ja: "目標に届く率", en: "Rate that meets a target" },
    meaning: {
      ja: "ほかはそのままで目標に届くために、この率が必要とする値",
      en: "what this rate alone would have to be to meet the target",
    },
    formula: {
      ja: "残存率は割り算で逆算し、5年売上は率を0.01ポイントずつ上げて探します",
      en: "survival by division; five-year sales by raising the rate in steps of 0.01 points",
    },
    over: ["older", "previous", "current"],
  },
  leverRank: {
    kind: "computed",
    label: L.rank,
    meaning: {
      ja: "この表の中での順位。1が最も効きます",
      en: "the place in this table; 1 does most",
    },
    formula: null,
    over: [],
  },
  leverStep: {
    kind: "computed",
    label: L.step,
    meaning: {
      ja: "効き目を計算するために、1人あたりの金額を上げる幅",
      en: "how much the amount per person is raised to see what it does",
    },
    formula: { ja: "今の金額 × 1%", en: "present amount × 1%" },
    over: [],
  },
  affordableCost: {
    kind: "computed",
    label: C.fiveYearCost,
    meaning: {
      ja: "1人を1回動かすために、5年間の粗利の範囲でかけてよい費用",
      en: "what moving one person once may cost if it is to come back within five years",
    },
    formula: { ja: "粗利率 × 1人あたりの5年売上の増加", en: "gross margin × gain per person moved" },
    over: ["older", "previous", "current"],
  },
  affordableCostFirstYear: {
    kind: "computed",
    label: C.firstYearCost,
    meaning: {
      ja: "1人を1回動かすために、1年目の粗利の範囲でかけてよい費用",
      en: "what moving one person once may cost if it is to come back within the first year",
    },
    formula: {
      ja: "粗利率 × 1年目の購入額（維持は維持客LTV、復帰は復帰客LTV、F2転換率は2回目の購入額の平均）",
      en: "gross margin × first-year sales (retained LTV, returned LTV, or of F2 conversion the mean second purchase)",
    },
    over: ["current"],
  },
  secondPurchaseValue: {
    kind: "salesPerPurchase",
    label: { ja: "2回目の購入額の平均", en: "Mean second purchase" },
    meaning: {
      ja: "直近1年の新規顧客が、その1年にした2回目の購入1件あたりの金額",
      en: "sales per second purchase that the year's new customers made in it",
    },
    formula: { ja: "2回目の購入の金額 ÷ 2回目を購入した人数", en: "second purchases ÷ people who made one" },
    over: ["current"],
  },
  yearOrders: {
    kind: "count",
    label: C.orders,
    meaning: {
      ja: "その顧客の直近1年の購入の数。直近1年に購入のない離脱顧客は、店全体の数",
      en: "purchases of these customers in the current year; of lapsed ones, who have none, the whole shop's",
    },
    formula: null,
    over: ["current"],
  },
  orderValue: {
    kind: "salesPerPurchase",
    label: C.orderValue,
    meaning: {
      ja: "その顧客の直近1年の購入1件あたりの金額。直近1年に購入のない離脱顧客は、店全体の金額",
      en: "sales per purchase of these customers in the current year; of lapsed ones, who have none, the whole shop's",
    },
    formula: { ja: "直近1年の売上 ÷ 直近1年の受注数", en: "sales ÷ orders of the current year" },
    over: ["current"],
  },
  orderProfit: {
    kind: "computed",
    label: C.orderProfit,
    meaning: { ja: "購入1件から残る粗利", en: "what is left of one purchase after the cost of goods" },
    formula: { ja: "粗利率 × 受注単価", en: "gross margin × average order" },
    over: ["current"],
  },
  costPerMessage: {
    kind: "computed",
    label: C.input,
    meaning: {
      ja: "1人に1回送るための費用（郵送費・印刷費・クーポンの値引きなど）",
      en: "what writing to one person once costs: postage, printing, coupon",
    },
    formula: null,
    over: [],
  },
  breakEvenResponse: {
    kind: "computed",
    label: C.breakEven,
    meaning: {
      ja: "送った人のうち、これだけの人が追加で買えば費用を粗利で取り戻せる率。何もしなくても買う人は数えません",
      en: "the share of people written to who have to buy in addition so that their margin pays for it; whoever would buy anyway does not count",
    },
    formula: {
      ja: "1通あたりの費用 ÷（粗利率 × 受注単価）",
      en: "cost per message ÷ (gross margin × average order)",
    },
    over: ["current"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
