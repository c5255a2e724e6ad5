/** The worked example read in parts, and in one call. */
import { checksum } from "../../src/core/values/checksum.ts";
import { once } from "../../src/core/values/once.ts";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf } from "./lasting.ts";
import { at, bookOf, run, step, tableOf } from "./run-book.ts";
import { WORKED_ROWS } from "./worked-shop.ts";

export const ANCHOR = { ...at("2024-03-31"), reports: ["rfm"] };
export const COLUMNS = 5;
export const ROWS = WORKED_ROWS.length;
/** Rows a block; the last one is shorter. */
export const HEIGHT = 14;
export const PARTS = Math.ceil(ROWS / HEIGHT);
export const KEPT = "CPM_read";

/** One order less is still read in parts, two less are not. */
export const LIMITS = { oneRead: (ROWS - 1) * COLUMNS, block: HEIGHT * COLUMNS };
export const ANEW = "途中まで読んだ注文はもう使えないため、はじめから読み直します";

export const whole = () => bookOf(tableOf(WORKED_ROWS));
export const parted = (dist: string) => bookOf(tableOf(WORKED_ROWS), "text", { dist });

/** A sign of everything that a user sees after a run, times apart. */
export function shown(book: Book): string {
  const sheets = book.visibleSheets().map((name) => [name, book.values(name)]);
  return checksum(JSON.stringify(sheets).replace(/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/g, ""));
}

/** What the same run shows that reads the orders in one call. */
export const reference = once(() => {
  const book = whole();
  run(book, ANCHOR);
  return shown(book);
});

export const isKept = (book: Book): boolean => book.sheet(KEPT) !== undefined;

/** Drives a run that was begun to its end. */
export function driven(book: Book, runId: string) {
  let progress = step(book, runId);
  while (progress.state === "running") progress = step(book, runId);
  return progress;
}

/** How many service calls some work makes. */
export function callsIn(book: Book, work: (of: Book) => unknown): number {
  const copy = book.copy();
  return callsOf(copy, () => work(copy)).length;
}

/** A copy of a book in which some work was ended before one of its service calls. */
export function killed(before: Book, nth: number, work: (of: Book) => unknown): Book {
  const book = before.copy();
  const end = (): void => {
    book.beforeCall(1, end);
    throw new Error("the execution ended");
  };
  book.beforeCall(nth, end);
  try {
    work(book);
  } catch {
    // It did not come to its end.
  }
  return book.copy();
}
