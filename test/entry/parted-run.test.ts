import { beforeAll, describe, expect, it } from "vitest";
import { checksum } from "../../src/core/values/checksum.ts";
import { once } from "../../src/core/values/once.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll } from "../support/import-book.ts";
import { callsOf } from "../support/lasting.ts";
import { answer, ask, at, bookOf, opened, run, runJson, start, step, tableOf } from "../support/run-book.ts";
import { distOfSmallReads } from "../support/small-reads.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ANCHOR = { ...at("2024-03-31"), reports: ["rfm"] };
const COLUMNS = 5;
const ROWS = WORKED_ROWS.length;
/** Rows a block; the last one is shorter. */
const HEIGHT = 14;
const PARTS = Math.ceil(ROWS / HEIGHT);
const KEPT = "CPM_read";

/** One order less is still read in parts, two less are not. */
const LIMITS = { oneRead: (ROWS - 1) * COLUMNS, block: HEIGHT * COLUMNS };
const ANEW = "途中まで読んだ注文はもう使えないため、はじめから読み直します";

let dist: string;
beforeAll(async () => {
  dist = await distOfSmallReads(LIMITS);
});

const whole = () => bookOf(tableOf(WORKED_ROWS));
const parted = () => bookOf(tableOf(WORKED_ROWS), "text", { dist });

/** A sign of everything that a user sees after a run, times apart. */
function shown(book: Book): string {
  const sheets = book.visibleSheets().map((name) => [name, book.values(name)]);
  return checksum(JSON.stringify(sheets).replace(/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/g, ""));
}

/** What the same run shows that reads the orders in one call. */
const reference = once(() => {
  const book = whole();
  run(book, ANCHOR);
  return shown(book);
});

const isKept = (book: Book): boolean => book.sheet(KEPT) !== undefined;

/** Drives a run that was begun to its end. */
function driven(book: Book, runId: string) {
  let progress = step(book, runId);
  while (progress.state === "running") progress = step(book, runId);
  return progress;
}

describe("orders of more cells than one call reads", () => {
  it("are read block by block, with the same reports as in one call", () => {
    const book = parted();
    const { result, state } = run(book, ANCHOR);
    expect([state, result?.activeCustomers]).toEqual(["done", 9]);
    expect(shown(book)).toBe(reference());
    const plain = whole();
    run(plain, ANCHOR);
    expect(runJson(book).metrics).toEqual(runJson(plain).metrics);
  });

  it("show the steps that returned: each block, the counting, then the reports", () => {
    const book = parted();
    const begun = start(book, ANCHOR);
    const { runId } = begun;
    const seen = [begun];
    while (seen.length <= PARTS + 1) seen.push(step(book, runId));
    const plain = start(whole(), ANCHOR);
    expect(PARTS).toBeGreaterThan(2);
    expect(seen.map(({ total }) => total)).toEqual(seen.map(() => plain.total + PARTS));
    expect(seen.map(({ done }) => done)).toEqual(seen.map((_, i) => i));
    expect(seen.map(({ label }) => label)).toEqual([
      ...Array.from({ length: PARTS }, () => "注文を読み込みます"),
      "読み込んだ注文を集計します",
      "「RFM」を書きます",
    ]);
  });

  it("are read once a run: every cell one time, the header and rows at the edges apart", () => {
    const book = parted();
    const { runId } = start(book, ANCHOR);
    let most = 0;
    let all = 0;
    for (let i = 0; i < PARTS; i++) {
      book.resetCalls();
      step(book, runId);
      most = Math.max(most, book.calls().cellsRead);
      all += book.calls().cellsRead;
      // As the estimate takes it.
      const { getters, setters, committingReads } = book.calls().byKind;
      expect(getters + setters).toBeLessThanOrEqual(100);
      expect(committingReads).toBeLessThanOrEqual(3);
    }
    // A call reads its block, the header with the first order (twice in the first call), and the last row read so far.
    expect(most).toBeLessThanOrEqual((HEIGHT + 3) * COLUMNS);
    expect(all).toBeLessThanOrEqual((ROWS + 3 * PARTS) * COLUMNS);
    book.resetCalls();
    step(book, runId);
    const counting = book.calls().cellsRead;
    const plain = whole();
    const { runId: other } = start(plain, ANCHOR);
    plain.resetCalls();
    step(plain, other);
    expect(counting).toBeLessThan(plain.calls().cellsRead - ROWS * COLUMNS + 60);
  });

  it("below the limit take the one call they took", () => {
    const few = WORKED_ROWS.slice(0, ROWS - 2);
    const book = bookOf(tableOf(few), "text", { dist });
    const plain = bookOf(tableOf(few));
    const [one, other] = [start(book, ANCHOR), start(plain, ANCHOR)];
    expect(one.total).toBe(other.total);
    [book, plain].forEach((each) => each.resetCalls());
    step(book, one.runId);
    step(plain, other.runId);
    expect(book.calls().byMethod).toEqual(plain.calls().byMethod);
  });
});

