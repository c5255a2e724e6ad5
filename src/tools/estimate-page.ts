/** The page of how long a run takes on Google: prices with their sources, estimates, and how to measure them. */
import { MOST_RANGE_ROWS } from "../catalog/function-parameters.ts";
import {
  GOOGLE_PRICES,
  googleFunction,
  googleRange,
  googleRows,
  googleRun,
  type Span,
} from "../catalog/google-prices.ts";
import { REPORTS } from "../reports/index.ts";
import { code, table } from "./catalogue-tables.ts";
import type { Page } from "./printed-page.ts";

/** Orders [count], each row with so many columns from the first to the last that is read. */
const ORDERS = [10_000, 100_000, 500_000];
const COLUMNS = 8;
const SHEETS = REPORTS.filter(({ only }) => only === null).length;

const shown = (seconds: number): string => seconds.toFixed(seconds < 10 ? 1 : 0);
const range = ({ low, high }: Span): string => `${shown(low)}–${shown(high)}`;

/** A price in the unit in which it is easily read. */
function priced({ low, high }: Span): string {
  if (high >= 0.01) return `${low}–${high} s`;
  const [unit, per] = high >= 0.000_1 ? ["ms", 1_000] : ["µs", 1_000_000];
  return `${Number((low * per).toPrecision(3))}–${Number((high * per).toPrecision(3))} ${unit}`;
}

function estimateRow(rows: number): string[] {
  const { calls, call, read, reports, formulas, total } = googleRun({
    rows,
    columns: COLUMNS,
    sheets: SHEETS,
  });
  const spans = [call, read, reports, formulas, total, googleFunction()];
  return [rows.toLocaleString("en-US"), `${calls}`, ...spans.map(range)];
}

const estimates = (): string =>
  table(
    [
      "注文の行数 / Orders",
      "読む呼び出し / Calls that read",
      "そのうち最長 / The longest",
      "読み取り全体 / Reading",
      `レポート${SHEETS}枚 / ${SHEETS} reports`,
      "関数の更新 / Formulas",
      "全体 / Whole run",
      "セルの関数1つ / One function in a cell",
    ],
    ORDERS.map(estimateRow),
  );

/** A function in a cell that is given a range of orders. */
const ranges = (): string =>
  table(
    ["注文の行数 / Orders", ...RANGE_COLUMNS.map((columns) => `${columns}列 / ${columns} columns`)],
    RANGE_ROWS.map((rows) => [
      rows.toLocaleString("en-US"),
      ...RANGE_COLUMNS.map((columns) => range(googleRange(rows, columns))),
    ]),
  );

/** How many rows a range may have: where all is dearest, and where it is in the middle of the estimate. */
const rowsOfRanges = (): string =>
  table(
    [
      "範囲の列 / Columns",
      `${QUICK}秒まで（高いほう） / ${QUICK} s at the highest price`,
      `${QUICK}秒まで（中ほど） / ${QUICK} s by the middle`,
      `${LIMIT}秒まで（高いほう） / ${LIMIT} s at the highest price`,
    ],
    ROW_COLUMNS.map((columns) => [
      `${columns}`,
      taken(googleRows(QUICK, columns).low),
      taken(rowsByMiddle(columns)),
      taken(googleRows(LIMIT, columns).low),
    ]),
  );

/** [rows] Seconds grow by the row, at either price: the middle of both is that of a row and of what comes once. */
function rowsByMiddle(columns: number): number {
  const middle = (rows: number): number =>
    (googleRange(rows, columns).low + googleRange(rows, columns).high) / 2;
  return Math.floor((QUICK - middle(0)) / (middle(1) - middle(0)));
}

/** Thousands of rows, of which no more than the most are taken. */
const taken = (rows: number): string =>
  (rows >= MOST_RANGE_ROWS ? MOST_RANGE_ROWS : Math.floor(rows / 1000) * 1000).toLocaleString("en-US");

/** What a function with a range should take, and what Google lets it [seconds]. */
const QUICK = 5;
const LIMIT = 30;
const ROW_COLUMNS = [3, 4, 6, 8, 15, 26];

const RANGE_ROWS = [10_000, 50_000, 100_000];
const RANGE_COLUMNS = [3, 5, 8];

const prices = (): string =>
  table(
    ["Cost", "何が", "What", "値 / Price", "出典", "Source"],
    Object.entries(GOOGLE_PRICES).map(([cost, { name, source, link, ...span }]) => [
      code(cost),
      ...[name.ja, name.en, priced(span)],
      link === null ? source.ja : `[${source.ja}](${link})`,
      source.en,
    ]),
  );

