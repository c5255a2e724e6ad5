import { describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { ProblemCode } from "../../src/core/values/problem.ts";
import type { Contract } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll } from "../support/import-book.ts";
import { answer, at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/* One row more than a formula reads: the worked example and 1,200 people with one order of 84 rows each, of 100 yen a row. */
const FILLERS = Array.from({ length: 1200 }, (_, i) => `X${1000 + i}`);
const rowsOf = (id: string): [string, string, number, string][] =>
  Array.from({ length: 84 }, () => [id, "2024-03-30", 100, `of ${id}`]);
const ROWS = [...WORKED_ROWS, ...FILLERS.flatMap(rowsOf)];
const UP_TO = { ...at("2024-03-31"), reports: ["rfm"] };

const shop = ((): Book => {
  const book = bookOf(tableOf(ROWS), "typed");
  run(book, UP_TO);
  return book;
})();
const everybody = { segment: { conditions: [] }, order: "sales", all: true, language: "ja" } as const;
const written = (book: Book, changes: Partial<Contract["peopleSheet"]["args"]> = {}): string =>
  answer(book, "peopleSheet", { ...everybody, ...changes }).name;
const withList = ((): Book => {
  const book = shop.copy();
  written(book);
  return book;
})();
const LIST = "顧客一覧 2024-03-31";

const refusal = (code: ProblemCode, values: Readonly<Record<string, string | number>>) => {
  const { message, hint } = PROBLEMS[code];
  return (message.ja + hint.ja).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};
const said = (book: Book, formula = '=CPM_RANK("C09")') => book.explain(formula).message;
const idRow = (book: Book, id: string, sheet = LIST) =>
  book.values(sheet).findIndex(([cell]) => cell === id) + 1;

describe("classes of more orders than a formula reads", () => {
  it("are asked for in a sentence that names the list, as long as there is none", () => {
    const rows = ROWS.length;
    expect(rows).toBe(100_841);
    expect(said(shop)).toBe(refusal("too-many-orders", { rows: "100,841", limit: "100,000" }));
  });

  /* By hand, as in id-functions.test.ts; X1000 bought once, the day before the anchor, for 8,400 yen. */
  it("are looked up on the list, and 「—」 says that nobody bought", () => {
    const book = withList.copy();
    book.addTable("調べる", [["C09"], ["C05"], [""], ["X1000"], ["C99"], [" C07 "]], "text");
    expect(book.evaluate("=CPM_RANK(調べる!A1:A6)")).toEqual([
      ...[["優良顧客"], ["離反顧客"], [""]],
      ...[["新規顧客"], ["—"], ["離反顧客"]],
    ]);
    expect(book.evaluate("=CPM_SEGMENT(調べる!A1)")).toBe("優良顧客");
    expect(book.evaluate('=CPM_GROUP("C07")')).toBe("よちよち離脱");
    expect(book.evaluate('=CPM_STAGE("C09")')).toBe("F5 稼働");
    expect(book.evaluate('=CPM_STAGE("C05")')).toBe("F1 離脱");
  });

  it("are read of the list alone: no column of the orders", () => {
    const book = withList.copy();
    book.resetCalls();
    book.evaluate('=CPM_RANK("C09")');
    expect(book.calls().cellsRead).toBeLessThan(ROWS.length / 5);
  });

  it("are looked up at once where a formula waits for CPM_UPDATED", () => {
    const book = shop.copy();
    book.addTable("待つ", [["C09"], [""]], "text");
    book.typeFormula("待つ", "B1", "=CPM_RANK(A1,CPM_UPDATED)");
    expect(book.cellText("待つ", "B1")).toMatch(/^#/);
    written(book);
    expect(book.cellText("待つ", "B1")).toBe("優良顧客");
  });

  it("follow the language of the file, whichever the list was written in", () => {
    const book = withList.copy();
    const settings = answer(book, "open", { language: "ja" }).settings;
    run(book, { ...UP_TO, settings: { ...settings, language: "en" } });
    const name = written(book, { language: "en" });
    expect(book.evaluate('=CPM_STAGE("C05")')).toBe("F1 lapsed");
    expect(name).toBe("Customers 2024-03-31");
  });

  it("are found on a list that was renamed, sorted or given columns of the user's own", () => {
    const book = withList.copy();
    const [one, other] = [idRow(book, "C05"), idRow(book, "C09")];
    const cells = book.values(LIST);
    [
      [one, other],
      [other, one],
    ].forEach(([to = 0, from = 0]) =>
      cells[from - 1]?.slice(0, 6).forEach((cell, column) => {
        book.setCell(LIST, `${"ABCDEF"[column] ?? ""}${to}`, String(cell));
      }),
    );
    const { id } = book.sheet(LIST)!;
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      ...{ sheetId: id, sheetName: LIST, dimension: "COL", base: 1, quantity: 1, position: "after" },
    });
    book.model.dispatch("RENAME_SHEET", { sheetId: id, oldName: LIST, newName: "うちの顧客" });
    expect(['=CPM_RANK("C09")', '=CPM_STAGE("C05")'].map((formula) => book.evaluate(formula))).toEqual([
      "優良顧客",
      "F1 離脱",
    ]);
  });
});