describe("what is kept of the orders between the calls", () => {
  /** Everything of the file that nobody looks at, and the log. */
  const behind = (book: Book): string =>
    [
      ...book.sheets().flatMap(({ name, hidden }) => (hidden ? [JSON.stringify(book.values(name))] : [])),
      ...book.stored(),
      ...book.log(),
    ].join("\n");
  const ids = [...new Set(WORKED_ROWS.map(([id]) => String(id)))];
  const named = (text: string): string[] => ids.filter((id) => new RegExp(`\\b${id}\\b`).test(text));

  const begun = (steps: number) => {
    const book = parted();
    const { runId } = start(book, ANCHOR);
    for (let i = 0; i < steps; i++) step(book, runId);
    return { book, runId };
  };

  it("stands in a hidden sheet alone, in cells that no formula begins, until they are counted", () => {
    const { book, runId } = begun(PARTS);
    expect(book.sheet(KEPT)).toMatchObject({ hidden: true });
    expect(named(JSON.stringify(book.values(KEPT)))).not.toEqual([]);
    for (const [cell] of book.values(KEPT)) expect(cell).toMatch(/^\|/);
    expect(named(book.stored().join("\n"))).toEqual([]);
    step(book, runId);
    expect(isKept(book)).toBe(false);
    expect(named(behind(book))).toEqual([]);
  });

  it.each(["a cancel", "another run", "removing everything", "a problem"])("goes with %s", (way) => {
    const { book, runId } = begun(2);
    expect(isKept(book)).toBe(true);
    if (way === "a cancel") answer(book, "cancel", { runId, language: "ja" });
    if (way === "another run") start(book, ANCHOR);
    if (way === "removing everything") answer(book, "removeAll", { language: "ja" });
    if (way === "a problem") {
      const { runId: other } = start(book, { ...ANCHOR, ...at("2019-01-01") });
      for (let i = 0; i < PARTS; i++) step(book, other);
      expect(isKept(book)).toBe(true);
      const reply = ask(book, "step", { runId: other, language: "ja" });
      expect(reply).toMatchObject({ ok: false, problem: { code: "anchor-before-data" } });
    }
    expect(isKept(book)).toBe(false);
    expect(named(behind(book))).toEqual([]);
  });

  it("stays for whoever opens the sidebar soon", () => {
    const { book, runId } = begun(2);
    expect(opened(book).unfinished).toMatchObject({ runId, done: 2 });
    expect(isKept(book)).toBe(true);
    driven(book, runId);
    expect(shown(book)).toBe(reference());
  });

  it("goes when the sidebar is opened later; the run reads the orders anew", async () => {
    const old = await distOfSmallReads({ ...LIMITS, fresh: -1 });
    const book = bookOf(tableOf(WORKED_ROWS), "text", { dist: old });
    const { runId } = start(book, ANCHOR);
    step(book, runId);
    expect(isKept(book)).toBe(true);
    expect(opened(book).unfinished).toMatchObject({ runId });
    expect(isKept(book)).toBe(false);
    expect(named(behind(book))).toEqual([]);
    expect(step(book, runId)).toMatchObject({ done: 1, label: ANEW });
  });

  it("goes when the sidebar is opened after a cancel that was killed anywhere, or the run can go on", () => {
    const { book, runId } = begun(2);
    const cancel = (of: Book) => ask(of, "cancel", { runId, language: "ja" });
    const ends = new Set<string>();
    for (let nth = 1; nth <= callsIn(book, cancel); nth++) {
      const cut = killed(book, nth, cancel);
      const { unfinished } = opened(cut);
      ends.add(unfinished === null ? "forgotten" : "unfinished");
      if (unfinished === null) {
        expect(isKept(cut), `call ${nth}`).toBe(false);
        expect(named(behind(cut)), `call ${nth}`).toEqual([]);
      } else expect(step(cut, runId).done, `call ${nth}`).toBe(3);
    }
    expect(ends.size).toBe(2);
  });
});

/** How many service calls some work makes. */
function callsIn(book: Book, work: (of: Book) => unknown): number {
  const copy = book.copy();
  return callsOf(copy, () => work(copy)).length;
}

/** A copy of a book in which some work was ended before one of its service calls. */
function killed(before: Book, nth: number, work: (of: Book) => unknown): Book {
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

describe("a run that is cut while it reads", () => {
  it("goes on where it stopped, killed before any call of any part", () => {
    const full = reference();
    const book = parted();
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
    const book = parted();
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
      const book = parted();
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
    const [book, plain] = [parted(), whole()];
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
    const book = parted();
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
