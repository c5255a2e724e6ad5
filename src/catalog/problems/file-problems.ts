import type { ProblemText } from "./problem-text.ts";
import { WORKBOOK_PROBLEMS } from "./workbook-problems.ts";

/** Why an order file is not read, in both languages. */
export const FILE_PROBLEMS = {
  missing: {
    message: { ja: "ファイル「{file}」が見つかりません。", en: 'The file "{file}" cannot be found.' },
    hint: {
      ja: "ファイルの場所と名前を確かめてください。",
      en: "Check where the file is and how it is called.",
    },
  },
  empty: {
    message: { ja: "ファイルが空です（0バイト）。", en: "The file is empty (0 bytes)." },
    hint: {
      ja: "ショップの管理画面からもう一度ダウンロードしてください。",
      en: "Download it again from the shop's admin page.",
    },
  },
  "no-text": {
    message: {
      ja: "どのセルにも文字が入っていません（{rows}行）。",
      en: "No cell of the file holds any text ({rows} rows).",
    },
    hint: {
      ja: "注文の入ったファイルを選んでください。",
      en: "Choose a file that holds orders.",
    },
  },
  "header-only": {
    message: {
      ja: "見出しの行だけで、注文の行がありません。",
      en: "The file has a header and no order below it.",
    },
    hint: {
      ja: "期間を広げて、もう一度ダウンロードしてください。",
      en: "Download it again with a longer period.",
    },
  },
  "other-header": {
    message: {
      ja: "{row}行目に別の見出しがあり、その下の列の意味が分かりません。",
      en: "Row {row} is another header, and what the columns below it hold cannot be told.",
    },
    hint: {
      ja: "{row}行目より下を別のファイルに分けて、それぞれ取り込んでください。",
      en: "Put the rows from row {row} on into a file of their own and import both.",
    },
  },
  excel: {
    message: {
      ja: "Excelのファイルのうち、{kind}の形式は読み込めません。",
      en: "Excel files in the {kind} format cannot be read.",
    },
    hint: {
      ja: "Googleドライブに入れてGoogleスプレッドシートで開くか、Excelで「Excelブック（.xlsx）」として保存し直してください。",
      en: 'Open it in Google Sheets from Google Drive, or save it in Excel as "Excel Workbook (.xlsx)".',
    },
  },
  spreadsheet: {
    message: {
      ja: "{program}の表計算ファイルは読み込めません。",
      en: "{program} spreadsheets cannot be read.",
    },
    hint: {
      ja: "作ったソフトでExcel（.xlsx）かCSV（UTF-8）に書き出してください。ODSはGoogleスプレッドシートでも開けます。",
      en: "Export it from the program it was made with as Excel (.xlsx) or CSV (UTF-8); Google Sheets opens ODS, too.",
    },
  },
  json: {
    message: { ja: "CSVではなく、JSONのファイルです。", en: "The file is JSON, not a CSV." },
    hint: {
      ja: "ショップの管理画面から注文をCSVでダウンロードしてください。",
      en: "Download the orders from the shop's admin page as CSV.",
    },
  },
  xml: {
    message: { ja: "CSVではなく、XMLのファイルです。", en: "The file is XML, not a CSV." },
    hint: {
      ja: "ショップの管理画面から注文をCSVでダウンロードするか、Excelで開いてCSVで保存し直してください。",
      en: "Download the orders as CSV, or open the file in Excel and save it as CSV.",
    },
  },
  sql: {
    message: {
      ja: "CSVではなく、データベースのバックアップ（SQL）です。",
      en: "The file is a database dump (SQL), not a CSV.",
    },
    hint: {
      ja: "注文の表をCSVで書き出してください。",
      en: "Export the table of orders as CSV.",
    },
  },
  "blank-separated": {
    message: {
      ja: "列が空白で区切られていて、どこで分かれるか決められません。",
      en: "The columns are divided by blanks, so where one ends cannot be told.",
    },
    hint: {
      ja: "Excelで開き（区切り文字は「スペース」）、「CSV UTF-8（コンマ区切り）」で保存し直してください。",
      en: 'Open it in Excel with "space" as the delimiter and save it as "CSV UTF-8 (comma delimited)".',
    },
  },
  archive: {
    message: {
      ja: "この圧縮ファイル（{kind}）は読み込めません。",
      en: "This compressed file ({kind}) cannot be read.",
    },
    hint: {
      ja: "展開して、中のCSVかExcelファイルを選んでください。",
      en: "Unpack it and choose the CSV or Excel file inside.",
    },
  },
  "web-page": {
    message: {
      ja: "CSVではなく、Webページ（HTML）のファイルです。",
      en: "The file is a web page (HTML), not a CSV.",
    },
    hint: {
      ja: "管理画面に入り直してCSVをダウンロードするか、Excelで開いてCSVで保存し直してください。",
      en: "Sign in again and download the CSV, or open the file in Excel and save it as CSV.",
    },
  },
  "not-text": {
    message: {
      ja: "文字のファイルではありません（{kind}）。",
      en: "The file is not a text file ({kind}).",
    },
    hint: {
      ja: "CSV・タブ区切り・Excel（.xlsx）のファイルを選んでください。",
      en: "Choose a CSV, tab-separated or Excel (.xlsx) file.",
    },
  },
  undecodable: {
    message: {
      ja: "{row}行目あたりに、{encoding}として読めない文字があります。",
      en: "Around line {row} there are bytes that are no text in {encoding}.",
    },
    hint: {
      ja: "もう一度ダウンロードするか、その行を直してから、UTF-8で保存し直してください。",
      en: "Download the file again, or mend that line and save the file as UTF-8.",
    },
  },
  "half-converted-dates": {
    message: {
      ja: "日付の列に、文字の日付「{text}」と表計算の通し番号「{serial}」（{row}行目）が混ざっています。一部だけ変換されていて、その月と日は入れ替わっているおそれがあります。",
      en: 'The date column mixes texts such as "{text}" with a spreadsheet\'s day numbers such as "{serial}" (line {row}): a part was converted, and its day and month may be swapped.',
    },
    hint: {
      ja: "表計算で開いて保存する前の元のファイルを選んでください。",
      en: "Choose the original file, as it was before a spreadsheet opened and saved it.",
    },
  },
  "garbled-text": {
    message: {
      ja: "文字化けしています（{row}行目「{value}」など）。{encoding}の文字が別の文字コードで開かれ、そのまま保存されたようです。",
      en: 'The text is garbled (line {row}: "{value}"): it seems that {encoding} text was opened in another encoding and saved.',
    },
    hint: {
      ja: "編集する前の元のファイルを選んでください。",
      en: "Choose the original file, as it was before it was edited.",
    },
  },
  "lost-characters": {
    message: {
      ja: "{row}行目に、失われた文字の印「\uFFFD」があります。前に開いて保存したときに文字が失われています。",
      en: "Line {row} holds the mark of a lost character (\uFFFD): text was lost when the file was saved before.",
    },
    hint: {
      ja: "もう一度ダウンロードし直すか、その文字を直してから選んでください。",
      en: "Download the file again, or correct that character first.",
    },
  },
  "ids-destroyed": {
    message: {
      ja: "列「{column}」の番号が、表計算ソフトで失われています（{row}行目「{value}」など）。別々の番号が同じ番号になるため、取り込めません。",
      en: 'A spreadsheet has destroyed the numbers in column "{column}" (row {row}: "{value}"): different ones have become the same, so the file cannot be used.',
    },
    hint: {
      ja: "Excelなどで開いて保存する前の、ダウンロードしたままのファイルを選んでください。もともとこの形の番号なら、「設定」シートの「0で終わる長い番号をそのまま使う」を「はい」（コマンドでは --set keepLongIds=true）にして、選び直してください。",
      en: "Choose the file as it was downloaded, before it was opened and saved in Excel or the like. Where the shop's own numbers are so, set “Keep long numbers that end in zeros” on the sheet “Settings” to Yes (on the command line: --set keepLongIds=true) and choose the file again.",
    },
  },
  "one-column": {
    message: {
      ja: "列が1つしかありません（コンマ・タブ・セミコロン・縦棒の区切りが見つかりません）。",
      en: "The file has one column only: no comma, tab, semicolon or vertical bar divides its lines.",
    },
    hint: {
      ja: "注文日・顧客・金額などの列があるファイルを選んでください。",
      en: "Choose a file with columns such as order date, customer and amount.",
    },
  },
  "open-quotes": {
    message: {
      ja: '{row}行目の引用符（"）が閉じられていません。',
      en: 'The quotation mark (") opened in row {row} is never closed.',
    },
    hint: {
      ja: "もう一度ダウンロードするか、その行の引用符を直してください。",
      en: "Download the file again, or mend the quotation marks of that row.",
    },
  },
  "stray-quotes": {
    message: {
      ja: '{row}行目は、引用符（"）の使い方が正しくないため、列に分けられません。',
      en: 'Row {row} cannot be divided into columns: its quotation marks (") are misplaced.',
    },
    hint: {
      ja: '文字として使う引用符は2つ重ねて（""）ください。',
      en: 'Write a quotation mark inside a cell twice ("").',
    },
  },
  "long-cell": {
    message: {
      ja: "{row}行{column}列目のセルが長すぎます（{length}文字以上、上限{limit}文字）。",
      en: "The cell in row {row}, column {column} is too long ({length} characters or more; the limit is {limit}).",
    },
    hint: {
      ja: "その文章を短くするか、その列を除いてから選んでください。",
      en: "Shorten that text, or leave the column out.",
    },
  },
  "many-columns": {
    message: {
      ja: "{row}行目に{columns}列あります（上限{limit}列）。",
      en: "Row {row} has {columns} columns; the limit is {limit}.",
    },
    hint: {
      ja: "使わない列を除いてから選んでください。",
      en: "Leave out columns that are not needed.",
    },
  },
  ...WORKBOOK_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemText>>;

export type FileProblem = keyof typeof FILE_PROBLEMS;
