import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { BUNDLE_PAGE } from "./bundle-page.ts";
import { TABLES } from "./catalogue-tables.ts";
import { CONFORMANCE_PAGE } from "./conformance/page.ts";
import { ESTIMATE_PAGE } from "./estimate-page.ts";
import type { Page } from "./printed-page.ts";
import { ROOT } from "./paths.ts";
import { WAREHOUSE_PAGE } from "./warehouse-page.ts";

/** Where the printed pages lie, from the project's folder. */
export const DOCS = "src/docs";

/** The first line of every printed page. */
export const PRINTED =
  "<!-- Printed by `npm run fix` from the catalogue: what is changed by hand here is lost. -->";

/** The pages of src/docs by the file's name: each printed whole from the catalogue. */
export const PAGES: Readonly<Record<string, Page>> = {
  "reports.md": {
    title: { ja: "レポート", en: "Reports" },
    parts: [
      {
        about: {
          ja: "レポートと、その数字を返すセルの関数です。並びはシートの順です。`比較` は並べる部分があるときだけ作ります。",
          en: "The reports in the order of their tabs, and the cell functions each answers; `Comparison` is made only where parts are compared.",
        },
        table: TABLES.reports,
      },
    ],
  },
  "command-line.md": {
    title: { ja: "コマンドのオプション", en: "Options of the command" },
    parts: [
      {
        about: {
          ja: "`npm run report` のオプションです。同じ一覧が `npm run report -- --help` でも出ます。",
          en: "The options of `npm run report`, as `npm run report -- --help` tells them, too.",
        },
        table: TABLES.options,
      },
    ],
  },
  "channels.md": {
    title: { ja: "読み込めるファイルと列の名前", en: "Exports and names of columns" },
    parts: [
      {
        about: {
          ja: "見出しから見分けるカートとモール。注文の金額、そこから引くもの、購入者の見分け方です。",
          en: "The carts and malls known by their header: an order's amount, what is taken off it, and who the buyer is.",
        },
        table: TABLES.channels,
      },
      {
        about: {
          ja: "そのほかの表は、列の名前で読みます。役割ごとの、知っている名前の数とその例です。",
          en: "Any other table is read by the names of its columns: how many are known for each role, and some of them.",
        },
        table: TABLES.columns,
      },
    ],
  },
  "targets.md": {
    title: { ja: "リストの渡す先", en: "What lists of people are written for" },
    parts: [
      {
        about: {
          ja: "セグメントの人を渡せる先と、それぞれのファイルの形です。コマンドでは `--target` に識別子を書きます。",
          en: "Where the people of a segment can be handed to, and the form of each file; on the command line `--target` takes the identifier.",
        },
        table: TABLES.targets,
      },
    ],
  },
  "functions.md": {
    title: { ja: "セルの関数", en: "Functions in cells" },
    parts: [
      {
        about: {
          ja: "セルに入力できる関数です。同じ一覧はセルの `=CPM_HELP()` でも出ます。顧客IDのほかは、どの引数も省略できます。引数 `of` には F1〜F5・区分・比較した部分の名前か注文の範囲、`when` には `2024-03` のような月か日付を入れます。月の1日の日付は、その月として読みます（Googleスプレッドシートは 2024-03 と入力すると1日の日付にします）。注文の範囲を渡したときだけは、その日そのものが基点日です。例の `注文` は注文のシートの名前（取り込んだものなら `注文データ`）、`A1:F` は日付・顧客・金額の列を含む範囲、`A2` からは顧客IDの列に読み替えてください。顧客IDから調べる4つの関数は、どの注文が誰のものとして数えられるかを決める列をすべて読みます。列を減らすと数が変わることがあるためです。",
          en: "The functions for cells; `=CPM_HELP()` lists them, too. Every argument but the customer IDs may be left out. `of` takes F1 to F5, a class, the name of a compared part, or a range of orders; `when` a month such as `2024-03`, or a date. The first of a month is that month (Sheets makes it of 2024-03), but with a range of orders it is that very day. In the examples `注文` stands for the sheet with the orders (`Orders` where they were imported), `A1:F` for a range with the columns of date, customer and amount, `A2` and on for your customer IDs. The four functions that look up customer IDs read every column that decides which orders count and whose they are: with fewer, numbers could change.",
        },
        table: TABLES.functions,
      },
      {
        about: {
          ja: "関数1つが読むものと、サービス呼び出しの回数の上限です（テストが数えます）。注文の範囲を渡すと、その行（見出しを入れて10万行まで）を1回だけ数えます。列を日付・顧客・金額に絞るほど速くなり、5秒までに答える行数の目安は[見積もり](estimate.md)にあります。",
          en: "What one function reads, and how often it calls a service at most (a test counts). A range of orders is counted once, up to 100,000 rows with the header. The fewer columns beside date, customer and amount, the quicker; how many rows answer within 5 seconds stands in the [estimate](estimate.md).",
        },
        table: TABLES.functionCosts,
      },
    ],
  },
  "metrics.md": {
    title: { ja: "数値の意味", en: "Numbers and their meaning" },
    parts: [
      {
        about: {
          ja: "レポートに出る数値と、その意味です。",
          en: "The numbers of the reports and what each of them means.",
        },
        table: TABLES.metrics,
      },
    ],
  },
  "settings.md": {
    title: { ja: "設定", en: "Settings" },
    parts: [
      {
        about: {
          ja: "設定とその初期値です。コマンドでは `--set key=value` と書きます。",
          en: "The settings and what holds without a choice; on the command line write `--set key=value`.",
        },
        table: TABLES.settings,
      },
    ],
  },
  "messages.md": {
    title: { ja: "答えられないとき、お知らせするとき", en: "When it cannot answer, and what it tells" },
    parts: [
      {
        about: {
          ja: "答えられないときの文です。何が起きたか、次に何をするかを1文ずつで伝えます。",
          en: "What it says when it cannot answer: what happened, then what to do.",
        },
        table: TABLES.problems,
      },
      {
        about: {
          ja: "「毎月ひとりでに」が作れなかったとき、動かなかったときに、サイドバーと（設定していれば）メールが伝える文です。",
          en: "What the sidebar, and the mail where one is set up, say when “Every month by itself” made nothing or did not run.",
        },
        table: TABLES.monthlyStops,
      },
      {
        about: {
          ja: "数字を読むときの注意として、レポートとサイドバーに出る文です。",
          en: "What the reports and the sidebar tell of the numbers they show.",
        },
        table: TABLES.notices,
      },
    ],
  },
  "estimate.md": ESTIMATE_PAGE,
  "conformance.md": CONFORMANCE_PAGE,
  "bundle.md": BUNDLE_PAGE,
  "warehouse.md": WAREHOUSE_PAGE,
};

/** A page as it stands in the file, in the project's own format. */
export async function printed({ title, parts }: Page): Promise<string> {
  const text = [
    PRINTED,
    `# ${title.ja} / ${title.en}`,
    ...parts.flatMap(({ about, table }) => [about.ja, about.en, table()]),
  ];
  const config = await resolveConfig(join(ROOT, DOCS, "page.md"));
  return format(text.join("\n\n"), { ...config, parser: "markdown" });
}
