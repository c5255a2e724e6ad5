import { expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { flows } from "../../../src/reports/flows/flows-report.ts";
import { pagesOf } from "../../../src/workbench/xlsx/page-breaks.ts";
import { pageHeight } from "../../../src/workbench/xlsx/print-area.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/** Pixels of a row that says no height of its own; a printed page is 1,046 × 700. */
const ROW = 21;

it.each(LANGUAGES)("顧客の動き is printed with each of its matrices whole on a page, %s", (language) => {
  const model = flows.model(contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR), language));
  const rows = model.rows.map((cells, row) => ({
    height: model.rowHeights?.[row] ?? ROW,
    filled: cells.filter((cell) => textOf(cell) !== "").length,
  }));
  const height = pageHeight(model.columnWidths.reduce((sum, width) => sum + width, 0));
  const { breaks, longHeader } = pagesOf(rows, { pageHeight: height, titleRows: model.frozenRows });
  // Sixteen matrices of 9 to 14 rows and the table of words: none runs over, and pages begin at blank rows only.
  expect(longHeader).toBeNull();
  expect(breaks.map((row) => rows[row]?.filled)).toEqual(breaks.map(() => 0));
  expect(breaks.length).toBeGreaterThan(4);
  expect(breaks.length).toBeLessThan(9);
  // Twelve columns fit the page at three quarters of their size, as small print.
  expect(1046 / model.columnWidths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(0.74);
});
