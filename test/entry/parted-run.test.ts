import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import {
  ANCHOR,
  ANEW,
  callsIn,
  COLUMNS,
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
import { answer, ask, at, bookOf, opened, run, runJson, start, step, tableOf } from "../support/run-book.ts";
import { distOfSmallReads } from "../support/small-reads.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

let dist: string;
beforeAll(async () => {
  dist = await distOfSmallReads(LIMITS);
});

describe("orders of more cells than one call reads", () => {
  it("are read block by block, with the same reports as in one call", () => {
    const book = parted(dist);
    const { result, state } = run(book, ANCHOR);
    expect([state, result?.activeCustomers]).toEqual(["done", 9]);
    expect(shown(book)).toBe(reference());
    const plain = whole();
    run(plain, ANCHOR);
    expect(runJson(book).metrics).toEqual(runJson(plain).metrics);
  });

  it("show the steps that returned: each block, the counting, then the reports", () => {
    const book = parted(dist);
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
    const book = parted(dist);
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
    const book = parted(dist);
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
