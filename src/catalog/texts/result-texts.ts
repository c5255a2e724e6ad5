import type { Text } from "../language.ts";

/** What is said beside reports whose figures a warehouse counted. */
export const RESULT_TEXTS = {
  source: { ja: "{warehouse}：{table}", en: "{warehouse}: {table}" },
  adCosts: {
    ja: "シート「広告費」は、BigQueryの注文ではまだ使えません。許容CPOや回収月は、設定の粗利率だけで計算しています。",
    en: "The sheet of ad costs is not used with orders in BigQuery yet: what goes by costs goes by the gross margin alone.",
  },
  campaigns: {
    ja: "施策の効果は、BigQueryの注文からはまだ測れません。「効果」のシートは前のままです。",
    en: "What campaigns did is not measured in BigQuery yet: the sheet of effects stays as it was.",
  },
  joins: {
    ja: "「名寄せ候補」で決めた統合は、BigQueryの注文では使っていません。統合した顧客IDの列を表に入れてください。",
    en: "Joins that were decided on the sheet of joins do not count in BigQuery: put a column of joined customer IDs into the table.",
  },
} as const satisfies Readonly<Record<string, Text>>;
