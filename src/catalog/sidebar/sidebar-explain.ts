import type { Text } from "../language.ts";

/** 数字の説明: the part of the sidebar that explains the cell under the cursor. */
export const SIDEBAR_EXPLAIN_TEXTS = {
  explain: { ja: "数字の説明", en: "What a number means" },
  explainHow: {
    ja: "レポートの数字のセルを選び、ボタンを押してください。顧客一覧の行なら、その人の注文が出ます。",
    en: "Select a number on a report sheet, then press the button. In a row of a list of customers it shows the person’s orders.",
  },
  explainAsk: { ja: "この数字の説明", en: "Explain this number" },
  explaining: { ja: "調べています…", en: "Looking it up…" },
  explainAgain: {
    ja: "別の数字は、セルを選び直してから押してください。",
    en: "For another number, select its cell first.",
  },
  listAsk: { ja: "この数字の顧客リストを作る", en: "List the customers behind it" },
  listOf: { ja: "{label}のリスト", en: "List: {label}" },
  listGive: { ja: "渡す…", en: "Hand over…" },
  listGiveOf: { ja: "{label}を渡す", en: "Hand over: {label}" },
  lists: { ja: "リストを渡す", en: "Hand over a list" },
  listsNote: {
    ja: "条件で顧客を選び、メール・広告・LINE・はがきのファイルにします。",
    en: "Choose customers by conditions and make the file for e-mail, advertising, LINE or postcards.",
  },
  listsAsk: { ja: "条件で選ぶ", en: "Choose by conditions" },
  listConfirm: {
    ja: "新しいシートに{n}人分の顧客IDと購入の記録を書きます。このファイルを共有している人にも見えます。作りますか。",
    en: "A new sheet will hold the customer IDs and purchases of {n} people. Everybody this file is shared with sees it. Make the list?",
  },
  listYes: { ja: "作る", en: "Make it" },
  listNo: { ja: "やめる", en: "Cancel" },
  listWriting: { ja: "注文を読んでリストを作っています…", en: "Reading the orders and writing the list…" },
  listMade: {
    ja: "シート「{name}」に{n}人のリストを作りました。",
    en: "The sheet “{name}” lists {n} customers.",
  },
  sheetNamed: { ja: "「{name}」", en: "“{name}”" },
  listComma: { ja: "、", en: ", " },
  removedLists: {
    ja: "顧客リストのシート（{names}）は残っています。個人データがあるので、不要ならシートごと削除してください。",
    en: "These sheets of customers are still there: {names}. They hold personal data; delete them when they are no longer needed.",
  },
} as const satisfies Record<string, Text>;
