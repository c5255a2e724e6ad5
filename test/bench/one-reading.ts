import type { Asks } from "../../src/core/facts/tables.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { SETTINGS } from "../support/shop.ts";
import { median, timed } from "./clock.ts";
import { QUESTION, reading } from "./product.ts";
import { type BenchRow, benchRows } from "./rows.ts";

/** Medians of processor time from rows to facts [ms]: all that the reports ask, and of it `pattern` and `months` alone. */
export interface OneReadingCost {
  readonly all: number;
  readonly patternAndMonths: number;
}

const everyReport = asksOf(REPORTS, SETTINGS);
const patternAndMonths: Asks = (meta) =>
  everyReport(meta).filter(({ table }) => table === "pattern" || table === "months");

const COLUMNS = { channel: 5, productName: 6, category: 7 };
const CHANNELS = ["本店", "楽天市場", "Yahoo!ショッピング"];
/** Names of products and of categories [count]; a product is always of the same one. */
const NAMES = { products: 300, categories: 12 };

/** What the tables of all reports cost beside the first two, each time from rows that name channel, product and category. */
export function measureOneReading(size: number, rounds: number): OneReadingCost {
  const [all, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    readAndAsk(two, size, patternAndMonths);
    readAndAsk(all, size, everyReport);
  }
  return { all: median(all), patternAndMonths: median(two) };
}

function readAndAsk(into: number[], size: number, asks: Asks): void {
  const rows = namingRows(size);
  globalThis.gc?.();
  timed(into, () => reading(rows, COLUMNS).facts(QUESTION, asks));
}

const namingRows = (size: number): BenchRow[] =>
  benchRows(size).map((row, i) => {
    const product = (i * 7919) % NAMES.products;
    const names = [CHANNELS[i % CHANNELS.length], `商品${product}`, `分類${product % NAMES.categories}`];
    return [...row, ...names] as unknown as BenchRow;
  });
