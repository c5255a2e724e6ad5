/** The page of tables that are counted where they lie: profiles, mappings, and what many lines take. */
import type { Text } from "../catalog/language.ts";
import { PROFILES_READ } from "../workbench/profile-list.ts";
import { table } from "./catalogue-tables.ts";
import type { Page } from "./printed-page.ts";
import { BIGQUERY_PRICE } from "../catalog/bigquery-price.ts";
import { bytesOfLine, MEASURED, type Measurement, SIZES } from "./warehouse-measured.ts";

/** What each kind of table is. */
const KINDS: Readonly<Record<(typeof PROFILES_READ)[number]["id"], Text>> = {
  own: { ja: "自社の表", en: "a table of your own" },
  dbt_shopify: {
    ja: 'Fivetran の dbt_shopify の表 `shopify__orders`（1行1注文、時刻はUTC。変数 `shopify_timezone` を使っていれば、対応のファイルに `"timesIn": "zone"` と書く）。金額は送料と税を含み、設定 includeShipping・includeTax では引けない',
    en: '`shopify__orders` of Fivetran\'s dbt_shopify: a row an order, times in UTC (with its variable `shopify_timezone` use a mapping with `"timesIn": "zone"`). Amounts hold shipping and tax, which includeShipping and includeTax cannot take off',
  },
  shopify: {
    ja: "Shopify の注文のエクスポート（1行1明細）か、APIから写した表 order",
    en: "Shopify's export of orders (a row a line), or the table order copied from its API",
  },
  ga4: {
    ja: "GA4 の BigQuery エクスポート。purchase のイベントだけを数え、同じ transaction_id は最初の1回だけ。返金は引かない。**顧客数の正しい値は出せない**（user_id がなければ端末ごとに別の人）",
    en: "GA4's export to BigQuery: events of purchase, each transaction_id once, refunds not taken off. **No source of truth for customers**: without user_id everybody is a device",
  },
};

const profiles = (): string =>
  table(
    ["--profile", "日本語", "English", "Columns, by role"],
    PROFILES_READ.map(({ id, columns }) => [
      `\`${id}\``,
      KINDS[id].ja,
      KINDS[id].en,
      columns.map(([role, names]) => `${role}: ${names}`).join("; "),
    ]),
  );

const MAPPING = `\`\`\`json
{ "orderId": "order_no", "orderDate": "created", "customer": "member", "amount": "total", "zone": "Asia/Tokyo" }
\`\`\``;

const whole = (n: number): string => Math.round(n).toLocaleString("en-US");

function measured(): string {
  const line = (name: string, value: (one: Measurement) => string): string[] => [
    name,
    ...MEASURED.map(value),
  ];
  return table(
    ["行 / Lines", ...MEASURED.map(({ lines }) => whole(lines))],
    [
      line("注文 / Orders", ({ purchases }) => whole(purchases)),
      line("顧客 / Customers", ({ customers }) => whole(customers)),
      line("ファイル / File (Parquet) [MB]", ({ parquetMb }) => whole(parquetMb)),
      ...(["view", "cleaning", "tables"] as const).map((part) =>
        line(PARTS[part], ({ seconds, worked }) => `${whole(seconds[part])} (${whole(worked[part])})`),
      ),
      line("メモリ / Memory, most [MB]", ({ peakMb }) => whole(peakMb)),
      line("ディスク / Disk beside the file, most [MB]", ({ diskMb }) => whole(diskMb)),
    ],
  );
}

const PARTS = {
  view: "読み取りと確認 / Reading and looking [s]",
  cleaning: "整え / Cleaning [s]",
  tables: "すべての表 / Every facts table [s]",
} as const;

function bytes(): string {
  const row = (lines: number): string[] => {
    const gib = (lines * bytesOfLine()) / 2 ** 30;
    return [whole(lines), gib.toFixed(2), ((gib / 1024) * BIGQUERY_PRICE.dollarsATebibyte).toFixed(4)];
  };
  return table(["行 / Lines", "GiB", "USD"], [5_000_000, 50_000_000].map(row));
}

