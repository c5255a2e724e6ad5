import type { ProblemText } from "./problem-text.ts";

/** Why a workbook or an archive is not read, in both languages. */
export const WORKBOOK_PROBLEMS = {
  "locked-workbook": {
    message: {
      ja: "パスワードの付いたExcelファイルは読み込めません。",
      en: "Excel files with a password cannot be read.",
    },
    hint: {
      ja: "Excelで開き、パスワードを外して保存し直してください。",
      en: "Open it in Excel and save it without the password.",
    },
  },
  "broken-workbook": {
    message: { ja: "Excelファイルが壊れています。", en: "The Excel file is broken." },
    hint: {
      ja: "もう一度ダウンロードするか、Excelで開いて保存し直してください。",
      en: "Download it again, or open it in Excel and save it anew.",
    },
  },
  "no-result": {
    message: {
      ja: "セル{cell}の数式は、計算した結果がファイルに入っていません。",
      en: "The formula in cell {cell} has no result in the file.",
    },
    hint: {
      ja: "ExcelかGoogleスプレッドシートで開いて保存し直してください（開くと計算されます）。",
      en: "Open it in Excel or Google Sheets, which work it out, and save it again.",
    },
  },
  "no-sheet": {
    message: {
      ja: "シート「{sheet}」がありません（あるシート：{sheets}）。",
      en: 'There is no sheet "{sheet}"; its sheets: {sheets}.',
    },
    hint: { ja: "シートの名前を確かめてください。", en: "Check the name of the sheet." },
  },
  "days-from-1904": {
    message: {
      ja: "このExcelファイルは日付を1904年から数える設定で、日付の列に書式のない数字（{number}）があるため、日付が決まりません。",
      en: "This workbook counts days from 1904 and holds the number {number} among its dates without a date's format.",
    },
    hint: {
      ja: "Excelで日付の列に「日付」の表示形式を付けて保存し直してください。",
      en: "Give the column a date format in Excel and save it again.",
    },
  },
  "locked-zip": {
    message: {
      ja: "パスワードの付いたZIPファイルは読み込めません。",
      en: "Zip files with a password cannot be read.",
    },
    hint: {
      ja: "パスワードを入れて展開し、中のファイルを選んでください。",
      en: "Unpack it with its password and choose the files inside.",
    },
  },
  "broken-zip": {
    message: {
      ja: "ファイルが壊れているか、途中で切れています。",
      en: "The file is broken or was cut off.",
    },
    hint: { ja: "もう一度ダウンロードしてください。", en: "Download it again." },
  },
  "empty-zip": {
    message: { ja: "ZIPファイルの中にファイルがありません。", en: "The zip file holds no files." },
    hint: { ja: "注文の入ったファイルを選んでください。", en: "Choose a file that holds orders." },
  },
  "unpacked-size": {
    message: {
      ja: "展開すると大きすぎます（上限{limit}MB）。",
      en: "Unpacked, the file is too large (the limit is {limit} MB).",
    },
    hint: {
      ja: "期間を分けてダウンロードし直してください。",
      en: "Download it again in several shorter periods.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
