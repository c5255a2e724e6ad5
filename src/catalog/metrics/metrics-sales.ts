import type { MetricEntry } from "./metric-entry.ts";
import { NEW_REPEAT_TEXTS as T } from "../texts/new-repeat-texts.ts";

/** Numbers of 新規・リピート. */
export const SALES_METRICS = {
  newSales: {
    kind: "count",
    label: T.newSales,
    meaning: { ja: "その期間の新規の購入の金額", en: "what the new purchases of the period come to" },
    formula: null,
    over: ["period"],
  },
  newBuyers: {
    kind: "count",
    label: T.newBuyers,
    meaning: { ja: "その期間に新規の購入がある人の数", en: "people with a new purchase in the period" },
    formula: null,
    over: ["period"],
  },
  newPurchases: {
    kind: "count",
    label: { ja: "新規の受注数", en: "New orders" },
    meaning: {
      ja: "その期間の新規の購入の数。新規は顧客の最初の購入（設定により、初回と同じ期間の購入すべて）です",
      en: "new purchases of the period: first ones, or by setting all in the period of the first",
    },
    formula: null,
    over: ["period"],
  },
  newOrderValue: {
    kind: "salesPerPurchase",
    label: { ja: "新規の受注単価", en: "Average new order" },
    meaning: { ja: "新規の購入1件あたりの金額", en: "sales per new purchase" },
    formula: { ja: "新規売上 ÷ 新規の受注数", en: "new sales ÷ new orders" },
    over: ["period"],
  },
  repeatSales: {
    kind: "count",
    label: T.repeatSales,
    meaning: { ja: "その期間のリピートの購入の金額", en: "what the repeat purchases of the period come to" },
    formula: null,
    over: ["period"],
  },
  repeatBuyers: {
    kind: "count",
    label: { ja: "リピートの顧客数", en: "Repeat customers" },
    meaning: {
      ja: "その期間にリピートの購入がある人の数",
      en: "people with a repeat purchase in the period",
    },
    formula: null,
    over: ["period"],
  },
  repeatPurchases: {
    kind: "count",
    label: { ja: "リピートの受注数", en: "Repeat orders" },
    meaning: {
      ja: "その期間のリピートの購入（新規でない購入）の数",
      en: "purchases of the period that are not new",
    },
    formula: null,
    over: ["period"],
  },
  repeatOrderValue: {
    kind: "salesPerPurchase",
    label: { ja: "リピートの受注単価", en: "Average repeat order" },
    meaning: { ja: "リピートの購入1件あたりの金額", en: "sales per repeat purchase" },
    formula: { ja: "リピート売上 ÷ リピートの受注数", en: "repeat sales ÷ repeat orders" },
    over: ["period"],
  },
  periodUnidentifiedSales: {
    kind: "count",
    label: { ja: "顧客ID不明の売上", en: "Sales of nobody known" },
    meaning: {
      ja: "だれの購入かわからない注文の金額。新規ともリピートとも数えません",
      en: "purchases whose customer is not known; neither new nor repeat",
    },
    formula: null,
    over: ["period"],
  },
  periodUnidentifiedPurchases: {
    kind: "count",
    label: { ja: "顧客ID不明の受注数", en: "Orders of nobody known" },
    meaning: { ja: "だれの購入かわからない注文の数", en: "purchases whose customer is not known" },
    formula: null,
    over: ["period"],
  },
  periodSales: {
    kind: "count",
    label: { ja: "売上の合計", en: "All sales" },
    meaning: { ja: "その期間の売上。顧客ID不明も含みます", en: "sales of the period, nobody known included" },
    formula: { ja: "新規売上 ＋ リピート売上 ＋ 顧客ID不明", en: "new + repeat + nobody known" },
    over: ["period"],
  },
  periodBuyers: {
    kind: "count",
    label: { ja: "購入した人の数", en: "Buyers" },
    meaning: {
      ja: "その期間に1回でも購入した人の数（重複なし）",
      en: "people with a purchase in the period, each counted once",
    },
    formula: null,
    over: ["period"],
  },
  periodPurchases: {
    kind: "count",
    label: { ja: "受注数の合計", en: "All orders" },
    meaning: { ja: "その期間の購入の数。顧客ID不明も含みます", en: "purchases, nobody known included" },
    formula: { ja: "新規 ＋ リピート ＋ 顧客ID不明", en: "new + repeat + nobody known" },
    over: ["period"],
  },
  repeatSalesShare: {
    kind: "amountShare",
    label: T.repeatShare,
    meaning: {
      ja: "顧客がわかる売上に占めるリピート売上の割合",
      en: "repeat sales as a share of sales to known customers",
    },
    formula: { ja: "リピート売上 ÷（新規売上 ＋ リピート売上）", en: "repeat sales ÷ (new + repeat sales)" },
    over: ["period"],
  },
  salesOnYearBefore: {
    kind: "amountShare",
    label: { ja: "前年同月比", en: "On the month a year ago" },
    meaning: {
      ja: "前年の同じ月の売上に対する割合",
      en: "sales as a share of those of the month a year ago",
    },
    formula: { ja: "この月の売上 ÷ 前年同月の売上", en: "this month's sales ÷ those a year ago" },
    over: ["period"],
  },
  annualNewSales: {
    kind: "count",
    label: { ja: "新規売上の移動年計", en: "New sales, moving annual" },
    meaning: {
      ja: "この月までの12か月の新規売上の合計",
      en: "new sales of the twelve months up to this one",
    },
    formula: null,
    over: ["period"],
  },
  annualRepeatSales: {
    kind: "count",
    label: { ja: "リピート売上の移動年計", en: "Repeat sales, moving annual" },
    meaning: {
      ja: "この月までの12か月のリピート売上の合計",
      en: "repeat sales of the twelve months up to this one",
    },
    formula: null,
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
