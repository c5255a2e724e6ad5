import type { ProblemText } from "./problem-text.ts";

/** Why dates and amounts cannot be read, in both languages. */
export const VALUE_PROBLEMS = {
  "date-order-unknown": {
    message: {
      ja: "日付「{value}」は、月と日のどちらが先か決められません。",
      en: 'The date "{value}" does not say whether the month or the day comes first.',
    },
    hint: {
      ja: "日付の書き方（月/日/年 または 日/月/年）を選んでください（コマンドでは --set dateOrder=MDY または DMY）。",
      en: "Choose month/day/year or day/month/year (on the command line: --set dateOrder=MDY or DMY).",
    },
  },
  "amount-style-unknown": {
    message: {
      ja: "金額「{value}」は、{point} と {comma} のどちらか決められません。",
      en: 'The amount "{value}" may be {point} or {comma}.',
    },
    hint: {
      ja: "「設定」シートの「金額の小数点」で、{point} なら「.」、{comma} なら「,」を選んでください（コマンドでは --set amountStyle=point または comma）。",
      en: "Choose “Decimal sign of amounts” on the Settings sheet: point for {point}, comma for {comma} (on the command line: --set amountStyle=point or comma).",
    },
  },
  "two-currencies": {
    message: {
      ja: "注文に{n}つの通貨（{currencies}）が混ざっています（それぞれ最初は{rows}行目）。足し合わせると正しい金額になりません。",
      en: "The orders are in {n} currencies ({currencies}; first in rows {rows}). Their sum would mean nothing.",
    },
    hint: {
      ja: "設定の「通貨」で残す通貨を選ぶと、ほかの通貨の注文を除きます（コマンドでは --set currency={first}）。",
      en: "Choose the currency to keep in the settings; orders in others are left out then (on the command line: --set currency={first}).",
    },
  },
  "other-currency": {
    message: {
      ja: "設定の通貨は{currency}ですが、注文はほかの通貨です（{row}行目など）。",
      en: "The settings keep orders in {currency}, but the orders are in another currency (row {row}).",
    },
    hint: {
      ja: "設定の「通貨」を「自動」にするか、注文の通貨を選んでください（コマンドでは --set currency=auto）。",
      en: "Set the currency to Automatic, or to that of the orders (on the command line: --set currency=auto).",
    },
  },
  "dates-half-converted": {
    message: {
      ja: "日付の列に、文字の日付「{text}」と表計算の通し番号「{serial}」が混ざっています。一部だけ変換されていて、その月と日は入れ替わっているおそれがあります。",
      en: 'The date column mixes texts such as "{text}" with a spreadsheet\'s day numbers such as "{serial}": a part was converted, and its day and month may be swapped.',
    },
    hint: {
      ja: "表計算で開く前の元のファイルから貼り付け直すか、そのまま取り込んでください。",
      en: "Paste or import the original file again, as it was before a spreadsheet opened it.",
    },
  },
  "dates-unreadable": {
    message: {
      ja: "{rows}行のうち{bad}行で日付が読めません（{row}行目「{value}」など）。",
      en: 'Of {rows} rows, {bad} hold no date that can be read (row {row}: "{value}").',
    },
    hint: {
      ja: "日付の列を選び直すか、この列の日付を 2024/03/31 のように書き直してください。",
      en: "Choose the column that holds the dates, or write those of this column as in 2024/03/31.",
    },
  },
  "amounts-unreadable": {
    message: {
      ja: "{rows}行のうち{bad}行で金額が読めません（{row}行目「{value}」など）。",
      en: 'Of {rows} rows, {bad} hold no amount that can be read (row {row}: "{value}").',
    },
    hint: {
      ja: "金額の列を選び直すか、この列の金額を 1,234 や -1,234 のように書き直してください（千円などの単位は見出しに「金額（千円）」と書けば読めます）。",
      en: "Choose the column that holds the amounts, or write those of this column as in 1,234 or -1,234 (a unit belongs in the header, as in “Amount (thousands)”).",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
