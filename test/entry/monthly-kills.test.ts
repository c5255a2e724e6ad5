import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf } from "../support/lasting.ts";
import {
  append,
  MAIL,
  monthly,
  monthlyBook,
  pass,
  setUp,
  shownIn,
  soldIn,
  soldUntil,
} from "../support/monthly-book.ts";

const FEBRUARY = [...soldIn("2025-01"), ...soldIn("2025-02").filter(([, day]) => day <= "2025-02-02")];
/** Tries of a step that may be killed before the month is given up. */
const KILLS = 4;
/** Calls until the next step is ordered: what is killed before is gone on with the next day. */
const ORDERED = 16;

interface Clean {
  /** Names of the service calls of each execution, in their order. */
  readonly executions: string[][];
  readonly shown: Record<string, unknown[][]>;
}

let eve: Book;
let clean: Clean;
const steps = (book: Book): number => book.times.triggers().filter(({ next }) => next !== null).length;

/** Fires the next trigger. */
const fire = (book: Book) => book.times.passUntil(book.times.next() ?? 0);

/** Without what tells when they were made. */
const untimed = (shown: Record<string, unknown[][]>): string =>
  JSON.stringify(shown).replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d/g, "T");

beforeAll(() => {
  eve = monthlyBook(soldUntil("2024-12", 26), "2025-01-10 10:00", ["rfm", "monthlyHistory"]);
  setUp(eve);
  append(eve, FEBRUARY);
  pass(eve, "2025-02-03 06:00");
  const book = eve.copy();
  const executions = [callsOf(book, () => fire(book))];
  while (steps(book) > 1) executions.push(callsOf(book, () => fire(book)));
  clean = { executions, shown: shownIn(book) };
});

it("a month is begun, its steps are done and it is mailed, each by an execution of its own", () => {
  const { executions } = clean;
  expect(executions.length).toBeGreaterThan(20);
  expect(executions.filter((calls) => calls.includes("MailApp.sendEmail"))).toHaveLength(1);
  for (const calls of executions) expect(calls.indexOf("ClockTriggerBuilder.create")).toBeLessThan(ORDERED);
});

describe("a month whose every step is killed again and again", () => {
  it("comes to the same reports, one record and one mail", () => {
    const book = eve.copy();
    for (const calls of clean.executions) {
      // A step that was killed once all of it was done is not done again, so that the month may be over before.
      if (monthly(book).records.length > 0) break;
      const mails = calls.indexOf("MailApp.sendEmail");
      const end = mails < 0 ? calls.length : mails - 4;
      for (let kill = 0; kill < KILLS; kill++) {
        book.times.killAt(ORDERED + 1 + Math.floor(((end - ORDERED - 2) * kill) / (KILLS - 1)));
        fire(book);
      }
      book.times.killAt(null);
      fire(book);
    }
    while (steps(book) > 1) fire(book);
    expect(untimed(shownIn(book))).toBe(untimed(clean.shown));
    expect(monthly(book).records).toMatchObject([{ outcome: "done" }]);
    expect(book.times.mails()).toHaveLength(1);
  });

  it("is gone on with the next day where it is killed before the next step is ordered", () => {
    for (const nth of [1, 4, 7]) {
      const book = eve.copy();
      fire(book);
      fire(book);
      book.times.killAt(nth);
      fire(book);
      pass(book, "2025-02-04 12:00");
      expect(monthly(book).records).toMatchObject([{ outcome: "done" }]);
      expect(book.times.mails()).toHaveLength(1);
    }
  });

  it("is given up where one step is killed five times, which is said, and the next month is made", () => {
    const book = eve.copy();
    fire(book);
    for (let kill = 0; kill <= KILLS; kill++) {
      book.times.killAt(40);
      fire(book);
    }
    pass(book, "2025-02-03 23:00");
    const [stopped] = monthly(book).records;
    expect(stopped!.outcome).toBe("stopped");
    expect(stopped!.sentences.join("")).toMatch(/同じところで5回続けて止まりました/);
    expect(book.times.mails().map(({ subject }) => subject)).toEqual([
      "CPM Sheets：毎月のレポートが止まりました",
    ]);
    pass(book, "2025-03-03 23:00");
    expect(monthly(book).records[0]!.outcome).toBe("done");
  });
});

describe("a mail", () => {
  /** The month up to its last execution, which sends the mail. */
  function unmailed(): Book {
    const book = eve.copy();
    for (let i = 1; i < clean.executions.length; i++) fire(book);
    return book;
  }

  it("that was killed as it left is not sent again, and the sidebar says that it may be lost", () => {
    const calls = clean.executions[clean.executions.length - 1]!;
    const at = calls.indexOf("MailApp.sendEmail") + 1;
    // Before it left, and after: nobody can tell which it was.
    for (const [nth, mails] of [
      [at, 0],
      [at + 1, 1],
    ] as const) {
      const book = unmailed();
      book.times.killAt(nth);
      fire(book);
      expect(book.times.mails()).toHaveLength(mails);
      pass(book, "2025-02-04 12:00");
      expect(book.times.mails()).toHaveLength(mails);
      const { outcome, sentences } = monthly(book).records[0]!;
      expect(outcome).toBe("done");
      expect(sentences.join("")).toContain(
        `メールは送る途中で止まったため、${MAIL} に届いていないかもしれません`,
      );
    }
  });
});
