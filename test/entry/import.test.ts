import { beforeEach, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { at, runJson, opened, run } from "../support/run-book.ts";
import { fileOf, importAll, ordersOn, ROLES, rowsOf } from "../support/import-book.ts";

const JANUARY = fileOf(
  "1月.csv",
  ["2024-01-05", "C1", "O1", 1000, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 500, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 300, "出荷済", "菓子"],
);
const FEBRUARY = fileOf(
  "2月.csv",
  ["2024-01-06", "C2", "O2", 500, "返品", "茶"],
  ["2024-01-06", "C2", "O2", 300, "返品", "菓子"],
  ["2024-02-01", "C1", "O3", 700, "出荷済", "茶"],
);
const HEADER = [
  "注文日",
  "顧客ID",
  "注文番号",
  "金額",
  "注文状況",
  "商品コード",
  "取込ファイル",
  "ファイルの行",
];

let book: Book;
beforeEach(() => {
  book = openBook();
});

describe("the first import", () => {
  it("makes the orders sheet: names of the roles, rows as they were sent, where each came from", () => {
    const result = importAll(book, [JANUARY]);
    expect(ordersOn(book)).toEqual([HEADER, ...rowsOf(JANUARY)]);
    expect(result).toEqual({
      sheetId: book.sheet("注文データ")?.sheetId,
      name: "注文データ",
      files: [{ name: "1月.csv", rows: 3, added: 2, updated: 0, unchanged: 0 }],
      notices: [],
    });
    expect(book.sheets().map(({ name }) => name)).toEqual(["Sheet1", "注文データ"]);
  });

  it("of two files that overlap stands merged", () => {
    const { files } = importAll(book, [JANUARY, FEBRUARY]);
    expect(files.map(({ added, updated, unchanged }) => [added, updated, unchanged])).toEqual([
      [2, 0, 0],
      [1, 1, 0],
    ]);
    expect(ordersOn(book).slice(1)).toEqual([rowsOf(JANUARY)[0], ...rowsOf(FEBRUARY)]);
    expect(book.sheets().map(({ name }) => name)).toEqual(["Sheet1", "注文データ"]);
  });

  it("is offered as the orders sheet and chosen before any other", () => {
    book.addTable(
      "去年",
      [["注文日", "顧客ID", "金額"], ...Array.from({ length: 9 }, () => ["2023-01-01", "C1", "5"])],
      "text",
    );
    importAll(book, [JANUARY]);
    const { orders, sheets } = opened(book);
    expect(orders).toMatchObject({
      name: "注文データ",
      rows: 3,
      dateOrder: "YMD",
      problems: [],
      headerRow: 1,
    });
    expect(sheets.map(({ name, orderLike }) => [name, orderLike])).toContainEqual(["注文データ", true]);
  });

  it("leaves a sheet of the user that has its name, and says so", () => {
    book.addTable("注文データ", [["mine"]], "text");
    const { name, notices } = importAll(book, [JANUARY]);
    expect([name, book.values("注文データ")]).toEqual(["注文データ (2)", [["mine"]]]);
    expect(notices).toEqual([
      "「注文データ」という名前のシートがあるため、注文は「注文データ (2)」に入れました",
    ]);
    expect(importAll(book, [FEBRUARY]).name).toBe("注文データ (2)");
  });

  it("in an English file has an English header, which later files go on with", () => {
    book = openBook({ locale: "en_US" });
    importAll(book, [JANUARY]);
    expect(book.values("Orders")[0]?.slice(0, 3)).toEqual(["order date", "customer ID", "order ID"]);
    importAll(book, [FEBRUARY]);
    expect(ordersOn(book, "Orders")).toHaveLength(5);
  });

  it("is analysed like any orders", () => {
    importAll(book, [JANUARY, FEBRUARY]);
    run(book, at("2024-02-28"));
    expect(runJson(book).quality).toMatchObject({ purchases: 2, customers: 1, sales: 1700 });
  });
});

describe("a further import", () => {
  beforeEach(() => void importAll(book, [JANUARY]));

  it("of the same file changes nothing", () => {
    const before = book.values("注文データ");
    expect(importAll(book, [JANUARY]).files).toMatchObject([{ added: 0, updated: 0, unchanged: 2 }]);
    expect(book.values("注文データ")).toEqual(before);
    expect(book.sheets()).toHaveLength(2);
  });

  it("that overlaps adds what is new and brings changed orders up to date, in their places", () => {
    expect(importAll(book, [FEBRUARY]).files).toMatchObject([{ added: 1, updated: 1, unchanged: 0 }]);
    expect(ordersOn(book).slice(1)).toEqual([rowsOf(JANUARY)[0], ...rowsOf(FEBRUARY)]);
  });

  it("of new orders only goes below", () => {
    const march = fileOf("3月.csv", ["2024-03-01", "C9", "O9", 90, "出荷済", "茶"]);
    importAll(book, [march]);
    expect(ordersOn(book).slice(1)).toEqual([...rowsOf(JANUARY), ...rowsOf(march)]);
    expect(importAll(book, [JANUARY]).files).toMatchObject([{ added: 0, unchanged: 2 }]);
  });

  it("keeps the sheet: its ID, its new name, formulas that point at it, a column of the user", () => {
    const { sheetId, id } = book.sheet("注文データ")!;
    const beside = { dimension: "COL", base: 8, quantity: 1, position: "after" } as const;
    book.model.dispatch("ADD_COLUMNS_ROWS", { sheetId: id, sheetName: "注文データ", ...beside });
    book.setCell("注文データ", "J1", "メモ");
    book.setCell("注文データ", "J2", "=D2*2");
    book.typeFormula("Sheet1", "A1", "=SUM('注文データ'!D2:D10)");
    expect(importAll(book, [FEBRUARY]).sheetId).toBe(sheetId);
    expect(book.cellText("Sheet1", "A1")).toBe("2500");
    expect(book.values("注文データ").map((row) => row[9])).toEqual(["メモ", 2000, "", "", ""]);
  });

  it("with a new column puts it in its place", () => {
    const roles = [...ROLES, "category"] as const;
    const march = fileOf("3月.csv", ["2024-03-01", "C9", "O9", 90, "出荷済", "茶", "飲料"]);
    importAll(book, [march], roles);
    expect(ordersOn(book)[0]).toEqual([...HEADER.slice(0, 6), "商品カテゴリ", ...HEADER.slice(6)]);
    expect(ordersOn(book)[4]).toEqual(["2024-03-01", "C9", "O9", 90, "出荷済", "茶", "飲料", "3月.csv", 2]);
    expect(ordersOn(book)[1]?.[6]).toBe("");
  });

  it("leaves what the user wrote on a row, until its order arrives changed", () => {
    book.setCell("注文データ", "D3", "555");
    importAll(book, [JANUARY]);
    expect(ordersOn(book)[2]?.[3]).toBe(555);
    const { notices } = importAll(book, [FEBRUARY]);
    expect(notices).toEqual([
      "手で直した行のある注文1件は、ファイルで内容が変わっていたため、ファイルのとおりに置き換えました。",
    ]);
    expect(ordersOn(book)[2]?.[3]).toBe(500);
  });

  it("of another channel with the same order IDs adds them all", () => {
    const mall = { name: "楽天.csv", rows: JANUARY.rows.map((row) => [...row, "楽天市場"]) };
    expect(importAll(book, [mall], [...ROLES, "channel"]).files).toMatchObject([
      { added: 2, updated: 0, unchanged: 0 },
    ]);
    expect(ordersOn(book)).toHaveLength(7);
  });

  it("makes a new sheet when the user removed the old one", () => {
    book.call("cpmCall", { method: "removeAll", args: { language: "ja" } });
    expect(book.visibleSheets()).toContain("注文データ");
    expect(importAll(book, [JANUARY]).name).toBe("注文データ (2)");
  });
});
