/** Why BigQuery does not run a query, or does not hand out its rows. */
import type { Text } from "../language.ts";

export const QUERY_REFUSALS = {
  access: {
    ja: "BigQueryを使う権限がありません。支払いのプロジェクトの「BigQuery ジョブユーザー」と、表の「BigQuery データ閲覧者」の役割を、管理者に頼んでください（Googleの説明：{said}）",
    en: "You have no right to this. Ask an administrator for BigQuery Job User on the project that pays and BigQuery Data Viewer on the table. Google says: {said}",
  },
  scope: {
    ja: "読み取りだけの許可では、このSQL（一時テーブルを作ります）を実行できないとGoogleが断りました。SQLをコピーして、BigQueryのコンソールで実行してください。",
    en: "Google refuses to run this text, which makes temporary tables, with a right to read alone. Copy it and run it in BigQuery's console.",
  },
  missing: {
    ja: "プロジェクト、データセット、表のどれかが見つかりません。表の名前とプロジェクトを確かめてください（Googleの説明：{said}）",
    en: "The project, the dataset or the table does not exist. Check both names. Google says: {said}",
  },
  location: {
    ja: "表のある場所（ロケーション）と実行した場所が違います。1つの場所にある表だけを使うSQLにしてください（Googleの説明：{said}）",
    en: "The table lies in another location than the query ran in. Use tables of one location alone. Google says: {said}",
  },
  quota: {
    ja: "BigQueryの上限（1日の量や同時の数）に達しました。しばらく（1日の上限なら翌日まで）待って、もう一度押してください。",
    en: "A quota of BigQuery is reached. Wait for a while (until tomorrow for one by day) and press again.",
  },
  billing: {
    ja: "このプロジェクトでは請求が有効になっていません。請求を有効にするか、別のプロジェクトを入れてください。",
    en: "Billing is not enabled for this project. Enable it, or name another project.",
  },
  bytes: {
    ja: "読む量が上限を超えるため、BigQueryが止めました。SQLをコピーして、コンソールで上限を決めて実行してください（Googleの説明：{said}）",
    en: "It would read more than its limit, so BigQuery stopped it. Copy the SQL and run it in the console with a limit of your own. Google says: {said}",
  },
  disabled: {
    ja: "このプロジェクトでBigQuery APIが有効になっていません。Google Cloudのコンソールの「APIとサービス」で有効にし、数分待って、もう一度押してください。",
    en: "The BigQuery API is not enabled for this project. Enable it in Google Cloud under APIs and services, wait some minutes and press again.",
  },
  stopped: {
    ja: "実行がBigQueryの側で止まりました（取り消しか時間切れ）。もう一度実行してください。料金がかかった分は、コンソールのジョブ履歴に出ます。",
    en: "BigQuery stopped the query: cancelled, or out of time. Run it again; what it cost stands in the console's job history.",
  },
  large: {
    ja: "BigQueryが1回で扱える大きさを超えました。SQLをコピーして、コンソールで実行してください（Googleの説明：{said}）",
    en: "It is more than BigQuery handles at once. Copy the SQL and run it in the console. Google says: {said}",
  },
  invalid: {
    ja: "BigQueryがこのSQLを読めませんでした。列の一覧と表の種類を確かめ、SQLを作り直してください（Googleの説明：{said}）",
    en: "BigQuery cannot read this text. Check the columns and the kind of table, and write it anew. Google says: {said}",
  },
  cut: {
    ja: "結果の行がすべては届きませんでした。［続きを待つ］でもう一度受け取ってください（料金はかかりません）。",
    en: "Not every row of the result arrived. Press Go on waiting to fetch it again, which costs nothing.",
  },
  busy: {
    ja: "このファイルでは、前の実行がまだ終わっていません。「BigQueryから」を開き直して、続きを待つか、待つのをやめてください。",
    en: "An earlier query of this file is not over. Open this panel anew and go on with it, or stop waiting for it.",
  },
  unknown: {
    ja: "BigQueryが応えませんでした。少し待って、もう一度押してください（Googleの説明：{said}）",
    en: "BigQuery did not answer. Wait a little and press again. Google says: {said}",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why, by name. */
export type QueryRefusal = keyof typeof QUERY_REFUSALS;

/** What the sheet that a query's result is written to is called. */
export const QUERY_SHEET: Text = { ja: "BigQueryの結果", en: "BigQuery result" };
