import type { Text } from "../language.ts";
import { OWN_PROBLEMS } from "./sidebar-warehouse-problems.ts";
import { SLICE_PICKER_TEXTS } from "./sidebar-slices.ts";
import { SETTINGS } from "../settings/settings.ts";
import { ROLE_NAMES } from "../texts/entry-texts.ts";
import { FACTS_SHEET_TEXTS } from "../texts/facts-sheet-texts.ts";
import { PROFILE_TEXTS } from "../texts/profile-texts.ts";
import { AGE_BAND_NAMES, SLICE_FIELD_NAMES, SLICE_TEXTS } from "../texts/slice-texts.ts";
import { RANK_NAMES } from "../metrics/classes.ts";
import { QUERY_REFUSALS } from "../texts/query-refusals.ts";

/** What the panel itself says. */
const PANEL = {
  ...SLICE_PICKER_TEXTS,
  sliceTyped: {
    ja: "1行に1つ、表にあるとおりに書きます。",
    en: "One a line, as they stand in the table.",
  },
  sliceFieldsSaid: {
    ja: "表の列と、今のランクから選べます。",
    en: "From the columns of the table, and where customers stand now.",
  },
  slicesPeople: {
    ja: "配信リストは店全体から選びます。絞り込み・比較は使いません。",
    en: "A mailing list chooses from the whole shop: the slices have no say in it.",
  },
  title: { ja: "BigQueryから", en: "From BigQuery" },
  back: { ja: "← パネルに戻る", en: "← Back to the panel" },
  backToTable: { ja: "← 表に戻る", en: "← Back to the table" },

  table: { ja: "注文の表", en: "The orders' table" },
  about: {
    ja: "注文の行はBigQueryに置いたまま、集計だけを取り出してレポートにします。SQLを実行するのは、表を読む権限のある人です。このアドオンはBigQueryにつながりません。",
    en: "The orders stay in BigQuery: only counts and sums come out of it and become reports. Whoever may read the table runs the SQL. This add-on never connects to BigQuery.",
  },
  aboutHere: {
    ja: "注文の行はBigQueryに置いたまま、集計だけを取り出してレポートにします。SQLは、表を読む権限のある人がここで実行するか、コピーしてBigQueryのコンソールで実行します。",
    en: "The orders stay in BigQuery: only counts and sums come out of it and become reports. Whoever may read the table runs the SQL here, or copies it to BigQuery's console.",
  },
  filled: {
    ja: "シート「{name}」の結果から、前のSQLの内容を入れました。",
    en: "Filled in as the SQL before said, from its result on the sheet {name}.",
  },
  tableName: { ja: "表の名前", en: "Name of the table" },
  tableHint: {
    ja: "プロジェクト.データセット.表（例：myshop.sales.orders）",
    en: "project.dataset.table, such as myshop.sales.orders",
  },
  schema: { ja: "列の一覧", en: "Its columns" },
  schemaHint: {
    ja: "BigQueryで表の［スキーマ］を開き、全部の列を選んで［コピー］→［JSONとしてコピー］し、ここに貼り付けます。「列名 型」を1行ずつでも読めます。",
    en: "In BigQuery open the table's schema, choose all fields, copy them as JSON and paste them here. A line for each with its name and type will do, too.",
  },
  schemaRead: { ja: "{n}列を読みました。", en: "Columns read: {n}." },
  kind: { ja: "表の種類", en: "Kind of table" },
  kindSeen: {
    ja: "列の名前から選びました。違えば選び直してください。",
    en: "Chosen by the columns' names; change it where it is wrong.",
  },
  kindOwn: { ja: "自分の表（列を選ぶ）", en: "A table of your own: choose its columns" },
  kindDbt: { ja: "Shopify（dbt の shopify__orders）", en: "Shopify (shopify__orders of dbt)" },
  kindShopify: { ja: "Shopify の注文", en: "Shopify's orders" },
  kindGa4: { ja: "GA4 の events（1日分かビュー）", en: "GA4's events (a day's table or a view)" },
  ga4Note: {
    ja: "GA4では、ログインしていない人は端末ごとに別の人になります。顧客数の正しい値は出せません。",
    en: "In GA4 everybody who is not logged in is a device: it is no source of truth for customers.",
  },
  roles: { ja: "どの列が何か", en: "Which column is what" },
  rolesNote: {
    ja: "注文日と、金額（または注文合計、単価と数量）と、顧客ID（またはメール、電話）が要ります。",
    en: "Needed are the order date, an amount (or the order total, or unit price and quantity), and a customer ID (or e-mail, or phone).",
  },
  rolesMore: {
    ja: "ほかの列（商品、チャネル、値引きなど）",
    en: "More columns: products, channels, discounts …",
  },
  none: { ja: "（ない）", en: "(none)" },
  unread: { ja: "読まない列：{names}", en: "Columns that are not read: {names}" },
  dateOrder: { ja: "文字の日付の並び", en: "Order of dates in texts" },
  dateOrderAuto: { ja: "年が先（2024-01-31）", en: "Year first (2024-01-31)" },
  dateOrderMdy: { ja: "月が先（01/31/2024）", en: "Month first (01/31/2024)" },
  dateOrderDmy: { ja: "日が先（31/01/2024）", en: "Day first (31/01/2024)" },
  timesIn: { ja: "時刻の時差", en: "Zone of times" },
  timesInAuto: {
    ja: "書いてあるとおり（なければ店の時刻）",
    en: "As they say; those without one are the shop's",
  },
  timesInUtc: { ja: "時差のない時刻はUTC", en: "Those without one are UTC" },
  timesInZone: { ja: "すべて店の時刻（{zone}）", en: "All are the shop's ({zone})" },
  firstOrder: { ja: "最初の注文の日", en: "Day of the first order" },
  firstOrderHint: {
    ja: "だいたいでかまいません。違っていれば、結果を読んだときに正しい日に直します。",
    en: "A guess will do: where it is another one, reading the result puts it right.",
  },
  anchor: {
    ja: "基点日は {date} です。基点日と設定は、パネルに戻って変えられます。",
    en: "The anchor date is {date}. It and the settings are changed on the panel.",
  },
  writing: { ja: "SQLを作っています…", en: "Writing the SQL…" },
  write: { ja: "SQLを作る", en: "Write the SQL" },
  toResult: { ja: "結果はもうシートにある", en: "The result is in a sheet already" },

  result: { ja: "SQLの実行と結果", en: "The SQL and its result" },
  sql: { ja: "SQL（{size}）", en: "The SQL ({size})" },
  copy: { ja: "SQLをコピー", en: "Copy the SQL" },
  copied: { ja: "コピーしました。", en: "Copied." },
  notCopied: {
    ja: "コピーできませんでした。上の欄をクリックして、Ctrl+A、Ctrl+C（MacはCommand）でコピーしてください。",
    en: "It could not be copied. Click into the box above, then press Ctrl+A and Ctrl+C (Command on a Mac).",
  },
  step1: {
    ja: "BigQueryのコンソールで新しいクエリに貼り付け、実行します。読む量と料金の目安は、SQLの先頭に書いてあります。",
    en: "Paste it into a new query in BigQuery's console and run it. What it reads and costs stands at its head.",
  },
  step2: {
    ja: "いちばん下の文の［結果を表示］から、結果をGoogle スプレッドシートに保存します（3列、数千行）。",
    en: "Open the results of the last statement and save them to Google Sheets: three columns, some thousand rows.",
  },
  step3: {
    ja: "保存したシートの3列を、このファイルの新しいシートにそのまま貼り付けます。並べ替えや編集はしないでください。",
    en: "Paste the three columns into a new sheet of this file as they are. Do not sort or edit them.",
  },
  here: { ja: "ここで実行する", en: "Run it here" },
  hereAbout: {
    ja: "あなたのアカウントの権限で実行し、結果を新しいシートに書きます。料金は下のプロジェクトにかかります。BigQueryそのものでは、まだ試していません。",
    en: "It runs with your account's rights, and its result comes to a new sheet. The project below pays for it. None of this has been tried on BigQuery itself yet.",
  },
  orElse: { ja: "または、BigQueryのコンソールで実行する", en: "Or run it in BigQuery's console" },
  project: { ja: "料金を払うプロジェクト", en: "Project that pays" },
  projectHint: {
    ja: "Google CloudのプロジェクトID（例：myshop）。表と別でもかまいません。",
    en: "A project ID of Google Cloud, such as myshop; it may be another one than the table's.",
  },
  projectOpen: { ja: "料金を払うプロジェクトを入れてください。", en: "Name the project that pays." },
  cost: { ja: "読む量を調べる（無料）", en: "See how much it reads (free)" },
  costing: { ja: "読む量を調べています…", en: "Seeing how much it reads…" },
  costSaid: {
    ja: "表から読む量：{bytes}",
    en: "It reads {bytes} of the table.",
  },
  mostSaid: {
    ja: "一時テーブルを読む量も料金に加わりますが、実行前には分かりません。課金される最大バイト数を {most}（オンデマンドの米国の単価で ${dollars}）にして実行します。上限が全体に効くか、1つの文ごとに効くかは、まだ確かめていません。",
    en: "What is read of temporary tables is billed, too, and cannot be told before. It runs with maximum bytes billed of {most} (US${dollars} on demand in the US). Whether that limits all of it or each statement has not been tried yet.",
  },
  run: { ja: "実行する", en: "Run it" },
  querying: { ja: "BigQueryで実行しています…", en: "BigQuery is running it…" },
  taking: { ja: "結果をシートに書いています…", en: "Writing the result to a sheet…" },
  underWay: {
    ja: "前に実行したSQLの結果を、まだ受け取っていません（プロジェクト {project}）。",
    en: "The result of an SQL text that was run before has not been fetched yet (project {project}).",
  },
  unsure: {
    ja: "SQLを送りましたが、始まったかどうか分かりません（プロジェクト {project}）。コンソールのジョブ履歴で確かめてから、待つのをやめて、もう一度実行してください。",
    en: "An SQL text was sent, and whether it began is not known (project {project}). Look into the console's job history, then stop waiting and run it again.",
  },
  goOn: { ja: "続きを待つ", en: "Go on waiting" },
  drop: { ja: "待つのをやめる", en: "Stop waiting" },
  dropNote: {
    ja: "待つのをやめても、BigQueryの側の実行は止まりません。止めるときは、コンソールのジョブ履歴から取り消してください。",
    en: "BigQuery goes on with it all the same. Cancel it in the console's job history.",
  },
  sheet: { ja: "結果のシート", en: "The result's sheet" },
  sheetOption: { ja: "{name}（{rows}行）", en: "{name} ({rows} rows)" },
  sheetAsOf: { ja: "{name}（{date} 時点、{rows}行）", en: "{name} (as of {date}, {rows} rows)" },
  sheetNone: {
    ja: "結果のシートがまだありません。貼り付けてから［もう一度探す］を押してください。",
    en: "No sheet holds a result yet. Paste it, then look again.",
  },
  look: { ja: "もう一度探す", en: "Look again" },
  looking: { ja: "結果のシートを探しています…", en: "Looking for a result…" },
  reading: { ja: "結果を読んで確かめています…", en: "Reading and checking the result…" },
  starting: { ja: "レポートを始めています…", en: "Beginning the reports…" },
  make: { ja: "レポートを作る", en: "Make the reports" },

  toPeople: { ja: "お客様のリストのSQLへ", en: "SQL for a list of customers" },
  people: { ja: "お客様のリスト", en: "A list of customers" },
  peopleAbout: {
    ja: "条件に合う人のメール配信リストを作るSQLです。BigQueryで実行して、結果をそのまま配信システムに渡します。お客様の情報は、このファイルを通りません。",
    en: "SQL that makes a mailing list of people by conditions. Run it in BigQuery and hand its result to the mailer: no customer passes through this file.",
  },
  peopleWhich: { ja: "だれに", en: "Who" },
  peopleChoose: { ja: "選んでください", en: "Choose" },
  peopleNote: {
    ja: "SQLで選べる人だけが並びます。配信停止の列を「どの列が何か」で選んでおくと、断った人を除きます。",
    en: "Those whom SQL can tell apart. Choose the column of opt-outs among the table's columns, and people who refused are left out.",
  },
  peopleSaved: { ja: "保存したセグメント", en: "Saved segments" },
  peopleRun: {
    ja: "全文をBigQueryのコンソールに貼り付けて実行し、最後の文の結果をCSVで保存します。除いた人の決まりは、SQLの先頭に書いてあります。",
    en: "Paste all of it into BigQuery's console, run it, and save the result of the last statement as CSV. Who is left out stands at its head.",
  },

  tableMany: {
    ja: "* の付いた名前（日ごとの表の集まり）は使えません。1つの表か、まとめたビューの名前を入れてください。",
    en: "A name with * stands for many tables. Name one of them, or a view of all.",
  },
  tableOpen: { ja: "表の名前を入れてください。", en: "Name the table." },
  tableWrong: {
    ja: "表の名前は プロジェクト.データセット.表 の形で入れてください。",
    en: "Write the table's name as project.dataset.table.",
  },
  schemaOpen: { ja: "列の一覧を貼り付けてください。", en: "Paste the table's columns." },
  schemaWrong: {
    ja: "列の一覧を読めませんでした。BigQueryの［JSONとしてコピー］か、「列名 型」を1行ずつ貼り付けてください。",
    en: "These are no columns. Copy them from BigQuery as JSON, or write a name and a type on each line.",
  },
  firstOpen: { ja: "最初の注文の日を入れてください。", en: "Choose the day of the first order." },
  firstLate: {
    ja: "最初の注文の日は、基点日（{date}）より前にしてください。",
    en: "The first order has to be before the anchor date ({date}).",
  },
  ready: { ja: "SQLを作れます。", en: "The SQL can be written." },
  noSheet: { ja: "結果のシートを選んでください。", en: "Choose the result's sheet." },
} as const satisfies Readonly<Record<string, Text>>;

