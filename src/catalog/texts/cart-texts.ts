import type { CartLine, NewSalesBy } from "../../core/cart/cart-bridge.ts";
import type { Text } from "../language.ts";

/** Why a cart says otherwise, on 新規・リピート. */
export const CART_TEXTS = {
  title: { ja: "なぜカートの数字と違うのか（直近1年）", en: "Why the cart says otherwise (current year)" },
  how: {
    ja: "上から1行ずつ、カートの数え方に替えていきます。合計の列に、お使いのカートの売上が出てくるところを探してください。その行までが違いの理由です。",
    en: "Line by line, one more rule is counted as carts do. Look down the totals for your cart's figure: the lines down to it are why the two differ.",
  },
  rule: { ja: "数え方", en: "Rule" },
  difference: { ja: "売上の差", en: "Difference" },
  orders: { ja: "受注数", en: "Orders" },
  total: { ja: "ここまでの\n売上", en: "Sales\nso far" },
  ours: { ja: "このレポート（新規＋リピート）", en: "This report (new + repeat)" },
  cart: { ja: "すべてカートの数え方にしたとき", en: "With every rule as carts count" },
  noColumn: {
    ja: "「{column}」として読んだ列がないため分かりません",
    en: "Not known: no column is read as “{column}”",
  },
  noRefundDay: {
    ja: "返金した日の分かる列がないため分かりません",
    en: "Not known: no column says the day of a refund",
  },
  noItems: {
    ja: "設定「除外する商品」が空のため分かりません",
    en: "Not known: “Products left out” is empty",
  },
  products: {
    ja: "「除外する商品」の行は、行の金額（なければ0円）を注文の合計から引いています。値引きと送料は注文に残ります。",
    en: "Of products left out, what their lines cost (nothing where they do not say) is taken off the orders' totals; discounts and shipping stay.",
  },
  newTitle: { ja: "新規売上の数え方（直近1年）", en: "Who counts as new (current year)" },
  newSales: { ja: "新規売上", en: "New sales" },
  newOrders: { ja: "新規\n受注数", en: "New\norders" },
  inForce: { ja: "今の設定", en: "in force" },
} as const satisfies Readonly<Record<string, Text>>;

/** What a line does; `back` where the settings already count as carts do, so that it is turned the other way. */
export const CART_LINES: Readonly<Record<CartLine["rule"], { readonly put: Text; readonly back?: Text }>> = {
  sameDay: {
    put: { ja: "同じ日の注文を1件にまとめない", en: "Orders of one day are not merged" },
  },
  unidentified: {
    put: { ja: "顧客ID不明の注文も数える（売上の合計）", en: "Orders of nobody known count (all sales)" },
  },
  testOrders: {
    put: { ja: "テスト注文も数える", en: "Test orders count" },
    back: { ja: "テスト注文を除く", en: "Test orders are left out" },
  },
  excludedItems: {
    put: { ja: "除外する商品（ギフト券など）も数える", en: "Products left out (gift cards …) count" },
  },
  cancelled: { put: { ja: "キャンセルの注文も数える", en: "Cancelled orders count" } },
  returns: {
    put: { ja: "元の注文が見つからない返品も引く", en: "Returns without their order are taken off" },
  },
  refundDay: {
    put: { ja: "返金を、注文日でなく返金した日に引く", en: "Refunds on their own day, not the order's" },
  },
  refunds: { put: { ja: "返金を引かない", en: "Refunds are not taken off" } },
  discount: {
    put: { ja: "値引き・ポイント・クーポンを引かない", en: "Discounts, points, coupons not taken off" },
  },
  shipping: {
    put: { ja: "送料を入れる", en: "Shipping is counted in" },
    back: { ja: "送料を入れない", en: "Shipping is left out" },
  },
  tax: {
    put: { ja: "消費税を入れる", en: "Tax is counted in" },
    back: { ja: "消費税を入れない", en: "Tax is left out" },
  },
  zeroYen: {
    put: { ja: "0円の注文も数える", en: "Orders of nothing count" },
    back: { ja: "0円の注文を数えない", en: "Orders of nothing do not count" },
  },
  shipDay: {
    put: { ja: "発送日で数える", en: "By the day of shipping" },
    back: { ja: "注文日で数える", en: "By the day of the order" },
  },
};

/** Ways to tell which sales are new. */
export const NEW_SALES_BY: Readonly<Record<NewSalesBy["by"], Text>> = {
  order: { ja: "最初の1件だけを新規にする", en: "The first order alone is new" },
  month: { ja: "最初の月の購入をすべて新規にする", en: "All of the first month are new" },
  year: { ja: "直近1年に初めて買った人の購入をすべて新規にする", en: "All of those new this year" },
};
