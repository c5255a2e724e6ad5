import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { bookWith } from "../support/bundle.ts";

const CODE = `
/**
 * How often a counter was asked; it stands in the properties.
 * @customfunction
 */
function CPM_STORED() {
  return Number(PropertiesService.getDocumentProperties().getProperty("n"));
}

/**
 * Adds up numbers.
 *
 * @param {A2:B} values The numbers,
 *   without the header
 * @param {number} [factor] (optional) A factor
 * @return the sum
 * @customfunction
 */
function CPM_SUM(values, factor) {
  var sum = 0;
  [].concat(values).forEach(function (row) { [].concat(row).forEach(function (v) { sum += Number(v); }); });
  return sum * (factor || 1);
}

/** @customfunction */
function CPM_KINDS(value) {
  var name = function (v) { return v instanceof Date ? "date " + v.getTime() : typeof v + " " + v; };
  if (!Array.isArray(value)) return name(value);
  return value.map(function (row) { return row.map(name); });
}

/** @customfunction */
function CPM_TABLE() { return [["a", 1], ["b", new Date(Date.UTC(2024, 2, 31, 15))], ["c"]]; }

/** @customfunction */
function CPM_FAIL() { throw new Error("anchor must be a date; got x"); }

/** @customfunction */
function CPM_FACTS() { return SpreadsheetApp.getActiveSpreadsheet().getRangeByName("facts").getSheet().getDataRange().getValues(); }

/** @customfunction */
function CPM_TRY(what) {
  var file = SpreadsheetApp.getActiveSpreadsheet(), cell = file.getSheets()[0].getRange(1, 1);
  if (what === "write") cell.setValues([[1]]);
  if (what === "user") Session.getActiveUser().getEmail();
  if (what === "locale") Session.getActiveUserLocale();
  if (what === "ui") SpreadsheetApp.getUi();
  if (what === "property") PropertiesService.getDocumentProperties().setProperty("a", "b");
  return "done";
}

function store(n) { PropertiesService.getDocumentProperties().setProperty("n", String(n)); }
function refresh(flush) {
  var cells = SpreadsheetApp.getActiveSpreadsheet().createTextFinder("CPM_").matchFormulaText(true).findAll();
  cells.forEach(function (cell) {
    var text = cell.getFormula(), list = cell.getSheet().getRangeList(["A" + cell.getRow()]);
    if (text === "") return;
    list.clearContent();
    if (flush) SpreadsheetApp.flush();
    cell.setFormulas([[text]]);
  });
}
function hidden_() {}
`;

const open = (): Book => bookWith(CODE, { timeZone: "Asia/Tokyo" });

function withFormula(formula: string): Book {
  const book = open();
  book.call("store", 1);
  book.typeFormula("Sheet1", "A1", formula);
  return book;
}

describe("a formula without arguments", () => {
  it("keeps its old number while nothing enters it again, whatever happens in the file", () => {
    const book = withFormula("=CPM_STORED()");
    expect(book.values("Sheet1")).toEqual([[1]]);
    book.call("store", 2);
    book.setCell("Sheet1", "C3", "5");
    book.model.dispatch("CREATE_SHEET", { sheetId: "new", name: "new", position: 1 });
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId: "sheet-0",
      sheetName: "Sheet1",
      dimension: "ROW",
      base: 0,
      quantity: 2,
      position: "before",
    });
    book.model.dispatch("EVALUATE_CELLS");
    expect(book.cellText("Sheet1", "A3")).toBe("1");
  });

  it("keeps it when its cell only changes its looks, or gets the same text over itself", () => {
    const book = withFormula("=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.model.dispatch("SET_FORMATTING", {
      sheetId: "sheet-0",
      target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
      style: { bold: true },
    });
    book.typeFormula("Sheet1", "A1", "=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
  });

  it("shows the new number once cleared, flushed and entered again", () => {
    const book = withFormula("=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.call("refresh", true);
    expect(book.cellText("Sheet1", "A1")).toBe("2");
    expect(book.model.getters.getCell({ sheetId: "sheet-0", row: 0, col: 0 })?.isFormula).toBe(true);
  });

  it("shows it also in a cell that has looks of its own, which stays when it is cleared", () => {
    const book = withFormula("=CPM_STORED()");
    const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
    book.model.dispatch("SET_FORMATTING", { sheetId: "sheet-0", target, style: { bold: true } });
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.call("refresh", true);
    expect(book.cellText("Sheet1", "A1")).toBe("2");
  });

  it("keeps the old number when the flush between clearing and entering is left out", () => {
    const book = withFormula("=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.call("refresh", false);
    expect(book.cellText("Sheet1", "A1")).toBe("1");
  });

  it("is computed again when a user clears the cell and types it anew", () => {
    const book = withFormula("=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.setCell("Sheet1", "A1", "");
    book.typeFormula("Sheet1", "A1", "=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("2");
  });

  it("answers a page from the same memory", () => {
    const book = withFormula("=CPM_STORED()");
    const call = { name: "CPM_STORED", args: [], sheetId: "sheet-0", row: 0, col: 0 };
    expect(book.callFunction(call)).toEqual({ value: 1 });
    book.call("store", 2);
    expect(book.callFunction(call)).toEqual({ value: 1 });
    expect(book.callFunction({ ...call, row: -1, col: -1 })).toEqual({ value: 2 });
  });
});

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
    const book = open();
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
    const book = bookWith(CODE, { rawAbove: 0 });
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
    const book = open();
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
    const book = open();
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
    ["user", "You do not have permission to call Session.getActiveUser"],
    ["locale", "You do not have permission to call Session.getActiveUserLocale"],
    ["ui", "Cannot call SpreadsheetApp.getUi() from this context."],
    ["property", "You do not have permission to call setProperty"],
  ])("may not: %s", (what, message) => {
    expect(open().explain(`=CPM_TRY("${what}")`)).toEqual({ value: "#ERROR!", message });
  });

  it("has its help and its real parameters", () => {
    const help = open()
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
    expect(open().functionNames()).toEqual([
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
