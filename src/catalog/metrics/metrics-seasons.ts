import { SEASON_NAMES } from "../texts/season-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of 季節. */
export const SEASONS_METRICS = {
  seasonIndex: {
    kind: "computed",
    label: { ja: "季節指数", en: "Seasonal index" },
    meaning: {
      ja: "例年、その月が平均の月の何倍か。伸びや減りは除いてあります",
      en: "how many times an average month that month usually is, with growth taken off",
    },
    formula: {
      ja: "（その月 ÷ その月を中心とする12か月の移動平均）の年ごとの平均を、12か月の平均が1になるように直したもの",
      en: "mean over the years of month ÷ moving average of the twelve months around it, made to average 1",
    },
    over: ["lifetime"],
  },
  seasonLow: {
    kind: "computed",
    label: { ja: "季節指数の最低", en: "Lowest year" },
    meaning: { ja: "年ごとに見た季節指数の最低", en: "the lowest of the single years" },
    formula: null,
    over: ["lifetime"],
  },
  seasonHigh: {
    kind: "computed",
    label: { ja: "季節指数の最高", en: "Highest year" },
    meaning: { ja: "年ごとに見た季節指数の最高", en: "the highest of the single years" },
    formula: null,
    over: ["lifetime"],
  },
  seasonYears: {
    kind: "count",
    label: { ja: "季節指数の年数", en: "Years of the index" },
    meaning: { ja: "季節指数のもとになる年の数", en: "years that the index stands on" },
    formula: null,
    over: ["lifetime"],
  },
  monthSeasonal: {
    kind: "people",
    top: "group",
    label: SEASON_NAMES.seasonal,
    meaning: {
      ja: "毎年同じ時期（61日以内）に3シーズン以上買っていて、その時期がこの月に始まる人の数",
      en: "people who bought at the same time of the year (within 61 days) in three seasons or more, which begins in this month",
    },
    formula: null,
    over: ["lifetime"],
  },
  monthMaybeSeasonal: {
    kind: "people",
    top: "group",
    label: SEASON_NAMES.maybe,
    meaning: {
      ja: "同じ時期（61日以内）に2シーズン買っていて、その時期がこの月に始まる人の数",
      en: "people who bought at the same time of the year (within 61 days) in two seasons, which begins in this month",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
