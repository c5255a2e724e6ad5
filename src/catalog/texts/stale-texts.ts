import type { Text } from "../language.ts";

/** What changed since the last reports, in one sentence of several parts. */
export const STALE_TEXTS = {
  since: {
    ja: "前回のレポートのあとに変わったもの：{changes}。",
    en: "Changed since the last reports: {changes}.",
  },
  /** The orders are not read for it. */
  none: {
    ja: "前回のレポートのあとの変更は見つかりません（途中の行だけの手直しは、作り直すまで分かりません）。",
    en: "No change found since the last reports (an edit in the middle of the orders shows only in the next run).",
  },
  ordersMore: { ja: "注文（{n}行増）", en: "orders ({n} rows more)" },
  ordersFewer: { ja: "注文（{n}行減）", en: "orders ({n} rows fewer)" },
  ordersChanged: { ja: "注文の内容", en: "what the orders say" },
  ordersOther: { ja: "集計するシートか列", en: "the orders sheet or its columns" },
  ordersGone: { ja: "注文シート（見つかりません）", en: "the orders sheet (not found)" },
  settings: { ja: "設定（{names}）", en: "settings ({names})" },
  more: { ja: "{names}ほか{n}件", en: "{names} and {n} more" },
  anchor: { ja: "基点日の決め方", en: "how the anchor date is set" },
  anchorMoved: { ja: "基点日（{date}へ）", en: "the anchor date (now {date})" },
} as const satisfies Readonly<Record<string, Text>>;
