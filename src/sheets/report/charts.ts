/** Native charts from chart models. */
import { PALETTE } from "../../catalog/look.ts";
import type { Chart, ChartSeries } from "../../catalog/report-model.ts";
import { rangesOf, type Sheet } from "../book.ts";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** The builder of the chart's kind: columns, lines, or both. */
function typed(builder: Builder, series: readonly ChartSeries[]): Builder {
  const kinds = new Set(series.map(({ kind }) => kind));
  if (kinds.size > 1) return builder.asComboChart();
  return kinds.has("line") ? builder.asLineChart() : builder.asColumnChart();
}

/** A line of more points than these is drawn without them. */
const MOST_POINTS = 24;

function seriesOption({ name, kind, color, axis, dashed, values }: ChartSeries): Record<string, unknown> {
  const pointSize = dashed || Math.max(values.rows, values.columns) > MOST_POINTS ? 0 : 5;
  return {
    type: kind === "line" ? "line" : "bars",
    color,
    targetAxisIndex: axis === "right" ? 1 : 0,
    labelInLegend: name,
    ...(kind === "line" ? { lineWidth: dashed ? 1 : 2, pointSize } : {}),
    ...(dashed ? { lineDashStyle: [4, 4] } : {}),
  };
}

const axisOption = (title: string, viewWindow: object = { min: 0 }): Record<string, unknown> => ({
  title,
  viewWindow,
  titleTextStyle: { color: PALETTE.muted, italic: false },
  textStyle: { color: PALETTE.muted },
  gridlines: { color: PALETTE.line },
});

function axesOption({ leftAxis, leftMaximum: max, belowZero, rightAxis }: Chart): Record<number, unknown> {
  const window = { ...(belowZero ? {} : { min: 0 }), ...(max === undefined ? {} : { max }) };
  return {
    0: axisOption(leftAxis, window),
    ...(rightAxis === undefined ? {} : { 1: axisOption(rightAxis) }),
  };
}

/** Everything of a chart but its ranges, by option name. */
export function chartOptions(chart: Chart): Record<string, unknown> {
  const series: Record<number, unknown> = {};
  chart.series.forEach((one, i) => (series[i] = seriesOption(one)));
  return {
    title: chart.title,
    titleTextStyle: { color: PALETTE.ink, fontSize: 12, bold: true },
    width: chart.place.width,
    height: chart.place.height,
    legend: { position: chart.series.length === 1 ? "none" : "bottom" },
    series,
    vAxes: axesOption(chart),
  };
}

/** Series that are rows are handed over one under the other and turned. */
function arranged(builder: Builder, chart: Chart): Builder {
  if (chart.categories.rows > 1) return builder;
  return builder.setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true);
}

function insert(sheet: Sheet, chart: Chart): void {
  let builder = arranged(typed(sheet.newChart(), chart.series), chart).setNumHeaders(0);
  const areas = [chart.categories, ...chart.series.map(({ values }) => values)];
  for (const range of rangesOf(sheet, areas)) builder = builder.addRange(range);
  const options = chartOptions(chart);
  for (const name of Object.keys(options)) builder = builder.setOption(name, options[name]);
  sheet.insertChart(builder.setPosition(chart.place.row + 1, chart.place.column + 1, 0, 0).build());
}

/** A chart that stands on a sheet. */
export interface PlacedChart {
  readonly chart: GoogleAppsScript.Spreadsheet.EmbeddedChart;
  readonly id: number | null;
}

/** The charts of a sheet. */
export function chartsOn(sheet: Sheet): PlacedChart[] {
  return sheet.getCharts().map((chart) => ({ chart, id: chart.getChartId() }));
}

/** The ids of charts. */
export const idsOf = (charts: readonly PlacedChart[]): number[] => charts.flatMap(({ id }) => id ?? []);

/**
 * Makes a sheet's charts anew and leaves the user's alone.
 *
 * @param present the charts it has
 * @param charts what the report shows
 * @param users ids of charts that are not ours
 * @returns the ids of the charts now made
 */
export function remakeCharts(
  sheet: Sheet,
  present: readonly PlacedChart[],
  charts: readonly Chart[],
  users: readonly number[],
): number[] {
  for (const { chart, id } of present) {
    if (id === null || !users.includes(id)) sheet.removeChart(chart);
  }
  return makeCharts(sheet, charts).filter((id) => !users.includes(id));
}

/**
 * Makes charts on a sheet beside those it has.
 *
 * @returns the ids of all its charts
 */
export function makeCharts(sheet: Sheet, charts: readonly Chart[]): number[] {
  for (const chart of charts) insert(sheet, chart);
  return charts.length === 0 ? [] : idsOf(chartsOn(sheet));
}
