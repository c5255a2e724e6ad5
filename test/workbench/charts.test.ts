import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

/** Years across, two series below: as a report lays them out. */
const ACROSS = `
  sheet.getRange(1, 1, 3, 4).setValues([["", "1年後", "2年後", "3年後"], ["売上", 100, 80, 60], ["稼働", 10, 9, 8]]);
  var builder = sheet.newChart().asComboChart()
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true).setNumHeaders(0)
    .addRange(sheet.getRange(1, 2, 1, 3)).addRange(sheet.getRange(2, 2, 1, 3)).addRange(sheet.getRange(3, 2, 1, 3))
    .setOption("title", "売上と稼働顧客").setOption("width", 640).setOption("height", 300)
    .setOption("legend", { position: "bottom" })
    .setOption("series", {
      0: { type: "bars", color: "#0F766E", targetAxisIndex: 0, labelInLegend: "売上" },
      1: { type: "line", color: "#B7791F", targetAxisIndex: 1, labelInLegend: "稼働", lineDashStyle: [4, 4] },
    })
    .setOption("vAxes", { 0: { title: "円", viewWindow: { min: 0 } }, 1: { title: "人" } })
    .setPosition(6, 2, 3, 4);
  sheet.insertChart(builder.build());`;

interface Drawn {
  readonly type: string;
  readonly labels: unknown[];
  readonly datasets: { label: string; data: unknown[]; type?: string; yAxisID: string; color: unknown }[];
}

/** What the grid would draw: read from o-spreadsheet's own runtime, not from the definition. */
function drawn(book: Book): Drawn[] {
  const { getters } = book.model;
  return getters.getChartIds(book.sheets()[0]!.id).map((id) => {
    const { chartJsConfig } = getters.getChartRuntime(id) as unknown as { chartJsConfig: Config };
    const datasets = chartJsConfig.data.datasets.map(
      ({ label, data, type, yAxisID, backgroundColor, borderColor }) => ({
        label,
        data,
        ...(type === undefined ? {} : { type }),
        yAxisID,
        color: type === "line" ? borderColor : backgroundColor,
      }),
    );
    return { type: chartJsConfig.type, labels: chartJsConfig.data.labels, datasets };
  });
}

interface Config {
  type: string;
  data: {
    labels: unknown[];
    datasets: {
      label: string;
      data: unknown[];
      type?: string;
      yAxisID: string;
      backgroundColor: unknown;
      borderColor: unknown;
    }[];
  };
}

describe("a combo chart of rows", () => {
  it("draws its data: columns on the left axis, a line on the right one", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    const [chart] = drawn(book);
    expect(chart?.labels).toEqual(["1年後", "2年後", "3年後"]);
    expect(chart?.datasets.map(({ label, data, type, yAxisID }) => [label, data, type, yAxisID])).toEqual([
      ["売上", [100, 80, 60], "bar", "y"],
      ["稼働", [10, 9, 8], "line", "y1"],
    ]);
    expect(chart?.datasets.map(({ color }) => String(color).slice(0, 7).toUpperCase())).toEqual([
      "#0F766E",
      "#B7791F",
    ]);
  });

  it("stands where it was put, in its size, with its texts; a dashed line keeps its mark", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    const { getters } = book.model;
    const sheetId = book.sheets()[0]!.id;
    expect(getters.getFigures(sheetId)[0]).toMatchObject({
      row: 5,
      col: 1,
      offset: { x: 3, y: 4 },
      width: 640,
      height: 300,
    });
    expect(getters.getChartDefinition(getters.getChartIds(sheetId)[0]!)).toMatchObject({
      type: "combo",
      title: { text: "売上と稼働顧客" },
      legendPosition: "bottom",
      axesDesign: { y: { title: { text: "円" }, min: 0 }, y1: { title: { text: "人" } } },
      dataSetStyles: { series1: { dashed: true } },
    });
  });

  it("follows its cells", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    book.call("run", "sheet.getRange(2, 2).setValues([[55]]); sheet.insertRowsAfter(1, 1);");
    expect(drawn(book)[0]?.datasets[0]?.data).toEqual([55, 80, 60]);
  });
});

