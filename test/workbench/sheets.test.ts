import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

/** A report sheet, a sheet of the user that points into it, a name, and a staged successor with another layout. */
function withReport(): Book {
  const book = freeBook({ locale: "en_US" });
  book.call(
    "run",
    `sheet.setName("mine");
     var report = file.insertSheet("顧客BS", 1);
     report.getRange(1, 1, 2, 2).setValues([["title", ""], ["sum", 10]]);
     report.getRange(3, 1, 1, 2).setFormulas([["=A2", "=B2*2"]]);
     report.getRange(1, 1, 1, 2).merge();
     file.setNamedRange("CPM_HEAD", report.getRange(2, 2));
     sheet.getRange(1, 1, 1, 3).setFormulas([["=顧客BS!B2+1", "=CPM_HEAD", "=SUM(顧客BS!B2:B3)"]]);
     var next = file.insertSheet("staging", 2);
     next.getRange(1, 1, 3, 2).setValues([["new", "x"], ["sum", 20], ["", ""]]);
     next.getRange(3, 1, 1, 2).setFormulas([["=A2&\\"!\\"", "=B2*3"]]);
     next.getRange(4, 1, 1, 3).mergeAcross();
     next.getRange(4, 1).setValues([["wide"]]);
     next.getRange(2, 2).setNumberFormats([["#,##0.0"]]).setBackgrounds([["#FFFBEB"]]).setFontWeights([["bold"]]);
     next.getRangeList(["A2:B2"]).setBorder(null, null, true, null, null, null, "#E5E7EB", SpreadsheetApp.BorderStyle.SOLID);
     next.getRange(2, 1).setNotes([["how it is counted"]]);`,
  );
  return book;
}

const BRING_OVER = `
  var to = file.getSheetByName("顧客BS"), from = file.getSheetByName("staging");
  var whole = to.getRange(1, 1, to.getMaxRows(), to.getMaxColumns());
  whole.breakApart().clear().clearNote();
  from.getRange(1, 1, from.getMaxRows(), from.getMaxColumns()).copyTo(whole);
  file.deleteSheet(from);`;

describe("a sheet that is rewritten in place", () => {
  it("keeps what points at it alive", () => {
    const book = withReport();
    expect(book.values("mine")).toEqual([[11, 10, 30]]);
    book.call("run", BRING_OVER);
    expect(book.values("mine")).toEqual([[21, 20, 80]]);
    expect(book.call("run", "return sheet.getRange(1, 1, 1, 3).getFormulas()")).toEqual([
      ["='顧客BS'!B2+1", "=CPM_HEAD", "=SUM('顧客BS'!B2:B3)"],
    ]);
  });

  it("gets values, formulas of its own, formats, looks, lines, merges and notes", () => {
    const book = withReport();
    book.call("run", BRING_OVER);
    const { id } = book.sheet("顧客BS")!;
    const { getters } = book.model;
    expect(book.values("顧客BS").map((row) => row.slice(0, 2))).toEqual([
      ["new", "x"],
      ["sum", 20],
      ["sum!", 60],
      ["wide", ""],
    ]);
    expect(book.cellText("顧客BS", "B2")).toBe("20.0");
    expect(getters.getCell({ sheetId: id, row: 1, col: 1 })?.style).toEqual({
      fillColor: "#FFFBEB",
      bold: true,
    });
    expect(getters.getCellBorder({ sheetId: id, row: 1, col: 0 })?.bottom).toEqual({
      style: "thin",
      color: "#E5E7EB",
    });
    expect(getters.getMerges(id).map(({ top, left, right }) => [top, left, right])).toEqual([[3, 0, 2]]);
    expect(book.notes("顧客BS")).toEqual([{ row: 1, column: 0, text: "how it is counted" }]);
  });

  it("is #REF! for everything that pointed at it once it is deleted", () => {
    const book = withReport();
    book.call("run", `file.deleteSheet(file.getSheetByName("顧客BS"))`);
    expect(book.cellText("mine", "A1")).toBe("#REF!");
    expect(book.call("run", "return sheet.getRange(1, 1).getFormula()")).toBe("=#REF!+1");
    expect(book.call("run", `return file.getRangeByName("CPM_HEAD")`)).toBeNull();
  });

  it("keeps its references when it is renamed", () => {
    const book = withReport();
    book.call("run", `file.getSheetByName("顧客BS").setName("it's new")`.replace("'s", ""));
    expect(book.call("run", "return sheet.getRange(1, 1).getFormula()")).toBe("='it new'!B2+1");
    expect(book.values("mine")).toEqual([[11, 10, 30]]);
  });
});

