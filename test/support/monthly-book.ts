/** A file whose reports are made every month by themselves, and a clock that a test moves. */
import type { AskedMonthly, MonthlyState } from "../../src/entry/contract.ts";
import { distWith } from "../../src/tools/options.ts";
import type { Book } from "../../src/workbench/book.ts";
import type { Fired } from "../../src/workbench/times.ts";
import { answer, bookOf, HEADER, run } from "./run-book.ts";

export const ORDERS = "注文";
export const MAIL = "shop@example.com";

/** An instant of Tokyo [ms], e.g. `2025-01-03 06:30`. */
export const tokyo = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+09:00`);

/** A row of an order: person, day, amount, order, status. */
export type OrderRow = readonly [string, string, string, string, string];

const MONTH = /^(\d+)-(\d+)$/;

/** The ISO month so many months after another one. */
export function monthAfter(month: string, months: number): string {
  const [, year = "", one = ""] = MONTH.exec(month) ?? [];
  return new Date(Date.UTC(Number(year), Number(one) - 1 + months, 1)).toISOString().slice(0, 7);
}

const PEOPLE = 40;
const ORDERS_A_MONTH = 24;

/** What the shop sells in a month: the same every time it is asked. */
export function soldIn(month: string): OrderRow[] {
  let state = Number(month.replace("-", ""));
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  return Array.from({ length: ORDERS_A_MONTH }, (_, i) => {
    // The first and the last days are never without an order.
    const day = i === 0 ? 28 : i === 3 ? 1 : 1 + draw(27);
    const person = `P${String(1 + draw(PEOPLE)).padStart(2, "0")}`;
    return [
      person,
      `${month}-${String(day).padStart(2, "0")}`,
      String(1000 + 100 * draw(50)),
      `${month}-${i}`,
      "",
    ];
  });
}

/** The first months of a shop, up to and with the last one. */
export const soldUntil = (last: string, months: number): OrderRow[] =>
  Array.from({ length: months }, (_, i) => soldIn(monthAfter(last, i + 1 - months))).flat();

/** A file with these orders, its clock at an instant, after a run by the sidebar. */
export function monthlyBook(rows: readonly OrderRow[], now: string, reports: string[] = []): Book {
  const book = bookOf([HEADER, ...rows.map((row) => [...row])], "text", { dist: distWith("monthly") });
  book.times.set(tokyo(now));
  run(book, { reports });
  return book;
}

/** Rows that somebody else's tool puts below the orders. */
export function append(book: Book, rows: readonly OrderRow[]): void {
  const from = book.values(ORDERS).filter((row) => row[0] !== "").length + 1;
  rows.forEach((row, i) =>
    row.forEach((text, column) => book.setCell(ORDERS, `${"ABCDE"[column] ?? ""}${from + i}`, text)),
  );
}

const ASKED: AskedMonthly = { name: "田中", day: 3, hour: 6, mail: MAIL };

export const setUp = (book: Book, changes: Partial<AskedMonthly> = {}): MonthlyState =>
  answer(book, "monthlySet", { ...ASKED, ...changes, language: "ja" });

export const monthly = (book: Book, language: "ja" | "en" = "ja"): MonthlyState =>
  answer(book, "monthly", { language });

/** Lets time pass; whatever fired. */
export const pass = (book: Book, until: string): Fired[] => book.times.passUntil(tokyo(until));

/** All that the reports show, sheet by sheet, but when they were made. */
export function shownIn(book: Book): Record<string, unknown[][]> {
  const names = book.visibleSheets().filter((name) => name !== ORDERS);
  return Object.fromEntries(names.map((name) => [name, book.values(name)]));
}
