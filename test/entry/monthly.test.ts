import { expect, it } from "vitest";
import { append, monthly, monthlyBook, pass, setUp, soldIn, soldUntil } from "../support/monthly-book.ts";
import { opened } from "../support/run-book.ts";

it("tries", () => {
  let t = Date.now();
  const lap = (what: string) => { console.log(what, Date.now() - t); t = Date.now(); };
  const book = monthlyBook(soldUntil("2024-12", 30), "2025-01-10 10:00");
  lap("run");
  console.log(JSON.stringify(setUp(book)));
  append(book, soldIn("2025-01"));
  lap("set");
  const fired = pass(book, "2025-02-03 12:00");
  lap("pass");
  console.log(fired.length, JSON.stringify(fired.slice(-8)), JSON.stringify(fired.filter((f) => f.error)));
  console.log(JSON.stringify(monthly(book), null, 1));
  console.log(book.times.mails().map((m) => m.subject + "\n" + m.body.slice(0, 1500)));
  console.log(opened(book).last?.anchorDate, book.times.triggers());
  expect(1).toBe(1);
});