describe("copying cells", () => {
  const copied = (body: string): Book => {
    const book = freeBook();
    book.call("run", `sheet.getRange(1, 1, 2, 2).setValues([["=B1+1", 4], ["=$B$1+Sheet1!B2", 5]]); ${body}`);
    return book;
  };

  it("moves relative references along and leaves fixed ones", () => {
    const book = copied("sheet.getRange(1, 1, 2, 2).copyTo(sheet.getRange(4, 3, 2, 2))");
    expect(book.call("run", "return sheet.getRange(4, 3, 2, 1).getFormulas()")).toEqual([
      ["=D4+1"],
      ["=$B$1+Sheet1!D5"],
    ]);
    expect(book.values("Sheet1")[3]?.slice(2)).toEqual([5, 4]);
  });

  it("breaks up the merges in its way", () => {
    const book = copied(
      "sheet.getRange(4, 1, 2, 2).merge(); sheet.getRange(1, 1, 2, 2).copyTo(sheet.getRange(4, 1, 2, 2))",
    );
    expect(book.model.getters.getMerges(book.sheets()[0]!.id)).toEqual([]);
    expect(book.values("Sheet1")[4]).toEqual([book.values("Sheet1")[4]?.[0], 5]);
  });

  it("is refused over part of a merge", () => {
    const book = copied("sheet.getRange(5, 1, 2, 2).merge()");
    expect(refusalOf(book, "sheet.getRange(1, 1, 2, 2).copyTo(sheet.getRange(4, 1, 2, 2))")).toContain(
      "You must select all cells in a merged range",
    );
  });

  it("empties what was there where the source is empty", () => {
    const book = copied(
      "sheet.getRange(4, 1).setValues([['old']]); sheet.getRange(9, 1).copyTo(sheet.getRange(4, 1))",
    );
    expect(book.values("Sheet1")).toHaveLength(2);
  });
});

describe("rows and columns", () => {
  it("take references, names, notes and merges along", () => {
    const book = withReport();
    book.call(
      "run",
      `var report = file.getSheetByName("顧客BS"); report.getRange(2, 2).setNotes([["n"]]);
       report.insertRowsAfter(1, 2); report.insertColumnsAfter(1, 1);`,
    );
    expect(book.call("run", "return sheet.getRange(1, 1).getFormula()")).toBe("='顧客BS'!C4+1");
    expect(
      book.call("run", `var r = file.getRangeByName("CPM_HEAD"); return [r.getRow(), r.getColumn()]`),
    ).toEqual([4, 3]);
    expect(book.notes("顧客BS")).toEqual([{ row: 3, column: 2, text: "n" }]);
    book.call(
      "run",
      `var report = file.getSheetByName("顧客BS"); report.deleteRows(2, 2); report.deleteColumns(2, 1);`,
    );
    expect(book.call("run", "return sheet.getRange(1, 1).getFormula()")).toBe("='顧客BS'!B2+1");
    expect(book.notes("顧客BS")).toEqual([{ row: 1, column: 1, text: "n" }]);
    expect(book.sheet("顧客BS")).toMatchObject({ rows: 1000, columns: 26 });
  });

  it("go with the name's cells", () => {
    const book = withReport();
    book.call("run", `file.getSheetByName("顧客BS").deleteRows(2, 1)`);
    expect(book.call("run", "return file.getNamedRanges().length")).toBe(0);
    expect(book.cellText("mine", "A1")).toBe("#REF!");
  });
});

describe("a sheet's frame", () => {
  it("reaches the grid", () => {
    const book = freeBook();
    book.call(
      "run",
      `sheet.setFrozenRows(2); sheet.setHiddenGridlines(true); sheet.setTabColor("#0F766E");
       sheet.setColumnWidths(2, 2, 140); sheet.setRowHeights(3, 1, 60);`,
    );
    const { getters } = book.model;
    const id = book.sheets()[0]!.id;
    expect(getters.getPaneDivisions(id)).toEqual({ xSplit: 0, ySplit: 2 });
    expect(getters.getGridLinesVisibility(id)).toBe(false);
    expect(getters.getSheet(id).color).toBe("#0F766E");
    expect([0, 1, 2, 3].map((col) => getters.getColSize(id, col))).toEqual([96, 140, 140, 96]);
    expect(getters.getRowSize(id, 2)).toBe(60);
  });

  it("may be thawed again", () => {
    const book = freeBook();
    book.call("run", "sheet.setFrozenRows(2); sheet.setFrozenRows(0)");
    expect(book.model.getters.getPaneDivisions(book.sheets()[0]!.id)).toEqual({ xSplit: 0, ySplit: 0 });
  });
});

