import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import {
  append,
  MAIL,
  monthly,
  monthlyBook,
  ORDERS,
  pass,
  setUp,
  soldIn,
  soldUntil,
  tokyo,
} from "../support/monthly-book.ts";
import { answer, ask, bookOf, HEADER, opened, run, runJson, start } from "../support/run-book.ts";
import { distWith } from "../../src/tools/options.ts";

const ASKED = { name: "田中", day: 3, hour: 6, mail: "", language: "ja" } as const;
let first: Book;
beforeAll(() => {
  // One report is enough to have been made once.
  first = monthlyBook(soldUntil("2024-12", 26), "2025-01-10 10:00", ["rfm"]);
});
const begun = (): Book => first.copy();
/** What comes in until the next month's third. */
const JANUARY = [...soldIn("2025-01"), ...soldIn("2025-02").filter(([, day]) => day <= "2025-02-02")];

describe("setting it up", () => {
  it("waits for the first reports", () => {
    const book = bookOf([HEADER, ["P1", "2024-01-01", "100", "1", ""]], "text", {
      dist: distWith("monthly"),
    });
    expect(monthly(book)).toMatchObject({ ready: false, schedule: null });
    expect(ask(book, "monthlySet", ASKED)).toMatchObject({ ok: false, problem: { code: "no-stored-facts" } });
    expect(book.times.triggers()).toEqual([]);
  });

  it("says under whose name it runs and when next, and looks once a day", () => {
    const book = begun();
    expect(setUp(book)).toEqual({
      schedule: {
        name: "田中",
        day: 3,
        hour: 6,
        mail: MAIL,
        next: "2025-02-03",
        mine: true,
        running: false,
      },
      ready: true,
      advice: [],
      records: [],
    });
    expect(book.times.triggers()).toMatchObject([{ handler: "cpmMonthly", next: tokyo("2025-01-11 06:17") }]);
    const before = book.values("RFM");
    pass(book, "2025-02-03 06:00");
    expect(book.values("RFM")).toEqual(before);
    expect(monthly(book).records).toEqual([]);
  });

  it.each([
    { why: "no name", change: { name: "  " }, code: "request-refused" },
    { why: "a name of 61 letters", change: { name: "あ".repeat(61) }, code: "request-refused" },
    { why: "the 29th", change: { day: 29 }, code: "request-refused" },
    { why: "day 0", change: { day: 0 }, code: "request-refused" },
    { why: "hour 24", change: { hour: 24 }, code: "request-refused" },
    { why: "half an hour", change: { hour: 6.5 }, code: "request-refused" },
    { why: "no address", change: { mail: "田中さん" }, code: "monthly-mail" },
    { why: "two addresses", change: { mail: "a@example.com, b@example.com" }, code: "monthly-mail" },
    {
      why: "an address with a line break",
      change: { mail: "a@example.com\nbcc: b@x.com" },
      code: "monthly-mail",
    },
  ])("refuses $why", ({ change, code }) => {
    const book = begun();
    expect(ask(book, "monthlySet", { ...ASKED, ...change })).toMatchObject({ ok: false, problem: { code } });
    expect(book.times.triggers()).toEqual([]);
    expect(monthly(book).schedule).toBeNull();
  });

  it("refuses a second schedule, also from another account, and names the first", () => {
    const book = begun();
    setUp(book);
    for (const account of ["owner", "colleague"]) {
      book.times.as(account);
      const reply = ask(book, "monthlySet", { ...ASKED, name: "鈴木" });
      expect(reply).toMatchObject({ ok: false, problem: { code: "monthly-exists" } });
      expect(JSON.stringify(reply)).toContain("「田中」の名前で毎月作る設定");
    }
    expect(monthly(book).schedule).toMatchObject({ name: "田中", mine: false });
    expect(book.times.triggers()).toHaveLength(1);
  });

  it("is stopped by its own account, with its triggers", () => {
    const book = begun();
    setUp(book);
    expect(answer(book, "monthlyStop", { language: "ja" }).schedule).toBeNull();
    expect(book.times.triggers()).toEqual([]);
  });

  it("is stopped by another account; its trigger goes when it fires next, and another schedule runs", () => {
    const book = begun();
    setUp(book);
    book.times.as("colleague");
    answer(book, "monthlyStop", { language: "ja" });
    expect(setUp(book, { name: "鈴木", day: 20 }).schedule).toMatchObject({ name: "鈴木", mine: true });
    expect(book.times.triggers()).toHaveLength(2);
    pass(book, "2025-01-12 00:00");
    expect(book.times.triggers()).toMatchObject([{ owner: "colleague" }]);
  });

  it("goes with everything else", () => {
    const book = begun();
    setUp(book);
    answer(book, "removeAll", { language: "ja" });
    expect(book.times.triggers()).toEqual([]);
    expect(monthly(book).schedule).toBeNull();
  });

  it("is unknown to the bundle without its scopes", () => {
    const book = bookOf([HEADER, ["P1", "2024-01-01", "100", "1", ""]]);
    expect(ask(book, "monthly", { language: "ja" })).toMatchObject({
      ok: false,
      problem: { code: "request-refused" },
    });
  });
});

