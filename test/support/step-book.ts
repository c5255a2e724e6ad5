import type { Book } from "../../src/workbench/book.ts";
import { inDays } from "./campaign-book.ts";
import { answer, bookOf, run } from "./run-book.ts";

const HEADER = [
  ...["顧客ID", "注文日", "金額", "注文番号", "メールアドレス", "配信停止", "発送日", "誕生日", "商品名"],
];

/** An order so many days ago; the shipping two days later. */
export interface StepOrder {
  readonly who: string;
  readonly ago: number;
  readonly birthday?: string;
  readonly product?: string;
  readonly optOut?: string;
}

/** A shop of these orders, after a run as of so many days ago. */
export function stepBook(orders: readonly StepOrder[], anchorAgo = 0): Book {
  const rows = orders.map(({ who, ago, birthday = "", product = "石けん", optOut = "0" }, i) => [
    ...[who, inDays(-ago), "1000", `N${i}`, `${who.toLowerCase()}@example.com`, optOut],
    ...[inDays(2 - ago), birthday, product],
  ]);
  const book = bookOf([HEADER, ...rows]);
  run(book, { anchor: { kind: "date", date: inDays(-anchorAgo) } });
  return book;
}

export const PLANS = "配信計画";

/** The first 配信計画, its rows in the place of the examples: state, name, start, days, segment, stops. */
export function planned(book: Book, rows: readonly (readonly (string | number)[])[]): Book {
  answer(book, "stepCalendar", { language: "ja" });
  const header = book.values(PLANS).findIndex((row) => row[0] === "状態");
  const blank = ["", "", "", "", "", ""];
  const all = Array.from({ length: Math.max(3, rows.length) }, (_, i) => rows[i] ?? blank);
  all.forEach((row, i) =>
    row.forEach((value, column) => {
      book.setCell(PLANS, `${"ABCDEF"[column] ?? "A"}${header + 2 + i}`, String(value));
    }),
  );
  return book;
}

export const calendar = (book: Book) => answer(book, "stepCalendar", { language: "ja" });
