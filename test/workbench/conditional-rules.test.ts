import { beforeEach, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

/** Marks are looked for in B1 and B2; A1:C4 is red while there is one. */
const RULE = `
  var rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('="x"&$E$1&$E$2<>"x"').setFontColor("#FF0000").setRanges([sheet.getRange("A1:C4")]).build();`;
const LIST = `
  return sheet.getConditionalFormatRules().map(function (one) {
    return [one.getBooleanCondition().getCriteriaValues()[0]].concat(one.getRanges().map(function (range) {
      return range.getA1Notation();
    }));
  });`;
const FORMULA = '="x"&$E$1&$E$2<>"x"';

let book: Book;

const rules = (): unknown => book.call("run", LIST);
const ink = (row: number, col: number): string | undefined => {
  const sheetId = book.model.getters.getSheetIds()[0] ?? "";
  return book.model.getters.getCellComputedStyle({ sheetId, row, col }).textColor;
};

beforeEach(() => {
  book = freeBook({ locale: "en_US" });
  book.call("run", `${RULE} sheet.setConditionalFormatRules([rule]);`);
});

describe("a conditional format rule", () => {
  it("colours its cells while its formula is true, also where they are empty", () => {
    expect([ink(0, 0), ink(3, 2)]).toEqual([undefined, undefined]);
    book.call("run", `sheet.getRange("E2").setValues([["●"]])`);
    expect([ink(0, 0), ink(3, 2), ink(4, 0)]).toEqual(["#FF0000", "#FF0000", undefined]);
    book.call("run", `sheet.getRange("E2").setValues([[""]])`);
    expect(ink(0, 0)).toBeUndefined();
  });

  it("is read back, and set in the order given", () => {
    book.call(
      "run",
      `${RULE} sheet.setConditionalFormatRules([rule, sheet.getConditionalFormatRules()[0]]);`,
    );
    expect(rules()).toEqual([
      [FORMULA, "A1:C4"],
      [FORMULA, "A1:C4"],
    ]);
  });

  it("can be copied for other cells", () => {
    book.call(
      "run",
      `var one = sheet.getConditionalFormatRules()[0];
       sheet.setConditionalFormatRules([one.copy().setRanges([sheet.getRange("D1"), sheet.getRange("D3:D4")]).build()]);`,
    );
    expect(rules()).toEqual([[FORMULA, "D1", "D3:D4"]]);
  });

  it("keeps its colour when a copy of it is given another", () => {
    book.call(
      "run",
      `var one = sheet.getConditionalFormatRules()[0];
       var blue = one.copy().setFontColor("#0000FF").setRanges([sheet.getRange("D1")]).build();
       sheet.setConditionalFormatRules([one, blue]);
       sheet.getRange("E2").setValues([["●"]]);`,
    );
    expect([ink(0, 0), ink(0, 3)]).toEqual(["#FF0000", "#0000FF"]);
  });

  it("loses the cells that are cleared, and goes with the last of them", () => {
    book.call("run", `sheet.getRange("B2:B3").clear()`);
    expect(rules()).toEqual([[FORMULA, "A1:C1", "A2:A3", "C2:C3", "A4:C4"]]);
    book.call("run", `sheet.getRange(1, 1, 10, 5).clear()`);
    expect(rules()).toEqual([]);
  });

  it("comes along with copied cells and replaces the rules of those it is copied over", () => {
    book.call(
      "run",
      `var other = file.insertSheet("other", 1);
       sheet.getRange("B2:D4").copyTo(other.getRange("A1:C3"));
       sheet.getRange("H1:H2").copyTo(sheet.getRange("A1:A2"));`,
    );
    const other = LIST.replaceAll("sheet", `file.getSheetByName("other")`);
    expect(book.call("run", other)).toEqual([[FORMULA, "A1:B3"]]);
    expect(rules()).toEqual([[FORMULA, "B1:C2", "A3:C4"]]);
  });

  it("needs a condition, cells, and cells of its own sheet", () => {
    expect(refusalOf(book, `SpreadsheetApp.newConditionalFormatRule().build()`)).toContain("not adapted");
    const elsewhere = `file.insertSheet("other", 1).setConditionalFormatRules([rule])`;
    expect(refusalOf(book, `${RULE} ${elsewhere}`)).toContain("another sheet");
    expect(refusalOf(book, `sheet.setConditionalFormatRules([1])`)).toContain("setConditionalFormatRules");
  });
});
