import type { Text } from "../language.ts";

/** CPM10群. */
export const CPM_TEXTS = {
  sheetName: { ja: "CPM10群", en: "CPM groups" },
  title: { ja: "CPM10群（顧客ポートフォリオ）", en: "CPM, ten groups" },
  sentence: {
    ja: "{total}人のうち現役は{active}人（{activeRate}）です。優良の現役は{loyal}人で、売上の{loyalSales}を占めます。優良の離脱は{gone}人です。",
    en: "{active} of {total} customers ({activeRate}) are active. {loyal} of them are loyal and bring {loyalSales} of sales; {gone} loyal ones have churned.",
  },
  board: {
    ja: "5つの群 × 現役・離脱（人数と構成比）",
    en: "Five groups, active and churned (people and share)",
  },
  group: { ja: "群", en: "Group" },
  activeHead: { ja: "現役\n{days}日未満", en: "Active\n< {days} days" },
  churnedHead: { ja: "離脱\n{days}日以上", en: "Churned\n≥ {days} days" },
  first: { ja: "購入1回", en: "one purchase" },
  toddler: { ja: "在籍{days}", en: "tenure {days}" },
  rest: { ja: "在籍{days}・累計{amount}", en: "tenure {days}, {amount}" },
  below: { ja: "{amount}未満", en: "below {amount}" },
  from: { ja: "{amount}以上", en: "{amount} or more" },
  daysBelow: { ja: "{to}日未満", en: "< {to} days" },
  auto: {
    ja: "流行と優良の金額は、受注単価の{n}倍（{amount}）に自動で決めています。",
    en: "The amount for trend and loyal is set to {n} × the average order value ({amount}).",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const CPM_METHOD: readonly Text[] = [
  {
    ja: "在籍日数（初回から最後の購入まで）と累計の購入金額で分けます。初回→よちよち→コツコツ（金額が届けば流行）→優良と育ちます。最後の購入から一定の日数がたつと離脱です。",
    en: "By tenure (days from first to last purchase) and lifetime sales: first, toddler, steady (trend where the amount is reached), loyal. After some days without a purchase a customer is churned.",
  },
  {
    ja: "ちょうど境目の金額の人は上の群に入れます。ここの離脱は最後の購入からの日数で決まり、顧客BSの離脱（1年）とは別の数え方です。",
    en: "Whoever stands exactly at the amount belongs to the higher group. Churned here goes by days since the last purchase, other than lapsed (one year) on the customer balance sheet.",
  },
  {
    ja: "推移率は、その月末の人数を前年同月末の人数で割った割合です（当製品の決め方）。月ごとの累計売上は、その日にその群にいる人の、初回からその日までの売上です。群を移った人の売上は、移った先に移ります。",
    en: "The share of the year before divides the people at a month end by those at the same month end a year before (our own reading). Lifetime sales month by month are what the people of a group on that day had bought for by then; those who change groups take their sales along.",
  },
  {
    ja: "月ごとの人数は、今の境目と今の注文データで数え直したものです。境目は設定シートで変えられ、金額を空欄にすると受注単価の7倍になります。",
    en: "Earlier months are counted anew by today's limits and orders. The limits stand on the settings sheet; an empty amount means 7 × the average order value.",
  },
];
