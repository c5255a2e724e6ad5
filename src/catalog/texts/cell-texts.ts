import type { Text } from "../language.ts";

/** What `CPM_HELP` and `CPM_STATUS` say. */
export const CELL_TEXTS = {
  function: { ja: "関数", en: "Function" },
  arguments: { ja: "引数（順番どおり）", en: "Arguments, in this order" },
  about: { ja: "内容", en: "What it is" },
  item: { ja: "項目", en: "Item" },
  returns: { ja: "返すもの", en: "Gives" },
  none: { ja: "答えがないとき", en: "Without an answer" },
  example: { ja: "例", en: "Example" },
  cost: { ja: "かかる手間", en: "Cost" },
  calls: { ja: "{about}（サービス呼び出し{n}回まで）", en: "{about} (calls of services: {n} at most)" },
  callsByMonth: {
    ja: "{about}（サービス呼び出し{n}回まで＋1か月に2回まで）",
    en: "{about} (calls of services: {n} at most, and 2 for each month)",
  },
  anchor: { ja: "分析基点日", en: "Anchor" },
  madeAt: { ja: "作成日時", en: "Made at" },
  source: { ja: "注文のシート", en: "Orders sheet" },
  rows: { ja: "注文の行数", en: "Order rows" },
  purchases: { ja: "購入", en: "Purchases" },
  customers: { ja: "顧客", en: "Customers" },
  slice: { ja: "レポートの対象", en: "Reports are of" },
  whole: { ja: "ショップ全体", en: "the whole shop" },
  compared: { ja: "比較した部分", en: "Compared parts" },
  since: { ja: "そのあとの変更", en: "Changed since" },
} as const satisfies Readonly<Record<string, Text>>;