describe("a month", () => {
  it("makes the reports of what another tool put into the sheet, as of the latest month end, and mails them", () => {
    const book = begun();
    book.times.set(tokyo("2025-01-10 11:00"));
    setUp(book);
    append(book, JANUARY);
    const fired = pass(book, "2025-02-03 23:00");
    expect(fired.filter(({ error }) => error !== null)).toEqual([]);
    const { anchorDate, reports } = opened(book).last!;
    expect(anchorDate).toBe("2025-01-31");
    expect(reports.length).toBeGreaterThan(15);
    expect(runJson(book).quality).toMatchObject({ rows: 26 * 24 + JANUARY.length });
    const { records, schedule } = monthly(book);
    expect(schedule).toMatchObject({ next: "2025-03-03", running: false });
    expect(records).toMatchObject([{ startedAt: "2025/02/03 06:17", outcome: "done" }]);
    expect(records[0]!.sentences).toEqual([
      `2025/01/31 を基点に、レポート${reports.length}枚を作り直しました。`,
      "維持率の警報は出ていません。",
      `${MAIL} にメールを送りました。`,
    ]);
    expect(monthly(book, "en").records[0]!.sentences[0]).toBe(
      `Reports made anew as of 2025/01/31: ${reports.length}.`,
    );
    // One trigger is left, and it does nothing until the next month.
    expect(book.times.triggers()).toMatchObject([{ handler: "cpmMonthly" }]);
    pass(book, "2025-03-02 23:00");
    expect(monthly(book).records).toHaveLength(1);
    const [mail, ...more] = book.times.mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: MAIL, sender: "owner" });
    expect(mail!.subject).toBe("CPM Sheets：毎月のレポートができました（2025/01/31）");
    expect(mail!.body).toContain("稼働顧客 | 4");
    expect(mail!.body).toContain("個人の情報は入っていません");
    // Nothing was copied to a sheet.
    expect(mail!.body).not.toContain("写したシート");
    // Neither a person nor an order of the file.
    expect(mail!.body).not.toMatch(/P\d\d\b|202\d-\d\d-\d/);
  });

  it("leaves the user's own choice of an anchor as it was", () => {
    const book = begun();
    run(book, { anchor: { kind: "date", date: "2024-10-31" }, reports: ["rfm"] });
    setUp(book);
    append(book, JANUARY);
    pass(book, "2025-02-03 23:00");
    expect(opened(book)).toMatchObject({
      anchor: { kind: "date", date: "2024-10-31" },
      last: { anchorDate: "2025-01-31" },
    });
  });

  it("waits while somebody makes reports, then makes its own", () => {
    const book = begun();
    setUp(book);
    append(book, JANUARY);
    pass(book, "2025-02-03 06:00");
    const { runId } = start(book);
    pass(book, "2025-02-03 06:40");
    expect(opened(book).unfinished?.runId).toBe(runId);
    expect(monthly(book).schedule).toMatchObject({ running: true });
    // It was left lying: after an hour nobody waits for it.
    pass(book, "2025-02-03 12:00");
    expect(monthly(book).records).toMatchObject([{ outcome: "done" }]);
    expect(opened(book).unfinished).toBeNull();
  });

  it("tells the days of the mail plans, few people masked", () => {
    const book = begun();
    answer(book, "stepCalendar", { language: "ja" });
    setUp(book);
    append(book, JANUARY);
    pass(book, "2025-02-03 23:00");
    const { sentences } = monthly(book).records[0]!;
    expect(sentences.join()).toMatch(/配信の予定/);
    expect(book.visibleSheets().filter((name) => name.startsWith("配信カレンダー"))).toEqual([]);
    expect(book.sheet(ORDERS)).toBeDefined();
  });
});
