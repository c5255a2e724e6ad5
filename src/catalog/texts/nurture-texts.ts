import type { NurtureSegment } from "../../core/schemes/nurture-scheme.ts";
import type { Text } from "../language.ts";

/** 育成セグメント. */
export const NURTURE_TEXTS = {
  sheetName: { ja: "育成セグメント", en: "Nurture segments" },
  title: { ja: "育成セグメント（6つの段階）", en: "Nurture segments, six steps" },
  sentence: {
    ja: "{total}人のうち、{days}日以内に購入した人（新規〜優良）は{here}人（{hereRate}）、休眠は{dormant}人、離反は{lost}人です。優良は{loyal}人で、売上の{loyalSales}を占めます。",
    en: "Of {total} customers, {here} ({hereRate}) bought in the last {days} days (new to loyal), {dormant} are dormant and {lost} lost. {loyal} are loyal and bring {loyalSales} of sales.",
  },
  more: { ja: "{day}から、{segment}が{n}人増えました。", en: " Since {day}: {segment} up by {n}." },
  fewer: { ja: "{day}から、{segment}が{n}人減りました。", en: " Since {day}: {segment} down by {n}." },
  noLostYet: {
    ja: "離反（{days}日を超えて購入なし）の人は、{date}以降に現れます。",
    en: " Nobody can be lost (more than {days} days without a purchase) before {date}.",
  },
  ruleHere: { ja: "最後の購入から{days}・購入{times}", en: "{days} since the last purchase, {times}" },
  ruleAway: { ja: "最後の購入から{days}", en: "{days} since the last purchase" },
} as const satisfies Readonly<Record<string, Text>>;

/** One line of advice a segment. */
export const NURTURE_ADVICE: Readonly<Record<NurtureSegment, Text>> = {
  loyal: {
    ja: "特別扱いで応える：先行案内・限定品・直筆のお礼",
    en: "Treat them as special: first access, limited goods, a personal thank-you",
  },
  repeat: {
    ja: "使い切る頃に次の1回を案内し、定期やまとめ買いへ",
    en: "Remind them when the goods run out; offer a subscription or a larger pack",
  },
  firstRepeat: {
    ja: "3回目までが分かれ目：使い方と次の商品を早めに",
    en: "The third order decides: usage tips and the next product, soon",
  },
  new: {
    ja: "届いた直後のお礼と使い方、2回目の後押しを",
    en: "A thank-you and usage tips on arrival, then a reason for a second order",
  },
  dormant: {
    ja: "離反の前に：前に買った商品から声をかける",
    en: "Before they are lost: write about what they bought",
  },
  lost: {
    ja: "費用を絞り、季節や新商品のときだけ",
    en: "Spend little: only in season or for something new",
  },
};

export const NURTURE_METHOD: readonly Text[] = [
  {
    ja: "最後の購入からの日数を先に見ます。日数が境目を超えた人は休眠・離反、それ以外の人は累計の購入回数で新規・初回リピート・リピート・優良に分けます。1人は必ず1つの区分に入ります。",
    en: "The days since the last purchase come first: beyond the limits people are dormant or lost. The others are new, first repeat, repeat or loyal by lifetime purchases. Everybody is in exactly one segment.",
  },
  {
    ja: "公開されている6段階の考え方には、どこにも入らない人が残ります。ここではすき間と重なりがないように組み直しました。境目は設定シートで変えられます。「次の一手」は当製品の提案です。",
    en: "The published idea of six steps leaves some people out; here it has neither gaps nor overlaps. The limits can be changed on the settings sheet. “What to do” is our own advice.",
  },
  {
    ja: "月ごとの人数は、今の境目と今の注文データで数え直したものです。休眠と離反が増え始めるのは、売上が下がるより前です。",
    en: "Earlier months are counted anew by today's limits and orders. Dormant and lost grow before sales fall.",
  },
];
