import type { Text } from "../language.ts";

/** What is said above a text that lists people in BigQuery. */
export const LIST_SQL_TEXTS = {
  head: {
    ja: [
      "新CPM分析：BigQueryの注文データから、条件に当てはまる人のメール配信リストを作るSQL",
      "条件 {conditions}、基点日 {anchor}",
      "読むもの：{table} の列 {columns}。表には何も書き込みません。料金は読んだ量で決まります。［クエリ設定］の「課金される最大バイト数」で上限を決められます。",
      "結果：1人1行（顧客ID、メールアドレス、購入回数、累計の売上、最初と最後の注文日）。お客様の情報なので、保存先と共有の範囲に気をつけてください。",
      "除いた人：アドレスが読めない人、モールの転送アドレスの人、{sharers}人より多くが使うアドレスの人。同じアドレスの人は、最後に買った1人だけにします。",
    ].join("\n"),
    en: [
      "New CPM analysis: a mailing list of the people of orders in BigQuery who meet conditions",
      "Conditions {conditions}, anchor {anchor}",
      "It reads: columns {columns} of {table}; it writes nothing to the table. What it costs depends on the bytes read; Query settings, maximum bytes billed, sets a limit.",
      "Its result: a row a person with customer ID, e-mail, purchases, sales so far, first and last order. These are people's data: mind where you save it and who sees it.",
      "Left out: people without a readable address, with one that a mall made for them, or with one that more than {sharers} people use. Of several with one address the latest buyer stays.",
    ].join("\n"),
  },
  refusals: {
    ja: "配信停止・同意の列で断っている人と、その人と同じメールアドレス・電話番号・LINEユーザーIDを使っている人も除きました。最近ほかの施策で送った人は除いていません。",
    en: "People who refused by the columns of opt-outs and consent are left out, too, and whoever shares an e-mail, phone or LINE user ID with them. People of recent campaigns are not.",
  },
  noRefusals: {
    ja: "注意：列の対応に配信停止（optOut）も同意（consent）もないため、配信を断った人が混じります。送る前に配信システムの停止リストで必ず除いてください。",
    en: "Caution: the mapping names neither optOut nor consent, so people who refused are among them. Take them out by your mailer's own list of opt-outs before you send.",
  },
  use: {
    ja: "日付や通貨の読み方は確かめていません。先に集計のSQL（--list なし）の結果でレポートを作り、数字を確かめてください。使い方：全文をBigQueryのコンソールに貼り付けて実行し、最後の文の結果を保存します。このSQLはGoogleの参照実装では試しましたが、BigQueryそのものではまだ試していません。",
    en: "How dates and currencies are read is not checked here: first make the reports of the counts (without --list) and look at their numbers. Use: paste all of it into BigQuery's console, run it, and save the result of the last statement. This text has been run by the reference implementation of Google's SQL, not by BigQuery itself yet.",
  },
} as const satisfies Readonly<Record<string, Text>>;
