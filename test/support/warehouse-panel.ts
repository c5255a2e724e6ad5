/** What walks through the panel of BigQuery's tables share: the worked example as a table, and the panel's words. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { answer, bookOf, run } from "./run-book.ts";

export const EXAMPLE = "src/workbench/worked-example.csv";
/** Its columns as the table calls them. */
export const NAMES = ["buyer", "bought_at", "order_no", "price"];
export const PATIENCE = { timeout: 120_000 };

/** What is read on the page of both ways, in its language. */
export const PANEL_WORDS = {
  ja: {
    how: "基点日の決め方",
    start: "BigQueryの表から作る",
    table: "表の名前",
    columns: "列の一覧",
    roles: { 顧客ID: "buyer", 注文日: "bought_at", 注文番号: "order_no", 注文合計: "price" },
    first: "最初の注文の日",
    write: "SQLを作る",
    make: "レポートを作る",
    done: "レポートができました",
  },
  en: {
    how: "How the anchor date is set",
    start: "Make reports of a table in BigQuery",
    table: "Name of the table",
    columns: "Its columns",
    roles: {
      "Customer ID": "buyer",
      "Order date": "bought_at",
      "Order ID": "order_no",
      "Order total": "price",
    },
    first: "Day of the first order",
    write: "Write the SQL",
    make: "Make the reports",
    done: "The reports are ready",
  },
} as const;

/** Takes pictures of each step into the folder of WAREHOUSE_PICTURES, if there is one. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env["WAREHOUSE_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

interface Numbers {
  readonly metrics: object;
  readonly quality: object;
}

/** The numbers of the same orders in a sheet. */
export function numbersOfRows(): Numbers {
  const lines = readFileSync(EXAMPLE, "utf8").trim().split("\n");
  const book = bookOf(lines.map((line) => line.split(",")));
  run(book, { anchor: { kind: "date", date: "2024-03-31" } });
  return numbersOfBook(book, "ja");
}

/** The numbers of a book's last run. */
export const numbersOfBook = (book: object, language: "ja" | "en"): Numbers =>
  answer(book as never, "runJson", { language }) as Numbers;
