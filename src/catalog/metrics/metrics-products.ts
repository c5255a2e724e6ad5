import { PRODUCT_TEXTS as T } from "../texts/product-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of 商品. */
export const PRODUCT_METRICS = {
  entryPeople: {
    kind: "people",
    top: "group",
    label: { ja: "初回に買った人", en: "First buyers" },
    meaning: {
      ja: "最初の注文にこの商品が入っていた人の数。初回に何品も買った人は、それぞれの商品に数えます",
      en: "people whose first order held this product; who bought several first is counted with each",
    },
    formula: null,
    over: ["lifetime"],
  },
  entryF2: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: { ja: "入口商品のF2転換率", en: "F2 by first product" },
    meaning: {
      ja: "最初の注文にこの商品が入っていた人のうち、その日数以内に2回目の注文（どの商品でも）をした人の割合。初回の月の末日から、その日数がたった人だけで数えます",
      en: "of those whose first order held this product, the share with a second order of anything within the days; only people whose whole first month is so many days old",
    },
    formula: {
      ja: "日数以内に2回目を買った人 ÷ 日数がたった人",
      en: "bought again within the days ÷ people of that age",
    },
    over: ["lifetime"],
  },
  otherEntryF2: {
    kind: "peopleShare",
    label: { ja: "入口商品のF2転換率（その他・全員）", en: "F2 by first product (others, everybody)" },
    meaning: {
      ja: "この行の人のうち、その日数以内に2回目の注文（どの商品でも）をした人の割合。初回の月の末日から、その日数がたった人だけで数えます",
      en: "of the people of this line, the share with a second order of anything within the days; only people whose whole first month is so many days old",
    },
    formula: {
      ja: "日数以内に2回目を買った人 ÷ 日数がたった人",
      en: "bought again within the days ÷ people of that age",
    },
    over: ["lifetime"],
  },
  entryLtv: {
    kind: "amountPerPerson",
    label: { ja: "入口商品のLTV", en: "LTV by first product" },
    meaning: {
      ja: "最初の注文にこの商品が入っていた人の、初回からその日数以内の1人あたりの売上（初回を含む、どの商品でも）。初回の月の末日から、その日数がたった人だけで数えます",
      en: "what those whose first order held this product bought for within the days, a person, the first order and all products included; only people whose whole first month is so many days old",
    },
    formula: { ja: "日数以内の売上 ÷ 日数がたった人", en: "sales within the days ÷ people of that age" },
    over: ["lifetime"],
  },
  entryAgain: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: { ja: "これまでに2回目を買った割合", en: "Bought again so far" },
    meaning: {
      ja: "最初の注文にこの商品が入っていた人のうち、基点日までに2回目の注文（どの商品でも）をした人の割合。最近の人も入るので、あとから上がります",
      en: "of those whose first order held this product, the share with a second order of anything up to the anchor date; recent people are in it, so it still rises",
    },
    formula: {
      ja: "2回以上注文した人 ÷ 初回に買った人",
      en: "people with two orders or more ÷ first buyers",
    },
    over: ["lifetime"],
  },
  goodsBuyers: {
    kind: "people",
    top: "group",
    label: T.buyers,
    meaning: {
      ja: "この商品の入った注文が1回以上ある人の数",
      en: "people with an order that holds this product",
    },
    formula: null,
    over: ["lifetime"],
  },
  goodsRepeaters: {
    kind: "people",
    top: "group",
    label: { ja: "2回以上買った人", en: "Bought twice" },
    meaning: {
      ja: "この商品の入った注文が2回以上ある人の数。1つの注文で2個買っても1回です",
      en: "people with two orders or more that hold this product; two pieces in one order are one",
    },
    formula: null,
    over: ["lifetime"],
  },
  goodsRepeatRate: {
    kind: "share",
    top: "group",
    bottom: "group",
    label: { ja: "商品リピート率", en: "Repeat rate" },
    meaning: {
      ja: "この商品を買った人のうち、この商品の入った注文が2回以上ある人の割合",
      en: "of those who bought this product, the share with two orders or more that hold it",
    },
    formula: { ja: "2回以上買った人 ÷ 買った人", en: "bought twice ÷ buyers" },
    over: ["lifetime"],
  },
  goodsOnce: {
    kind: "people",
    top: "group",
    label: T.once,
    meaning: {
      ja: "この商品の入った注文が1回だけの人の数（ほかの商品は買っているかもしれません）",
      en: "people with one order that holds this product; they may have bought others",
    },
    formula: { ja: "買った人 − 2回以上買った人", en: "buyers − bought twice" },
    over: ["lifetime"],
  },
  goodsOrders: {
    kind: "count",
    label: T.orders,
    meaning: { ja: "この商品の入った注文の数", en: "orders that hold this product" },
    formula: null,
    over: ["lifetime"],
  },
  goodsSales: {
    kind: "count",
    label: { ja: "商品の売上", en: "Sales of the product" },
    meaning: {
      ja: "この商品の明細の金額の合計。送料や注文ごとの値引きは入りません",
      en: "what the product's lines come to, without postage and what is taken off orders",
    },
    formula: null,
    over: ["lifetime"],
  },
  goodsRepeatSales: {
    kind: "count",
    label: { ja: "商品のリピート売上", en: "Repeat sales of the product" },
    meaning: {
      ja: "その人がこの商品を初めて買った注文より後の注文での、この商品の売上",
      en: "the product's sales in orders after a person's first one that holds it",
    },
    formula: null,
    over: ["lifetime"],
  },
  goodsRepeatSalesShare: {
    kind: "amountShare",
    label: { ja: "商品のリピート売上比率", en: "Repeat share of the product" },
    meaning: {
      ja: "この商品の売上に占める、リピート売上の割合",
      en: "repeat sales as a share of the product's sales",
    },
    formula: { ja: "リピート売上 ÷ 商品の売上", en: "repeat sales ÷ sales of the product" },
    over: ["lifetime"],
  },
  goodsQuantity: {
    kind: "count",
    label: T.quantity,
    meaning: {
      ja: "この商品の個数の合計（返品を引く）",
      en: "pieces of this product, less those taken back",
    },
    formula: null,
    over: ["lifetime"],
  },
  goodsUnassigned: {
    kind: "count",
    label: { ja: "商品に分けられない金額", en: "Amounts of no product" },
    meaning: {
      ja: "注文の金額のうち、どの明細の金額でもないもの。送料、注文ごとの値引き、金額のない明細など",
      en: "what of the orders' amounts no line states: postage, what is taken off orders, lines without an amount",
    },
    formula: { ja: "売上 − 明細の金額の合計", en: "sales − the sum of the lines" },
    over: ["lifetime"],
  },
  goodsLedgerSales: {
    kind: "count",
    label: { ja: "売上（顧客がわかる注文）", en: "Sales to known customers" },
    meaning: {
      ja: "顧客がわかる注文の、基点日までの売上の合計",
      en: "all sales to known customers up to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
  nextFollowed: {
    kind: "count",
    label: { ja: "次の注文がある人", en: "Ordered again" },
    meaning: {
      ja: "この商品を初めて買った注文の後に、もう1回以上注文した人の数（どの商品でも）",
      en: "people with another order of anything after their first one with this product",
    },
    formula: null,
    over: ["lifetime"],
  },
  nextPeople: {
    kind: "count",
    label: { ja: "次にこの商品を買った人", en: "Bought this next" },
    meaning: {
      ja: "左の商品を初めて買った注文の、すぐ次の注文にこの商品が入っていた人の数",
      en: "people whose very next order, after their first one with the product at the left, held this one",
    },
    formula: null,
    over: ["lifetime"],
  },
  nextShare: {
    kind: "peopleShare",
    label: { ja: "次にこの商品を買った割合", en: "Share who bought this next" },
    meaning: {
      ja: "次の注文がある人のうち、その注文にこの商品が入っていた人の割合",
      en: "of those who ordered again, the share whose next order held this product",
    },
    formula: { ja: "次にこの商品を買った人 ÷ 次の注文がある人", en: "bought this next ÷ ordered again" },
    over: ["lifetime"],
  },
  nextDays: {
    kind: "computed",
    label: { ja: "次の注文までの日数", en: "Days to the next order" },
    meaning: {
      ja: "左の商品を初めて買った注文から、次の注文までの日数の中央値",
      en: "days from the first order with the product at the left to the next order, in the middle of all",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
