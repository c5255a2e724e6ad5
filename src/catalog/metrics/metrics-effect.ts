import { EFFECT_TEXTS as T } from "../texts/effect-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of 効果. */
export const EFFECT_METRICS = {
  campaignPeople: {
    kind: "count",
    label: { ja: "組の人数", en: "People of the group" },
    meaning: {
      ja: "施策のリストで、この組（送った人、または比較用に送らなかった人）に入った人数",
      en: "people of the campaign's list in this group: those who got it, or those held back",
    },
    formula: null,
    over: ["period"],
  },
  campaignBuyers: {
    kind: "count",
    label: { ja: "購入した人", en: "Buyers" },
    meaning: {
      ja: "この組のうち、数える期間に1回以上購入した人数",
      en: "people of this group with a purchase in the days that count",
    },
    formula: null,
    over: ["period"],
  },
  campaignRate: {
    kind: "peopleShare",
    label: { ja: "購入率", en: "Rate of buyers" },
    meaning: {
      ja: "この組のうち、数える期間に1回以上購入した人の割合",
      en: "the share of this group with a purchase in the days that count",
    },
    formula: { ja: "購入した人 ÷ 組の人数", en: "buyers ÷ people of the group" },
    over: ["period"],
  },
  campaignSalesPerPerson: {
    kind: "computed",
    label: T.salesPerPerson,
    meaning: {
      ja: "この組の1人が、数える期間に買った金額の平均（買わなかった人は0として含む）",
      en: "what one person of this group bought for in the days that count; who did not buy counts as 0",
    },
    formula: { ja: "組の売上 ÷ 組の人数", en: "sales of the group ÷ people of the group" },
    over: ["period"],
  },
  campaignDifference: {
    kind: "computed",
    label: { ja: "購入率の差（ポイント）", en: "Difference of buyers (points)" },
    meaning: {
      ja: "送った人の購入率が、比較用に送らなかった人より何ポイント高いか。下限と上限は95%の幅です",
      en: "how many points more of those who got it bought than of those held back; lowest and highest are its 95% range",
    },
    formula: {
      ja: "送った人の購入率 − 比較用の人の購入率（幅は Newcombe の方法）",
      en: "rate of those who got it − rate of those held back (range by Newcombe's method)",
    },
    over: ["period"],
  },
  campaignExtraBuyers: {
    kind: "computed",
    label: T.extraBuyers,
    meaning: {
      ja: "施策がなければ買わなかったとみられる人数",
      en: "the buyers who would not have bought without the campaign",
    },
    formula: { ja: "送った人 × 購入率の差", en: "people who got it × difference of the rates" },
    over: ["period"],
  },
  campaignExtraSales: {
    kind: "computed",
    label: T.extraSales,
    meaning: {
      ja: "施策で増えたとみられる売上。下限と上限は95%の幅です",
      en: "the sales that the campaign added; lowest and highest are its 95% range",
    },
    formula: {
      ja: "増えた購入者 × 購入者1人あたりの売上（両方の組の平均）",
      en: "extra buyers × sales per buyer of both groups",
    },
    over: ["period"],
  },
  campaignProfit: {
    kind: "computed",
    label: T.profitColumn,
    meaning: {
      ja: "増えた売上の粗利から、施策の費用を引いた金額。下限と上限は95%の幅です",
      en: "the gross margin of the extra sales less the costs; lowest and highest are its 95% range",
    },
    formula: {
      ja: "粗利率 × 増えた売上 − 送った人 × 1通の費用",
      en: "gross margin × extra sales − people who got it × cost per message",
    },
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
