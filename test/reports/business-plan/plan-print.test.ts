import { expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { businessPlan } from "../../../src/reports/business-plan/plan-report.ts";
import { pagesOf } from "../../../src/workbench/xlsx/page-breaks.ts";
import { pageHeight } from "../../../src/workbench/xlsx/print-area.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/** Pixels of a row that says no height of its own: on paper, and as charts are laid out. */
const ROW = { paper: 19, sheet: 21 };

it.each(LANGUAGES)("事業計画 is printed with its charts on page one and each table whole, %s", (language) => {
  const analysis = analyse(WORKED_ROWS, WORKED_ANCHOR, { minSample: 1 });
  const model = businessPlan.model(contextOf(analysis, language));
  const [{ place } = { place: { row: 0, height: 0 } }] = model.charts;
  const drawnTo = place.row + Math.ceil(place.height / ROW.sheet);
  const isUnderChart = (row: number): boolean => row >= place.row && row < drawnTo;
  const rows = model.rows.map((cells, row) => ({
    height: model.rowHeights?.[row] ?? ROW.paper,
    filled: cells.filter((cell) => textOf(cell) !== "").length + (isUnderChart(row) ? 2 : 0),
    isDrawn: isUnderChart(row),
  }));
  const height = pageHeight(model.columnWidths.reduce((sum, width) => sum + width, 0));
  const { breaks, longHeader } = pagesOf(rows, { pageHeight: height, titleRows: model.frozenRows });
  // The table of years stands right below the charts, and begins the second page.
  expect([breaks[0], longHeader]).toEqual([drawnTo, null]);
  // Further pages begin at blank rows.
  expect(breaks.slice(1).map((row) => rows[row]?.filled)).toEqual(breaks.slice(1).map(() => 0));
});
