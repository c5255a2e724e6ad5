/** A bundle of custom functions that show what they get, remember, refuse and return. */
import type { Book, BookOptions } from "../../src/workbench/book.ts";
import { bookWith } from "./bundle.ts";

export const FUNCTIONS = `
/**
 * How often a counter was asked; it stands in the properties.
 * @customfunction
 */
function CPM_STORED(any) {
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
  if (what === "locale") Session.getActiveUserLocale();
  if (what === "ui") SpreadsheetApp.getUi();
  if (what === "property") PropertiesService.getDocumentProperties().setProperty("a", "b");
  return "done";
}

function store(n) { PropertiesService.getDocumentProperties().setProperty("n", String(n)); }
function refresh(flush) {
  var cells = SpreadsheetApp.getActiveSpreadsheet().createTextFinder("CPM_").matchFormulaText(true).findAll();
  cells.forEach(function (cell) {
    var text = cell.getFormula();
    if (text === "") return;
    cell.setFormulas([[""]]);
    if (flush) SpreadsheetApp.flush();
    cell.setFormulas([[text]]);
  });
}
function hidden_() {}
`;

/** A book with these functions, its file in Tokyo. */
export const openFunctions = (options: Omit<BookOptions, "dist"> = {}): Book =>
  bookWith(FUNCTIONS, { timeZone: "Asia/Tokyo", ...options });

/** The same with a formula in the first cell; the stored number is 1. */
export function withFormula(formula: string): Book {
  const book = openFunctions();
  book.call("store", 1);
  book.typeFormula("Sheet1", "A1", formula);
  return book;
}
