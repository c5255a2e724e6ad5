import { beforeAll, describe, expect, it } from "vitest";
import { bookToXlsx } from "../../src/workbench/xlsx.ts";
import { isOnePage, pageHeight } from "../../src/workbench/xlsx/print-area.ts";
import {
  HAS_LIBRE_OFFICE,
  officeTitle,
  readWithLibreOffice,
  type OfficeBook,
} from "../support/libre-office.ts";
import { Model } from "../../src/workbench/engine/library.ts";
import { FOREIGN, REPORT, SECOND, smallReport } from "../support/small-report.ts";
import { cellsOf, readCharts, readSheets, xmlParts, type ReadSheet } from "../support/xlsx-readers.ts";

let bytes: Uint8Array;
let report: ReadSheet;
let second: ReadSheet;

beforeAll(async () => {
  bytes = await bookToXlsx({ model: smallReport() }, [REPORT, SECOND]);
  [report, second] = (await readSheets(bytes)) as [ReadSheet, ReadSheet];
});

describe("xlsx cells, read by exceljs", () => {
  it("holds the sheets asked for, in that order, and no other", async () => {
    const names = async (wanted: string[]): Promise<string[]> =>
      (await readSheets(await bookToXlsx({ model: smallReport() }, wanted))).map(({ name }) => name);
    expect([report.name, second.name]).toEqual([REPORT, SECOND]);
    expect(await names([SECOND, REPORT])).toEqual([SECOND, REPORT]);
  });
  it("keeps numbers with their formats", () => {
    expect([report.values.get("C5"), report.formats.get("C5")]).toEqual([60333, "[$¥]#,##0"]);
    expect([report.values.get("C4"), report.formats.get("C4")]).toEqual([6.8, "#,##0.0"]);
  });
  it.each(FOREIGN.map((text, index) => ({ text, cell: `A${30 + index}` })))(
    "keeps $text as text",
    ({ text, cell }) => {
      expect(report.values.get(cell)).toBe(text);
      expect(report.formulas.get(cell)).toBeUndefined();
    },
  );
  it("turns a call of the add-on into its value", () => {
    expect([report.values.get("B7"), report.formulas.get("B7")]).toEqual([0.625, undefined]);
  });
  it("turns a call that spills into all its values", () => {
    // o-spreadsheet's tables come column by column: [[1, 2], [3, 4]] shows 1 above 2.
    const spilled = ["B10", "B11", "C10", "C11"].map((cell) => report.values.get(cell));
    expect(spilled).toEqual([1, 2, 3, 4]);
  });
  it("turns a formula on a sheet left behind into its value: 3,000 × 2", () => {
    expect([report.values.get("B8"), report.formulas.get("B8")]).toEqual([6000, undefined]);
  });
  it("keeps a formula whose cells are there, on its own sheet and across", () => {
    // 70,000 + 60,333 + 48,056 + 44,509 + 43,168 + 42,570
    expect([report.values.get("B9"), report.formulas.get("B9")]).toEqual([308636, "SUM(B5:G5)"]);
    expect([second.values.get("A1"), second.formulas.get("A1")]).toEqual([308636, "'顧客BS'!B9"]);
  });
  it("keeps merges, frozen panes, widths, tab colour and notes; hides the grid", () => {
    const { worksheet } = report;
    expect(worksheet.model.merges).toEqual(["A1:G1"]);
    expect(worksheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false });
    expect(worksheet.getColumn(1).width).toBeGreaterThan(20);
    expect(worksheet.properties.tabColor).toEqual({ argb: "FF0F766E" });
    expect(JSON.stringify(worksheet.getCell("B4").note)).toContain("直近1年に購入した人");
  });
  it("prints on A4 landscape, fitted to the width, with the frozen rows on each page", () => {
    const { pageSetup } = report.worksheet;
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true });
    expect(pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 1, printTitlesRow: "1:3" });
  });
  it("prints up to the last cell or chart: the charts end in column J, the texts in row 44", () => {
    expect(xmlParts(bytes).get("xl/workbook.xml")).toContain("!$A$1:$J$44<");
  });
});

describe("xlsx of a long sheet", () => {
  /** A title, then tables of so many rows each, with a blank row above. */
  const longSheet = async (...tables: number[]) => {
    const cells: Record<string, string> = { A1: "title" };
    let row = 2;
    for (const rows of tables) {
      for (let line = 1; line <= rows; line++)
        Object.assign(cells, { [`A${row + line}`]: "1", [`B${row + line}`]: "2" });
      row += rows + 1;
    }
    const sheet = {
      id: "s",
      name: "long",
      colNumber: 4,
      rowNumber: row,
      panes: { xSplit: 0, ySplit: 1 },
      cells,
    };
    const bytes = await bookToXlsx({ model: new Model({ sheets: [sheet] }) }, ["long"]);
    const xml = xmlParts(bytes).get("xl/worksheets/sheet0.xml") ?? "";
    return {
      breaks: [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
      titles: /!(\$\d+:\$\d+)</.exec(xmlParts(bytes).get("xl/workbook.xml") ?? "")?.[1],
      heights: new Set([...xml.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, height]) => height)),
    };
  };
  it("begins a page with the table that no longer fits; 36 rows of 19 px are a page", async () => {
    expect(await longSheet(20, 20, 8)).toMatchObject({ breaks: [22], titles: "$1:$1" });
  });
  it("repeats the header of a table that runs over several pages", async () => {
    expect(await longSheet(10, 50)).toMatchObject({ breaks: [36], titles: "$14:$14" });
  });
  it("says the height of every row, in points: 19 px", async () => {
    expect((await longSheet(3)).heights).toEqual(new Set(["14.25"]));
  });
});

