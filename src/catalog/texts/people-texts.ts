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
    ja: "ふだんの間隔は、購入から次の購入までの日数の中央値です。次の購入の目安は、最終購入日にふだんの間隔を足した日です。購入が2回以下の人には、店全体で同じ回数から次の購入までにかかった日数の中央値を足します。離脱の人は「—」です（当製品の数え方）。行を選んでサイドバーの「この数字の説明」を押すと、その人の注文が出ます。",
    en: "The usual gap is the median of the days from one purchase to the next. The next order is due that long after the last one; for people with one or two purchases, after the shop's median from that purchase to the next. People who lapsed show — (our own reading). Select a row and press “Explain this number” in the sidebar to see that person’s orders.",
  },
  notListed: {
    ja: "「{sheet}」（{n}人）にない顧客ID",
    en: "Not among the {n} people of “{sheet}”",
  },
  status: { ja: "稼働・離脱", en: "Active or lapsed" },
  usualGap: { ja: "ふだんの間隔（日）", en: "Usual gap, days" },
  nextOrder: { ja: "次の購入の目安", en: "Next order due" },
} as const satisfies Readonly<Record<string, Text>>;

/** The orders of one person of a list, in the sidebar. */
export const PERSON_TEXTS = {
  all: { ja: "{anchor}までの注文 {n}件（新しい順）", en: "Orders up to {anchor}: {n}, latest first" },
  latest: {
    ja: "{anchor}までの注文 {n}件のうち、新しい{m}件",
    en: "Orders up to {anchor}: {n}; the latest {m} of them",
  },
  order: { ja: "注文番号 {id}", en: "order {id}" },
  between: { ja: " ／ ", en: " / " },
  unknown: {
    ja: "顧客ID「{id}」の注文が見つかりません。リストを書いたあとに注文か設定が変わっています。レポートを作り直し、顧客一覧を書き直してください。",
    en: "There are no orders of the customer “{id}”: orders or settings changed since the list was written. Create the reports anew, then write the list again.",
  },
} as const satisfies Readonly<Record<string, Text>>;
