import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll } from "../support/import-book.ts";
import { callsOf } from "../support/lasting.ts";
import {
  ANCHOR,
  ANEW,
  driven,
  HEIGHT,
  isKept,
  KEPT,
  killed,
  LIMITS,
  parted,
  PARTS,
  reference,
  ROWS,
  shown,
  whole,
} from "../support/parted-book.ts";
import { ask, bookOf, opened, run, runJson, start, step, tableOf } from "../support/run-book.ts";
import { distOfSmallReads } from "../support/small-reads.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

let dist: string;
beforeAll(async () => {
  dist = await distOfSmallReads(LIMITS);
});

describe("a run that is cut while it reads", () => {
  it("goes on where it stopped, killed before any call of any part", () => {
    const full = reference();
    const book = parted(dist);
    const { runId } = start(book, ANCHOR);
    let cuts = 0;
    for (let part = 0; part <= PARTS; part++) {
      const before = book.copy();
      const calls = callsOf(book, () => step(book, runId));
      for (let nth = 1; nth <= calls.length; nth += 4) {
        const where = `part ${part} before call ${nth}, ${calls[nth - 1]}`;
        const cut = killed(before, nth, (of) => ask(of, "step", { runId, language: "ja" }));
        const next = step(cut, runId);
        // A call that was killed after its work was stored has done it.
        expect([part + 1, part + 2], where).toContain(next.done);
        expect(next.label, where).not.toBe(ANEW);
        if (cuts++ % 6 > 0) continue;
        driven(cut, runId);
        expect(shown(cut), where).toBe(full);
        expect(isKept(cut), where).toBe(false);
      }
    }
    expect(cuts).toBeGreaterThan(20);
  });

  it("goes on after Google failed in a part, in the sidebar that is still open", () => {
    const book = parted(dist);
    const { runId } = start(book, ANCHOR);
    step(book, runId);
    book.beforeCall(20, () => {
      throw new Error("Service Spreadsheets failed");
    });
    expect(ask(book, "step", { runId, language: "ja" })).toMatchObject({ problem: { code: "platform" } });
    expect(step(book, runId)).toMatchObject({ done: 2 });
    driven(book, runId);
    expect(shown(book)).toBe(reference());
  });
});

describe("orders that change while they are read", () => {
  const LAST = ROWS + 1;
  /** What may happen to the sheet between two parts; rows as the sheet counts them. */
  const changes: Record<string, (book: Book) => void> = {
    "an order comes": (book) =>
      ["C99", "2024-03-01", "100", "O999", ""].forEach((text, i) =>
        book.setCell("注文", `${"ABCDE"[i]}${LAST + 1}`, text),
      ),
    "the last order goes": (book) =>
      [..."ABCDE"].forEach((letter) => book.setCell("注文", `${letter}${LAST}`, "")),
    "the header changes": (book) => book.setCell("注文", "C1", "金額 "),
    "the first order changes": (book) => book.setCell("注文", "C2", "77"),
    "rows move over the edge of what was read": (book) => swapRows(book, HEIGHT + 1, LAST),
    "somebody removes what was kept": (book) => {
      const { id } = book.sheet(KEPT)!;
      book.model.dispatch("SHOW_SHEET", { sheetId: id });
      book.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: KEPT });
    },
  };

  function swapRows(book: Book, one: number, other: number): void {
    const rows = book.values("注文");
    const texts = (row: number) => rows[row - 1]!.map((cell) => (typeof cell === "string" ? cell : ""));
    const [first, second] = [texts(one), texts(other)];
    first.forEach((_, i) => {
      book.setCell("注文", `${"ABCDE"[i]}${one}`, second[i]!);
      book.setCell("注文", `${"ABCDE"[i]}${other}`, first[i]!);
    });
  }

  it.each(Object.entries(changes))(
    "%s: they are read anew, with a sentence, and counted as they are",
    (name, change) => {
      const book = parted(dist);
      const { runId } = start(book, ANCHOR);
      step(book, runId);
      change(book);
      expect(step(book, runId)).toMatchObject({ done: 1, label: ANEW });
      expect(step(book, runId).label).not.toBe(ANEW);
      driven(book, runId);
      const plain = whole();
      if (name !== "somebody removes what was kept") change(plain);
      run(plain, ANCHOR);
      expect(shown(book)).toBe(shown(plain));
      expect(isKept(book)).toBe(false);
    },
  );

  it("so many go that one call reads the rest: it does", () => {
    const [book, plain] = [parted(dist), whole()];
    const { runId } = start(book, ANCHOR);
    step(book, runId);
    for (const of of [book, plain])
      for (const row of [LAST, LAST - 1])
        for (const letter of "ABCDE") of.setCell("注文", `${letter}${row}`, "");
    expect(step(book, runId)).toMatchObject({ done: 1, total: 3, label: "「RFM」を書きます" });
    driven(book, runId);
    run(plain, ANCHOR);
    expect(shown(book)).toBe(shown(plain));
  });

  it("somebody writes in what was kept: it is not counted", () => {
    const book = parted(dist);
    const { runId } = start(book, ANCHOR);
    for (let i = 0; i < PARTS; i++) step(book, runId);
    book.setCell(KEPT, "A1", `${String(book.values(KEPT)[0]![0])} `);
    expect(step(book, runId)).toMatchObject({ done: 1, label: ANEW });
    driven(book, runId);
    expect(shown(book)).toBe(reference());
  });

  it("an import replaces one where it stands: they are read anew", () => {
    const file = (status: string) =>
      fileOf(
        "a.csv",
        ...Array.from({ length: 50 }, (_, i) => [
          ...["2024-01-10", `C${i % 20}`, `O${100 + i}`, 1_000],
          ...[i === 20 ? status : "完了", "石けん"],
        ]),
      );
    const book = openBook({ dist });
    importAll(book, [file("完了")]);
    const rows = book.values("注文データ").length;
    const { runId } = start(book, ANCHOR);
    while (step(book, runId).label !== "読み込んだ注文を集計します");
    importAll(book, [file("キャンセル")]);
    expect(book.values("注文データ")).toHaveLength(rows);
    expect(step(book, runId)).toMatchObject({ done: 1, label: ANEW });
    driven(book, runId);
    expect(runJson(book).quality).toMatchObject({ purchases: 49, sales: 49_000 });
  });

  it("again and again end the run with a sentence", async () => {
    const old = await distOfSmallReads({ ...LIMITS, fresh: -1 });
    const book = bookOf(tableOf(WORKED_ROWS), "text", { dist: old });
    const { runId } = start(book, ANCHOR);
    const replies = Array.from({ length: 5 }, () => ask(book, "step", { runId, language: "ja" }));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    expect(replies[4]).toMatchObject({ problem: { code: "orders-moving" } });
    expect([isKept(book), opened(book).unfinished]).toEqual([false, null]);
  });
});
