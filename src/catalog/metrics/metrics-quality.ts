import type { MetricEntry } from "./metric-entry.ts";
import { QUALITY_TEXTS as Q } from "../texts/quality-texts.ts";

/** Numbers of データ品質. */
export const QUALITY_METRICS = {
  rowsRead: {
    kind: "count",
    label: Q.rows,
    meaning: { ja: "読み込んだ行の数。空の行は数えません", en: "rows read; blank ones do not count" },
    formula: null,
    over: [],
  },
  purchases: {
    kind: "count",
    label: Q.purchases,
    meaning: {
      ja: "顧客がわかり、基点日までにあった購入の数。注文番号があれば1注文が1回です",
      en: "purchases of identified customers up to the anchor; one order ID is one purchase",
    },
    formula: null,
    over: ["lifetime"],
  },
  analysedSales: {
    kind: "count",
    label: Q.sales,
    meaning: {
      ja: "顧客がわかり、基点日までにあった購入の金額の合計。どのレポートもこの金額から計算します",
      en: "the amount of all purchases of identified customers up to the anchor; every report rests on it",
    },
    formula: { ja: "元データの合計 − 除いた金額", en: "raw total − what was left out" },
    over: ["lifetime"],
  },
  rawAmount: {
    kind: "count",
    label: { ja: "元データの合計", en: "Raw total" },
    meaning: {
      ja: "読めた金額をすべて足したもの。注文合計の列は1注文に1回だけ数えます",
      en: "every amount that could be read; an order's total counts once",
    },
    formula: null,
    over: [],
  },
  excludedRows: {
    kind: "count",
    label: Q.excluded,
    meaning: {
      ja: "購入に数えなかった行の数。理由はこのシートに並べています",
      en: "rows that are no purchases; the reasons stand on this sheet",
    },
    formula: null,
    over: [],
  },
  takenOff: {
    kind: "count",
    label: { ja: "除いた金額・行", en: "Left out" },
    meaning: {
      ja: "この行の理由で、分析対象から除いた行数・購入数・金額。除く金額はマイナスで書きます",
      en: "rows, purchases and amount left out for the reason of this line; what is taken off is negative",
    },
    formula: null,
    over: [],
  },
  unidentifiedSales: {
    kind: "count",
    label: Q.unidentified,
    meaning: {
      ja: "顧客がわからない購入の金額。人数や率には入りません",
      en: "purchases of nobody known; they are in no count of people and no rate",
    },
    formula: null,
    over: ["lifetime"],
  },
  ruleLeftOut: {
    kind: "count",
    label: Q.rules,
    meaning: {
      ja: "このルールに当てはまり、購入に数えなかった行の数と、その金額。1行は1つの理由だけで数えます",
      en: "rows that this rule left out, and their amount; every row counts under one reason only",
    },
    formula: null,
    over: [],
  },
  wayOfCounting: {
    kind: "count",
    label: Q.switches,
    meaning: {
      ja: "この数え方が当てはまる購入や行の数と、その金額。オフのときも、オンにすると変わる分を数えています",
      en: "purchases or rows that this way of counting concerns, and their amount; counted while it is off, too",
    },
    formula: null,
    over: [],
  },
  rowsOfStatus: {
    kind: "count",
    label: Q.statuses,
    meaning: {
      ja: "元データで注文状況がこの値の行の数と、その金額。「扱い」が「除く」なら購入に数えません",
      en: "rows of the data with this order status, and their amount; where it says “Left out” they are no purchases",
    },
    formula: null,
    over: [],
  },
  rowsOfPlaceholder: {
    kind: "count",
    label: Q.placeholders,
    meaning: {
      ja: "元データで顧客IDの欄がこの語の行の数と、その金額。顧客IDとはみなさず、メールか電話で見分けています",
      en: "rows of the data with this word in place of a customer ID, and their amount; people are told apart by e-mail or phone",
    },
    formula: null,
    over: [],
  },
  ordersOfChannel: {
    kind: "count",
    label: Q.channels,
    meaning: {
      ja: "このチャネルの行数・購入数・金額",
      en: "rows, purchases and amount of this channel",
    },
    formula: null,
    over: [],
  },
  rowsOfFile: {
    kind: "count",
    label: Q.files,
    meaning: {
      ja: "このファイルから取り込んだ行の数、そのうち除いた行の数、金額",
      en: "rows that came from this file, those of them that were left out, and the amount",
    },
    formula: null,
    over: [],
  },
  purchasesKnownBy: {
    kind: "count",
    label: Q.identity,
    meaning: {
      ja: "この手がかりで顧客を見分けた購入の数。「不明」の購入は人数や率に入りません",
      en: "purchases whose customer is known by this; those of nobody known are in no count of people and no rate",
    },
    formula: null,
    over: [],
  },
  shareKnownBy: {
    kind: "purchaseShare",
    label: Q.share,
    meaning: {
      ja: "すべての購入のうち、この手がかりで顧客を見分けた購入の割合",
      en: "of all purchases, the share whose customer is known by this",
    },
    formula: {
      ja: "この手がかりで見分けた購入 ÷ すべての購入",
      en: "purchases known by this ÷ all purchases",
    },
    over: [],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
