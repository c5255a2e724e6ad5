import { describe, expect, it } from "vitest";
import { bookWith, freeBook, refusalOf } from "../support/bundle.ts";

/** A body that throws, and what it must say. */
const REFUSALS: readonly [why: string, body: string, message: string][] = [
  ["a member Apps Script has not", "sheet.paint()", "TypeError: sheet.paint is not a function"],
  ["a member that is not adapted", "sheet.protect()", "Exception: not adapted: Sheet.protect"],
  ["a service that is not there", "DriveApp.getFiles()", "ReferenceError: DriveApp is not defined"],
  ["a member that is set", "sheet.name = 'x'", "Exception: Cannot set Sheet.name"],
  [
    "too few rows",
    "sheet.getRange(1, 1, 2, 2).setValues([[1, 2]])",
    "Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
  ],
  [
    "a ragged row",
    "sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])",
    "Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
  ],
  [
    "a flat list",
    "sheet.getRange(1, 1, 1, 2).setValues([1, 2])",
    "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  ["row 0", "sheet.getRange(0, 1)", "Exception: The starting row of the range is too small."],
  ["column 0", "sheet.getRange(1, 0)", "Exception: The starting column of the range is too small."],
  ["no rows", "sheet.getRange(1, 1, 0, 1)", "Exception: The number of rows in the range must be at least 1."],
  [
    "no columns",
    "sheet.getRange(1, 1, 1, 0)",
    "Exception: The number of columns in the range must be at least 1.",
  ],
  [
    "a row beyond the sheet",
    "sheet.getRange(1001, 1)",
    "Exception: The coordinates of the range are outside the dimensions of the sheet.",
  ],
  ["a name that is no range", "sheet.getRange('nowhere!')", "Exception: Range not found"],
  [
    "a name in use, in other letters",
    "file.insertSheet('SHEET1', 0)",
    'Exception: A sheet with the name "SHEET1" already exists. Please enter another name.',
  ],
  ["the last sheet", "file.deleteSheet(sheet)", "Exception: You can't remove all the sheets in a document."],
  ["hiding the last sheet", "sheet.hideSheet()", "Exception: You can't hide all the sheets in a document."],
  ["rows that are not there", "sheet.deleteRows(1000, 2)", "Exception: Those rows are out of bounds."],
  ["all the rows", "sheet.deleteRows(1, 1000)", "Exception: You can't delete all the rows on the sheet."],
  ["freezing everything", "sheet.setFrozenRows(1000)", "Exception: You can't freeze all visible rows."],
  [
    "more cells than a file holds",
    "sheet.insertRowsAfter(1000, 384000)",
    "Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  ],
  [
    "a text longer than a cell",
    "sheet.getRange(1, 1).setValues([['x'.repeat(50001)]])",
    "Exception: Your input contains more than the maximum of 50000 characters in a single cell.",
  ],
  [
    "cutting a merge",
    "sheet.getRange(1, 1, 2, 2).merge(); sheet.getRange(2, 2, 2, 2).breakApart()",
    "Exception: You must select all cells in a merged range to merge or unmerge them.",
  ],
  [
    "an enumeration's value as text",
    "sheet.getRangeList(['A1']).setBorder(true, true, true, true, null, null, '#000000', 'SOLID')",
    "Exception: The parameters don't match the method signature for SpreadsheetApp.RangeList.setBorder.",
  ],
  [
    "something else than a chart",
    "sheet.insertChart({})",
    "Exception: The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
  ],
  [
    "a weight Sheets does not know",
    "sheet.getRange(1, 1).setFontWeights([['heavy']])",
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setFontWeights.",
  ],
  [
    "a property above 9 KB",
    "PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9217))",
    "Exception: Argument too large: value",
  ],
  [
    "properties above 500 KB together",
    "var p = PropertiesService.getDocumentProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))",
    "Exception: You have exceeded the property storage quota. Please remove some properties and try again.",
  ],
  [
    "a page that is not there",
    "HtmlService.createHtmlOutputFromFile('other')",
    "Exception: No HTML file named other was found.",
  ],
  [
    "a date over the wire",
    "return { when: [new Date(0)] }",
    "TypeError: Failed due to illegal value in property: returnValue.when[0]",
  ],
  [
    "a function over the wire",
    "return { f: run }",
    "TypeError: Failed due to illegal value in property: returnValue.f",
  ],
  [
    "a service over the wire",
    "return sheet",
    "TypeError: Failed due to illegal value in property: returnValue",
  ],
];

describe("what Apps Script refuses is refused", () => {
  it.each(REFUSALS)("%s", (_, body, message) => {
    expect(refusalOf(freeBook(), body)).toBe(message);
  });

  it("takes as many cells as a file may have", () => {
    expect(refusalOf(freeBook(), "sheet.insertRowsAfter(1000, 1000)")).toBe("");
  });

  it("takes a text as long as a cell, a property of 9 KB", () => {
    const book = freeBook();
    expect(refusalOf(book, "sheet.getRange(1, 1).setValues([['x'.repeat(50000)]])")).toBe("");
    expect(
      refusalOf(book, "PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9216))"),
    ).toBe("");
  });

  it("refuses a date among the arguments of a call, and a name that is no function", () => {
    const book = freeBook();
    expect(() => book.call("run", { when: new Date(0) })).toThrow(
      "illegal value in property: arguments.when",
    );
    expect(() => book.call("walk")).toThrow("Script function not found: walk");
  });

  it("hands plain data over both ways as JSON does", () => {
    const book = bookWith(
      "function echo(value) { return { value, own: Object.getPrototypeOf(value) === Object.prototype }; }",
    );
    const given = { a: undefined, b: NaN, c: [undefined, -0, "=1"], d: { e: null, f: true } };
    const value = { b: null, c: [null, 0, "=1"], d: { e: null, f: true } };
    expect(book.call("echo", given)).toStrictEqual({ value, own: true });
  });
});

describe("whom Apps Script refuses", () => {
  const WRITES = [
    "sheet.getRange(1, 1).setValues([[1]])",
    "sheet.getRange(1, 1).setFormulas([['=1']])",
    "sheet.getRange(1, 1).clear()",
    "sheet.setName('x')",
    "sheet.insertRowsAfter(1, 1)",
    "sheet.addDeveloperMetadata('a', 'b')",
    "sheet.getRange(1, 1).protect()",
    "file.insertSheet('x', 0)",
    "file.setNamedRange('x', sheet.getRange(1, 1))",
  ];

  it.each(WRITES)("a viewer: %s", (body) => {
    const book = freeBook({ canEdit: false });
    expect(refusalOf(book, body)).toMatch(/^Exception: You are trying to edit a protected cell or object\./);
    expect(book.values("Sheet1")).toEqual([]);
    expect(book.visibleSheets()).toEqual(["Sheet1"]);
  });

  it("lets a viewer read, and store nothing", () => {
    const book = freeBook({ canEdit: false });
    expect(book.call("run", "return [sheet.getRange(1, 1).canEdit(), sheet.getLastRow()]")).toEqual([
      false,
      0,
    ]);
    expect(refusalOf(book, "PropertiesService.getDocumentProperties().setProperty('a', 'b')")).toBe(
      "Exception: Access denied.",
    );
  });
});
