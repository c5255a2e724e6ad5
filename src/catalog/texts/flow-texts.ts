import type { Move } from "../../core/schemes/flow.ts";
import type { Text } from "../language.ts";

/** The six words for how somebody moved. */
export const MOVE_NAMES: Readonly<Record<Move, Text>> = {
  new: { ja: "新規", en: "New" },
  left: { ja: "離れた", en: "Left" },
  back: { ja: "戻った", en: "Back" },
  up: { ja: "上がった", en: "Up" },
  down: { ja: "下がった", en: "Down" },
  same: { ja: "同じ", en: "Same" },
};

/** 顧客の動き. */
export const FLOW_TEXTS = {
  sheetName: { ja: "顧客の動き", en: "Movements" },
  title: { ja: "顧客の動き（誰が動いたか）", en: "Movements: who moved where" },
  sentence: {
    ja: "{day}から、{scheme}で離れた人は{left}人、戻った人は{back}人、新規は{new}人です。",
    en: "Since {day}, by {scheme}: {left} left, {back} came back, {new} are new. ",
  },
  most: { ja: "多い動きは、{moves}です。", en: "The largest movements: {moves}." },
  move: { ja: "{from}→{to}（{n}人）", en: "{from} → {to} {n}" },
  /** Between movements; 「・」 stands in names of classes. */
  comma: { ja: "、", en: ", " },
  unmoved: { ja: "区分を移った人はいません。", en: "Nobody changed class." },
  noneYet: {
    ja: "比較日（1年前・前月末）までの注文がまだないため、動きは出せません。{date}以降の基点日から出ます。",
    en: "There are no orders yet on an earlier day (a year ago, last month end); movements begin with the anchor {date}.",
  },
  tooEarly: {
    ja: "{day}より前の注文がないため、{day}からの動きは出していません。",
    en: "There are no orders before {day}, so movements since then are left out.",
  },
  words: { ja: "動きのまとめ（人数）", en: "In short: people" },
  wordSales: {
    ja: "動きのまとめ（その人たちの、比較日より後の売上）",
    en: "In short: their sales since that day",
  },
  scheme: { ja: "分け方", en: "Divided by" },
  since: { ja: "比較日", en: "Since" },
  salesSince: { ja: "その後の売上", en: "Sales since" },
  people: { ja: "{scheme}：{day} → {anchor}（人数）", en: "{scheme}: {day} → {anchor} (people)" },
  sales: { ja: "{scheme}：{day}より後の売上", en: "{scheme}: sales after {day}" },
  corner: { ja: "{day} ＼ {anchor}", en: "{day} \\ {anchor}" },
  notYet: { ja: "まだ客でない", en: "No customer yet" },
  summary: {
    ja: "最も多い動きは、{day}からの{scheme}で{from}→{to}の{n}人です。",
    en: " Most moved since {day} ({scheme}): {from} → {to}, {n}.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const FLOW_METHOD: readonly Text[] = [
  {
    ja: "行が比較日の区分、列が基点日の区分です。右端の合計は比較日の人数、下端の合計は基点日の人数と合います。境目はどちらの日も今の設定です。↑は上がった・戻った、↓は下がった・離れた、灰色は同じ区分の人です。",
    en: "Down: the class on the earlier day; across: the class at the anchor. The sums of rows and columns are the people of the two days. Today's limits hold on both. ↑ is up or back, ↓ down or left, grey the same class.",
  },
  {
    ja: "1人の動きは、上から順に最初に当てはまるものです：新規（比較日より後に初めて購入）、離れた（離脱・離反・休眠の区分へ）、戻った（そこから）、上がった、下がった、同じ。",
    en: "Everybody moved in one way, the first that fits: new (first purchase after the earlier day), left (into a class of those who are away), back (out of these), up, down, same.",
  },
  {
    ja: "人数のセルを選び、サイドバーの「この数字の説明」を押すと、その人たちのリストを作れます。",
    en: "To list the people behind a number, select it and press “Explain this number” in the sidebar.",
  },
];
