import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { answer, at, bookOf, opened, requestOf, run, tableOf } from "../support/run-book.ts";
import { sheetShown } from "../support/shown-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ASKED = { ...at("2024-03-31"), reports: ["customerBalanceSheet", "goldCustomerMap", "rfm"] };

const worked = (): Book => bookOf(tableOf(WORKED_ROWS));

/** Drives what was begun to its end. */
function over(book: Book, begun: { runId: string; state: string }) {
  let progress = begun as ReturnType<typeof answer<"step">>;
  while (progress.state === "running")
    progress = answer(book, "step", { runId: progress.runId, language: "ja" });
  return progress;
}

const translate = (book: Book, to: "ja" | "en") =>
  over(book, answer(book, "translate", { to, language: "ja" }));
const remake = (book: Book, id: string, changes = {}) =>
  over(
    book,
    answer(book, "remake", { ...requestOf(opened(book)), ...changes, reports: [id], language: "ja" }),
  );
const factsOf = (book: Book) => opened(book).home.reports.map(({ facts }) => facts);

describe("the sheets in another language", () => {
  let japanese: Book;
  beforeAll(() => {
    japanese = worked();
    run(japanese, ASKED);
  });

  it("are as a run in that language writes them, without an order being read, and back again", () => {
    const english = worked();
    run(english, { ...ASKED, settings: { language: "en" } });
    const book = japanese.copy();
    book.addTable("メモ", [["題名", "見出し"]], "text");
    book.typeFormula("メモ", "A1", "=顧客BS!A1");
    const [bs] = english.visibleSheets().filter((name) => name !== "注文");
    book.resetCalls();
    const { taken } = translate(book, "en");
    expect(book.calls().cellsRead).toBeLessThan(book.calls().cellsWritten);
    expect(book.visibleSheets().filter((name) => name !== "メモ")).toEqual(english.visibleSheets());
    for (const name of english.visibleSheets().slice(1, 4))
      expect(sheetShown(book, name), name).toEqual(sheetShown(english, name));
    // What the user made of a sheet follows it.
    expect(book.cellText("メモ", "A1")).toBe(String(book.values(bs!)[0]![0]));
    expect([taken?.settings.language, opened(book).settings.language]).toEqual(["en", "en"]);
    expect(book.evaluate("=CPM_BS()")).toEqual(english.evaluate("=CPM_BS()"));
    translate(book, "ja");
    for (const name of ["顧客BS", "育成マップ", "RFM"])
      expect(sheetShown(book, name), name).toEqual(sheetShown(japanese, name));
  });

  it("are the same figures: nothing to undo, nothing that changed since", () => {
    const book = japanese.copy();
    const before = factsOf(book);
    translate(book, "en");
    const { home } = opened(book);
    expect([factsOf(book), home.stale, home.undo]).toEqual([before, null, null]);
  });

  it("keep what the user typed into yellow cells, and a name that the user gave a sheet", () => {
    const book = japanese.copy();
    const { id } = book.sheet("RFM")!;
    book.model.dispatch("RENAME_SHEET", { sheetId: id, oldName: "RFM", newName: "うちのRFM" });
    translate(book, "en");
    expect(book.visibleSheets()).toContain("うちのRFM");
  });
});

describe("one report made anew", () => {
  let book: Book;
  beforeAll(() => {
    book = worked();
    run(book, ASKED);
  });

  it("of the same orders is no other run: the others stay up to date, and nothing is there to undo", () => {
    const same = book.copy();
    remake(same, "rfm");
    const { home } = opened(same);
    expect(new Set(factsOf(same)).size).toBe(1);
    expect([home.stale, home.undo, home.reports.length]).toEqual([null, null, 3]);
  });

  it("of other orders shows them; the others show what they showed, and are told apart", () => {
    const changed = book.copy();
    changed.setCell("注文", "C2", "999999");
    const before = sheetShown(changed, "顧客BS");
    remake(changed, "rfm");
    const { home } = opened(changed);
    expect(sheetShown(changed, "顧客BS")).toEqual(before);
    expect(sheetShown(changed, "RFM")).not.toEqual(sheetShown(book, "RFM"));
    const [rfm, ...others] = [...home.reports].reverse();
    expect(others.every(({ facts }) => facts !== rfm!.facts)).toBe(true);
    expect(home.undo).not.toBeNull();
    // Only it comes back.
    const undone = over(changed, answer(changed, "undo", { language: "ja" }));
    expect(undone.result?.reports.map(({ id }) => id)).toEqual(["rfm"]);
    expect(sheetShown(changed, "RFM")).toEqual(sheetShown(book, "RFM"));
    expect(new Set(factsOf(changed)).size).toBe(1);
  });

  it("whose sheet was deleted is there again", () => {
    const without = book.copy();
    without.model.dispatch("DELETE_SHEET", { sheetId: without.sheet("RFM")!.id, sheetName: "RFM" });
    remake(without, "rfm");
    expect(without.values("RFM")).toEqual(book.values("RFM"));
  });
});

describe("what changed since the last run", () => {
  const stale = (change: (of: Book) => void): string | null => {
    const book = worked();
    run(book, { ...ASKED, reports: ["rfm"] });
    change(book);
    return opened(book).home.stale;
  };
  const HEAD = "前回のレポートのあとに変わったもの：";

  it.each<[string, (book: Book) => void, string | null]>([
    ["nothing", () => undefined, null],
    ["an order more", (book) => book.setCell("注文", "B43", "2024-03-30"), `${HEAD}注文（1行増）。`],
    ["the last order", (book) => book.setCell("注文", "C42", "7"), `${HEAD}注文の内容。`],
    [
      "a cell of 設定",
      (book) => book.setCell("設定", cellOf(book, "参考値とする人数"), "12"),
      `${HEAD}設定（参考値とする人数）。`,
    ],
    ["a run that was cancelled", cancelled, `${HEAD}基点日の決め方。`],
  ])("%s", (_, change, sentence) => {
    expect(stale(change)).toBe(sentence);
  });

  function cellOf(book: Book, label: string): string {
    return `B${book.values("設定").findIndex((row) => row[0] === label) + 1}`;
  }

  function cancelled(book: Book): void {
    const request = requestOf(opened(book), at("2023-12-31"));
    const { runId } = answer(book, "start", { ...request, language: "ja" });
    answer(book, "cancel", { runId, language: "ja" });
  }
});
