import type { ProblemText } from "./problem-text.ts";

/** Why orders do not come in, in both languages. */
export const IMPORT_PROBLEMS = {
  "import-cells": {
    message: {
      ja: "この取り込みには空きセルが{need}個要りますが、ファイルに残っているのは{free}個です（上限{limit}個）。",
      en: "This import needs {need} free cells; the file has {free} left of its {limit}.",
    },
    hint: {
      ja: "使っていないシートや空の行・列を消すか、期間を分けて別のファイルに取り込んでください。",
      en: "Delete sheets, rows or columns that are not used, or import part of the period into another file.",
    },
  },
  "import-columns": {
    message: {
      ja: "ファイル「{file}」に{columns}の列が見つかりません。",
      en: 'The file "{file}" has no column for the {columns}.',
    },
    hint: {
      ja: "列の見出しを直すか、サイドバーで列を選んでください。",
      en: "Rename the column's header, or choose the column in the sidebar.",
    },
  },
  "import-empty": {
    message: { ja: "ファイル「{file}」に注文の行がありません。", en: 'The file "{file}" holds no orders.' },
    hint: {
      ja: "期間を広げてダウンロードし直すか、見出しの行を確かめてください。",
      en: "Download it again with a longer period, or check which row is the header.",
    },
  },
  "customers-unknown": {
    message: {
      ja: "ファイル「{file}」に顧客IDの列もメールアドレスの列も見つかりません。",
      en: 'The file "{file}" has neither a column of customer IDs nor one of e-mails.',
    },
    hint: {
      ja: "どちらかの列を入れて書き出し直すか、見出しを「顧客ID」か「メールアドレス」にしてください。",
      en: "Export it again with one of them, or call the column “customer ID” or “e-mail”.",
    },
  },
  "import-incomplete": {
    message: {
      ja: "{total}行のうち{received}行しか届いていません。",
      en: "Only {received} of {total} rows have arrived.",
    },
    hint: {
      ja: "同じファイルを選び、続きを送ってください。",
      en: "Choose the same files and send the rest.",
    },
  },
  "chunk-damaged": {
    message: {
      ja: "送られた注文の一部が途中で変わりました（{number}番）。",
      en: "A part of the orders changed on its way (number {number}).",
    },
    hint: { ja: "もう一度送ってください。", en: "Send it again." },
  },
  "chunk-order": {
    message: {
      ja: "次に受け取るのは{next}番ですが、{number}番が届きました。",
      en: "Part {next} is wanted next, but part {number} arrived.",
    },
    hint: { ja: "{next}番から続きを送ってください。", en: "Go on with part {next}." },
  },
  "long-cell": {
    message: {
      ja: "ファイル「{file}」の{row}行目に{letters}文字のセルがあり、1つのセルに入る{limit}文字を超えています。",
      en: 'Row {row} of the file "{file}" has a cell of {letters} characters; a cell takes {limit}.',
    },
    hint: { ja: "そのセルを短くしてください。", en: "Shorten that cell." },
  },
  "no-import": {
    message: { ja: "続ける取り込みが見つかりません。", en: "There is no import to go on with." },
    hint: {
      ja: "ファイルを選び直して、はじめから取り込んでください。",
      en: "Choose the files and import them anew.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
