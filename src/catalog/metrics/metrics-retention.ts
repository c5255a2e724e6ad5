import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of リテンション. */
export const RETENTION_METRICS = {
  cohortMonthCustomers: {
    kind: "people",
    top: "group",
    label: { ja: "その月に購入した人", en: "People who bought in the month" },
    meaning: {
      ja: "その月に購入を始めた人のうち、示した月数だけ後の暦の月に1回以上購入した人の数",
      en: "people who began in the month and bought so many calendar months later",
    },
    formula: null,
    over: ["period"],
  },
  cohortMonthRate: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: { ja: "その月に購入した人の割合", en: "Share who bought in the month" },
    meaning: {
      ja: "その月に購入を始めた人のうち、示した月数だけ後の暦の月に1回以上購入した人の割合",
      en: "share of the people who began in the month with a purchase so many calendar months later",
    },
    formula: { ja: "その月に購入した人 ÷ 購入を始めた人", en: "people who bought in it ÷ people who began" },
    over: ["period"],
  },
  cohortMonthOrders: {
    kind: "count",
    top: "group",
    label: { ja: "その月の購入の件数", en: "Orders in the month" },
    meaning: {
      ja: "その月に購入を始めた人が、示した月数だけ後の暦の月に購入した件数",
      en: "purchases of those who began in the month, so many calendar months later",
    },
    formula: null,
    over: ["period"],
  },
  cohortMonthSales: {
    kind: "count",
    top: "group",
    label: { ja: "その月の購入の金額", en: "Sales in the month" },
    meaning: {
      ja: "その月に購入を始めた人が、示した月数だけ後の暦の月に購入した金額",
      en: "what those who began in the month bought for, so many calendar months later",
    },
    formula: null,
    over: ["period"],
  },
  pooledMonthCustomers: {
    kind: "count",
    label: { ja: "その月に購入した人（合計）", en: "People who bought in the month, all cohorts" },
    meaning: {
      ja: "その月が終わったコホートの人のうち、自分の初回の月から示した月数だけ後の暦の月に購入した人の数",
      en: "of the cohorts for which the month is over, people who bought so many calendar months after their first purchase",
    },
    formula: null,
    over: ["period"],
  },
  pooledMonthRate: {
    kind: "peopleShare",
    label: { ja: "その月に購入した人の割合（合計）", en: "Share who bought in the month, together" },
    meaning: {
      ja: "その期間に購入を始めた人のうち、自分の初回の月から示した月数だけ後の暦の月に購入した人の割合",
      en: "share of the people who began in the period with a purchase so many calendar months after their first",
    },
    formula: { ja: "その月に購入した人 ÷ 購入を始めた人", en: "people who bought in it ÷ people who began" },
    over: ["period"],
  },
  pooledMonthOrders: {
    kind: "count",
    label: { ja: "その月の購入の件数（合計）", en: "Orders in the month, all cohorts" },
    meaning: {
      ja: "その月が終わったコホートの人が、自分の初回の月から示した月数だけ後の暦の月に購入した件数",
      en: "of the cohorts for which the month is over, purchases so many calendar months after the first",
    },
    formula: null,
    over: ["period"],
  },
  pooledMonthSalesEach: {
    kind: "amountPerPerson",
    label: { ja: "その月の1人あたりの金額（合計）", en: "Sales per person in the month, all cohorts" },
    meaning: {
      ja: "その月の購入の金額を、購入を始めた人の数（購入しなかった人も含む）で割ったもの",
      en: "sales in the month for each person who began, those who did not buy in it included",
    },
    formula: { ja: "その月の購入の金額 ÷ 購入を始めた人", en: "sales in the month ÷ people who began" },
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