describe("an ID that a list of some people does not name", () => {
  it("is told in a sentence, no 「—」; the largest in sales are on it", () => {
    const book = shop.copy();
    const sheet = written(book, { all: false });
    book.addTable("調べる", [["C09"], ["C05"], ["C99"]], "text");
    // 8,400 yen of a filler are more than the 3,000 of C05: it is not among the first 1,000
    const missing = `「${sheet}」（1,000人）にない顧客ID`;
    expect(book.evaluate("=CPM_RANK(調べる!A1:A3)")).toEqual([["優良顧客"], [missing], [missing]]);
  });

  it("is found where a list of everybody stands beside a newer one of some", () => {
    const book = withList.copy();
    const active = [{ field: "status", test: "oneOf", values: ["active"] } as const];
    written(book, { segment: { conditions: active } });
    expect(book.evaluate('=CPM_STAGE("C05")')).toBe("F1 離脱");
    book.model.dispatch("DELETE_SHEET", { sheetId: book.sheet(LIST)?.id ?? "", sheetName: LIST });
    expect(book.evaluate('=CPM_STAGE("C05")')).toMatch(/にない顧客ID$/);
  });
});

describe("a list that is not as it was written", () => {
  const changed = refusal("list-changed", { sheet: LIST });

  it.each<[string, (book: Book) => void]>([
    ["a class was typed over", (book) => book.setCell(LIST, `D${idRow(book, "C05")}`, "優良顧客")],
    ["an ID was typed over", (book) => book.setCell(LIST, `A${idRow(book, "C05")}`, "C55")],
    ["a header is gone", (book) => book.setCell(LIST, `D${idRow(book, "顧客ID")}`, "ランク")],
    [
      "a row was deleted",
      (book) => {
        const { id } = book.sheet(LIST)!;
        const elements = [idRow(book, "X1000") - 1];
        book.model.dispatch("REMOVE_COLUMNS_ROWS", {
          ...{ sheetId: id, sheetName: LIST, dimension: "ROW", elements },
        });
      },
    ],
  ])("because %s is refused", (_, change) => {
    const book = withList.copy();
    change(book);
    expect(said(book)).toBe(changed);
  });

  it("goes on answering for the schemes whose cells are as they were", () => {
    const book = withList.copy();
    book.setCell(LIST, `D${idRow(book, "C05")}`, "優良顧客");
    expect(book.evaluate('=CPM_SEGMENT("C05")')).toBe("離反顧客");
  });
});

describe("a list of another stand", () => {
  const outdated = (book: Book): string => {
    const facts = String(book.values(LIST)[1]?.[0]);
    return refusal("list-outdated", { sheet: LIST, madeAt: /作成 (.*)$/.exec(facts)?.[1] ?? "" });
  };

  it("is refused with its time once reports were made anew, and so is a new one of old orders", () => {
    const book = withList.copy();
    run(book, { ...at("2024-02-29"), reports: ["rfm"] });
    expect(said(book)).toBe(outdated(book));
    written(book);
    // C09 bought last on 10 February; seven purchases
    expect(book.evaluate('=CPM_RANK("C09")')).toBe("優良顧客");
  });

  it("is refused after an import that changes orders where they stand, and adds no row", () => {
    const roles = ["date", "customer", "orderId", "amount", "status", "product"] as const;
    const lines = ROWS.map(([customer, date, amount, order], i) => [
      ...[String(date), String(customer), i < WORKED_ROWS.length ? String(order) : `of ${i}`],
      ...[Number(amount), "完了", "石けん"],
    ]);
    const book = openBook();
    importAll(book, [fileOf("a.csv", ...lines)], roles);
    run(book, UP_TO);
    written(book);
    expect(book.evaluate('=CPM_SEGMENT("C09")')).toBe("優良顧客");
    const [at40] = lines.filter((cells) => cells[1] === "C09").slice(-1);
    importAll(
      book,
      [
        fileOf(
          "b.csv",
          (at40 ?? []).map((cell) => (cell === "完了" ? "キャンセル" : cell)),
        ),
      ],
      roles,
    );
    expect(said(book, '=CPM_SEGMENT("C09")')).toBe(outdated(book));
  });
});
