import { beforeEach, describe, expect, it } from "vitest";
import type { Language } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { BS, cellOf, workedBook } from "../support/explain-book.ts";
import { answer, ask, at, run } from "../support/run-book.ts";

const MAP = "育成マップ";
const PROTECTED =
  "書き込む先のセルかシートが保護されています。メニューの［データ］→［シートと範囲を保護］で保護を外すか、編集できる人に加えてもらってください。";

let book: Book;
let kept: string;
let sales: string;

const putBack = (language: Language = "ja") => answer(book, "putInputsBack", { language });
const shown = (sheet: string, cell: string): unknown => {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return book.values(sheet)[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
};
/** 新規獲得 of the map. */
const mapInput = (): string => {
  const row = book.values(MAP).findIndex((cells) => cells[0] === "新規獲得");
  return `A${row + 3}`;
};

beforeEach(() => {
  book = workedBook();
  kept = cellOf(book, "F1", "維持率", "元の値");
  sales = cellOf(book, "F2", "復帰客LTV", "元の値");
});

describe("inputs put back", () => {
  it("hold their original values again, on every report at once, and are counted", () => {
    const before = [BS, MAP].map((name) => book.values(name));
    book.setCell(BS, kept, "0.6");
    book.setCell(BS, sales, "");
    book.setCell(BS, cellOf(book, "F3", "維持率", "元の値"), "=1/3");
    book.setCell(MAP, mapInput(), "250");
    expect(book.values(BS)).not.toEqual(before[0]);
    expect(putBack()).toEqual({ cells: 4, sheets: [BS, MAP], left: [] });
    expect([BS, MAP].map((name) => book.values(name))).toEqual(before);
    expect(
      run(book, { ...at("2024-03-31"), reports: ["customerBalanceSheet"] }).result?.notices,
    ).not.toContain(expect.stringContaining("引き継ぎました"));
  });

  it("are none when none was changed", () => {
    const before = book.values(BS);
    expect(putBack()).toEqual({ cells: 0, sheets: [], left: [] });
    expect(book.values(BS)).toEqual(before);
  });

  it("are found on a sheet that was renamed; a duplicated tab is the user's", () => {
    const original = shown(BS, kept);
    book.setCell(BS, kept, "0.6");
    const id = book.sheet(BS)!.id;
    book.model.dispatch("DUPLICATE_SHEET", { sheetId: id, sheetIdTo: "copy", sheetNameTo: "写し" });
    book.model.dispatch("RENAME_SHEET", { sheetId: id, oldName: BS, newName: "五年" });
    expect(putBack()).toEqual({ cells: 1, sheets: ["五年"], left: [] });
    expect([shown("五年", kept), shown("写し", kept)]).toEqual([original, 0.6]);
  });

  it("are put back beside a note of the user where their original value stands on the right", () => {
    const original = shown(BS, kept);
    book.setCell(BS, kept, "0.6");
    book.setCell(BS, "A3", "私のメモ");
    expect(putBack()).toEqual({ cells: 1, sheets: [BS], left: [] });
    expect([shown(BS, kept), shown(BS, "A3")]).toEqual([original, "私のメモ"]);
  });
});

describe("inputs that stay as they are", () => {
  const protectedWords = (n: number) =>
    `「${BS}」の黄色のセル${n}個は、元の値に戻せませんでした。${PROTECTED}`;

  it("on a protected sheet are said with the reason, and the other reports' go back", () => {
    book.setCell(BS, kept, "0.6");
    book.setCell(BS, sales, "1");
    book.setCell(MAP, mapInput(), "250");
    book.obstruct("protected", BS);
    expect(putBack()).toEqual({ cells: 1, sheets: [MAP], left: [protectedWords(2)] });
    expect(shown(BS, kept)).toBe(0.6);
    book.unobstruct();
    expect(putBack()).toEqual({ cells: 2, sheets: [BS], left: [] });
  });

  it("in a protected cell stay alone", () => {
    book.setCell(BS, kept, "0.6");
    book.setCell(BS, sales, "1");
    book.obstruct("protected", BS, kept);
    expect(putBack()).toEqual({ cells: 1, sheets: [BS], left: [protectedWords(1)] });
  });

  it("are said where rows moved: no cell of another row is written", () => {
    const spent = cellOf(book, "F2", "維持客LTV", "元の値");
    book.setCell(BS, spent, "1");
    const { id } = book.sheet(BS)!;
    const row = Number(spent.slice(1)) - 1;
    const inserted = { dimension: "ROW", base: row, position: "before", quantity: 1 } as const;
    book.model.dispatch("ADD_COLUMNS_ROWS", { sheetId: id, sheetName: BS, ...inserted });
    const before = book.values(BS);
    const { cells, left } = putBack();
    expect([cells, left]).toEqual([
      0,
      [expect.stringContaining(`「${BS}」は作成したときの形から変わっていて`)],
    ]);
    expect(book.values(BS)).toEqual(before);
    expect(putBack("en").left[0]).toContain(`“${BS}” is no longer as it was made`);
  });

  it("are a viewer's to look at only", () => {
    const viewer = workedBook();
    viewer.obstruct("protected", BS);
    for (const { name } of viewer.sheets()) viewer.obstruct("protected", name);
    const reply = ask(viewer, "putInputsBack", { language: "ja" });
    expect(reply.ok ? null : reply.problem.code).toBe("no-edit-right");
  });
});