/** Settings that sentences name: those with a value that SQL does not follow, and those that take something off amounts. */
const settingNames = {
  includeShipping: SETTINGS.includeShipping.label,
  includeTax: SETTINGS.includeTax.label,
  currency: SETTINGS.currency.label,
  rfmScoring: SETTINGS.rfmScoring.label,
} satisfies Readonly<Record<string, Text>>;

/** BigQueryから: the panel that goes from a table to reports. It comes with its part of the page, and its texts with it. */
export const SIDEBAR_WAREHOUSE_TEXTS = {
  panel: PANEL,
  own: OWN_PROBLEMS,
  problems: { ...PROFILE_TEXTS, ...FACTS_SHEET_TEXTS },
  settings: settingNames,
  query: QUERY_REFUSALS,
  slices: {
    fields: SLICE_FIELD_NAMES,
    values: { ...AGE_BAND_NAMES, ...RANK_NAMES },
    stage: SLICE_TEXTS.stage,
    blank: SLICE_TEXTS.blank,
    between: SLICE_TEXTS.between,
    or: SLICE_TEXTS.or,
  },
  roles: {
    ...ROLE_NAMES,
    cancelledAt: { ja: "取消の日時か印", en: "time or flag of cancelling" },
    isTest: { ja: "テスト注文", en: "test order" },
  },
} as const;
