/** Shops whose order lines name products, for the tests of 商品. */
import { type Analysis, analysisOf } from "../../src/core/analysis.ts";
import type { AnalysisSettings } from "../../src/core/settings.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { day, RULES, SETTINGS } from "./shop.ts";
import { type WideRow, wideShop } from "./wide-shop.ts";

/** Customer, ISO day, order ID, product, the line's amount in whole units, pieces. */
export type ProductLine = readonly [
  customer: string,
  date: string,
  order: string,
  name: string,
  amount: unknown,
  pieces: number,
];

export const productRows = (lines: readonly ProductLine[]): WideRow[] =>
  lines.map(([customer, date, orderId, productName, amount, quantity]) => ({
    ...{ customer, date, orderId, productName, amount, quantity },
  }));

export const PRODUCT_ANCHOR = "2024-06-30";

/** A buys soap twice, B once and a lotion on the 90th day, C soap in two orders of one day; D gave the cream back. */
export const PRODUCT_LINES: readonly ProductLine[] = [
  ["A", "2024-01-05", "A1", "石けん", 2000, 2],
  ["A", "2024-01-05", "A1", "クリーム", 3000, 1],
  ["A", "2024-02-04", "A2", "クリーム", 3000, 1],
  ["A", "2024-03-05", "A3", "石けん", 1000, 1],
  ["B", "2024-01-10", "B1", "石けん", 1000, 1],
  ["B", "2024-04-09", "B2", "化粧水", 5000, 1],
  ["C", "2024-01-20", "C1", "石けん", 1000, 1],
  ["C", "2024-01-20", "C1", "石けん", 1000, 1],
  ["C", "2024-01-20", "C2", "石けん", 1000, 1],
  ["D", "2024-02-10", "D1", "クリーム", 3000, 1],
  ["D", "2024-02-10", "D1", "クリーム", -3000, 1],
  ["D", "2024-02-10", "D1", "化粧水", 5000, 1],
  ["E", "2024-03-20", "E1", "", 500, 1],
];

/**
 * People who bought one product on 1 January, and so many of them the same 30 days later.
 *
 * @param sold by product: people, and those who came back
 */
export const firstBuyers = (
  sold: Readonly<Record<string, readonly [people: number, again: number]>>,
): ProductLine[] =>
  Object.entries(sold).flatMap(([name, [people, again]], product) =>
    Array.from({ length: people }, (_, i) => i).flatMap((i): ProductLine[] => {
      const who = `${product}-${i}`;
      const line = (on: string, order: string): ProductLine => [who, on, `${who}-${order}`, name, 1000, 1];
      const first = line("2024-01-01", "1");
      return i < again ? [first, line(isoOf(day("2024-01-01") + 30), "2")] : [first];
    }),
  );

export function productAnalysis(
  rows: readonly WideRow[],
  { anchor = PRODUCT_ANCHOR, ...settings }: Partial<AnalysisSettings> & { readonly anchor?: string } = {},
): Analysis {
  const all = { ...SETTINGS, ...settings };
  const question = { anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits: all } as const;
  return analysisOf(wideShop(rows).facts(question, asksOf(REPORTS, all)), all);
}
