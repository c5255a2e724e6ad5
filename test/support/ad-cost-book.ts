import type { Book } from "../../src/workbench/book.ts";
import { answer, at, bookOf, run } from "./run-book.ts";

const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "チャネル", "商品名"];

/*
 * Anchor 2024-03-31, gross margin 50 %. 本店: A and B began with 1,000 each in May 2022, A bought for 3,000 more 70 days
 * later. 楽天: C began with 2,000 in August 2022, D with 600 in February 2024.
 */
const ROWS = [
  ["A", "2022-05-10", "1000", "1", "本店", "石けん"],
  ["A", "2022-07-19", "3000", "2", "本店", "石けん"],
  ["B", "2022-05-31", "1000", "3", "本店", "石けん"],
  ["C", "2022-08-01", "2000", "4", "楽天", "化粧水"],
  ["D", "2024-02-10", "600", "5", "楽天", "石けん"],
];

/** A run of the shop; without a margin none is set. */
export function runShop(book: Book, margin: number | null = 0.5) {
  const changes = { ...at("2024-03-31"), reports: ["ltv"] };
  return run(book, margin === null ? changes : { ...changes, settings: { grossMargin: margin } });
}

export function costShop(margin: number | null = 0.5): Book {
  const book = bookOf([HEADER, ...ROWS]);
  runShop(book, margin);
  return book;
}

export const AD_COSTS = "広告費";
const COLUMNS = "ABCDEF";

/** The sheet, made where it is missing, its first rows as typed: state, month, channel, product, CPO, ad spend. */
export function typed(book: Book, rows: readonly (readonly (string | number)[])[]): Book {
  const { name } = answer(book, "adCosts", { rows: [], language: "ja" });
  const header = book.values(name).findIndex((row) => row[0] === "状態");
  const all = Array.from({ length: Math.max(3, rows.length) }, (_, i) => rows[i] ?? []);
  all.forEach((row, i) =>
    [...COLUMNS].forEach((letter, column) => {
      book.setCell(name, `${letter}${header + 2 + i}`, String(row[column] ?? ""));
    }),
  );
  return book;
}

export const saysOf = (book: Book): string[] => answer(book, "adCosts", { rows: [], language: "ja" }).says;
