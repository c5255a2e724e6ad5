import { DEFAULT_LIMITS } from "../../core/schemes/limits.ts";
import type { ClassLimits } from "../../core/settings.ts";
import type { Text } from "../language.ts";

/** A hundred years: a day so many days from any order is still one of the calendar. */
export const MOST_DAYS = 36_500;

const COUNTS = ["", "", "two", "three", "four", "five"];
const daysRule = (count: number, example: string): Text => ({
  ja: `${example} のような1〜${String(MOST_DAYS)}の小さい順の整数${String(count)}つ`,
  en: `${COUNTS[count] ?? ""} rising whole numbers from 1 to ${String(MOST_DAYS)} such as ${example}`,
});
const risingRule = (count: number, example: string, least = 1): Text => ({
  ja: `${example} のような${least > 1 ? `${String(least)}以上の` : ""}小さい順の整数${String(count)}つ`,
  en: `${COUNTS[count] ?? ""} rising whole numbers${least > 1 ? ` from ${String(least)} up` : ""} such as ${example}`,
});

/** Where the classes of people begin and end. */
export const CLASS_SETTINGS = {
  stageThresholds: {
    kind: { type: "thresholds" },
    fallback: DEFAULT_LIMITS.stageThresholds,
    label: { ja: "ランクの購入回数", en: "Stage thresholds" },
    rule: {
      ja: "1,2,3,6,12 のような、1,2 で始まる小さい順の整数5つ",
      en: "five rising whole numbers that begin with 1,2, such as 1,2,3,6,12",
    },
  },
  rfmDays: {
    kind: { type: "rising", count: 5, least: 1, most: MOST_DAYS },
    fallback: DEFAULT_LIMITS.rfmDays,
    label: { ja: "RFM：経過日数（R）", en: "RFM: recency days (R)" },
    rule: daysRule(5, "30,60,120,180,360"),
  },
  rfmPurchases: {
    kind: { type: "rising", count: 5, least: 2 },
    fallback: DEFAULT_LIMITS.rfmPurchases,
    label: { ja: "RFM：購入回数（F）", en: "RFM: purchases (F)" },
    rule: risingRule(5, "2,3,5,7,10", 2),
  },
  rfmAmounts: {
    kind: { type: "rising", count: 5, least: 1 },
    fallback: DEFAULT_LIMITS.rfmAmounts,
    label: { ja: "RFM：累計金額（M）", en: "RFM: lifetime sales (M)" },
    rule: risingRule(5, "5000,10000,20000,50000,100000"),
  },
  rfmRanks: {
    kind: { type: "ranks", rows: 6, columns: 6 },
    fallback: DEFAULT_LIMITS.rfmRanks,
    label: { ja: "RFM：マスごとのランク", en: "RFM: rank of each cell" },
    rule: {
      ja: "CCCEFG,BBBEFG,… のようなA〜Gの6文字を6つ",
      en: "six times six letters A to G, such as CCCEFG,BBBEFG,…",
    },
  },
  rfmScoring: {
    kind: { type: "choice", of: ["limits", "quintile", "rPackage"] },
    fallback: DEFAULT_LIMITS.rfmScoring,
    label: { ja: "RFM：スコア", en: "RFM: scores" },
    rule: {
      ja: "limits（出さない）・quintile（店の中での順位）・rPackage（Rパッケージrfmの計算）のどれか",
      en: "limits (none), quintile (by the place in the shop) or rPackage (as the R package rfm)",
    },
  },
  rfmBins: {
    kind: { type: "whole", min: 3, max: 5, empty: false },
    fallback: DEFAULT_LIMITS.rfmBins,
    label: { ja: "RFM：スコアの段階", en: "RFM: number of scores" },
    rule: { ja: "3〜5の整数", en: "a whole number from 3 to 5" },
  },
  nurtureDays: {
    kind: { type: "rising", count: 2, least: 1, most: MOST_DAYS },
    fallback: DEFAULT_LIMITS.nurtureDays,
    label: { ja: "育成：経過日数", en: "Nurture: idle days" },
    rule: daysRule(2, "120,360"),
  },
  nurturePurchases: {
    kind: { type: "rising", count: 3, least: 2 },
    fallback: DEFAULT_LIMITS.nurturePurchases,
    label: { ja: "育成：購入回数", en: "Nurture: purchases" },
    rule: risingRule(3, "2,3,6", 2),
  },
  cpmTenureDays: {
    kind: { type: "rising", count: 2, least: 1, most: MOST_DAYS },
    fallback: DEFAULT_LIMITS.cpmTenureDays,
    label: { ja: "CPM：在籍日数", en: "CPM: tenure days" },
    rule: daysRule(2, "90,210"),
  },
  cpmActiveDays: {
    kind: { type: "whole", min: 1, max: MOST_DAYS, empty: false },
    fallback: DEFAULT_LIMITS.cpmActiveDays,
    label: { ja: "CPM：離脱までの日数", en: "CPM: days to churned" },
    rule: { ja: `1〜${String(MOST_DAYS)}の整数`, en: `a whole number from 1 to ${String(MOST_DAYS)}` },
  },
  cpmAmount: {
    kind: { type: "money" },
    fallback: DEFAULT_LIMITS.cpmAmount,
    label: { ja: "CPM：優良の累計金額", en: "CPM: sales of trend, loyal" },
    rule: {
      ja: "0以上の金額（空欄＝受注単価の7倍）",
      en: "an amount, 0 or more (empty = 7 × the average order value)",
    },
  },
} as const satisfies Readonly<
  Record<
    keyof ClassLimits,
    { readonly kind: object; readonly fallback: unknown; readonly label: Text; readonly rule: Text }
  >
>;