describe("tabs", () => {
  it("are inserted, moved, hidden, shown and brought to the front", () => {
    const book = freeBook();
    book.call("run", `file.insertSheet("b", 1); file.insertSheet("a", 0).hideSheet()`);
    expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ["a", true],
      ["Sheet1", false],
      ["b", false],
    ]);
    expect(book.visibleSheets()).toEqual(["Sheet1", "b"]);
    expect(
      book.call(
        "run",
        `var b = file.getSheetByName("b"); file.setActiveSheet(b); file.moveActiveSheet(1);
         return [file.getActiveSheet().getName(), b.getIndex(), file.getNumSheets()]`,
      ),
    ).toEqual(["b", 1, 3]);
    book.call("run", `file.setActiveSheet(file.getSheetByName("a"))`);
    expect(book.visibleSheets()).toEqual(["b", "a", "Sheet1"]);
  });

  it("keep their id under another name, and are found by it", () => {
    const book = freeBook();
    const id = book.call(
      "run",
      `var b = file.insertSheet("b", 1); b.setName("c"); return b.getSheetId()`,
    ) as number;
    expect(book.call("run", `return file.getSheetById(${id}).getName()`)).toBe("c");
    expect(book.call("run", "return file.getSheetById(1)")).toBeNull();
    expect(book.call("run", "return file.getSheetByName('C')")).toBeNull();
  });

  it("are copied with formulas that follow the copy, charts' marks and metadata", () => {
    const book = freeBook();
    book.call(
      "run",
      `sheet.getRange(1, 1, 1, 2).setFormulas([["=1+1", "=A1*2"]]); sheet.addDeveloperMetadata("k", "v");`,
    );
    book.call("run", `var copy = sheet.copyTo(file); copy.getRange(1, 1).setValues([[5]]);`);
    expect([book.values("Sheet1"), book.values("Copy of Sheet1")]).toEqual([[[2, 4]], [[5, 10]]]);
    expect(
      book.call(
        "run",
        `return file.createDeveloperMetadataFinder().withKey("k").find().map(function (m) {
           return [m.getValue(), m.getLocation().getSheet().getName()]; })`,
      ),
    ).toEqual([
      ["v", "Sheet1"],
      ["v", "Copy of Sheet1"],
    ]);
    expect(
      book.call(
        "run",
        `return sheet.getDeveloperMetadata().map(function (m) { return [m.getKey(), m.getValue()]; })`,
      ),
    ).toEqual([["k", "v"]]);
  });

  it("lose their metadata when it is removed and when they go", () => {
    const book = freeBook();
    const count = "return file.createDeveloperMetadataFinder().withKey('k').find().length";
    book.call(
      "run",
      `var b = file.insertSheet("b", 1); b.addDeveloperMetadata("k", "1"); sheet.addDeveloperMetadata("k", "2");`,
    );
    book.call("run", `file.deleteSheet(file.getSheetByName("b"))`);
    expect(book.call("run", count)).toBe(1);
    book.call(
      "run",
      `var m = file.createDeveloperMetadataFinder().withKey("k").find()[0]; m.setValue("3"); m.remove();`,
    );
    expect(book.call("run", count)).toBe(0);
  });
});

describe("a new file's empty sheet", () => {
  it("makes room for the first table, unless something stands on it", () => {
    const [empty, written] = [freeBook(), freeBook()];
    written.setCell("Sheet1", "A1", "mine");
    for (const book of [empty, written]) book.addTable("orders", [["a"]], "text");
    expect([empty.visibleSheets(), written.visibleSheets()]).toEqual([["orders"], ["Sheet1", "orders"]]);
  });
});

describe("finding formula text", () => {
  it("finds formulas and plain values, in hidden sheets too", () => {
    const book = freeBook();
    book.call(
      "run",
      `sheet.getRange(1, 1, 1, 3).setValues([["=1+1", "about =1", "other"]]);
       file.insertSheet("hidden", 1).hideSheet().getRange(2, 2).setFormulas([["=SUM(1,1)"]]);`,
    );
    const found = (text: string): unknown =>
      book.call(
        "run",
        `return file.createTextFinder(${JSON.stringify(text)}).matchFormulaText(true).findAll().map(function (r) {
           return [r.getSheet().getName(), r.getRow(), r.getColumn()]; })`,
      );
    expect(found("=1")).toEqual([
      ["Sheet1", 1, 1],
      ["Sheet1", 1, 2],
    ]);
    expect(found("sum(")).toEqual([["hidden", 2, 2]]);
  });
});

it("a page's undo takes a whole range back at once", () => {
  const book = freeBook();
  book.call("run", "sheet.getRange(1, 1, 1, 2).setValues([[1, 2]])");
  book.model.dispatch("REQUEST_UNDO");
  expect(book.values("Sheet1")).toEqual([]);
});