describe("one page, of 1,046 × 700 pixels", () => {
  it.each([
    { why: "one page is enough", width: 1046, height: 700, one: true },
    { why: "a quarter more is made to fit: 875", width: 1046, height: 875, one: true },
    { why: "anything beyond takes more pages", width: 1046, height: 876, one: false },
    { why: "a sheet twice as wide is half as high on paper", width: 2092, height: 1750, one: true },
    { why: "a narrow sheet is not enlarged", width: 500, height: 876, one: false },
  ])("$why", ({ width, height, one }) => {
    expect(isOnePage({ width, height })).toBe(one);
  });
  it("holds as much more of a sheet as that is wider than the page", () => {
    expect([500, 1046, 1569].map(pageHeight)).toEqual([700, 700, 1050]);
  });
});

describe("xlsx charts, read by an XML parser", () => {
  it("draws each series in its own way on its own axis", () => {
    const [combo, bars] = readCharts(bytes);
    expect(combo?.title).toBe("稼働顧客数と売上");
    expect(combo?.axisTitles).toEqual(["売上(円)", "人"]);
    expect(combo?.series.map(({ name, kind, dashed }) => [name, kind, dashed])).toEqual([
      ["売上", "column", false],
      ["稼働顧客数", "line", false],
      ["下限", "line", true],
    ]);
    const [sales, active, low] = combo?.series.map(({ axisId }) => axisId) ?? [];
    expect(active).toBe(low);
    expect(active).not.toBe(sales);
    expect(bars?.series).toHaveLength(1);
  });
  it("refers to numbers that stand on the sheet, and keeps the same beside the reference", () => {
    const series = readCharts(bytes).flatMap((chart) => chart.series);
    expect(series.map(({ values }) => values)).toEqual([
      "'顧客BS'!$B$5:$G$5",
      "'顧客BS'!$B$4:$G$4",
      "'顧客BS'!$B$6:$G$6",
      "'顧客BS'!$B$5:$G$5",
    ]);
    for (const { values, categories, cached } of series) {
      expect(cellsOf(values).cells.map((cell) => report.values.get(cell))).toEqual(cached);
      expect(cellsOf(categories).cells.map((cell) => report.values.get(cell))[1]).toBe("1年後");
    }
  });
});

describe("xlsx as a file", () => {
  it("has only well-formed parts, each relation pointing at a part", () => {
    const parts = xmlParts(bytes);
    for (const [path, xml] of parts) {
      if (!path.endsWith(".rels")) continue;
      for (const [, target = ""] of xml.matchAll(/Target="([^"]+)"/g)) {
        const folder = path.replace(/_rels\/[^/]+$/, "");
        const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(resolved), `${path} → ${target}`).toBe(true);
      }
    }
  });
  it("is the same, byte for byte, for the same book", async () => {
    expect(await bookToXlsx({ model: smallReport() }, [REPORT, SECOND])).toEqual(bytes);
  });
});

describe(officeTitle("xlsx, read by LibreOffice"), () => {
  let book: OfficeBook;
  beforeAll(() => {
    book = readWithLibreOffice(bytes);
  });

  it.runIf(HAS_LIBRE_OFFICE)("shows the same cells", () => {
    const rows = book.sheets.get(REPORT) ?? [];
    expect(rows[4]?.slice(0, 3)).toEqual(["売上", 70000, 60333]);
    expect([rows[6]?.[1], rows[7]?.[1], rows[8]?.[1]]).toEqual([0.625, 6000, 308636]);
    expect(rows.slice(29, 44).map((row) => row[0])).toEqual(FOREIGN);
    expect(book.sheets.get(SECOND)?.[0]?.[0]).toBe(308636);
  });
  it.runIf(HAS_LIBRE_OFFICE)("draws the same charts from the same cells", () => {
    expect(book.charts).toEqual([
      [
        { values: "顧客BS.B5:顧客BS.G5", kind: "chart:bar" },
        { values: "顧客BS.B4:顧客BS.G4", kind: "chart:line" },
        { values: "顧客BS.B6:顧客BS.G6", kind: "chart:line" },
      ],
      [{ values: "顧客BS.B5:顧客BS.G5", kind: "chart:bar" }],
    ]);
  });
});
