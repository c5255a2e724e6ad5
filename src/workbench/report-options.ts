import type { Language } from "./report-texts.ts";

type Text = Readonly<Record<Language, string>>;

/** An option of `npm run report`, in the form that `parseArgs` takes, with its words. */
export interface ReportOption {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** What stands behind it; absent for a switch. */
  readonly takes?: Text;
  readonly words: Text;
}

const same = (text: string): Text => ({ ja: text, en: text });

/** Every option, in the order in which they are told. */
export const OPTIONS = {
  out: {
    type: "string",
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "書き出すファイル（.xlsx か .json。--list だけのときは不要）",
      en: "What to write, .xlsx or .json; not needed beside --list",
    },
  },
  anchor: {
    type: "string",
    takes: { ja: "年-月-日", en: "YYYY-MM-DD" },
    words: {
      ja: "基点日（なければ最後の注文の日から決めます）",
      en: "The anchor date; without it by the last order",
    },
  },
  set: {
    type: "string",
    multiple: true,
    takes: { ja: "設定=値", en: "key=value" },
    words: {
      ja: "設定を変える（いくつでも、一覧は src/docs/settings.md）",
      en: "A setting of those in src/docs/settings.md; as many as you like",
    },
  },
  column: {
    type: "string",
    multiple: true,
    takes: { ja: "役割='見出し'", en: "role='Header'" },
    words: {
      ja: "列を見出しで選ぶ（同じ見出しの2つ目は '見出し#2'、ない列は ''）",
      en: "The column of a role by its header; '#2' behind it is the second of that name, '' says there is none",
    },
  },
  customers: {
    type: "string",
    multiple: true,
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "顧客の一覧のファイル（注文のファイルと並べて指定しても見分けます）",
      en: "A list of customers; one named among the orders is recognised, too",
    },
  },
  "ad-costs": {
    type: "string",
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "広告費の表（見出しは 月・初回チャネル・初回商品・CPO・広告費 のうち使うもの）",
      en: "What new customers cost: a table with any of the columns month, first channel, first product, CPO and ad spend",
    },
  },
  sheet: {
    type: "string",
    takes: { ja: "シート名", en: "NAME" },
    words: {
      ja: "Excelのどのシートか（':all' はすべて）",
      en: "Which sheet of a workbook; ':all' takes every one",
    },
  },
  engine: {
    type: "string",
    takes: same("duckdb"),
    words: {
      ja: "数える仕組み。duckdb は .parquet も読めます（初回はインストールします。--list にも使えます）",
      en: "What counts: duckdb reads .parquet, too, also for --list, and is installed the first time",
    },
  },
  profile: {
    type: "string",
    takes: { ja: "名前かファイル", en: "NAME or FILE" },
    words: {
      ja: "--engine duckdb が、.csv や .parquet をそのまま何の表として数えるか。dbt_shopify・shopify・ga4、または列の対応を書いた .json（src/docs/warehouse.md）",
      en: "What table a .csv or .parquet is that --engine duckdb counts as it lies: dbt_shopify, shopify, ga4, or a .json that says what its columns are (src/docs/warehouse.md)",
    },
  },
  "facts-sql": {
    type: "string",
    takes: same("own.json"),
    words: {
      ja: "BigQueryの注文の表を集計するSQLを表示する（列の対応のファイル。--table、--schema、--first-order と使う。--anchor がなければ前の月末が基点日。--list を付けると配信リストのSQL）",
      en: "Print the SQL that counts a table of orders in BigQuery, by a mapping of its columns; with --table, --schema and --first-order; without --anchor as of the last month end; with --list that of a mailing list",
    },
  },
  table: {
    type: "string",
    takes: { ja: "プロジェクト.データセット.表", en: "project.dataset.table" },
    words: { ja: "BigQueryの注文の表", en: "The table in BigQuery" },
  },
  schema: {
    type: "string",
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "その表の列の一覧（コンソールの［スキーマ］から「JSONとしてコピー」したもの）",
      en: "Its columns, as the console's schema gives them by Copy as JSON",
    },
  },
  "first-order": {
    type: "string",
    takes: { ja: "年-月-日", en: "YYYY-MM-DD" },
    words: { ja: "最初の注文の日", en: "The day of the first order" },
  },
  "slice-first": {
    type: "string",
    takes: { ja: "年-月-日,…", en: "YYYY-MM-DD,…" },
    words: {
      ja: "--slice、--compare の中での最初の購入の日（順に。なければ --first-order）",
      en: "The day of the first purchase within --slice, then within each --compare; --first-order without it",
    },
  },
  "history-from": {
    type: "string",
    takes: { ja: "年-月-日", en: "YYYY-MM-DD" },
    words: {
      ja: "履歴の始まり（366日を超えて注文がない期間のあと。なければ最初の注文の日）",
      en: "Where history begins, behind any stretch of more than 366 days without an order; without it the first order's day",
    },
  },
  facts: {
    type: "string",
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "そのSQLの結果から、数字（.json）かレポート（.xlsx）を書き出す",
      en: "Write the numbers (.json) or the reports (.xlsx) of that SQL's result",
    },
  },
  reports: {
    type: "string",
    takes: same("id,id"),
    words: {
      ja: "作るレポート（なければすべて。management は経営向けコピー）",
      en: "The reports to make; without it all. management is the copy for management",
    },
  },
  slice: {
    type: "string",
    multiple: true,
    takes: { ja: "項目=値,値", en: "field=value,value" },
    words: { ja: "一部の注文・顧客だけで作る", en: "The reports of a part of the shop" },
  },
  compare: {
    type: "string",
    multiple: true,
    takes: { ja: "項目=値", en: "field=value" },
    words: {
      ja: "並べて比べる部分（いくつでも）",
      en: "A part that stands beside others; as many as you like",
    },
  },
  formula: {
    type: "string",
    multiple: true,
    takes: same("'=CPM_RETENTION()'"),
    words: {
      ja: "セルの関数を計算する（いくつでも）",
      en: "A cell function to work out; as many as you like",
    },
  },
  list: {
    type: "string",
    takes: { ja: "'条件; 条件'", en: "'CONDITIONS'" },
    words: {
      ja: "条件に当てはまる人をファイルに書く（例 'rfmRank=atRisk,wavering; orders>=2; last<2024-01-01; not product:3months=石けん'）",
      en: "Write the people who meet conditions to a file, as 'rfmRank=atRisk,wavering; orders>=2; last<2024-01-01; not product:3months=Soap'",
    },
  },
  target: {
    type: "string",
    takes: same("id"),
    words: {
      ja: "リストの渡す先（一覧は src/docs/targets.md）",
      en: "What the list is for; src/docs/targets.md names all",
    },
  },
  "list-out": {
    type: "string",
    takes: { ja: "ファイル", en: "FILE" },
    words: {
      ja: "リストを書き出すファイル（上限を超えた分は -2、-3 …）",
      en: "Where the list is written; what is above the target's most goes to -2, -3 …",
    },
  },
  encoding: {
    type: "string",
    takes: same("utf-8|shift_jis"),
    words: {
      ja: "リストの文字コード（渡す先が選べるとき）",
      en: "The list's encoding, where the target takes several",
    },
  },
  hashed: {
    type: "string",
    takes: same("yes|no"),
    words: {
      ja: "リストの連絡先をハッシュ化するか（渡す先が選べるとき）",
      en: "Whether the list is hashed, where the target takes both",
    },
  },
  input: {
    type: "string",
    multiple: true,
    takes: same("points=500"),
    words: {
      ja: "リストの全員に同じ値を書く列（いくつでも）",
      en: "What is said once for the whole list; as many as you like",
    },
  },
  campaign: {
    type: "string",
    takes: { ja: "名前", en: "NAME" },
    words: {
      ja: "リストを施策として記録し、一部の人を比較用に残す（だれがどちらかは リスト-groups.csv に）",
      en: "Record the list as a campaign and hold a part of it back; who is in which group goes to LIST-groups.csv",
    },
  },
  control: {
    type: "string",
    takes: same("0.1"),
    words: {
      ja: "比較用に残す割合（0〜0.5。10% のようにも書ける。なければ 0.1）",
      en: "The share that is held back, 0 to 0.5 or as 10%; without it 0.1",
    },
  },
  "with-purchases": {
    type: "boolean",
    words: { ja: "購入の一覧もJSONに入れる", en: "List every purchase in the JSON" },
  },
  "no-customers": {
    type: "boolean",
    words: { ja: "顧客の一覧をJSONに入れない", en: "Leave the list of customers out of the JSON" },
  },
  "skip-bad": {
    type: "boolean",
    words: { ja: "読めないファイルを除いて続ける", en: "Leave out files that cannot be read, by name" },
  },
  "keep-garbled": {
    type: "boolean",
    words: { ja: "文字化けのように見える文字もそのまま読む", en: "Read text that may be garbled as it is" },
  },
  "keep-long-rows": {
    type: "boolean",
    words: {
      ja: "見出しより右に値のある行もそのまま読む",
      en: "Read rows with more cells than the header as they are",
    },
  },
  "sum-rows": {
    type: "string",
    takes: same("total|order"),
    words: {
      ja: "上の行の合計と同じ金額の行は、合計か注文か",
      en: "What a row is whose amount is the sum of those above it",
    },
  },
  verbose: {
    type: "boolean",
    words: { ja: "かかった時間とメモリも表示する", en: "Print times and memory, too" },
  },
  help: { type: "boolean", words: { ja: "この説明", en: "This list" } },
} as const satisfies Readonly<Record<string, ReportOption>>;

const USAGE: Text = {
  ja: "使い方: npm run report -- 注文.csv [注文2.xlsx 注文3.zip …] --out レポート.xlsx [オプション]",
  en: "Usage: npm run report -- ORDERS.csv [ORDERS2.xlsx ORDERS3.zip …] --out REPORT.xlsx [options]",
};

/** An option as it is typed. */
export function typed(name: string, { takes }: ReportOption, language: Language): string {
  return takes === undefined ? `--${name}` : `--${name} ${takes[language]}`;
}

/** How the command is used, a line for each option. */
export function usage(language: Language): string {
  const lines = Object.entries<ReportOption>(OPTIONS).map(
    ([name, option]) => `  ${typed(name, option, language)}\n      ${option.words[language]}`,
  );
  return `${USAGE[language]}\n\n${lines.join("\n")}`;
}
