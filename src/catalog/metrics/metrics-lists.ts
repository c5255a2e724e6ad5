import type { MetricEntry } from "./metric-entry.ts";
import { QUALITY_TEXTS as Q } from "../texts/quality-texts.ts";
import { COMMON_TEXTS, RFM_TEXTS } from "../texts/report-texts.ts";

/** Numbers of RFM and of データ品質. */
export const LIST_METRICS = {
  rfmCustomers: {
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "最後の購入からの日数（R）と購入回数（F）で決まる、この区分の人数。1人は必ず1つに入ります",
      en: "people in this group by days since the last purchase (R) and purchases (F); everybody is in exactly one",
    },
    formula: null,
    over: ["lifetime"],
  },
  rfmShare: {
    label: COMMON_TEXTS.share,
    meaning: { ja: "顧客全体に占める、この区分の人数の割合", en: "this group's share of all customers" },
    formula: { ja: "この区分の人数 ÷ 顧客の人数", en: "people in the group ÷ all customers" },
    over: ["lifetime"],
  },
  rfmSales: {
    label: RFM_TEXTS.lifetimeSales,
    meaning: {
      ja: "この区分の人の、最初の購入から基点日までの売上の合計",
      en: "what the people of the group bought for, from their first purchase to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
  rfmSalesShare: {
    label: RFM_TEXTS.salesShare,
    meaning: { ja: "累計売上の合計に占める、この区分の割合", en: "this group's share of lifetime sales" },
    formula: { ja: "この区分の累計売上 ÷ 累計売上の合計", en: "sales of the group ÷ sales of all" },
    over: ["lifetime"],
  },
  rfmSalesPerPerson: {
    label: RFM_TEXTS.perPerson,
    meaning: { ja: "この区分の1人あたりの累計売上", en: "lifetime sales per person of the group" },
    formula: { ja: "累計売上 ÷ 人数", en: "lifetime sales ÷ people" },
    over: ["lifetime"],
  },
  rowsRead: {
    label: Q.rows,
    meaning: { ja: "読み込んだ行の数。空の行は数えません", en: "rows read; blank ones do not count" },
    formula: null,
    over: [],
  },
  purchases: {
    label: Q.purchases,
    meaning: {
      ja: "顧客がわかり、基点日までにあった購入の数。注文番号があれば1注文が1回です",
      en: "purchases of identified customers up to the anchor; one order ID is one purchase",
    },
    formula: null,
    over: ["lifetime"],
  },
  analysedSales: {
    label: Q.sales,
    meaning: {
      ja: "顧客がわかり、基点日までにあった購入の金額の合計。どのレポートもこの金額から計算します",
      en: "the amount of all purchases of identified customers up to the anchor; every report rests on it",
    },
    formula: { ja: "元データの合計 − 除いた金額", en: "raw total − what was left out" },
    over: ["lifetime"],
  },
  rawAmount: {
    label: { ja: "元データの合計", en: "Raw total" },
    meaning: {
      ja: "読めた金額をすべて足したもの。注文合計の列は1注文に1回だけ数えます",
      en: "every amount that could be read; an order's total counts once",
    },
    formula: null,
    over: [],
  },
  excludedRows: {
    label: Q.excluded,
    meaning: {
      ja: "購入に数えなかった行の数。理由はこのシートに並べています",
      en: "rows that are no purchases; the reasons stand on this sheet",
    },
    formula: null,
    over: [],
  },
  takenOff: {
    label: { ja: "除いた金額・行", en: "Left out" },
    meaning: {
      ja: "この行の理由で、分析対象から除いた行数・購入数・金額。除く金額はマイナスで書きます",
      en: "rows, purchases and amount left out for the reason of this line; what is taken off is negative",
    },
    formula: null,
    over: [],
  },
  unidentifiedSales: {
    label: Q.unidentified,
    meaning: {
      ja: "顧客がわからない購入の金額。人数や率には入りません",
      en: "purchases of nobody known; they are in no count of people and no rate",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
