/** A book with the worked example's reports, whose cells are selected and explained. */
import type { Explanation } from "../../src/entry/contract.ts";
import type { Book, BookOptions } from "../../src/workbench/book.ts";
import { answer, at, bookOf, run, tableOf } from "./run-book.ts";
import { selectCell } from "./select-cell.ts";
import { WORKED_ROWS } from "./worked-shop.ts";

export const BS = "顧客BS";
const REPORTS = ["customerBalanceSheet", "goldCustomerMap", "rfm"];

export function workedBook(options: BookOptions = {}): Book {
  const book = bookOf(tableOf(WORKED_ROWS), "text", options);
  run(book, { ...at("2024-03-31"), reports: REPORTS });
  return book;
}

/** F3's 維持率 in the table of stages (1 of 1), and its people. */
export const KEPT_F3 = ["F3", "維持率"] as const;

/** The cell in the row of a stage, below a header of the table of stages, or of the assumptions. */
export function cellOf(book: Book, stage: string, header: string, table = "購入回数"): string {
  const rows = book.values(BS);
  const top = rows.findIndex((cells) => cells[0] === "ランク" && cells.includes(table));
  const row = rows.findIndex((cells, i) => i > top && cells[0] === stage);
  const column = rows[top]?.indexOf(header) ?? -1;
  if (top < 0 || row < 0 || column < 0) throw new Error(`${BS} has no ${stage} / ${header}`);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

/** What the sidebar would get for the cell under the cursor. */
export const explain = (book: Book) => answer(book, "explain", { language: "ja" });

/** A cell selected and explained; no explanation fails the test with its sentence. */
export function explained(book: Book, sheet: string, cell: string): Explanation {
  selectCell(book, sheet, cell);
  const found = explain(book);
  if (found.kind === "none") throw new Error(found.sentence);
  if (found.kind === "person") throw new Error(`the orders of ${found.customerId}`);
  return found;
}