describe("a chart of columns", () => {
  const COLUMNS = (kind: string, headers: number): string => `
    sheet.getRange(1, 1, 3, 3).setValues([["月", "新規", "既存"], ["1月", 1, 2], ["2月", 3, 4]]);
    sheet.insertChart(sheet.newChart().as${kind}Chart().setNumHeaders(${headers})
      .addRange(sheet.getRange(1, 1, 3, 1)).addRange(sheet.getRange(1, 2, 3, 2)).setPosition(5, 1, 0, 0).build());`;

  it.each([
    ["Column", "bar"],
    ["Line", "line"],
  ])("%s: first column labels, each other one a series named by its head", (kind, type) => {
    const book = freeBook();
    book.call("run", COLUMNS(kind, 1));
    const [chart] = drawn(book);
    expect(chart?.type).toBe(type);
    expect(chart?.labels).toEqual(["1月", "2月"]);
    expect(chart?.datasets.map(({ label, data }) => [label, data])).toEqual([
      ["新規", [1, 3]],
      ["既存", [2, 4]],
    ]);
  });

  it("stands on each other where the builder was told so", () => {
    const stackedOf = (more: string): unknown => {
      const book = freeBook();
      book.call("run", COLUMNS("Column", 1).replace(".setPosition", `${more}.setPosition`));
      const { getters } = book.model;
      return (
        getters.getChartDefinition(getters.getChartIds(book.sheets()[0]!.id)[0]!) as { stacked?: boolean }
      ).stacked;
    };
    expect(stackedOf('.setOption("isStacked", true)')).toBe(true);
    expect(stackedOf("")).toBe(false);
  });

  it("has Google's size where none is given", () => {
    const book = freeBook();
    book.call("run", COLUMNS("Column", 1));
    expect(book.model.getters.getFigures(book.sheets()[0]!.id)[0]).toMatchObject({ width: 600, height: 371 });
  });
});

describe("charts of a sheet", () => {
  it("are listed by id and taken away one by one", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    book.call("run", ACROSS);
    const ids = book.call(
      "run",
      "return sheet.getCharts().map(function (c) { return c.getChartId(); })",
    ) as number[];
    expect(new Set(ids).size).toBe(2);
    book.call("run", "sheet.removeChart(sheet.getCharts()[0])");
    expect(book.call("run", "return sheet.getCharts().map(function (c) { return c.getChartId(); })")).toEqual(
      [ids[1]],
    );
    expect(book.model.getters.getFigures(book.sheets()[0]!.id)).toHaveLength(1);
  });

  it("come along with a copied sheet, where they draw the copy's cells", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    book.call("run", "var copy = sheet.copyTo(file); copy.getRange(2, 2).setValues([[1]]);");
    expect(book.call("run", "return file.getSheets()[1].getCharts().length")).toBe(1);
    expect(drawn(book)[0]?.datasets[0]?.data).toEqual([100, 80, 60]);
  });

  it.each([
    ["no kind", "sheet.insertChart(sheet.newChart().setNumHeaders(0).build())", "a chart without a kind"],
    ["no headers said", "sheet.insertChart(sheet.newChart().asLineChart().build())", "setNumHeaders"],
    [
      "a strategy as text",
      "sheet.newChart().asLineChart().setMergeStrategy('MERGE_ROWS')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setMergeStrategy.",
    ],
    [
      "a title before a kind",
      "sheet.newChart().setTitle('x')",
      "sheet.newChart(...).setTitle is not a function",
    ],
    [
      "a title by its own member",
      "sheet.newChart().asLineChart().setTitle('x')",
      "not adapted: EmbeddedLineChartBuilder.setTitle",
    ],
    [
      "a chart that is not there",
      "sheet.removeChart(sheet.newChart().asLineChart().build())",
      "Embedded chart is not on this sheet.",
    ],
  ])("are refused with %s", (_, body, message) => {
    expect(refusalOf(freeBook(), body)).toContain(message);
  });
});

describe("a chart that is changed", () => {
  const CHANGED = `
    var chart = sheet.getCharts()[0]; var id = chart.getChartId();
    sheet.updateChart(chart.modify().clearRanges().asColumnChart()
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true).setNumHeaders(0)
      .addRange(sheet.getRange(1, 2, 1, 2)).addRange(sheet.getRange(3, 2, 1, 2))
      .setOption("title", "稼働").setOption("width", 320).setOption("height", 200).setPosition(8, 1, 0, 0).build());
    return [sheet.getCharts().length, sheet.getCharts()[0].getChartId() === id];`;

  it("stays the same one, and draws what it was told last", () => {
    const book = freeBook();
    book.call("run", ACROSS);
    expect(book.call("run", CHANGED)).toEqual([1, true]);
    const [chart] = drawn(book);
    expect([chart?.type, chart?.labels]).toEqual(["bar", ["1年後", "2年後"]]);
    expect(chart?.datasets.map(({ data }) => data)).toEqual([[10, 9]]);
    const { getters } = book.model;
    const figure = { row: 7, col: 0, offset: { x: 0, y: 0 }, width: 320, height: 200 };
    expect(getters.getFigures(book.sheets()[0]!.id)).toMatchObject([figure]);
  });

  it.each([
    ["adds a range to those it has", "chart.modify().addRange(sheet.getRange(1, 1))", "adding a range"],
    [
      "leaves out what is not known here",
      "chart.modify().clearRanges().build()",
      "its kind, stacked, turned",
    ],
    ["was taken off its sheet", "sheet.removeChart(chart); sheet.updateChart(chart)", "not on this sheet"],
  ])("is refused where it %s", (_, change, words) => {
    const book = freeBook();
    book.call("run", ACROSS);
    expect(() => book.call("run", `var chart = sheet.getCharts()[0]; ${change};`)).toThrow(words);
  });
});
