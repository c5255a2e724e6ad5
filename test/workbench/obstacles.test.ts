import { beforeEach, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

const PROTECTED =
  "Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

let book: Book;

beforeEach(() => {
  book = freeBook({ locale: "en_US" });
  book.call(
    "run",
    `file.insertSheet("other", 1); sheet.getRange("A1:C3").setValues([[1,2,3],[4,5,6],[7,8,9]]);`,
  );
});

describe("protected cells", () => {
  beforeEach(() => book.obstruct("protected", "Sheet1", "B2"));

  it.each([
    ["values", `sheet.getRange("A1:C3").setValues([[0,0,0],[0,0,0],[0,0,0]])`],
    ["formulas", `sheet.getRange("B2:B3").setFormulas([["=1"],["=2"]])`],
    ["looks", `sheet.getRange("B2").setBackgrounds([["#000000"]])`],
    ["emptying", `sheet.getRange("A2:C2").clear()`],
    ["merging", `sheet.getRange("A2:C2").merge()`],
    ["rules for entries", `sheet.getRange("B2").clearDataValidations()`],
    ["copying onto them", `sheet.getRange("A1:C1").copyTo(sheet.getRange("A2:C2"))`],
    ["a row with one of them", `sheet.deleteRows(2, 1)`],
    ["a column with one of them", `sheet.deleteColumns(1, 2)`],
    ["removing the sheet", `file.deleteSheet(sheet)`],
  ])("refuse %s, and nothing of the call is done", (_, body) => {
    const before = book.values("Sheet1");
    expect(refusalOf(book, body)).toBe(PROTECTED);
    expect(book.values("Sheet1")).toEqual(before);
  });

  it("let their neighbours be changed, themselves be read, and the sheet be renamed and hidden", () => {
    const body = `sheet.getRange("A1:C1").setValues([[0,0,0]]); sheet.setName("new"); sheet.hideSheet();
      return sheet.getRange("B2").getValues()`;
    expect(book.call("run", body)).toEqual([[5]]);
  });

  it("say that they may not be edited wherever one of them is among the cells asked", () => {
    const asked = ["A1:C3", "B2", "A1:C1"].map((name) => `sheet.getRange("${name}").canEdit()`);
    expect(book.call("run", `return [${asked.join()}]`)).toEqual([false, false, true]);
  });

  it("refuse no longer once the protection is gone", () => {
    book.unobstruct();
    expect(refusalOf(book, `sheet.getRange("B2").setValues([[0]]); file.deleteSheet(sheet)`)).toBe("");
  });
});

describe("cells under a warning", () => {
  const PASSED = `sheet.getRange("A1:C3").setValues([[0,0,0],[0,0,0],[0,0,0]]).clear(); sheet.deleteRows(2, 1);
    return sheet.getRange("A1:C2").canEdit()`;

  it("stop no script, and their sheet may be removed", () => {
    book.obstruct("warning", "Sheet1", "B2");
    expect(book.call("run", PASSED)).toBe(true);
    expect(refusalOf(book, "file.deleteSheet(sheet)")).toBe("");
  });

  it("are made by a script, one beside the other; before it warns such a protection lets everybody pass", () => {
    const body = `sheet.getRange("B2").protect(); sheet.getRange("B2:B3").protect().setDescription("mine").setWarningOnly(true)`;
    book.call("run", body);
    expect(book.protections("Sheet1")).toEqual([
      { cells: "B2", description: "", warns: false },
      { cells: "B2:B3", description: "mine", warns: true },
    ]);
    expect(book.call("run", PASSED)).toBe(true);
  });

  it("are listed by their names and let go, those that are not this user's to change apart", () => {
    const asked = (then: string): string =>
      `return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(function (one) { ${then} })`;
    book.obstruct("protected", "Sheet1");
    book.obstruct("protected", "Sheet1", "A1");
    book.call("run", `file.getSheetByName("other").getRange("A1").protect().setDescription("elsewhere")`);
    book.call("run", `sheet.getRange("C3").protect().setDescription("mine")`);
    expect(book.call("run", asked("return one.getDescription()"))).toEqual(["", "mine"]);
    expect(refusalOf(book, asked("if (one.getDescription() === '') one.remove()"))).toBe(PROTECTED);
    book.call("run", asked("if (one.getDescription() === 'mine') one.remove()"));
    expect(book.protections("Sheet1").map(({ cells }) => cells)).toEqual([null, "A1"]);
    const sheets = "return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length";
    expect(book.call("run", sheets)).toBe(1);
  });

  it("go with their sheet", () => {
    book.call(
      "run",
      `sheet.getRange("B2").protect(); file.deleteSheet(sheet); file.insertSheet("Sheet1", 0)`,
    );
    expect(book.protections("Sheet1")).toEqual([]);
  });
});

it("a protected sheet refuses every change of it, and none of others", () => {
  book.obstruct("protected", "Sheet1");
  for (const body of [
    "sheet.setName('x')",
    "sheet.hideSheet()",
    "sheet.insertRowsAfter(1, 1)",
    "sheet.setFrozenRows(1)",
  ])
    expect(refusalOf(book, body)).toBe(PROTECTED);
  const others = `file.getSheetByName("other").setName("x").getRange(1, 1).setValues([[1]]);
    sheet.getRange("A1").copyTo(file.getSheetByName("x").getRange("B1"))`;
  expect(refusalOf(book, others)).toBe("");
});

describe("merges", () => {
  it("are refused over the edge of frozen rows or columns, copied ones too", () => {
    book.call("run", "sheet.setFrozenRows(1); sheet.setFrozenColumns(1)");
    const [rows, columns] = ["rows", "columns"].map(
      (side) => `Exception: You can't merge frozen and non-frozen ${side}.`,
    );
    expect(refusalOf(book, `sheet.getRange("B1:B2").merge()`)).toBe(rows);
    expect(refusalOf(book, `sheet.getRange("A3:B4").mergeAcross()`)).toBe(columns);
    const copied = `var other = file.getSheetByName("other"); other.getRange("A1:A2").merge();
      other.getRange("A1:B2").copyTo(sheet.getRange("A1:B2"))`;
    expect(refusalOf(book, copied)).toBe(rows);
    expect(refusalOf(book, `sheet.getRange("B2:C3").merge()`)).toBe("");
  });

  it("do not let an edge be frozen that would cut them", () => {
    book.call("run", `sheet.getRange("A1:B2").merge()`);
    const cut = (side: string) =>
      `Exception: You can't freeze ${side} which contain only part of a merged cell.`;
    expect(refusalOf(book, "sheet.setFrozenRows(1)")).toBe(cut("rows"));
    expect(refusalOf(book, "sheet.setFrozenColumns(1)")).toBe(cut("columns"));
    expect(
      book.call("run", "sheet.setFrozenRows(2); return [sheet.getFrozenRows(), sheet.getFrozenColumns()]"),
    ).toEqual([2, 0]);
  });

  it("stay when the cells are cleared", () => {
    book.call("run", `sheet.getRange("A1:B2").merge(); sheet.getRange("A1:C3").clear()`);
    expect(refusalOf(book, "sheet.setFrozenRows(1)")).not.toBe("");
  });

  it.each(["filter", "pivot"] as const)("are refused over a %s, which the sheet tells of", (kind) => {
    const ask = "return [sheet.getFilter() !== null, sheet.getPivotTables().length]";
    expect(book.call("run", ask)).toEqual([false, 0]);
    book.obstruct(kind, "Sheet1", "A1:B9");
    expect(book.call("run", ask)).toEqual(kind === "filter" ? [true, 0] : [false, 1]);
    expect(refusalOf(book, `sheet.getRange("B2:C2").merge()`)).toContain(kind);
    expect(refusalOf(book, `sheet.getRange("C2:D2").merge()`)).toBe("");
  });
});

it("one value that a rule rejects fails the whole write; a blank, an allowed value and a copy pass", () => {
  book.call(
    "run",
    `var rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build();
     sheet.getRange("B2").setDataValidations([[rule]])`,
  );
  const before = book.values("Sheet1");
  const words =
    "Exception: The data you entered in cell B2 violates the data validation rules set on this cell.";
  expect(refusalOf(book, `sheet.getRange("A1:B2").setValues([[0, 0], [0, 7]])`)).toBe(words);
  expect(refusalOf(book, `sheet.getRange("A2:B2").setFormulas([["=1", "=7"]])`)).toBe(words);
  expect(book.values("Sheet1")).toEqual(before);
  expect(refusalOf(book, `sheet.getRange("B2").setValues([[0.5]]).setValues([[""]])`)).toBe("");
});

it("values that are copied lose the number format of the cells they come to", () => {
  book.call(
    "run",
    `sheet.getRange("B2:C2").setNumberFormats([["@", "#,##0.0"]]);
     sheet.getRange("A1:B1").copyTo(sheet.getRange("B2:C2"), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false)`,
  );
  expect(["B2", "C2"].map((cell) => book.cellText("Sheet1", cell))).toEqual(["1", "2"]);
  book.call("run", `sheet.getRangeList(["A1", "B2:C2"]).setNumberFormat("0.00")`);
  expect(["A1", "B2", "C2"].map((cell) => book.cellText("Sheet1", cell))).toEqual(["1.00", "1.00", "2.00"]);
});

it("a lock that somebody else holds is not to be had until they let go", () => {
  const ask = "return LockService.getDocumentLock().tryLock(1)";
  book.holdLock(true);
  expect(book.call("run", ask)).toBe(false);
  book.holdLock(false);
  expect(book.call("run", ask)).toBe(true);
});

it("properties that others have filled take no more than they hold, until there is room again", () => {
  const store = (key: string, value: string) =>
    refusalOf(book, `PropertiesService.getDocumentProperties().setProperty("${key}", "${value}")`);
  store("a", "12");
  book.fillStore(true);
  expect(store("a", "123")).toContain("exceeded the property storage quota");
  expect([
    store("a", "1"),
    book.call("run", `return PropertiesService.getDocumentProperties().getProperty("a")`),
  ]).toEqual(["", "1"]);
  book.fillStore(false);
  expect(store("a", "123")).toBe("");
});

it("something may happen to the file between two calls", () => {
  book.beforeCall(6, () => book.obstruct("protected", "Sheet1"));
  const write = `sheet.getRange(1, 1).setValues([[0]])`;
  const body = `${write}; try { ${write} } catch (error) { return error.message }`;
  expect(book.call("run", body)).toBe(PROTECTED.replace("Exception: ", ""));
  expect(book.values("Sheet1")[0]).toEqual([0, 2, 3]);
});
