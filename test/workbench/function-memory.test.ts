import { describe, expect, it } from "vitest";
import { openFunctions, withFormula } from "../support/function-bundle.ts";

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

describe("a memory of calls, for good", () => {
  it("answers the same call in any cell, also one that was cleared, until an argument changes", () => {
    const book = openFunctions({ remembers: "calls" });
    book.call("store", 1);
    book.typeFormula("Sheet1", "A1", "=CPM_STORED()");
    expect(book.cellText("Sheet1", "A1")).toBe("1");
    book.call("store", 2);
    book.call("refresh", true);
    book.typeFormula("Sheet1", "B1", "=CPM_STORED()");
    book.typeFormula("Sheet1", "C1", "=CPM_STORED(1)");
    expect(["A1", "B1", "C1"].map((cell) => book.cellText("Sheet1", cell))).toEqual(["1", "1", "2"]);
  });
});
