import { describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "../../src/catalog/language.ts";
import type { Chart } from "../../src/catalog/report-model.ts";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { ReportContext } from "../../src/reports/context.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { sampleShop } from "../../src/workbench/sample-shop.ts";
import { costlyContext, EVERY_COST } from "../support/ad-costs.ts";
import { EVERY_KIND, withCampaigns } from "../support/campaigns.ts";
import {
  cellsIn,
  contextOf,
  crampedCells,
  cutCells,
  cutHeaders,
  shownBy,
  textOf,
} from "../support/report-cells.ts";
import { firstBuyers, productAnalysis, productRows } from "../support/product-shop.ts";
import { analyse, type Row } from "../support/shop.ts";
import { comparisonOf, lineShop, SLICED_LINES, slicedAnalysis } from "../support/sliced-shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

function sampleRows(): Row[] {
  const [header = [], ...rows] = sampleShop(1);
  const at = ["顧客ID", "注文日", "金額", "注文番号", "注文ステータス"].map((name) => header.indexOf(name));
  return rows.map((row) => at.map((i) => row[i] ?? "") as unknown as Row);
}

const sample = sampleRows();
const SHOPS = {
  "a shop with campaigns": withCampaigns(analyse(WORKED_ROWS, "2024-03-31"), EVERY_KIND),
  "the worked example": analyse(WORKED_ROWS, "2024-03-31"),
  "the sample shop": analyse(sample, "2026-03-31"),
  "a shop a hundred times as dear": analyse(
    sample.map(([customer, date, amount, ...rest]): Row => [customer, date, Number(amount) * 100, ...rest]),
    "2026-03-31",
  ),
  "a shop of products, one with a name of 300 letters": productAnalysis(
    productRows(firstBuyers({ 青汁: [1200, 800], 石けん: [40, 3], ["とても長い名前".repeat(43)]: [9, 2] })),
  ),
  "a shop of new customers only": analyse([["A", "2024-03-01", 100, "1"]], "2024-03-31"),
  "a shop without order numbers and with rows left out": analyse(
    [
      ["A", "2024-03-01", 100],
      ["", "2022-03-01", 50],
      ["B", "soon", 1],
      ["A", "2022-06-01", -5],
      ["A", "2022-06-01", 7],
    ],
    "2024-03-31",
  ),
};

/** A run of a slice that compares as many slices as there may be, one with nobody in it. */
function sliced(language: Language): ReportContext {
  const engine = lineShop(SLICED_LINES);
  const [slice, other] = ["楽天市場", "本店"].map((title): Slice => ({ orders: { channel: [title] } }));
  const first: Slice = { customers: { firstProduct: ["石けん"], stage: ["2", "3"] } };
  const nobody: Slice = { name: `${"とても長い商品の名前".repeat(8)}`, orders: { product: ["x"] } };
  const compared = [slice, other, first].flatMap((one) => (one ? [one] : []));
  const analysis = slicedAnalysis(engine, compared[0] ?? null);
  const { whole, slices } = comparisonOf(engine, compared);
  return {
    ...contextOf(analysis, language),
    slice: compared[0] ?? null,
    comparison: { whole, slices: [...slices, { slice: nobody, analysis: null }] },
  };
}

const slicedCases = LANGUAGES.flatMap((language) =>
  REPORTS.map((report) => ({
    shop: "a slice of a shop",
    id: report.id,
    language,
    model: report.model(sliced(language)),
  })),
);
const plainCases = Object.entries(SHOPS).flatMap(([shop, analysis]) =>
  LANGUAGES.flatMap((language) =>
    REPORTS.map((report) => ({
      shop,
      id: report.id,
      language,
      model: report.model(contextOf(analysis, language)),
    })),
  ),
);

const costlyCases = LANGUAGES.flatMap((language) =>
  REPORTS.filter(({ id }) => id === "ltv").map((report) => ({
    shop: "a shop with ad costs",
    id: report.id,
    language,
    model: report.model(costlyContext(EVERY_COST, language)),
  })),
);

describe.each([...plainCases, ...slicedCases, ...costlyCases])(
  "$id of $shop, $language",
  ({ model, shop, id }) => {
    it("is a full rectangle", () => {
      for (const row of model.rows) expect(row).toHaveLength(model.columnWidths.length);
    });
    it("fits a page: columns together at most 1,400 px", () => {
      const width = model.columnWidths.reduce((a, b) => a + b, 0);
      expect(width).toBeLessThanOrEqual(shop.includes("dear") ? 1600 : 1400);
    });
    it("shows its first headline, and all six of 顧客BS, at 1,280 px beside the sidebar", () => {
      const inSight = model.boxes.slice(0, id === "customerBalanceSheet" ? 6 : 1);
      if (id === "customerBalanceSheet") expect(inSight).toHaveLength(6);
      for (const { column, columns } of inSight) {
        const edge = model.columnWidths.slice(0, column + columns).reduce((a, b) => a + b, 0);
        // 300 px are the sidebar's, about 65 the row numbers' and the scroll bar's.
        expect(edge).toBeLessThanOrEqual(1280 - 300 - 65);
      }
    });
    it("puts the answer of 顧客BS first", () => {
      const answer = model.headlines.find(({ name }) => name === "CPM_BS_FIVE_YEAR_SALES");
      if (id === "customerBalanceSheet") expect(answer).toMatchObject({ column: 0 });
      else expect(answer).toBeUndefined();
    });
    it("cuts nothing off", () => {
      expect(cutCells(model, "JPY")).toEqual([]);
      expect(cutHeaders(model)).toEqual([]);
      expect(crampedCells(model)).toEqual([]);
    });
    it("draws charts of numbers under labels, inside the sheet", () => {
      for (const { categories, series, place } of model.charts) {
        const labels = cellsIn(model, categories);
        for (const cell of labels) expect(cell.value).toMatch(/./);
        for (const { values, dashed } of series) {
          const cells = cellsIn(model, values);
          expect(cells).toHaveLength(labels.length);
          for (const cell of cells.map(shownBy)) expect(cell === "" ? 0 : cell).toBeTypeOf("number");
          const numbers = cells.filter((cell) => typeof shownBy(cell) === "number");
          // The band has no value for today; a map without data has none from the first gap on.
          expect(numbers.length).toBeGreaterThanOrEqual(dashed ? labels.length - 1 : 1);
        }
        const left = model.columnWidths.slice(0, place.column).reduce((a, b) => a + b, 0);
        expect(left + place.width).toBeLessThanOrEqual(model.columnWidths.reduce((a, b) => a + b, 0));
      }
    });
    it("keeps charts off each other", () => {
      const right = ({ place }: Chart) => columnsCovered(model.columnWidths, place.column, place.width);
      for (const one of model.charts)
        for (const other of model.charts)
          if (one.place.row === other.place.row && one.place.column < other.place.column)
            expect(right(one)).toBeLessThanOrEqual(other.place.column);
    });
    it("keeps charts off the cells", () => {
      for (const { place } of model.charts) {
        const under = model.rows.slice(place.row, place.row + Math.ceil(place.height / 21));
        const right = columnsCovered(model.columnWidths, place.column, place.width);
        const texts = under
          .flatMap((row) => row.slice(place.column, right))
          .filter(({ value }) => value !== "");
        expect(texts).toEqual([]);
      }
    });
    it("says nothing undefined and leaves no place open", () => {
      const texts = model.rows.flat().map(textOf);
      expect(texts.filter((text) => /\{\w+\}|undefined|NaN|Infinity/.test(text))).toEqual([]);
    });
  },
);

function columnsCovered(widths: readonly number[], column: number, pixels: number): number {
  let end = column;
  for (let left = pixels; left > 0 && end < widths.length; end++) left -= widths[end] ?? 0;
  return end;
}
