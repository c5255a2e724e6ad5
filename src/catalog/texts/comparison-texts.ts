import type { Text } from "../language.ts";

/** 比較: slices side by side. */
export const COMPARISON_TEXTS = {
  sheetName: { ja: "比較", en: "Comparison" },
  title: {
    ja: "比較（チャネル・商品・顧客の違い）",
    en: "Comparison (channels, products, groups of customers)",
  },
  sentence: {
    ja: "維持率が最も高いのは「{best}」の{bestRate}、最も低いのは「{worst}」の{worstRate}です（全体は{whole}）。",
    en: "Retention is highest in “{best}” ({bestRate}) and lowest in “{worst}” ({worstRate}); the whole shop's is {whole}.",
  },
  sentenceChance: {
    ja: "比べた{n}つの維持率の差は、偶然の範囲です（全体は{whole}）。",
    en: "The differences of the {n} retention rates compared are within chance; the whole shop's is {whole}.",
  },
  sentenceOverlap: {
    ja: "同じ人が両方に入っていることがあります。",
    en: " The same people may be in both.",
  },
  sentenceOne: {
    ja: "「{best}」の維持率は{bestRate}です（全体は{whole}）。",
    en: "Retention in “{best}” is {bestRate}; the whole shop's is {whole}.",
  },
  sentenceSmall: {
    ja: "維持率を比べられる絞り込み（前年の顧客が{minSample}人以上）が足りません。数字は参考値として見てください。",
    en: "Too few slices had {minSample} or more customers last year to compare retention by: take the figures as small samples.",
  },
  sentenceNone: {
    ja: "比べる絞り込みがありません。サイドバーの「絞り込み・比較」で加えてください。",
    en: "There is no slice to compare. Add one under Slice and compare in the sidebar.",
  },
  measure: { ja: "項目", en: "Figure" },
  whole: { ja: "全体", en: "Whole shop" },
  kind: { ja: "絞り込み方", en: "Kind of filter" },
  kindWhole: { ja: "絞り込みなし", en: "no filter" },
  kindOrders: { ja: "注文で絞り込み", en: "by orders" },
  kindCustomers: { ja: "顧客で絞り込み", en: "by customers" },
  kindBoth: { ja: "顧客と注文で絞り込み", en: "by customers and orders" },
  active: { ja: "稼働顧客", en: "Active customers" },
  newCustomers: { ja: "うち新規獲得", en: "of which new" },
  retention: { ja: "維持率", en: "Retention" },
  reactivation: { ja: "復帰率", en: "Reactivation" },
  f2: { ja: "F2転換率", en: "F2 conversion" },
  annualLtv: { ja: "年間LTV", en: "Annual LTV" },
  annualSales: { ja: "年商", en: "Annual sales" },
  survival: { ja: "残存率", en: "Survival" },
  outlook: { ja: "5年売上（見通し）", en: "Five-year sales (outlook)" },
  outlookBelow: { ja: "　80%の幅", en: "  80% range" },
  outlookSure: { ja: "　見通しの確かさ", en: "  how sure" },
  moneyRange: { ja: "{low}〜{high}", en: "{low}–{high}" },
  assumedRange: { ja: "幅は仮", en: "range assumed" },
  measuredRange: { ja: "幅は実測", en: "range measured" },
  fiveYears: { ja: "5年売上（試算）", en: "Five-year sales (what-if)" },
  multiple: { ja: "年商倍率（試算）", en: "Multiple of annual sales" },
  shareBelow: { ja: "　分子 / 分母", en: "  count" },
  intervalBelow: { ja: "　95%の幅", en: "  95% range" },
  ltvBelow: { ja: "　年商 ÷ 稼働顧客", en: "  annual sales ÷ active" },
  ordersBelow: { ja: "　注文件数", en: "  orders" },
  survivalBelow: { ja: "　F2転換率×F2〜F5の維持率", en: "  F2 × retention of F2 to F5" },
  fiveYearsBelow: { ja: "　今の率が5年続くとして", en: "  at today's rates" },
  orders: { ja: "{n}件", en: "{n} orders" },
  people: { ja: "{n}人", en: "{n} people" },
  chartTitle: { ja: "維持率・復帰率・F2転換率", en: "Retention, reactivation, F2 conversion" },
  axisRate: { ja: "率", en: "Rate" },
  remarks: { ja: "絞り込みごとの注意", en: "What to know of each slice" },
  empty: {
    ja: "「{slice}」に当てはまる、基点日までに購入した人はいません。",
    en: "Nobody in “{slice}” bought up to the anchor date.",
  },
  few: {
    ja: "「{slice}」の顧客は{n}人だけです。率も金額も参考値です。",
    en: "“{slice}” has only {n} customers: rates and amounts are small samples.",
  },
  outcome: {
    ja: "「{slice}」は今のランクで選んだ人です。維持率などにはその選び方が入っているため、ほかの列との優劣は言えません。",
    en: "“{slice}” was chosen by where people stand now. Its rates already reflect that choice, so do not compare them with other columns.",
  },
  unpriced: {
    ja: "「{slice}」には明細の金額がない行が{n}行あり、売上に入っていません。",
    en: "“{slice}” has {n} rows without an amount for the line; they are not in its sales.",
  },
  notice: { ja: "「{slice}」：{notice}", en: "“{slice}”: {notice}" },
} as const satisfies Readonly<Record<string, Text>>;

