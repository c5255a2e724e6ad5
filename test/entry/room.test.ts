import { describe, expect, it } from "vitest";
import { answer, ask, at, bookOf, run, start, step, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const REQUEST = at("2024-03-31");

/** A sheet of the user with so many rows of 100 cells. */
function addWide(book: Book, name: string, rows: number): void {
  const row = Array.from({ length: 100 }, () => "x");
  book.addTable(
    name,
    Array.from({ length: rows }, () => row),
    "text",
  );
}

/** How often the first report of a run asked for the size of a sheet. */
function sizesAsked(book: Book): number {
  const { runId } = start(book, REQUEST);
  step(book, runId);
  book.resetCalls();
  step(book, runId);
  const asked = book.calls().byMethod["Sheet.getMaxRows"] ?? 0;
  answer(book, "cancel", { runId, language: "ja" });
  return asked;
}

describe("room in the file", () => {
  it("is asked once a run: sheets of the user cost a report nothing", () => {
    const [few, many] = [bookOf(tableOf(WORKED_ROWS)), bookOf(tableOf(WORKED_ROWS))];
    for (let n = 1; n <= 12; n++) addWide(many, `メモ${n}`, 2);
    run(few, REQUEST);
    run(many, REQUEST);
    expect(sizesAsked(many)).toBe(sizesAsked(few));
  });

  it("is asked by every report of a file that is nearly full, which goes on", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, REQUEST);
    const before = sizesAsked(book);
    addWide(book, "大きい表", 85_000); // 8.5 of the 10 million cells a file may have
    expect(sizesAsked(book)).toBe(before + book.sheets().length);
  });

  it("that does not suffice ends the run in one sentence, and the report stays as it was", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, REQUEST);
    const before = book.values("データ品質");
    addWide(book, "大きい表", 99_800); // 9.98 million; a helper alone takes 26,000
    const { runId } = start(book, REQUEST);
    step(book, runId);
    const reply = ask(book, "step", { runId, language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "too-many-cells" } });
    expect(book.values("データ品質")).toEqual(before);
  });
});
