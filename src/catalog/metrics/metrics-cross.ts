import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of クロス集計. */
export const CROSS_METRICS = {
  crossBuyers: {
    kind: "people",
    top: "group",
    label: { ja: "買った人", en: "Buyers" },
    meaning: {
      ja: "期間内に、この商品（ベース）を買った人の数",
      en: "people who bought this product, or base, in the period",
    },
    formula: null,
    over: ["period"],
  },
  crossAllBuyers: {
    kind: "count",
    label: { ja: "買った人（全員）", en: "All buyers" },
    meaning: {
      ja: "期間内に何かを買った人の数",
      en: "people who bought anything in the period",
    },
    formula: null,
    over: ["period"],
  },
  crossAlso: {
    kind: "people",
    top: "group",
    label: { ja: "これも買った人", en: "Bought it, too" },
    meaning: {
      ja: "ベースの商品を買った人のうち、この商品の入った注文もある人の数",
      en: "of the people who bought the base, those with an order that holds this product",
    },
    formula: null,
    over: ["period"],
  },
  crossRate: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: { ja: "ほかの商品も買った割合", en: "Also bought" },
    meaning: {
      ja: "ベースを買った人のうち、もう1つの商品も買った人の割合",
      en: "of the people who bought the base, the share who bought the other product, too",
    },
    formula: { ja: "両方買った人 ÷ ベースを買った人", en: "bought both ÷ bought the base" },
    over: ["period"],
  },
  crossOthers: {
    kind: "peopleShare",
    label: { ja: "その他の商品も買った割合", en: "Also bought any other" },
    meaning: {
      ja: "この商品を買った人のうち、「その他」にまとめた商品のどれかも買った人の割合",
      en: "of the people who bought this product, the share who bought any of those that stand together as others",
    },
    formula: { ja: "その他のどれかも買った人 ÷ 買った人", en: "bought any other ÷ buyers" },
    over: ["period"],
  },
  crossOfAll: {
    kind: "peopleShare",
    label: { ja: "全員のうち買った割合", en: "Of all buyers" },
    meaning: {
      ja: "期間内に何かを買った全員のうち、この商品を買った人の割合",
      en: "of everybody who bought anything in the period, the share who bought this product",
    },
    formula: { ja: "この商品を買った人 ÷ 買った人全員", en: "bought this product ÷ all buyers" },
    over: ["period"],
  },
  crossLift: {
    kind: "computed",
    label: { ja: "全員の何倍か（リフト）", en: "Times everybody's share (lift)" },
    meaning: {
      ja: "ベースを買った人がこの商品も買った割合が、全員の割合の何倍か",
      en: "how many times everybody's share the buyers of the base bought this product",
    },
    formula: { ja: "ほかの商品も買った割合 ÷ 全員のうち買った割合", en: "also bought ÷ of all buyers" },
    over: ["period"],
  },
  crossOrders: {
    kind: "count",
    label: { ja: "この商品の注文", en: "Orders with it" },
    meaning: { ja: "期間内の、この商品の入った注文の数", en: "orders in the period that hold this product" },
    formula: null,
    over: ["period"],
  },
  pairOrders: {
    kind: "count",
    label: { ja: "一緒に入った注文", en: "Orders with both" },
    meaning: { ja: "2つの商品が両方入っている注文の数", en: "orders that hold both products" },
    formula: null,
    over: ["period"],
  },
  pairConfidence: {
    kind: "purchaseShare",
    label: { ja: "もう1品も入った注文の割合", en: "Orders with the other, too" },
    meaning: {
      ja: "一方の商品の入った注文のうち、もう一方も入っている注文の割合（バスケット分析の信頼度）",
      en: "of the orders that hold the one product, the share that hold the other, too (confidence)",
    },
    formula: { ja: "両方入った注文 ÷ 一方の入った注文", en: "orders with both ÷ orders with the one" },
    over: ["period"],
  },
  pairSupport: {
    kind: "purchaseShare",
    label: { ja: "全注文に占める割合", en: "Of all orders" },
    meaning: {
      ja: "期間内の全注文のうち、2つの商品が両方入っている注文の割合（支持度）",
      en: "of all orders in the period, the share that hold both products (support)",
    },
    formula: { ja: "両方入った注文 ÷ 全注文", en: "orders with both ÷ all orders" },
    over: ["period"],
  },
  pairLift: {
    kind: "computed",
    label: { ja: "偶然の何倍か（リフト）", en: "Times chance (lift)" },
    meaning: {
      ja: "2つの商品が同じ注文に入る回数が、無関係に買われた場合の何倍か",
      en: "how many times as often both products stand in one order as if they had nothing to do with each other",
    },
    formula: {
      ja: "（両方入った注文 ÷ Aの注文）÷（Bの注文 ÷ 全注文）",
      en: "(orders with both ÷ orders with A) ÷ (orders with B ÷ all orders)",
    },
    over: ["period"],
  },
  pairPeople: {
    kind: "count",
    label: { ja: "一緒に買った人", en: "Bought both in one order" },
    meaning: {
      ja: "2つの商品が両方入った注文がある人の数",
      en: "people with an order that holds both products",
    },
    formula: null,
    over: ["period"],
  },
  pivotCustomers: {
    kind: "people",
    top: "group",
    label: { ja: "顧客数（クロス集計）", en: "Customers of a cell" },
    meaning: {
      ja: "基点日までに購入した顧客のうち、縦と横の両方にあてはまる人の数",
      en: "customers with a purchase up to the anchor date who are of this row and this column",
    },
    formula: null,
    over: ["lifetime"],
  },
  pivotSales: {
    kind: "count",
    label: { ja: "累計売上（クロス集計）", en: "Lifetime sales of a cell" },
    meaning: {
      ja: "縦と横の両方にあてはまる顧客の、基点日までの購入金額の合計",
      en: "what the customers of this row and this column bought for up to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
