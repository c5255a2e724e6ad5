import { describe, expect, it } from "vitest";
import { bookWith } from "../support/bundle.ts";
import { FUNCTIONS, openFunctions, withFormula } from "../support/function-bundle.ts";

describe("arguments", () => {
  it("recompute when their values change, and only then", () => {
    const book = withFormula("=CPM_SUM(B1:C2)+CPM_STORED()");
    book.setCell("Sheet1", "B1", "10");
    book.setCell("Sheet1", "C2", "5");
    expect(book.cellText("Sheet1", "A1")).toBe("16");
    book.call("store", 100);
    book.setCell("Sheet1", "B1", "20");
    expect(book.cellText("Sheet1", "A1")).toBe("26");
  });

  it("are others when a number becomes a date", () => {
    const book = withFormula("=CPM_KINDS(B1)");
    book.setCell("Sheet1", "B1", "45382");
    expect(book.cellText("Sheet1", "A1")).toBe("number 45382");
    const target = [{ left: 1, right: 1, top: 0, bottom: 0 }];
    book.model.dispatch("SET_FORMATTING", { sheetId: "sheet-0", target, format: "yyyy/mm/dd" });
    expect(book.cellText("Sheet1", "A1")).toBe(`date ${Date.UTC(2024, 2, 30, 15)}`);
  });

  it("arrive as values, tables, dates of the bundle's kind and empty text", () => {
    const book = openFunctions();
    book.setCell("Sheet1", "B1", "2024/3/31");
    book.setCell("Sheet1", "C1", "'007");
    book.setCell("Sheet1", "B2", "TRUE");
    expect(book.evaluate("=CPM_KINDS(Sheet1!B1:C2)")).toEqual([
      [`date ${Date.UTC(2024, 2, 30, 15)}`, "string 007"],
      ["boolean true", "string "],
    ]);
    expect(book.evaluate("=CPM_KINDS(Sheet1!C2)")).toBe("string ");
    expect(book.evaluate("=CPM_KINDS(5)")).toBe("number 5");
    expect(book.evaluate("=CPM_SUM({1,2;3,4},10)")).toBe(100);
    expect(book.evaluate("=CPM_SUM(,3)")).toBe(0);
  });

  it("may be a range of a table outside the grid", () => {
    const book = bookWith(FUNCTIONS, { rawAbove: 0 });
    book.addTable(
      "注文 1",
      [
        ["id", "n"],
        ["a", "4"],
        ["b", "38"],
      ],
      "typed",
    );
    expect(book.evaluate("=CPM_SUM('注文 1'!B2:B)")).toBe(42);
    book.call("store", 1);
    book.model.dispatch("CREATE_SHEET", { sheetId: "own", name: "own", position: 1 });
    book.typeFormula("own", "A1", "=CPM_SUM('注文 1'!B2:B3, 2)");
    expect(book.cellText("own", "A1")).toBe("84");
  });
});

describe("results", () => {
  it("spill, dates as dates, gaps empty", () => {
    const book = withFormula("=CPM_TABLE()");
    expect(book.values("Sheet1")).toEqual([
      ["a", 1],
      ["b", new Date(Date.UTC(2024, 2, 31, 15))],
      ["c", ""],
    ]);
    expect(book.evaluate("=CPM_TABLE()")).toEqual([
      ["a", 1],
      ["b", "2024-04-01"],
      ["c", ""],
    ]);
  });

  it("do not overwrite what stands in their way", () => {
    const book = openFunctions();
    book.setCell("Sheet1", "B2", "mine");
    book.typeFormula("Sheet1", "A1", "=CPM_TABLE()");
    expect([book.cellText("Sheet1", "A1"), book.cellText("Sheet1", "B2")]).toEqual(["#REF!", "mine"]);
  });

  it("are #ERROR! with the message of what was thrown", () => {
    const book = withFormula("=CPM_FAIL()");
    expect([book.cellText("Sheet1", "A1"), book.cellMessage("Sheet1", "A1")]).toEqual([
      "#ERROR!",
      "anchor must be a date; got x",
    ]);
    expect(book.explain("=CPM_FAIL()")).toEqual({
      value: "#ERROR!",
      message: "anchor must be a date; got x",
    });
  });

  it("read other sheets also while the book is being evaluated", () => {
    const book = openFunctions();
    book.setCell("Sheet1", "A1", "=CPM_FACTS()");
    book.model.dispatch("CREATE_SHEET", { sheetId: "facts", name: "facts", position: 1, rows: 3, cols: 2 });
    const ranges = [book.model.getters.getRangeDataFromXc("facts", "A1")];
    book.setCell("facts", "A1", "7");
    book.setCell("facts", "B2", "=A1*2");
    book.model.dispatch("CREATE_NAMED_RANGE", { name: "facts", ranges });
    book.setCell("Sheet1", "A1", "");
    book.setCell("Sheet1", "A1", "=CPM_FACTS()");
    expect(book.values("Sheet1")).toEqual([
      [7, ""],
      ["", 14],
    ]);
  });
});

describe("a custom function", () => {
  it.each([
    ["write", "You do not have permission to call setValues"],
    ["locale", "You do not have permission to call Session.getActiveUserLocale"],
    ["ui", "Cannot call SpreadsheetApp.getUi() from this context."],
    ["property", "You do not have permission to call setProperty"],
  ])("may not: %s", (what, message) => {
    expect(openFunctions().explain(`=CPM_TRY("${what}")`)).toEqual({ value: "#ERROR!", message });
  });

  it("has its help and its real parameters", () => {
    const help = openFunctions()
      .customFunctions()
      .find(({ name }) => name === "CPM_SUM");
    expect(help).toEqual({
      name: "CPM_SUM",
      description: "Adds up numbers.",
      args: [
        { name: "values", description: "The numbers, without the header", optional: true },
        { name: "factor", description: "(optional) A factor", optional: true },
      ],
    });
    expect(openFunctions().functionNames()).toEqual([
      "CPM_STORED",
      "CPM_SUM",
      "CPM_KINDS",
      "CPM_TABLE",
      "CPM_FAIL",
      "CPM_FACTS",
      "CPM_TRY",
      "store",
      "refresh",
    ]);
  });

  it("runs in the bundle of its own book", () => {
    const one = bookWith("/** @customfunction */\nfunction CPM_WHO() { return 'one'; }");
    const two = bookWith("/** @customfunction */\nfunction CPM_WHO() { return 'two'; }");
    expect([one.evaluate("=CPM_WHO()"), two.evaluate("=CPM_WHO()")]).toEqual(["one", "two"]);
  });

  it("finds nothing of an earlier call: the script is loaded anew each time", () => {
    const book = bookWith(
      "var n = 0;\n/** @customfunction */\nfunction CPM_NEXT() { return ++n; }\nfunction next() { return ++n; }",
    );
    expect([book.evaluate("=CPM_NEXT()"), book.call("next"), book.call("next")]).toEqual([1, 1, 1]);
  });
});
