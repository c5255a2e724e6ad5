import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesOf, type PaperRow } from "../../../src/workbench/xlsx/page-breaks.ts";

const LINE: PaperRow = { height: 20, filled: 3 };
const HEADING: PaperRow = { height: 20, filled: 1 };
const GAP: PaperRow = { height: 20, filled: 0 };
const lines = (count: number): PaperRow[] => Array.from({ length: count }, () => LINE);
/** A heading with so many rows below it, after a blank row. */
const block = (count: number): PaperRow[] => [GAP, HEADING, ...lines(count)];

describe("pages of a sheet", () => {
  it("ends a page before the blank row above a block that no longer fits: 3 + 6 rows of 10, then 6 more", () => {
    const rows = [...lines(3), ...block(4), ...block(4)];
    expect(pagesOf(rows, { pageHeight: 200, titleRows: 0 })).toEqual({ breaks: [9], longHeader: null });
  });
  it("counts the rows that every page repeats: 10 rows less 3 take one block of 5, not two of 4", () => {
    const rows = [...lines(3), ...block(2), ...block(3), ...block(2)];
    // Page 1: 3 + 4 rows. Page 2: 7 rows beside the repeated ones, of which the second block takes 5 and the third 4.
    expect(pagesOf(rows, { pageHeight: 200, titleRows: 3 }).breaks).toEqual([7, 12]);
  });
  it("lets a long table begin where eight of its rows fit, and repeats its header in place of the title", () => {
    const rows = [...lines(5), ...block(40)];
    // Page 1: 20 rows. Pages 2 and 3: 19 rows and the header.
    expect(pagesOf(rows, { pageHeight: 400, titleRows: 3 })).toEqual({ breaks: [20, 39], longHeader: 7 });
  });
  it("begins a long table on a new page where fewer of its rows fit", () => {
    const rows = [...lines(12), ...block(40)];
    expect(pagesOf(rows, { pageHeight: 400, titleRows: 3 }).breaks[0]).toBe(12);
  });
  it("keeps five rows for a long table's last page: 21 rows end with 16 and 5", () => {
    expect(pagesOf(lines(21), { pageHeight: 400, titleRows: 0 }).breaks).toEqual([16]);
  });
  it("repeats the title where another table begins a page below a long one", () => {
    const rows = [...lines(5), ...block(40), ...block(15)];
    const { breaks, longHeader } = pagesOf(rows, { pageHeight: 400, titleRows: 3 });
    // Pages 2 and 3: 17 rows beside the title; 10 of the long table are left for the last but one, the other 16 do not fit.
    expect([breaks, longHeader]).toEqual([[20, 37, 47], null]);
    // A short one that ends the long table's last page begins none.
    expect(pagesOf([...lines(5), ...block(40), ...block(3)], { pageHeight: 400, titleRows: 3 })).toEqual({
      ...{ breaks: [20, 39], longHeader: 7 },
    });
  });
  it("parts a chart from the table that stands right below it, and keeps it whole", () => {
    const drawn = Array.from({ length: 6 }, () => ({ height: 20, filled: 2, isDrawn: true }));
    const rows = [...lines(10), GAP, ...drawn, HEADING, ...lines(9)];
    // Page 1: 10 + 1 + 6 rows; the table of 10 begins a page of its own. One row less, and the chart does, too.
    expect(pagesOf(rows, { pageHeight: 340, titleRows: 0 })).toEqual({ breaks: [17], longHeader: null });
    expect(pagesOf(rows, { pageHeight: 320, titleRows: 0 }).breaks).toEqual([10, 17]);
  });
  it("keeps a header that is frozen among the repeated rows", () => {
    const rows = [HEADING, LINE, ...lines(30)];
    const { breaks } = pagesOf(rows, { pageHeight: 400, titleRows: 2 });
    expect(breaks).toEqual([20]);
  });

  const paper = fc.record({ pageHeight: fc.integer({ min: 300, max: 900 }), titleRows: fc.constant(3) });
  const sheet = fc
    .array(fc.record({ height: fc.integer({ min: 10, max: 57 }), filled: fc.constantFrom(0, 1, 4, 4, 4) }), {
      minLength: 4,
      maxLength: 120,
    })
    .map((rows) => rows.map((row, at) => (at < 3 ? { height: 19, filled: 2 } : row)));

  it("puts no more on a page than it holds, and every row on one", () => {
    fc.assert(
      fc.property(sheet, paper, (rows, { pageHeight, titleRows }) => {
        const { breaks, longHeader } = pagesOf(rows, { pageHeight, titleRows });
        const isTitle = longHeader === null || longHeader < titleRows;
        const repeated = isTitle ? 3 * 19 : (rows[longHeader]?.height ?? 0);
        const starts = [0, ...breaks];
        starts.forEach((start, at) => {
          const page = rows.slice(start, starts[at + 1] ?? rows.length);
          while (page.length > 0 && page[page.length - 1]?.filled === 0) page.pop();
          const height = page.reduce((sum, row) => sum + row.height, at === 0 ? 0 : repeated);
          expect(height).toBeLessThanOrEqual(pageHeight);
        });
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});
