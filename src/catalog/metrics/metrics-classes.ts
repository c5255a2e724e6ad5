import { CLASS_TEXTS } from "../texts/class-texts.ts";
import { COMMON_TEXTS } from "../texts/report-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of the classes that people are divided into: RFM, 育成セグメント, CPM10群. */
export const CLASS_METRICS = {
  classCustomers: {
    kind: "people",
    top: "group",
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "基点日の時点でこの区分にいる人数。1人は1つの表で必ず1つの区分に入ります",
      en: "people of this class at the anchor date; in each table everybody is in exactly one",
    },
    formula: null,
    over: ["lifetime"],
  },
  classShare: {
    kind: "share",
    top: "group",
    bottom: "everybody",
    label: COMMON_TEXTS.share,
    meaning: { ja: "顧客全体に占める、この区分の人数の割合", en: "this class's share of all customers" },
    formula: { ja: "この区分の人数 ÷ 顧客の人数", en: "people of the class ÷ all customers" },
    over: ["lifetime"],
  },
  classSales: {
    kind: "sales",
    top: "group",
    label: CLASS_TEXTS.lifetimeSales,
    meaning: {
      ja: "この区分の人の、最初の購入から基点日までの売上の合計",
      en: "what the people of the class bought for, from their first purchase to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
  classSalesShare: {
    kind: "salesShare",
    top: "group",
    bottom: "everybody",
    label: CLASS_TEXTS.salesShare,
    meaning: { ja: "累計売上の合計に占める、この区分の割合", en: "this class's share of lifetime sales" },
    formula: { ja: "この区分の累計売上 ÷ 累計売上の合計", en: "sales of the class ÷ sales of all" },
    over: ["lifetime"],
  },
  classSalesPerPerson: {
    kind: "salesPerPerson",
    top: "group",
    bottom: "group",
    label: CLASS_TEXTS.perPerson,
    meaning: { ja: "この区分の1人あたりの累計売上", en: "lifetime sales per person of the class" },
    formula: { ja: "累計売上 ÷ 人数", en: "lifetime sales ÷ people" },
    over: ["lifetime"],
  },
  classTenure: {
    kind: "count",
    label: CLASS_TEXTS.tenure,
    meaning: {
      ja: "この区分の人の、初回から最後の購入までの日数の平均",
      en: "days from first to last purchase, on average over the people of the class",
    },
    formula: { ja: "在籍日数の合計 ÷ 人数", en: "days of all ÷ people" },
    over: ["lifetime"],
  },
  classMonthPeople: {
    kind: "count",
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "その月の基点日の時点でこの区分にいた人数（今の境目で数えます）",
      en: "people of the class on that month's day, by today's limits",
    },
    formula: null,
    over: ["period"],
  },
  classYearChange: {
    kind: "count",
    label: CLASS_TEXTS.yearChange,
    meaning: {
      ja: "この区分の人数の、1年前の同じ月末との差",
      en: "people of the class against the same month end a year before",
    },
    formula: { ja: "今の人数 − 1年前の人数", en: "people now − people a year before" },
    over: ["period"],
  },
  classYearRate: {
    kind: "computed",
    label: CLASS_TEXTS.yearRate,
    meaning: {
      ja: "この区分の人数が、1年前の同じ月末の人数の何%か。1年前に誰もいなければ「—」",
      en: "people of the class as a share of those at the same month end a year before; — when there were none",
    },
    formula: { ja: "今の人数 ÷ 1年前の人数", en: "people now ÷ people a year before" },
    over: ["period"],
  },
  classMonthSales: {
    kind: "count",
    label: CLASS_TEXTS.lifetimeSales,
    meaning: {
      ja: "その月の基点日にこの区分にいた人の、最初の購入からその日までの売上の合計（今の境目で数えます）",
      en: "what the people of the class on that month's day had bought for, from their first purchase to that day, by today's limits",
    },
    formula: null,
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
