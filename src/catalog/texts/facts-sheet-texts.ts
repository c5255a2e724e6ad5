import { BIGQUERY_PRICE } from "../bigquery-price.ts";
import type { Text } from "../language.ts";

const { dollarsATebibyte, page } = BIGQUERY_PRICE;

/** What is said of a text that BigQuery runs, and of its result. */
export const FACTS_SHEET_TEXTS = {
  headSlice: {
    ja: "絞り込み：{slice}（店全体も数えます）",
    en: "Reports of: {slice}; the whole shop is counted, too",
  },
  headCompared: { ja: "比較：{slice}", en: "Side by side: {slice}" },
  head: {
    ja: [
      "新CPM分析：BigQueryの注文データから、レポートに使う集計だけを取り出すSQL",
      "基点日 {anchor}、最初の購入 {first}、履歴の始まり {start}",
      "読むもの：{table} の列 {columns}。この表を読むのは最初の文と、日付や金額の書き方を確かめる問いだけで、あとは一時テーブルを読みます（一時テーブルは自動で消えます）。表には何も書き込みません。",
      "結果：3列（part、line、value）の数千行。集計のほかに入るのは、データ品質に例として示す値（注文番号、顧客ID、読み取れなかった連絡先など）だけです。",
      `料金の目安：オンデマンドでは読んだ量1TiBあたり ${dollarsATebibyte} ドル（米国、毎月1TiBまで無料。地域で異なります）。今の料金は ${page} で確かめてください。`,
      "　最初の文の SELECT だけを選択すると、実行前に読む量がコンソールに表示されます。一時テーブルを読む量も料金に加わります。［クエリ設定］の「課金される最大バイト数」で上限を決められます。",
      "使い方：全文をBigQueryのコンソールに貼り付けて実行し、最後の文の結果を表に保存します（CSV か Google スプレッドシート）。並べ替え、編集、行の削除をしないでください。",
      "このSQLはGoogleの参照実装では試しましたが、BigQueryそのものではまだ試していません。",
    ].join("\n"),
    en: [
      "New CPM analysis: takes from orders in BigQuery the counts and sums that the reports are made of",
      "Anchor {anchor}, first purchase {first}, history from {start}",
      "It reads: columns {columns} of {table} in the first statement, and texts of dates and amounts once more to see how they are written; all else reads temporary tables, which go by themselves. It writes nothing to the table.",
      "Its result: some thousand rows of three columns (part, line, value). Beside counts and sums it holds only the values that data quality shows as examples, such as order numbers, customer IDs and contacts that cannot be read.",
      `It costs about US$${dollarsATebibyte} for each TiB read, on demand in the US (regions differ; the first TiB of a month is free). What holds today: ${page}`,
      "  Select the SELECT of the first statement alone, and the console says how much it will read. What is read of temporary tables is billed, too. Query settings, maximum bytes billed, sets a limit.",
      "Use: paste all of it into BigQuery's console, run it, and save the result of the last statement (CSV or Google Sheets). Do not sort or edit it, or delete rows.",
      "This text has been run by the reference implementation of Google's SQL, not by BigQuery itself yet.",
    ].join("\n"),
  },
  "facts-no-table": {
    ja: "BigQueryの結果ではありません（part、line、value の3列が見つかりません）。SQLの最後の文の結果を、見出しごと保存したものを指定してください。",
    en: "This is no result of BigQuery: there are no columns part, line and value. Name the result of the text's last statement, saved with its header.",
  },
  "facts-empty": {
    ja: "結果に行がありません。BigQueryで最後の文まで実行し終えてから、結果を保存し直してください。",
    en: "The result has no rows. Let BigQuery run the text to its last statement, then save the result again.",
  },
  "facts-foreign": {
    ja: "このSQLの結果ではないか、最初の行がありません。結果をすべて（並べ替えず、行を除かずに）保存し直してください。",
    en: "This is no result of such a text, or its first row is missing. Save the whole result again, neither sorted nor filtered.",
  },
  "facts-version": {
    ja: "この結果は、別の版で作ったSQLのものです。今の版でSQLを作り直し、BigQueryでもう一度実行してください。",
    en: "This is the result of a text that another version wrote. Write the text anew and run it in BigQuery again.",
  },
  "facts-cut": {
    ja: "結果が途中で切れています（{rows}行で終わり）。行数の上限を外すか、CSVかGoogleスプレッドシートに保存し直して、最後の行まで入れてください。",
    en: "The result is cut: it ends after {rows} rows. Lift the limit of rows, or save it as CSV or to Google Sheets, so that it holds the last row.",
  },
  "facts-missing": {
    ja: "結果の part {part} の行が足りません。結果をすべて保存し直してください。",
    en: "Rows of part {part} are missing in the result. Save the whole result again.",
  },
  "facts-edited": {
    ja: "結果の part {part} が、BigQueryの出した値と違います（書き換え、重複など）。編集せずに保存し直してください。",
    en: "Part {part} of the result is not what BigQuery gave: something was changed, or stands twice. Save the result again and do not edit it.",
  },
  "facts-mixed": {
    ja: "この結果には、別に実行した結果の行が混ざっています。1回の実行の結果だけを、新しいシートかファイルに保存し直してください。",
    en: "Rows of another run stand among these. Save the result of one run alone, in a new sheet or file.",
  },
  "facts-settings": {
    ja: "この結果は、別の設定か絞り込みで集計したものです。今の設定でSQLを作り直し、BigQueryでもう一度実行してください。",
    en: "This result was counted with other settings, or for another part of the shop. Write the text anew with those of now and run it in BigQuery again.",
  },
  "facts-anchor": {
    ja: "この結果は {then} 時点で集計したものですが、基点日は {now} です。基点日を {then} にするか、SQLを作り直して、BigQueryでもう一度実行してください。",
    en: "This result was counted as of {then}, but the anchor date is {now}. Set it to {then}, or write the text anew and run it in BigQuery again.",
  },
  "facts-days": {
    ja: "注文の最初の購入は {firstPurchase}、履歴の始まりは {dataStart} でした。--first-order {firstPurchase} --history-from {dataStart} を付けてSQLを作り直し、BigQueryでもう一度実行してください。",
    en: "The first purchase was on {firstPurchase}, and history begins on {dataStart}. Write the text anew with --first-order {firstPurchase} --history-from {dataStart} and run it in BigQuery again.",
  },
  "facts-slice-days": {
    ja: "絞り込み・比較の注文は、順に {firsts} が最初の購入でした。--slice-first {firsts} を付けてSQLを作り直し、BigQueryでもう一度実行してください。",
    en: "The first purchases within the slices were on {firsts}, in their order. Write the text anew with --slice-first {firsts} and run it in BigQuery again.",
  },
  "facts-list-slice": {
    ja: "配信リストのSQLは店全体から選びます。--slice と --compare を外し、絞り込みは --list の条件に書いてください。",
    en: "The SQL of a mailing list chooses from the whole shop. Leave out --slice and --compare, and say it in the conditions of --list.",
  },
  "facts-day": {
    ja: "「{value}」は日付ではありません。2019-04-01 のように書いてください。",
    en: '"{value}" is no date. Write it as 2019-04-01.',
  },
  "facts-not-in-sql": {
    ja: "BigQueryの注文では、設定 {setting} の今の値はまだ使えません。既定に戻してSQLを作り直してください。",
    en: "Orders in BigQuery cannot be counted with what the setting {setting} says. Set it back and write the text anew.",
  },
  "facts-reports": {
    ja: "BigQueryの注文からは作れないレポートがあります: {reports}。作れるものを --reports {known} のように指定してください。",
    en: "These reports cannot be made of orders in BigQuery: {reports}. Name those that can: --reports {known}.",
  },
  "facts-option": {
    ja: "--facts と --facts-sql では、{option} は使えません（お客様ごとの行はBigQueryにあります）。{option} を外してください。",
    en: "{option} does not go with --facts or --facts-sql: people's rows are in BigQuery. Leave {option} out.",
  },
  "facts-first-order": {
    ja: "最初の注文の日を --first-order 2019-04-01 のように指定してください（違っていれば、結果を読むときに正しい日をお知らせします）。",
    en: "Name the day of the shop's first order with --first-order 2019-04-01; where it is another one, the result will say which.",
  },
  "facts-table": {
    ja: "注文の表を --table プロジェクト.データセット.表、列の一覧を --schema スキーマ.json で指定してください。",
    en: "Name the orders' table with --table project.dataset.table, and its columns with --schema SCHEMA.json.",
  },
  "facts-table-name": {
    ja: "--table「{value}」は プロジェクト.データセット.表 の形で書いてください。",
    en: 'Write --table "{value}" as project.dataset.table.',
  },
  "facts-schema": {
    ja: "{value} を表の列の一覧として読めませんでした。BigQueryのコンソールの［スキーマ］で全部の列を選び「JSONとしてコピー」したもの（name と type の一覧）を指定してください。",
    en: "{value} cannot be read as the columns of a table. In BigQuery's console choose all fields of the schema, copy them as JSON (a list of name and type), and name that file.",
  },
  "facts-unreadable": {
    ja: "「{value}」：{message}{hint}",
    en: '"{value}": {message} {hint}',
  },
  "facts-file": {
    ja: "{value} を読めませんでした。場所と名前を確かめてください。",
    en: "{value} cannot be read. Check its folder and name.",
  },
} as const satisfies Readonly<Record<string, Text>>;
