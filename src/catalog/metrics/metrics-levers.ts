import type { MetricEntry } from "./metric-entry.ts";
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
} as const satisfies Readonly<Record<string, MetricEntry>>;
