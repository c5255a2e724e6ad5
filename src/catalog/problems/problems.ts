import type { ProblemCode } from "../../core/values/problem.ts";
import { AD_COST_PROBLEMS } from "./ad-cost-problems.ts";
import { STEP_PROBLEMS } from "./step-problems.ts";
import { CAMPAIGN_PROBLEMS } from "./campaign-problems.ts";
import { ERASE_PROBLEMS } from "./erase-problems.ts";
import { FUNCTION_PROBLEMS } from "./function-problems.ts";
import { PART_PROBLEMS } from "./part-problems.ts";
import { IMPORT_PROBLEMS } from "./import-problems.ts";
import { JOIN_PROBLEMS } from "./join-problems.ts";
import { MONTHLY_PROBLEMS } from "./monthly-problems.ts";
import type { ProblemText } from "./problem-text.ts";
import { REFUSAL_PROBLEMS } from "./refusal-problems.ts";
import { SEGMENT_PROBLEMS } from "./segment-problems.ts";
import { SLICE_PROBLEMS } from "./slice-problems.ts";
import { VALUE_PROBLEMS } from "./value-problems.ts";

/** Every question the product cannot answer, in both languages. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemText>> = {
  "no-orders-sheet": {
    message: { ja: "注文データのシートが見つかりません。", en: "No sheet with orders was found." },
    hint: {
      ja: "注文日・顧客ID・金額の見出しがあるシートを作り、もう一度選んでください。",
      en: "Add a sheet whose header names an order date, a customer ID and an amount, then choose it.",
    },
  },
  "orders-in-table": {
    message: {
      ja: "今のレポートの注文はBigQueryの表「{table}」にあり、お客様ごとの行はこのファイルにありません。",
      en: 'The orders of these reports lie in BigQuery, in the table "{table}": no customer\'s rows are in this file.',
    },
    hint: {
      ja: "お客様のリストは、サイドバーの［BigQueryから］で作るSQLで、BigQueryから取り出してください。",
      en: "Take lists of customers out of BigQuery, by the SQL that the sidebar writes under “From BigQuery”.",
    },
  },
  "table-changed": {
    message: {
      ja: "レポートを作ったあとに設定か基点日が変わったため、1枚だけを作り直せません。",
      en: "Settings or the anchor date were changed since the reports were made, so one of them cannot be made anew by itself.",
    },
    hint: {
      ja: "［BigQueryの表から作る］を押し、結果のシートからすべてのレポートを作り直してください。",
      en: "Press “Make reports of a table in BigQuery” and make all of them anew from the result's sheet.",
    },
  },
  "empty-sheet": {
    message: { ja: "シート「{sheet}」は空です。", en: 'The sheet "{sheet}" is empty.' },
    hint: {
      ja: "見出しと注文の行を貼り付けてください。",
      en: "Paste a header row and the orders into it.",
    },
  },
  "no-header": {
    message: {
      ja: "シート「{sheet}」に見出しの行が見つかりません。",
      en: 'The sheet "{sheet}" has no header row.',
    },
    hint: {
      ja: "注文の上に「注文日」「顧客ID」「金額」のような見出しの行を入れてください。",
      en: "Put a row of column names such as order date, customer ID and amount above the orders.",
    },
  },
  "missing-column": {
    message: {
      ja: "シート「{sheet}」に{columns}の列が見つかりません。",
      en: 'The sheet "{sheet}" has no column for the {columns}.',
    },
    hint: {
      ja: "列の見出しを直すか、サイドバーで列を選んでください。",
      en: "Rename the column's header, or choose the column in the sidebar.",
    },
  },
  "other-header": {
    message: {
      ja: "注文の{row}行目に別の見出しがあり、その下の列の意味が分かりません。",
      en: "Row {row} of the orders is another header, and what the columns below it hold cannot be told.",
    },
    hint: {
      ja: "{row}行目より下の列を上の見出しと同じ並びにして、{row}行目を消してください。",
      en: "Put the columns below it in the order of the first header and delete row {row}.",
    },
  },
  ...VALUE_PROBLEMS,
  "order-ids-shared": {
    message: {
      ja: "注文番号{all}件のうち{orders}件に、別々の顧客の行があります（「{id}」など）。",
      en: 'Of {all} order IDs, {orders} stand under several customers (such as "{id}").',
    },
    hint: {
      ja: "番号が日やファイルごとに使い回されるなら、「設定」シートの「1件の注文の見分け方」を「注文番号と注文日」にしてください（コマンドでは --set orderKey=idAndDate）。そうでなければ、注文番号と顧客IDの列を確かめてください。",
      en: "If the IDs begin anew, set “What makes one order” on the Settings sheet to order ID and date (on the command line: --set orderKey=idAndDate). Otherwise check the columns of the order ID and the customer ID.",
    },
  },
  "no-ship-dates": {
    message: {
      ja: "発送日を基準にする設定ですが、{rows}行のほとんどに発送日がありません。",
      en: "The settings go by the ship date, but most of the {rows} rows have none.",
    },
    hint: {
      ja: "発送日の列を選ぶか、設定「日付の基準」を order（注文日）にしてください。",
      en: "Choose the column of ship dates, or set “Date that counts” to order (order date).",
    },
  },
  "no-purchases": {
    message: {
      ja: "{rows}行を読みましたが、購入として数えられる注文がありません。",
      en: "{rows} rows were read, but none of them counts as a purchase.",
    },
    hint: {
      ja: "日付・金額・注文状況の列が正しいか、未来の日付になっていないか確かめてください。",
      en: "Check that the date, amount and status columns are the right ones, and that no date lies in the future.",
    },
  },
  "ids-destroyed": {
    message: {
      ja: "列「{column}」の番号が、表計算ソフトで失われています（{row}行目「{value}」など）。別々の番号が同じ番号になるため、集計できません。",
      en: 'A spreadsheet has destroyed the numbers in column "{column}" (row {row}: "{value}"): different ones have become the same, so they cannot be counted.',
    },
    hint: {
      ja: "ダウンロードしたままのCSVをサイドバーの「取り込み」で選ぶか、列を「書式なしテキスト」にしてから貼り付け直してください。もともとこの形の番号なら、設定「0で終わる長い番号をそのまま使う」を「はい」（コマンドでは --set keepLongIds=true）にしてください。",
      en: "Import the CSV as it was downloaded through the sidebar, or set the column to plain text and paste again. Where the shop's own numbers are so, set “Keep long numbers that end in zeros” to Yes (on the command line: --set keepLongIds=true).",
    },
  },
  "no-customers": {
    message: {
      ja: "どの注文にも顧客IDがありません。",
      en: "None of the orders names a customer.",
    },
    hint: {
      ja: "顧客IDやメールアドレスの列を選んでください。",
      en: "Choose the column that holds the customer ID or e-mail address.",
    },
  },
  "contacts-unreadable": {
    message: {
      ja: "どの注文の顧客もわかりません。電話番号やメールアドレスが読めないためです（{row}行目「{value}」など）。",
      en: 'None of the orders names a customer: the phones or e-mails cannot be read (row {row}: "{value}").',
    },
    hint: {
      ja: "表計算ソフトで開く前の、ダウンロードしたままのファイルを取り込むか、顧客IDの列を選んでください。",
      en: "Import the file as it was downloaded, before a spreadsheet opened it, or choose the column that holds the customer ID.",
    },
  },
  "anchor-before-data": {
    message: {
      ja: "分析基点日 {date} は、最初の注文 {first} より前です。",
      en: "The anchor date {date} is before the first order, {first}.",
    },
    hint: { ja: "{first} 以降の日付にしてください。", en: "Choose {first} or a later day." },
  },
  "flow-date": {
    message: {
      ja: "「動きの比較日」{value} は、注文のある期間にありません。",
      en: "“Movements since” {value} is not within the orders before the anchor.",
    },
    hint: {
      ja: "空欄にするか、{first} 以降で分析基点日 {anchor} より前の日付にしてください。",
      en: "Leave it empty, or choose a day from {first} on that is before the anchor date {anchor}.",
    },
  },
  "anchor-far-off": {
    message: {
      ja: "分析基点日 {date} は、最後の注文（{last}）から{years}年を過ぎています。",
      en: "The anchor date {date} is more than {years} years after the last order, {last}.",
    },
    hint: { ja: "年を確かめてください。", en: "Check the year." },
  },
  "anchor-unreadable": {
    message: {
      ja: "分析基点日「{value}」が日付として読めません。",
      en: 'The anchor date "{value}" is not a date.',
    },
    hint: { ja: "2024-03-31 のように書いてください。", en: "Write it like 2024-03-31." },
  },
  "report-unknown": {
    message: { ja: "レポート「{id}」はありません。", en: 'There is no report "{id}".' },
    hint: { ja: "使えるレポート: {known}", en: "Known reports: {known}" },
  },
  "thresholds-order": {
    message: {
      ja: "ランクの購入回数「{value}」は、1,2 から始まる小さい順の整数5つではありません。",
      en: 'The stage thresholds "{value}" are not five whole numbers that begin with 1, 2 and rise.',
    },
    hint: { ja: "1,2,3,6,12 のように直してください。", en: "Write them like 1,2,3,6,12." },
  },
  "setting-value": {
    message: {
      ja: "設定 {key}（{label}）に「{value}」は使えません。",
      en: 'The setting {key} ({label}) cannot be "{value}".',
    },
    hint: { ja: "{rule}を入れてください。", en: "Enter {rule}." },
  },
  "limits-overlap": {
    message: {
      ja: "{where}の「{value}」は小さい順ではなく、{range}の人{people}が2つの区分に入ってしまいます。",
      en: 'With "{value}" in {where}, which does not rise, people with {range}{people} would be in two classes.',
    },
    hint: { ja: "{rule}を入れてください。", en: "Enter {rule}." },
  },
  "words-in-both": {
    message: {
      ja: "「{word}」が設定「{subscription}」と「{oneOff}」の両方にあり、定期か通常か決められません。",
      en: 'The word "{word}" stands in both settings “{subscription}” and “{oneOff}”, so it says neither.',
    },
    hint: { ja: "どちらかから消してください。", en: "Delete it from one of them." },
  },
  "rank-gap": {
    message: {
      ja: "シート「{sheet}」の{cell}（{label}）が空欄で、{range}の人{people}がどこにも入りません。",
      en: 'On the sheet "{sheet}", cell {cell} ({label}) is empty: people with {range}{people} would be in no class.',
    },
    hint: { ja: "{rule}を入れてください。", en: "Enter {rule}." },
  },
  "sheet-setting": {
    message: {
      ja: "シート「{sheet}」の{cell}（{label}）に「{value}」は使えません。",
      en: 'On the sheet "{sheet}", cell {cell} ({label}) cannot be "{value}".',
    },
    hint: { ja: "{rule}を入れてください。", en: "Enter {rule}." },
  },
  "setting-unknown": {
    message: { ja: "設定「{key}」はありません。", en: 'There is no setting "{key}".' },
    hint: { ja: "使える設定: {known}", en: "Known settings: {known}" },
  },
  ...JOIN_PROBLEMS,
  ...SLICE_PROBLEMS,
  ...SEGMENT_PROBLEMS,
  ...CAMPAIGN_PROBLEMS,
  ...STEP_PROBLEMS,
  ...ERASE_PROBLEMS,
  ...AD_COST_PROBLEMS,
  ...MONTHLY_PROBLEMS,
  ...FUNCTION_PROBLEMS,
  ...PART_PROBLEMS,
  "no-edit-right": {
    message: {
      ja: "このファイルは閲覧のみのため、レポートを作れません。",
      en: "You can view this file but not edit it, so no report can be made.",
    },
    hint: {
      ja: "ファイルの持ち主に編集権限をもらうか、コピーを作ってください。",
      en: "Ask the owner for edit rights, or make a copy.",
    },
  },
  busy: {
    message: {
      ja: "ほかの人がこのファイルでレポートを作成中です。",
      en: "Somebody else is making a report in this file.",
    },
    hint: { ja: "1分ほど待って、もう一度押してください。", en: "Wait a minute and press the button again." },
  },
  "no-run": {
    message: {
      ja: "作成中のレポートが見つかりません。",
      en: "There is no report run to go on with.",
    },
    hint: { ja: "［レポートを作成］を押してください。", en: "Press Create reports." },
  },
  "request-refused": {
    message: { ja: "この呼び出しは受け付けていません。", en: "This call is not accepted." },
    hint: {
      ja: "メニューの CPM Sheets からサイドバーを開いてください。",
      en: "Open the sidebar from the CPM Sheets menu.",
    },
  },
  "too-many-cells": {
    message: {
      ja: "このファイルはセルの上限（{limit}）に近く、レポートを書けません。",
      en: "This file is close to the limit of {limit} cells, so the report cannot be written.",
    },
    hint: {
      ja: "使っていないシートや空の行・列を消してください。",
      en: "Delete sheets, rows or columns that are not used.",
    },
  },
  ...IMPORT_PROBLEMS,
  ...REFUSAL_PROBLEMS,
  "facts-damaged": {
    message: {
      ja: "保存してある集計が壊れています。",
      en: "The stored figures are damaged.",
    },
    hint: { ja: "レポートを作り直してください。", en: "Make the reports again." },
  },
  "facts-outdated": {
    message: {
      ja: "レポートは、このアドオンの前の版で作られたものです。",
      en: "The reports were made by an earlier version of this add-on.",
    },
    hint: {
      ja: "サイドバーで［レポートを作成］を押すと、新しい版の数字になります。",
      en: "Press Create reports in the sidebar for the figures of this version.",
    },
  },
};
