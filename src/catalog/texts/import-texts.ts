import type { Text } from "../language.ts";

/** What is said while order files come in, and what became of them. */
export const IMPORT_TEXTS = {
  receiving: {
    ja: "注文を受け取っています（{received}／{total}行）",
    en: "Receiving orders ({received} of {total} rows)",
  },
  merging: { ja: "受け取った注文を注文シートにまとめます", en: "Bringing the orders into the orders sheet" },
  done: { ja: "取り込みが終わりました", en: "The orders have been imported" },
  cancelled: {
    ja: "取り込みを取り消しました。注文シートは前のままです。",
    en: "The import was cancelled. The orders sheet is as it was.",
  },
  editsReplaced: {
    ja: "手で直した行のある注文{n}件は、ファイルで内容が変わっていたため、ファイルのとおりに置き換えました。",
    en: "{n} orders with rows you had edited arrived changed, so they now stand as in the file.",
  },
  whyImported: { ja: "取り込んだ注文のシートです。", en: "The sheet your order files were imported into." },
} as const satisfies Record<string, Text>;
