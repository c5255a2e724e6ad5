import { beforeEach, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

/** B1:B3 take a share only. */
const SHARES = `
  var share = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build();
  sheet.getRange("B1:B3").setDataValidations([[share], [share], [share]]);`;

let book: Book;

/** The rules of a sheet by place among the file's: what they allow, and where. */
function rules(at = 0): unknown[] {
  const { getters } = book.model;
  const sheetId = getters.getSheetIds()[at] ?? "";
  return getters.getDataValidationRules(sheetId).map(({ criterion, ranges }) => {
    const cells = ranges.map(({ zone }) => [zone.top, zone.left, zone.bottom, zone.right]);
    return [criterion.type, criterion.values, ...cells];
  });
}

beforeEach(() => {
  book = freeBook({ locale: "en_US" });
  book.call("run", SHARES);
});

describe("what may be entered into cells", () => {
  it("is a number between two", () => {
    expect(rules()).toEqual([["isBetween", ["0", "1"], [0, 1, 2, 1]]]);
    const lacking = `SpreadsheetApp.newDataValidation().requireNumberBetween(0)`;
    expect(refusalOf(book, lacking)).toContain("(number,null) don't match the method signature");
  });

  it("comes along with copied cells and replaces the rules of those it is copied over", () => {
    book.call(
      "run",
      `var other = file.insertSheet("other", 1);
       sheet.getRange("B2:C4").copyTo(other.getRange("A1:B3"));
       sheet.getRange("H1:H2").copyTo(sheet.getRange("B1:B2"));`,
    );
    expect(rules(1)).toEqual([["isBetween", ["0", "1"], [0, 0, 1, 0]]]);
    expect(rules()).toEqual([["isBetween", ["0", "1"], [2, 1, 2, 1]]]);
  });
});