/** How slices are to be read. */
export const COMPARISON_METHOD: readonly Text[] = [
  {
    ja: "注文で絞り込み（チャネル・商品・カテゴリ）：当てはまる注文だけを数えます。ランク・初回・新規・離脱はその中での意味になり、ほかのチャネルや商品で買い続けている人も、ここで1年買わなければ離脱です。",
    en: "By orders (channel, product, category): only matching orders count. Stage, first purchase, new and lapsed are meant within them; somebody who goes on buying elsewhere is lapsed here after a year without an order.",
  },
  {
    ja: "顧客で絞り込み（初回商品・初回チャネル・都道府県・性別・年代・顧客属性・今のランク・今のRFMランク）：選んだ人の全履歴を数えます。ランクは店全体での購入回数、都道府県などは基点日までの最新の注文にある内容です。",
    en: "By customers (first product or channel, prefecture, sex, age, customer attribute, stage or RFM rank now): everything the chosen people ever bought counts. Stages are purchases in the whole shop; prefecture and the like are what the latest order up to the anchor says.",
  },
  {
    ja: "95%の幅は、1年の中の偶然によるぶれです。いちばん高い・低いと言うのは、比べた数に応じて広げた幅どうしが重ならないときだけです。",
    en: "The 95% range is chance within one year. Highest and lowest are named only where the ranges, widened by how many are compared, do not overlap.",
  },
  {
    ja: "同じ人が複数の列に入ることがあります。列の人数を足しても全体の人数にはなりません。",
    en: "One person may stand in several columns, so the columns' people do not add up to the whole shop.",
  },
  {
    ja: "商品・カテゴリの売上は当てはまる明細の金額の合計です。注文全体の値引き・送料は含みません。年商・年商倍率に、入力した年商は使っていません。",
    en: "Sales of products and categories are the matching lines' own amounts, without discounts or shipping of the whole order. Typed annual sales are not used here.",
  },
  {
    ja: "5年売上（見通し）は、列ごとの過去の実績の率をあてはめた予測で、10回に8回は実際が幅の中に収まる見込みです（新規獲得なし。くわしくは顧客BS）。列どうしの幅が重なるときは、差があるとは言えません。",
    en: "Five-year sales (outlook) apply each column's own past rates; eight times in ten what comes should lie within the range (no new customers; see the customer balance sheet). Where ranges of columns overlap, they cannot be told apart.",
  },
  {
    ja: "5年売上（試算）と年商倍率は、列ごとの維持率・復帰率が5年続くとした計算です（新規獲得なし）。分母が{minSample}人未満の数字には参考値と付けています。",
    en: "Five-year sales (what-if) and the multiple let each column's own rates go on for five years, without new customers. Figures on fewer than {minSample} people are marked as small samples.",
  },
];
