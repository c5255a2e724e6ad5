import type { Text } from "../language.ts";

/** What the reports of classes share: RFM, 育成セグメント, CPM10群. */
export const CLASS_TEXTS = {
  rule: { ja: "分け方", en: "Rule" },
  lifetimeSales: { ja: "累計売上", en: "Lifetime sales" },
  salesShare: { ja: "売上構成比", en: "Share of sales" },
  perPerson: { ja: "1人あたり売上", en: "Sales per person" },
  tenure: { ja: "平均在籍日数", en: "Average tenure, days" },
  advice: { ja: "次の一手", en: "What to do" },
  classes: { ja: "区分ごとの人数と売上", en: "People and sales by class" },
  months: {
    ja: "月ごとの人数（今の境目で数え直しています）",
    en: "People month by month, by today's limits",
  },
  month: { ja: "基点日", en: "Day" },
  yearChanges: { ja: "前年同月末との差（人）", en: "Change on the same month end a year before (people)" },
  yearRates: {
    ja: "推移率（前年同月末の人数を100%とした割合）",
    en: "People as a share of the same month end a year before",
  },
  monthSales: {
    ja: "月ごとの累計売上（初回からその日まで、その日の区分で合計）",
    en: "Lifetime sales month by month, from the first purchase to the day, by the class of the day",
  },
  yearRate: { ja: "推移率", en: "Share of the year before" },
  yearChange: { ja: "前年差", en: "Change on the year" },
  chartTitle: { ja: "区分ごとの人数の推移", en: "People by class" },
  axis: { ja: "人数（人）", en: "People" },
  tooShort: {
    ja: "グラフと月ごとの推移は、注文が2か月分たまると出ます。",
    en: "The chart and the months begin with two months of orders.",
  },
  noChanges: {
    ja: "前年との差は、1年前の注文がある月から出ます（最初は{date}）。",
    en: "The change on the year begins with orders of the year before (first on {date}).",
  },
  soFar: { ja: "{day} 途中", en: "{day} so far" },
  daysUpTo: { ja: "{to}日以内", en: "≤ {to} days" },
  daysFromTo: { ja: "{from}〜{to}日", en: "{from}–{to} days" },
  daysFrom: { ja: "{from}日以上", en: "≥ {from} days" },
} as const satisfies Readonly<Record<string, Text>>;
