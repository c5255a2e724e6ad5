import { describe, expect, it } from "vitest";
import type { Chart, ChartSeries } from "../../../src/catalog/report-model.ts";
import { chartOptions } from "../../../src/sheets/report/charts.ts";

const area = { row: 0, column: 0, rows: 5, columns: 1 };
const series = (over: Partial<ChartSeries>): ChartSeries => ({
  name: "売上",
  values: area,
  kind: "column",
  color: "#0F766E",
  axis: "left",
  ...over,
});
const chart = (all: ChartSeries[], rightAxis?: string): Chart => ({
  title: "5年の売上",
  categories: area,
  series: all,
  leftAxis: "円",
  ...(rightAxis === undefined ? {} : { rightAxis }),
  place: { row: 0, column: 0, width: 600, height: 300 },
});

describe("chartOptions", () => {
  it("one series needs no legend, several stand below", () => {
    expect(chartOptions(chart([series({})]))["legend"]).toEqual({ position: "none" });
    expect(chartOptions(chart([series({}), series({})]))["legend"]).toEqual({ position: "bottom" });
  });

  it("columns on the left axis, a line on the right one, a band as thin dashed lines", () => {
    const band = series({ name: "幅", kind: "line", axis: "right", dashed: true });
    const line = series({ name: "稼働", kind: "line", axis: "right" });
    expect(chartOptions(chart([series({}), line, band]))["series"]).toEqual({
      0: { type: "bars", color: "#0F766E", targetAxisIndex: 0, labelInLegend: "売上" },
      1: {
        type: "line",
        color: "#0F766E",
        targetAxisIndex: 1,
        labelInLegend: "稼働",
        lineWidth: 2,
        pointSize: 5,
      },
      2: {
        type: "line",
        color: "#0F766E",
        targetAxisIndex: 1,
        labelInLegend: "幅",
        lineWidth: 1,
        pointSize: 0,
        lineDashStyle: [4, 4],
      },
    });
  });

  it("a line of more than 24 points is drawn without them", () => {
    const line = (rows: number) => series({ kind: "line", values: { row: 1, column: 2, rows, columns: 1 } });
    const drawn = chartOptions(chart([line(24), line(25)]))["series"] as Record<
      number,
      { pointSize: number }
    >;
    expect([drawn[0]?.pointSize, drawn[1]?.pointSize]).toEqual([5, 0]);
  });

  it("columns stand on each other only where they are told to", () => {
    expect(chartOptions({ ...chart([series({}), series({})]), stacked: true })["isStacked"]).toBe(true);
    expect(chartOptions(chart([series({}), series({})]))).not.toHaveProperty("isStacked");
  });

  it("ends the left axis where it is told to", () => {
    const { vAxes } = chartOptions({ ...chart([series({})]), leftMaximum: 1 });
    expect(vAxes).toMatchObject({ 0: { viewWindow: { min: 0, max: 1 } } });
  });

  it("leaves the left axis room below 0 where numbers are drawn there", () => {
    const { vAxes } = chartOptions({ ...chart([series({})]), belowZero: true });
    expect((vAxes as Record<number, { viewWindow: object }>)[0]?.viewWindow).toEqual({});
  });

  it("every axis is named and begins at 0; the right one only where it is used", () => {
    const axes = (rightAxis?: string) => chartOptions(chart([series({})], rightAxis))["vAxes"];
    expect(axes()).toMatchObject({ 0: { title: "円", viewWindow: { min: 0 } } });
    expect(Object.keys(axes() as object)).toEqual(["0"]);
    expect(axes("人")).toMatchObject({ 1: { title: "人", viewWindow: { min: 0 } } });
  });
});
