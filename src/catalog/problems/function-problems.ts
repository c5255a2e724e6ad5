import type { ProblemText } from "./problem-text.ts";

/** Why a function in a cell, or whoever else asks for the last run's figures, gets none, in both languages. */
export const FUNCTION_PROBLEMS = {
  "no-stored-facts": {
    message: {
      ja: "まだレポートが作られていません。",
      en: "No report has been made in this file yet.",
    },
    hint: {
      ja: "サイドバーで［レポートを作成］を押すか、引数 orders に注文の範囲を入れてください。",
      en: "Press Create reports in the sidebar, or give the orders range as the argument orders.",
    },
  },
  "stored-anchor": {
    message: {
      ja: "引数 anchor の {date} は、前回のレポートの基点日 {stored} と違います。",
      en: "The argument anchor, {date}, is not the last report's anchor, {stored}.",
    },
    hint: {
      ja: "引数 orders に注文の範囲も入れてください。",
      en: "Give the orders range as the argument orders too.",
    },
  },
  "argument-range": {
    message: {
      ja: "引数 orders が注文の範囲ではありません。",
      en: "The argument orders is not a range of orders.",
    },
    hint: {
      ja: "見出しの行から始まる、日付・顧客・金額の列を含む範囲を選んでください（例 注文!A1:F）。",
      en: "Select a range that begins with the header row and holds date, customer and amount (e.g. Orders!A1:F).",
    },
  },
  "argument-anchor": {
    message: {
      ja: "引数 anchor の「{value}」が日付として読めません。",
      en: 'The argument anchor, "{value}", is not a date.',
    },
    hint: {
      ja: '日付のセルか "2024-03-31" のような文字を入れてください。',
      en: 'Use a date cell or a text like "2024-03-31".',
    },
  },
  "too-many-rows": {
    message: {
      ja: "引数 orders が {rows} 行あり、セルの関数で扱える {limit} 行を超えています。",
      en: "The argument orders has {rows} rows; a cell function takes {limit}.",
    },
    hint: {
      ja: "サイドバーでレポートを作り、引数なしで使ってください。",
      en: "Make the reports in the sidebar and use the function without a range.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
