import type { GuardReason } from "../../core/reach/reach.ts";
import type { Text } from "../language.ts";

/** Why somebody is not handed over, as the counts are labelled. */
export const GUARD_NAMES: Readonly<Record<GuardReason, Text>> = {
  optOut: { ja: "配信停止", en: "Opted out" },
  noContact: { ja: "連絡先なし", en: "No contact" },
  relay: { ja: "モールの転送用・共用の連絡先", en: "Mall relay or shared contact" },
  recentContact: { ja: "最近の施策の対象", en: "In a recent campaign" },
  campaign: { ja: "効果測定中の施策の対象", en: "In a campaign being measured" },
  sameContact: { ja: "同じ連絡先（最後に購入した人を残す）", en: "Same contact (latest buyer stays)" },
};

/** リストを渡す: what is said of people who are handed over. */
export const HANDOVER_TEXTS = {
  noColumn: {
    ja: "「{target}」に必要な列（{columns}）が注文データにありません。サイドバーの「列の対応」で選び、レポートを作り直してください。列がなければ、ほかの渡す先を選んでください。",
    en: "“{target}” needs a column that the orders do not have: {columns}. Choose it under “Columns” in the sidebar and create the reports anew, or choose another target.",
  },
  nobody: {
    ja: "この条件に当てはまる人がいません。条件を見直してください。",
    en: "Nobody meets these conditions. Change them.",
  },
  nobodyLeft: {
    ja: "{n}人全員が除外されたため、渡す人がいません。除外の内訳を確かめ、条件か渡す先を変えてください。",
    en: "All {n} people were left out, so there is nobody to hand over. Look at the reasons, then change conditions or target.",
  },
  unsaid: {
    ja: "条件の{field}「{values}」は、今の注文データに1件もありません。「その値」は0人、「その値以外」は全員になります。条件の値を選び直してください。",
    en: "No order says {values} as {field} any more: the condition chooses nobody by it, and its opposite everybody. Choose the values of the condition anew.",
  },
  noRefusals: {
    ja: "注文データに配信停止・配信同意の列がないため、配信停止した人を除けていません。配信停止の一覧を別に持っているときは、渡す前に照合してください。",
    en: "The orders have no column of opt-outs or consent, so nobody who opted out could be left out. Compare the file with your list of opt-outs before you hand it over.",
  },
  unknownOptOut: {
    ja: "配信停止の列に読み取れない値が{n}行あり（例：{examples}）、その人は配信停止とみなして除きました。配信してよい人は「0」、止める人は「1」に直すと正しく数えます。",
    en: "The column of opt-outs says something in {n} rows that cannot be read, for example {examples}; these people were left out as opted out. Write 0 for who may be written to and 1 for who may not, and they are counted right.",
  },
  unknownConsent: {
    ja: "配信同意の列に読み取れない値が{n}行あり（例：{examples}）、その人は配信停止とみなして除きました。配信してよい人は「1」、止める人は「0」に直すと正しく数えます。",
    en: "The column of consent says something in {n} rows that cannot be read, for example {examples}; these people were left out as opted out. Write 1 for who may be written to and 0 for who may not, and they are counted right.",
  },
  byContact: {
    ja: "配信停止の{n}人のうち{m}人は、停止した人とメールアドレス・電話番号・LINEユーザーIDのどれかが同じためです。",
    en: "Of the {n} people who opted out, {m} share an e-mail address, phone number or LINE user ID with somebody who did.",
  },
  days: {
    ja: "条件は分析基点日 {anchor} の時点で、除外は今日 {today} までの全注文で判断しました。",
    en: "Conditions are as of the anchor date {anchor}; who is left out was decided by all orders up to today, {today}.",
  },
  letter: {
    ja: "過去の購入に触れる文面は「信書」にあたることがあります。信書は郵便など、信書を送れる方法で送ってください。",
    en: "A text about somebody's past purchases may count as a letter (信書) under Japanese law; send it only in ways that may carry letters.",
  },
  tooFew: {
    ja: "「{target}」は{least}人以上で使えます。今は{n}人です。",
    en: "“{target}” works from {least} people on; there are {n}.",
  },
  formulas: {
    ja: "「=」「+」「-」「@」で始まる文字が{n}人にあります。機械が読むファイルなので、そのまま書きます。表計算ソフトで開かないでください。",
    en: "Texts of {n} people begin with = + - or @. A machine reads this file, so they stay as they are; do not open it in a spreadsheet.",
  },
  segment: { ja: "セグメント", en: "Segment" },
  sheetName: { ja: "リスト {target}", en: "List for {target}" },
  sheetOf: { ja: "{called} {n}人", en: "{called} {n}" },
  people: {
    ja: "対象 {people}人　|　{excluded}　|　出力 {left}人",
    en: "Asked for: {people}  |  {excluded}  |  Handed over: {left}",
  },
  excluded: { ja: "除外 {label} {n}人", en: "Left out, {label}: {n}" },
  noneExcluded: { ja: "除外 0人", en: "Left out: 0" },
  conditions: { ja: "条件：{conditions}", en: "Conditions: {conditions}" },
  named: { ja: "「{name}」 {conditions}", en: "“{name}” {conditions}" },
  warning: {
    ja: "このシートには個人データ（連絡先など）があります。このファイルを共有すると、共有した相手にも見えます。渡し終えたらシートごと削除してください。",
    en: "This sheet holds personal data such as contacts. Whoever this file is shared with sees it. Delete the sheet once the list is handed over.",
  },
  plainWarning: {
    ja: "連絡先は書いていません。配信停止などの除外もしていません。",
    en: "No contacts are written, and nobody is left out for opting out or the like.",
  },
} as const satisfies Readonly<Record<string, Text>>;
