import { beforeAll, describe, expect, it } from "vitest";
import { EXPLAIN_TEXTS } from "../../src/catalog/texts/explain-texts.ts";
import type { Book } from "../../src/workbench/book.ts";
import { BS, cellOf, explain, explained, KEPT_F3, workedBook } from "../support/explain-book.ts";
import { ask, at as atDay, bookOf, run, tableOf } from "../support/run-book.ts";
import { selectCell } from "../support/select-cell.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** A book for tests that leave it as it is. */
let unchanged: Book;
beforeAll(() => {
  unchanged = workedBook();
});

function sentence(book: Book): string {
  const found = explain(book);
  return found.kind === "number" ? `explained: ${found.name}` : found.sentence;
}

const filled = (text: { ja: string }, values: Record<string, string>): string =>
  text.ja.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

function insertRow(book: Book, sheetName: string, before: number): void {
  const sheetId = book.sheet(sheetName)?.id ?? "";
  const where = { dimension: "ROW", base: before - 1, position: "before", quantity: 1 } as const;
  book.model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, ...where });
}

describe("the number under the cursor", () => {
  it("is explained from what the run stored; no order is read", () => {
    const book = unchanged;
    const cell = cellOf(book, "F5", "維持率");
    selectCell(book, BS, cell);
    book.resetCalls();
    expect(explain(book)).toMatchObject({
      kind: "number",
      sheet: BS,
      cell,
      shows: "50.0%",
      of: "F5 5回以上",
    });
    const { cellsRead } = book.calls();
    // The stored facts, the head and one row of the report.
    expect(cellsRead).toBeLessThan(100);
    expect(Object.keys(book.calls().byMethod).filter((name) => name.includes(".set"))).toEqual([]);
  });

  it("stands in a merged card, wherever the card is pressed", () => {
    const book = unchanged;
    expect(explained(book, BS, "F7").name).toBe("顧客維持率");
    expect(explained(book, BS, "G7")).toMatchObject({ name: "顧客維持率", cell: "F7" });
  });

  it("is found on the map and on RFM", () => {
    const book = unchanged;
    const map = book.values("育成マップ").findIndex((cells) => cells[0] === "残存率");
    expect(explained(book, "育成マップ", `M${map + 1}`)).toMatchObject({ of: "F5継続", shows: "16.7%" });
    const rfm = book.values("RFM").findIndex((cells) => cells[8] === "優良顧客");
    expect(explained(book, "RFM", `J${rfm + 1}`)).toMatchObject({ of: "優良顧客", shows: "1" });
  });

  it("is live: a changed assumption moves it, and the explanation says from where", () => {
    const book = workedBook();
    const input = cellOf(book, "F1", "現在稼働", "元の値");
    book.setCell(BS, input, "3");
    const here = explained(book, BS, input);
    expect([here.shows, here.notes.at(-1)]).toEqual([
      "3",
      filled(EXPLAIN_TEXTS.inputChanged, { original: "1" }),
    ]);
    // Two more F1, of whom half are kept and none of the others returns in year 1: 6.8 + 1.
    const total = book.values(BS).findIndex((cells) => cells[0] === "稼働顧客 計");
    const moved = explained(book, BS, `C${total + 1}`);
    expect([moved.shows, moved.notes[0]]).toEqual([
      "7.8",
      filled(EXPLAIN_TEXTS.liveChanged, { original: "6.8" }),
    ]);
  });

  it("is explained to a viewer, who is offered to write nothing", () => {
    const book = workedBook();
    selectCell(book, BS, cellOf(book, ...KEPT_F3));
    // From here on the file is looked at by somebody who may only look.
    Object.assign((book as unknown as { file: object }).file, { canEdit: false });
    expect(explain(book)).toMatchObject({ kind: "number", shows: "100.0%" });
    const set = { kind: "kept", stage: 3 } as const;
    const refused = ask(book, "explainList", { set, customers: 1, language: "ja" });
    expect(refused.ok ? null : refused.problem.code).toBe("no-edit-right");
  });
});

describe("where there is nothing to explain it is said in one sentence", () => {
  it("a cell of the orders, a title, and a file without a run", () => {
    const book = unchanged;
    selectCell(book, "注文", "C2");
    expect(sentence(book)).toBe(EXPLAIN_TEXTS.noReport.ja);
    selectCell(book, BS, "A1");
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.noNumber, { cell: "A1" }));
    const fresh = bookOf(tableOf(WORKED_ROWS));
    expect(sentence(fresh)).toBe(EXPLAIN_TEXTS.noReport.ja);
  });

  it("a duplicated tab is the user's", () => {
    const book = workedBook();
    const { id = "" } = book.sheet(BS) ?? {};
    const copy = "顧客BSのコピー";
    duplicate(book, id, copy);
    selectCell(book, copy, "F7");
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.copy, { sheet: copy }));
    expect(explained(book, BS, "F7").name).toBe("顧客維持率");
  });

  it("a sheet that another run made, also where its numbers are the same", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, { ...atDay("2024-03-31"), reports: ["rfm", "flows"] });
    const flows = book.values("顧客の動き");
    const at = flows.findIndex(([title]) => title === "動きのまとめ（人数）");
    const cells = [`C${at + 3}`, "A1", "L500"];
    selectCell(book, "顧客の動き", cells[0] ?? "");
    expect(explain(book).kind).toBe("number");
    run(book, { ...atDay("2024-03-30"), reports: ["rfm"] });
    const [, madeAt = ""] = /作成 (.*)$/.exec(String(book.values("RFM")[1]?.[0])) ?? [];
    const said = cells.map((cell) => {
      selectCell(book, "顧客の動き", cell);
      return sentence(book);
    });
    expect(said).toEqual(cells.map(() => filled(EXPLAIN_TEXTS.otherRun, { sheet: "顧客の動き", madeAt })));
    expect(madeAt).not.toBe("");
    // The sheet that this run made is explained.
    const rfm = book.values("RFM").findIndex((line) => line[8] === "優良顧客");
    expect(explained(book, "RFM", `J${rfm + 1}`).shows).toBe("1");
  });

  it("rows that moved, and a number written over, are no longer ours", () => {
    const book = workedBook();
    const cell = cellOf(book, ...KEPT_F3);
    insertRow(book, BS, 62);
    selectCell(book, BS, cell);
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.moved, { cell, written: "100.0%" }));
    const other = workedBook();
    other.setCell(BS, cell, "0.5");
    selectCell(other, BS, cell);
    expect(sentence(other)).toBe(filled(EXPLAIN_TEXTS.moved, { cell, written: "100.0%" }));
    // What was written over beside it moves nothing else of that kind.
    expect(explained(other, BS, "F7").shows).toBe("—");
  });
});

/** Duplicates a tab as a user does: developer metadata comes along. */
function duplicate(book: Book, sheetId: string, name: string): void {
  const sheetIdTo = `${sheetId}-copy`;
  book.model.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo, sheetNameTo: name });
  const { file } = book as unknown as { file: { metadata: { id: number; sheetId: string }[] } };
  const mine = file.metadata.filter((entry) => entry.sheetId === sheetId);
  file.metadata.push(...mine.map((entry, i) => ({ ...entry, id: 9_000 + i, sheetId: sheetIdTo })));
}
