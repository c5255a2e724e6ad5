import type { PeopleOrder } from "../../core/segments/people-order.ts";
import type { Text } from "../language.ts";

/** In which order people stand. */
export const PEOPLE_ORDER_NAMES: Readonly<Record<PeopleOrder, Text>> = {
  sales: { ja: "累計売上の多い順", en: "Largest lifetime sales first" },
  lastOrder: { ja: "最終購入日の新しい順", en: "Latest order first" },
  orders: { ja: "購入回数の多い順", en: "Most orders first" },
  firstOrder: { ja: "初回購入日の新しい順", en: "Newest customers first" },
};

/** 顧客一覧: one row a person. */
export const PEOPLE_TEXTS = {
  name: { ja: "顧客一覧", en: "Customers" },
  called: { ja: "顧客一覧「{name}」", en: "Customers “{name}”" },
  facts: {
    ja: "{all}人中 {n}人を表示（{order}）　|　分析基点日 {anchor}　|　元データ「{source}」　|　作成 {madeAt}",
    en: "Shown: {n} of {all} ({order})  |  Anchor date {anchor}  |  Source “{source}”  |  Made {madeAt}",
  },
  dueNote: {
    ja: "ふだんの間隔は、購入から次の購入までの日数の中央値です。次の購入の目安は、最終購入日にふだんの間隔を足した日です。購入が2回以下の人には、店全体で同じ回数から次の購入までにかかった日数の中央値を足します。離脱の人は「—」です（当製品の数え方）。",
    en: "The usual gap is the median of the days from one purchase to the next. The next order is due that long after the last one; for people with one or two purchases, after the shop's median from that purchase to the next. People who lapsed show — (our own reading).",
  },
  status: { ja: "稼働・離脱", en: "Active or lapsed" },
  usualGap: { ja: "ふだんの間隔（日）", en: "Usual gap, days" },
  nextOrder: { ja: "次の購入の目安", en: "Next order due" },
} as const satisfies Readonly<Record<string, Text>>;