/** Measures each cost where it is pasted, but for the two that the product itself shows: `start` and `row`. */
export const MEASURE = `function measureCosts() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet("measureCosts", 0);
  const seconds = (work) => {
    const began = Date.now();
    work();
    return (Date.now() - began) / 1000;
  };
  const write = (rows, columns, value) => {
    const cells = Array.from({ length: rows }, () => Array(columns).fill(value));
    sheet.getRange(1, 1, rows, columns).setValues(cells);
  };
  const flushed = (rows, columns, value) => seconds(() => {
    write(rows, columns, value);
    SpreadsheetApp.flush();
  });
  const read = (rows, columns) => seconds(() => sheet.getRange(1, 1, rows, columns).getValues());
  const average = (count, work) => Array.from({ length: count }, work).reduce((a, b) => a + b, 0) / count;
  const flush = average(5, () => flushed(1, 1, 1));
  const wait = average(5, () => {
    write(1, 1, 2);
    return seconds(() => sheet.getLastRow());
  });
  const call = average(100, () => seconds(() => sheet.getName()));
  const cellWritten = (flushed(1000, 20, 12345) - flush) / 20000;
  const cellRead = read(1000, 20) / 20000;
  const letters = 40 * 45000;
  const letterWritten = (flushed(40, 1, "x".repeat(45000)) - flush) / letters;
  const letterRead = read(40, 1) / letters;
  book.deleteSheet(sheet);
  const costs = { wait, call, flush, cellRead, cellWritten, letterRead, letterWritten };
  console.log(JSON.stringify(costs));
  return costs;
}`;

export const ESTIMATE_PAGE: Page = {
  title: { ja: "Googleでかかる時間の見積もり", en: "How long a run takes on Google: an estimate" },
  parts: [
    {
      about: {
        ja: `**Googleではまだ誰も試していません。下の数字は測った値ではなく、計画のための見積もりです。** 注文が${COLUMNS}列のときの秒数で、安いほうは同じ見た目で作り直したとき、高いほうは初めて作るときにどの値も一番高かった場合です。1回の呼び出しは6分まで、セルの関数は30秒までです。読むセルが100万個になると、注文を何回かに分けて読み、途中の行は隠しシートに置いて、集計したらすぐに消します。`,
        en: `**Nobody has tried it on Google yet: these are no measurements but a plan.** Seconds for orders of ${COLUMNS} columns, from a re-run with equal looks at the least price of everything to a first run at the highest. Google ends a call after 6 minutes, and a function in a cell after 30 seconds. From a million cells on the orders are read in several calls; the rows wait in a hidden sheet that goes as soon as they are counted.`,
      },
      table: estimates,
    },
    {
      about: {
        ja: "セルの関数に注文の範囲を渡したときの秒数です。10万行まで受け取ります。範囲の列を日付・顧客・金額だけに絞るほど速くなります。",
        en: "Seconds of a function in a cell that is given a range of orders: up to 100,000 rows. The fewer columns beside date, customer and amount, the quicker.",
      },
      table: ranges,
    },
    {
      about: {
        ja: "範囲の行数の目安です。どの関数も範囲を1回だけ数えるので、かかる時間は関数によらず、渡すセルの数で決まります。日付・顧客・金額の3列なら、10万行でも見積もりの中ほどで5秒までです。",
        en: "How many rows a range may have. Every function counts its range once, so that the time depends on the cells handed over and not on the function: with date, customer and amount alone, 100,000 rows take up to 5 s by the middle of the estimate.",
      },
      table: rowsOfRanges,
    },
    {
      about: {
        ja: "見積もりのもとにした値です。回数は手元の表計算で数え（`test/entry/run-estimate.test.ts` が確かめます）、1回あたりの値は公開されている測定から取りました。",
        en: "What it is made of: how often each happens is counted in the local spreadsheet (`test/entry/run-estimate.test.ts` holds it), what one costs is taken from published measurements.",
      },
      table: prices,
    },
    {
      about: {
        ja: "実際のシートで測るには、新しいスプレッドシートで「拡張機能 → Apps Script」を開き、次の関数を貼り付けて実行します。実行ログに出た値を `src/catalog/google-prices.ts` に書き、`npm run fix` でこのページを作り直します。日を変えて5回ほど測り、一番小さい値と一番大きい値を取ってください。`start` は空の関数 `function f() { return 1; }` をアドオンのスクリプトに足してセルから呼んだときの時間、`row` は注文を読む段階の時間（実行数の画面に出ます）からセルを読む時間を引き、行数で割ったものです。",
        en: "To measure it in a real sheet: in a new spreadsheet open Extensions → Apps Script, paste this function and run it. What the execution log shows goes into `src/catalog/google-prices.ts`, and `npm run fix` prints this page anew. Measure some five times on different days and take the least and the most. `start` is how long a cell waits for an empty function `function f() { return 1; }` added to the add-on's script; `row` is how long the step that reads the orders takes (the page of executions says it), less the reading of its cells, by the number of rows.",
      },
      table: () => `\`\`\`js\n${MEASURE}\n\`\`\``,
    },
  ],
};
