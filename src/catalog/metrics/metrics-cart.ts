import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of「なぜカートの数字と違うのか」on 新規・リピート. */
export const CART_METRICS = {
  cartDifference: {
    kind: "count",
    label: { ja: "カートとの売上の差", en: "Difference to the cart" },
    meaning: {
      ja: "この数え方だけを替えたときに売上がいくら変わるか。上の行の数え方はすでに替えてあります",
      en: "what this rule changes in sales, with every rule above it changed already",
    },
    formula: null,
    over: ["period"],
  },
  cartOrderDifference: {
    kind: "count",
    label: { ja: "カートとの受注数の差", en: "Difference in orders" },
    meaning: {
      ja: "この数え方だけを替えたときに受注数がいくつ変わるか。上の行の数え方はすでに替えてあります",
      en: "what this rule changes in the number of orders, with every rule above it changed already",
    },
    formula: null,
    over: ["period"],
  },
  cartSales: {
    kind: "count",
    label: { ja: "この数え方までの売上", en: "Sales down to this rule" },
    meaning: {
      ja: "この行までの数え方をカートと同じにしたときの売上",
      en: "sales with the rules down to this line as carts have them",
    },
    formula: { ja: "上の行の売上 ＋ この行の差", en: "sales of the line above + this line's difference" },
    over: ["period"],
  },
  cartOrders: {
    kind: "count",
    label: { ja: "この数え方までの受注数", en: "Orders down to this rule" },
    meaning: {
      ja: "この行までの数え方をカートと同じにしたときの受注数",
      en: "orders with the rules down to this line as carts have them",
    },
    formula: { ja: "上の行の受注数 ＋ この行の差", en: "orders of the line above + this line's difference" },
    over: ["period"],
  },
  cartNewSales: {
    kind: "count",
    label: { ja: "この分け方での新規売上", en: "New sales by this rule" },
    meaning: {
      ja: "新規をこの行のように分けたときの、直近1年の新規の購入の金額",
      en: "what new purchases of the current year come to when new is told as this line says",
    },
    formula: null,
    over: ["period"],
  },
  cartNewOrders: {
    kind: "count",
    label: { ja: "この分け方での新規の受注数", en: "New orders by this rule" },
    meaning: {
      ja: "新規をこの行のように分けたときの、直近1年の新規の購入の数",
      en: "new purchases of the current year when new is told as this line says",
    },
    formula: null,
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
