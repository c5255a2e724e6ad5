import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf } from "../support/lasting.ts";
import { killed } from "../support/parted-book.ts";
import { answer, ask, at, bookOf, opened, run, runJson, tableOf } from "../support/run-book.ts";
import { sheetShown, sheetsShown } from "../support/shown-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** So many files are copied, cut and brought to their end [milliseconds]. */
const MINUTES = 600_000;

const REPORTS = ["customerBalanceSheet", "monthlyHistory", "rfm"];
const NAMES = ["顧客BS", "定点観測", "RFM"];
const BEFORE = { ...at("2023-12-31"), settings: { minSample: 3 }, reports: REPORTS };
const LAST = { ...at("2024-03-31"), settings: { minSample: 7 }, reports: REPORTS };

/** Brings the reports back that stood before, step by step. */
function undo(book: Book) {
  let progress = answer(book, "undo", { language: "ja" });
  while (progress.state === "running")
    progress = answer(book, "step", { runId: progress.runId, language: "ja" });
  return progress;
}

/** What the file keeps of its last run, times apart. */
const kept = (book: Book): unknown => {
  const { anchor, settings, last } = opened(book);
  const page = JSON.stringify(book.values("設定")).replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d/g, "");
  return { anchor, settings, page, active: last?.activeCustomers, json: runJson(book).metrics };
};

describe("the last run undone", () => {
  let once: Book;
  let twice: Book;
  beforeAll(() => {
    once = bookOf(tableOf(WORKED_ROWS));
    run(once, BEFORE);
    twice = once.copy();
    run(twice, LAST);
  });

  it("is offered once there are reports before the last ones", () => {
    expect([opened(once).home.undo, opened(twice).home.undo?.anchorDate]).toEqual([null, "2023-12-31"]);
    expect(ask(once, "undo", { language: "ja" })).toMatchObject({ problem: { code: "no-undo" } });
  });

  it("brings sheets, stored figures, anchor, settings and the monthly record back; undone again, the last ones", () => {
    const book = twice.copy();
    const { undo: offer, taken, result } = undo(book);
    expect(sheetsShown(book, NAMES)).toEqual(sheetsShown(once, NAMES));
    expect(kept(book)).toEqual(kept(once));
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(once.evaluate("=CPM_ACTIVE()"));
    expect([result?.anchorDate, offer?.anchorDate, taken?.settings.minSample]).toEqual([
      "2023-12-31",
      "2024-03-31",
      3,
    ]);
    undo(book);
    expect(sheetsShown(book, NAMES)).toEqual(sheetsShown(twice, NAMES));
    expect(kept(book)).toEqual(kept(twice));
  });

  it("leaves what the user typed into yellow cells, and keeps a sheet with notes of theirs beside", () => {
    const book = twice.copy();
    const input = inputOf(book);
    book.setCell("顧客BS", input, "0.9");
    const typed = book.cellText("顧客BS", input);
    book.setCell("RFM", "A4", "mine");
    const { result } = undo(book);
    expect(book.cellText("顧客BS", inputOf(book))).toBe(typed);
    const beside = book.visibleSheets().find((name) => /^RFM \d/.test(name));
    expect(book.cellText(beside!, "A4")).toBe("mine");
    expect(result?.notices.join()).toContain("RFM");
    expect(sheetShown(book, "RFM")).toEqual(sheetShown(once, "RFM"));
  });

  it("writes a report anew whose sheet somebody deleted", () => {
    const book = twice.copy();
    book.model.dispatch("DELETE_SHEET", { sheetId: book.sheet("RFM")!.id, sheetName: "RFM" });
    undo(book);
    expect(book.values("RFM")).toEqual(once.values("RFM"));
  });
});

/** The first yellow cell of 顧客BS. */
function inputOf(book: Book): string {
  const { getters } = book.model;
  const sheetId = book.sheet("顧客BS")!.id;
  for (let row = 0; row < 200; row++)
    for (let col = 0; col < 12; col++)
      if (getters.getCellStyle({ sheetId, row, col }).fillColor === "#FFFBEB")
        return `${"ABCDEFGHIJKL"[col]}${row + 1}`;
  throw new Error("no input");
}

describe("an undoing that is cut off", () => {
  let small: Book;
  beforeAll(() => {
    small = bookOf(tableOf(WORKED_ROWS));
    for (const request of [BEFORE, LAST]) run(small, { ...request, reports: ["rfm"] });
  });

  it(
    "is whole once it went on, killed before any call of any step",
    () => {
      const whole = small.copy();
      undo(whole);
      const expected = sheetsShown(whole, ["RFM"]);
      const figures = kept(whole);
      let cuts = 0;
      const steps = small.copy();
      let runId: string | null = null;
      const next = (of: Book) =>
        runId === null ? ask(of, "undo", { language: "ja" }) : ask(of, "step", { runId, language: "ja" });
      for (let step = 0, over = false; !over; step++) {
        const before = steps.copy();
        let reply = null as ReturnType<typeof next> | null;
        const calls = callsOf(steps, () => (reply = next(steps)));
        const stride = Math.max(1, Math.ceil(calls.length / 4));
        for (let nth = 1 + (step % stride); nth <= calls.length; nth += stride) {
          const where = `step ${step} before call ${nth} of ${calls.length}, ${calls[nth - 1]}`;
          const cut = killed(before, nth, next);
          finish(cut);
          expect(sheetsShown(cut, ["RFM"]), where).toEqual(expected);
          expect(kept(cut), where).toEqual(figures);
          cuts++;
        }
        if (!reply?.ok) throw new Error("a step was refused");
        runId = (reply.value as { runId: string }).runId;
        over = (reply.value as { state: string }).state === "done";
      }
      expect(cuts).toBeGreaterThan(9);
    },
    MINUTES,
  );

  /** Goes on with what is unfinished, or begins where nothing was. */
  function finish(book: Book): void {
    const { unfinished, home } = opened(book);
    if (unfinished === null && home.undo?.anchorDate === "2023-12-31") undo(book);
    let progress = unfinished;
    while (progress?.state === "running")
      progress = answer(book, "step", { runId: progress.runId, language: "ja" });
  }
});
