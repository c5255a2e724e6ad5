import type { Text } from "../language.ts";

/** いくらまで使えるか: what moving one person may cost, and when a mailing pays for itself. */
export const COST_TEXTS = {
  costs: { ja: "1人にかけてよい費用（許容コスト）", en: "What one person may cost (affordable cost)" },
  mailing: {
    ja: "元が取れる追加購入率（郵送・メール・クーポン）",
    en: "Extra buyers at which a mailing pays",
  },
  noMargin: {
    ja: "1人にかけてよい費用と、元が取れる追加購入率は、「設定」シートの「粗利率」に 40% のように入れて、レポートを作り直すと出ます。",
    en: "To see what one person may cost and when a mailing pays, enter a gross margin such as 40% on the sheet “Settings” and make the report again.",
  },
  costRule: {
    ja: "許容コスト ＝ 粗利率{margin} × 増える売上。5年は上の表の「1人あたりの5年売上」、1年目は引き留めた（呼び戻した）年の購入額だけを見ています。1年目の許容コストまでなら、その年のうちに元が取れます。",
    en: "Affordable cost = gross margin {margin} × the sales gained: over five years those per person of the table above, in the first year only what the person buys for in it. What costs no more than the first year's comes back within the year.",
  },
  fiveYearCost: { ja: "許容コスト（5年）", en: "Affordable cost, 5 years" },
  firstYearSales: { ja: "1年目の購入額", en: "First-year sales" },
  firstYearCost: { ja: "許容コスト（1年目）", en: "Affordable cost, 1st year" },
  firstYearIs: { ja: "1年目の購入額とは", en: "First-year sales are" },
  ofRetention: { ja: "維持客LTV", en: "retained LTV" },
  ofReactivation: { ja: "復帰客LTV", en: "returned LTV" },
  ofF2: { ja: "2回目の平均購入額", en: "mean second order" },
  amountFilled: { ja: "金額は全体の平均で補完", en: "amount filled in from all stages" },
  bothFilled: { ja: "率も金額も全体の値で補完", en: "rate and amount filled in" },
  input: { ja: "1通あたりの費用", en: "Cost per message" },
  inputEmpty: {
    ja: "郵送費・印刷費・クーポンの値引きなどを足した、1人あたりの金額を黄色いセルに入れてください。",
    en: "Enter into the yellow cell what one message costs: postage, printing and coupon together.",
  },
  inputWrong: {
    ja: "計算できません。0以上の金額を数字で入れてください（例：120）。",
    en: "This cannot be counted with. Enter an amount of 0 or more in figures, such as 120.",
  },
  inputGood: {
    ja: "何もしなくても買う人を除いた、追加の購入の率です。",
    en: "These are extra buyers, over those who would buy anyway.",
  },
  inputPaid: {
    ja: "「{name}」（{day}）でかかった1人あたりの費用です。別の費用なら書き換えてください。",
    en: "This is what a message of “{name}” ({day}) cost. Type another cost if yours is another.",
  },
  mailingRule: {
    ja: "元が取れる追加購入率 ＝ 1通あたりの費用 ÷（粗利率{margin} × 受注単価）。受注単価は、その顧客の直近1年の売上 ÷ 受注数です。何もしなくても買う人を除いた、追加の購入の率です。",
    en: "Break-even = cost per message ÷ (gross margin {margin} × average order). The average order is the group's sales of the current year ÷ their orders. These are extra buyers, over those who would buy anyway.",
  },
  people: { ja: "人数", en: "People" },
  mailedTo: { ja: "送る相手", en: "Sent to" },
  orders: { ja: "受注数（1年）", en: "Orders in the year" },
  orderValue: { ja: "受注単価", en: "Average order" },
  orderProfit: { ja: "1件の粗利", en: "Gross profit of an order" },
  breakEven: { ja: "元が取れる追加購入率", en: "Break-even extra buyers" },
  tooDear: { ja: "全員が買っても赤字", en: "a loss even if all buy" },
  ofShop: {
    ja: "購入がないため店全体の受注単価",
    en: "no orders: the whole shop's average",
  },
  pays: {
    ja: "元を取るには、100人あたり{n}人の追加購入が必要です（1通{cost}、粗利率{margin}、受注単価{value}）。何もしなくても買う人は数えません。",
    en: "To pay for itself it takes {n} extra buyers of every 100 people (cost {cost}, gross margin {margin}, average order {value}). Whoever would buy anyway does not count.",
  },
  neverPays: {
    ja: "1通{cost}では、全員が買っても元が取れません（粗利率{margin}、受注単価{value}）。",
    en: "At {cost} a message it does not pay even if everybody buys (gross margin {margin}, average order {value}).",
  },
  paysOfShop: {
    ja: "この人たちは直近1年に購入がないため、店全体の受注単価で計算しています。",
    en: " These people bought nothing in the current year, so the average order is the whole shop's.",
  },
  noOrders: { ja: "直近1年の購入がありません", en: "no order in the current year" },
} as const satisfies Readonly<Record<string, Text>>;