export const WAREHOUSE_PAGE: Page = {
  title: { ja: "データウェアハウスの表と大きなファイル", en: "Tables where they lie, and files of any size" },
  parts: [
    {
      about: {
        ja: "`npm run report -- ORDERS.parquet --out FILE.json --engine duckdb --profile 名前` は、CSV（UTF-8）と Parquet を DuckDB がそのまま読みます。自社の表には、名前の代わりに、列の対応を書いた .json を指定します。`--list` も使えます（氏名と住所の列は、リストのときだけ読みます）。",
        en: "With `npm run report -- ORDERS.parquet --out FILE.json --engine duckdb --profile NAME` DuckDB reads a CSV (UTF-8) or Parquet where it lies. For a table of your own, the profile is a .json that says what its columns are. It makes lists (`--list`), too; names and addresses are read for these alone.",
      },
      table: profiles,
    },
    {
      about: {
        ja: "対応のファイルは、役割（[列の名前](channels.md)と同じ）から列の名前へのJSONです。ほかに `cancelledAt`（入っていれば取消）、`isTest`（テスト注文）、`zone`（店のタイムゾーン）、`timesIn`（`UTC`: 時差のない時刻はUTC、`zone`: すべて店の時刻）、`dateOrder`（`MDY`、`DMY`）を書けます。日付の文字は 2024-01-31、2024/1/31、20240131、2024年1月31日と、その後ろの時刻を読みます。金額の文字は 1,200、¥1,200、1,200円、△1,200 を読みます。ほかの書き方は読まずに名前を挙げます。列がすべて同じ行が20行に1行より多い表、明細番号（lineId）や1行1注文の表で番号が重なる表は、結合で増えたものとして断ります。",
        en: "A mapping is JSON from roles (those of [columns](channels.md)) to names of columns, with `cancelledAt` (cancelled where it is filled), `isTest` (a trial), `zone` (of the shop), `timesIn` (`UTC`: times without a zone are UTC; `zone`: all are the shop's) and `dateOrder` (`MDY`, `DMY`) beside. Dates as text are read as 2024-01-31, 2024/1/31, 20240131 and 2024年1月31日, with a time behind; amounts as 1,200, ¥1,200, 1,200円 and △1,200. What is written otherwise is not read, and told by name. A table in which more than one row in twenty repeats another in every column, or a number that stands once stands twice (lineId, an order where each is one row), is refused as widened by a join.",
      },
      table: () => MAPPING,
    },
    {
      about: {
        ja: "`npx tsx test/bench/warehouse/bench.ts` が作った行（4年、1注文2.5行、商品2,000種、50注文に1件は取消）を、すべてのレポートの表について数えたもの。秒は経過、かっこの中はプロセッサーの働いた秒です。2コア、DuckDBのメモリの上限は8 GB。5,000万行は上限15 GBで、ほかの仕事をしている機械で測りました（8 GBでは表を数える途中で足りなくなります）。",
        en: "Lines that `npx tsx test/bench/warehouse/bench.ts` made (four years, two and a half an order, 2,000 products, one order in fifty cancelled), counted for the tables of every report. Seconds passed; in brackets those that processors worked. Two cores, DuckDB's memory held to 8 GB; for 50 million lines to 15 GB, on a machine with other work (8 GB give out while tables are counted).",
      },
      table: measured,
    },
    {
      about: {
        ja: `BigQuery で同じ列を1回読む量の見積もりです（実行はしていません）。1行 ${bytesOfLine()} バイト（文字は2バイトと文字のバイト、数と日付は8バイト: ${SIZES}）、1 TiB あたり ${BIGQUERY_PRICE.dollarsATebibyte} ドル（米国での目安。地域で異なります）、毎月最初の1 TiBは無料（今の料金: ${BIGQUERY_PRICE.page}）。実際の量は、実行の前に表示される値で確かめてください。`,
        en: `What BigQuery would read of the same columns once; an estimate, never run there. A line is ${bytesOfLine()} bytes (a text 2 and its own, numbers and days 8: ${SIZES}); a TiB costs about ${BIGQUERY_PRICE.dollarsATebibyte} dollars in the US (others elsewhere), the first of a month nothing (what holds today: ${BIGQUERY_PRICE.page}). The console says how much a query reads before it runs.`,
      },
      table: bytes,
    },
  ],
};
