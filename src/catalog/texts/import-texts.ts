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

/** What is said of a file that is a list of customers. */
export const CUSTOMERS_TEXTS = {
  /** Before it comes in. */
  file: {
    ja: "顧客1人につき1行の顧客の一覧です。取り込むとシート「顧客データ」に入り、顧客ID（なければメールアドレス）で注文と結び付きます。注文の一覧なら、下の「列の対応」で注文日と金額の列を選んでください。",
    en: "This is a list of customers, one row each. It goes to the sheet “Customers” and is joined to the orders by customer ID, else by e-mail. If these are orders, choose the columns of date and amount below.",
  },
  taken: {
    ja: "{file}：「{name}」に{added}人を追加、{updated}人を更新しました（変更なし{unchanged}人）。",
    en: "{file}: {added} people added to {name}, {updated} updated, {unchanged} unchanged.",
  },
  nameless: {
    ja: "顧客IDもメールアドレスもない{n}行は入れていません。",
    en: "{n} rows with neither a customer ID nor an e-mail were left out.",
  },
} as const satisfies Record<string, Text>;
