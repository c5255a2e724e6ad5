import { LTV_TEXTS as T } from "../texts/ltv-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of LTV推移. */
export const LTV_METRICS = {
  cohortCustomers: {
    kind: "people",
    top: "group",
    label: { ja: "購入を始めた人", en: "People who began" },
    meaning: { ja: "最初の購入がその期間にある人の数", en: "people whose first purchase lies in the period" },
    formula: null,
    over: ["period"],
  },
  cohortRepeatRate: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: T.rate,
    meaning: {
      ja: "その期間に購入を始めた人のうち、示した日数以内に2回目を購入した人の割合",
      en: "share of the people who began in the period with a second purchase within so many days",
    },
    formula: {
      ja: "日数以内に2回目を購入した人 ÷ 購入を始めた人",
      en: "people with a second purchase ÷ people who began",
    },
    over: ["period"],
  },
  valueCustomers: {
    kind: "count",
    label: { ja: "こう始めた人", en: "People who began so" },
    meaning: {
      ja: "最初の購入がその期間にあり、この商品・チャネル・属性にあたる人の数",
      en: "people of this product, channel or attribute whose first purchase lies in the period",
    },
    formula: null,
    over: ["period"],
  },
  valueRepeatRate: {
    kind: "peopleShare",
    label: { ja: "こう始めた人の初回リピート率", en: "Second purchase of those who began so" },
    meaning: {
      ja: "こう始めた人のうち、示した日数以内に2回目（どの商品でも）を購入した人の割合",
      en: "share of those who began so with a second purchase, of whatever, within so many days",
    },
    formula: {
      ja: "日数以内に2回目を購入した人 ÷ こう始めた人",
      en: "people with a second purchase ÷ people who began so",
    },
    over: ["period"],
  },
  cohortLtv: {
    kind: "amountPerPerson",
    top: "group",
    label: { ja: "LTV（コホート）", en: "LTV of a cohort" },
    meaning: {
      ja: "最初の購入から示した日数以内の購入額の、1人あたりの平均（最初の購入も含む）",
      en: "sales per person within so many days of the first purchase, that one included",
    },
    formula: { ja: "日数以内の購入額 ÷ 購入を始めた人", en: "sales within the days ÷ people who began" },
    over: ["period"],
  },
  cohortFirstLtv: {
    kind: "amountPerPerson",
    top: "group",
    label: { ja: "LTVのうち初回", en: "LTV, first purchase" },
    meaning: { ja: "最初の購入の1人あたりの金額", en: "what first purchases come to per person" },
    formula: { ja: "最初の購入の金額 ÷ 購入を始めた人", en: "first purchases ÷ people who began" },
    over: ["period"],
  },
  cohortRepeatLtv: {
    kind: "amountPerPerson",
    top: "group",
    label: { ja: "LTVのうちリピート", en: "LTV, repeat purchases" },
    meaning: {
      ja: "示した日数以内の2回目からの購入額の、1人あたりの平均",
      en: "sales per person of later purchases within so many days",
    },
    formula: { ja: "リピート売上 ÷ 購入を始めた人", en: "repeat sales ÷ people who began" },
    over: ["period"],
  },
  cohortRepeatOrders: {
    kind: "count",
    top: "group",
    label: T.repeatOrders,
    meaning: {
      ja: "示した日数以内の、2回目からの購入の数",
      en: "purchases after the first within so many days",
    },
    formula: null,
    over: ["period"],
  },
  cohortRepeatSales: {
    kind: "count",
    top: "group",
    label: T.repeatSales,
    meaning: {
      ja: "示した日数以内の、2回目からの購入の金額",
      en: "what purchases after the first come to within so many days",
    },
    formula: null,
    over: ["period"],
  },
  cohortRepeatOrderValue: {
    kind: "salesPerPurchase",
    top: "group",
    label: T.orderValue,
    meaning: { ja: "リピートの購入1件あたりの金額", en: "sales per purchase after the first" },
    formula: { ja: "リピート売上 ÷ リピート件数", en: "repeat sales ÷ repeat orders" },
    over: ["period"],
  },
  cohortRepeatOrdersEach: {
    kind: "purchasesPerPerson",
    top: "group",
    label: { ja: "回転率", en: "Repeat orders per person" },
    meaning: {
      ja: "購入を始めた1人あたりのリピート件数（1を超えることがあります）",
      en: "repeat orders for each person who began; may be above 1",
    },
    formula: { ja: "リピート件数 ÷ 購入を始めた人", en: "repeat orders ÷ people who began" },
    over: ["period"],
  },
  formulaOrderValue: {
    kind: "salesPerPurchase",
    label: T.formulaOrder,
    meaning: { ja: "基点日までの購入1件あたりの金額", en: "sales per purchase up to the anchor" },
    formula: { ja: "売上 ÷ 受注数", en: "sales ÷ orders" },
    over: ["lifetime"],
  },
  formulaYearlyOrders: {
    kind: "purchasesPerPerson",
    label: T.formulaYearly,
    meaning: {
      ja: "直近1年に購入した人の、1人あたりの購入回数",
      en: "purchases of the current year per buyer of it",
    },
    formula: { ja: "直近1年の受注数 ÷ 直近1年に購入した人", en: "orders of the year ÷ its buyers" },
    over: ["current"],
  },
  formulaYears: {
    kind: "computed",
    label: T.formulaYears,
    meaning: {
      ja: "最初から最後の購入までの年数の平均。これから買う分が入らないので短めに出ます",
      en: "mean years from first to last purchase; too short, as people go on buying",
    },
    formula: {
      ja: "最初から最後の購入までの日数の平均 ÷ 365",
      en: "mean days from first to last purchase ÷ 365",
    },
    over: ["lifetime"],
  },
  formulaLtv: {
    kind: "computed",
    label: T.formulaLtv,
    meaning: {
      ja: "よく使われる式で計算したLTV（参考）。実績のLTVとは違います",
      en: "LTV by the usual formula, for reference; not what was observed",
    },
    formula: { ja: "平均受注単価 × 年間購入回数 × 継続年数", en: "average order × orders a year × years" },
    over: ["lifetime"],
  },
  lifetimeSalesPerCustomer: {
    kind: "amountPerPerson",
    label: T.lifetime,
    meaning: {
      ja: "基点日までの売上の、顧客1人あたりの平均（購入を始めた日は人によって違います）",
      en: "sales up to the anchor per customer, whenever they began",
    },
    formula: { ja: "売上 ÷ 顧客数", en: "sales ÷ customers" },
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
