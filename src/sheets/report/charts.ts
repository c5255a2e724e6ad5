/** Native charts from chart models. */
import { PALETTE } from "../../catalog/look.ts";
import type { Chart, ChartSeries } from "../../catalog/report-model.ts";
import { rangesOf, type Sheet } from "../book.ts";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

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
    ...(chart.stacked ? { isStacked: true } : {}),
  };
}

/** Series that are rows are handed over one under the other and turned. */
function arranged(builder: Builder, { categories }: Chart): Builder {
  const { MERGE_COLUMNS, MERGE_ROWS } = Charts.ChartMergeStrategy;
  const turned = categories.rows === 1;
  return builder
    .setMergeStrategy(turned ? MERGE_ROWS : MERGE_COLUMNS)
    .setTransposeRowsAndColumns(turned)
    .setNumHeaders(0);
}

/** @param begun a builder without ranges; all else is said anew */
function built(sheet: Sheet, begun: Builder, chart: Chart): EmbeddedChart {
  let builder = arranged(typed(begun, chart.series), chart);
  const areas = [chart.categories, ...chart.series.map(({ values }) => values)];
  for (const range of rangesOf(sheet, areas)) builder = builder.addRange(range);
  const options = chartOptions(chart);
  for (const name of Object.keys(options)) builder = builder.setOption(name, options[name]);
  return builder.setPosition(chart.place.row + 1, chart.place.column + 1, 0, 0).build();
}

/** A chart that stands on a sheet. */
export interface PlacedChart {
  readonly chart: EmbeddedChart;
  readonly id: number | null;
}

/** The charts of a sheet. */
export function chartsOn(sheet: Sheet): PlacedChart[] {
  return sheet.getCharts().map((chart) => ({ chart, id: chart.getChartId() }));
}

/** The ids of charts. */
export const idsOf = (charts: readonly PlacedChart[]): number[] => charts.flatMap(({ id }) => id ?? []);

/** The charts of a sheet as a report of ours finds them. */
export interface Present {
  readonly all: readonly PlacedChart[];
  /** Ids of those that show the report's charts, in their order. */
  readonly ours: readonly number[];
  /** Ids of those that are not ours. */
  readonly users: readonly number[];
}

/**
 * Draws a report's charts on its sheet: one of ours becomes the next one, as links to it from elsewhere go on working, and
 * those of the user stay as they are.
 *
 * @returns the ids of the charts that show the report's
 */
export function redrawCharts(
  sheet: Sheet,
  { all, ours, users }: Present,
  charts: readonly Chart[],
): number[] {
  const rank = ({ id }: PlacedChart): number =>
    ours.includes(id ?? 0) ? ours.indexOf(id ?? 0) : ours.length;
  const free = all.filter(({ id }) => id === null || !users.includes(id)).sort((a, b) => rank(a) - rank(b));
  const kept = free.slice(0, charts.length);
  charts.slice(0, kept.length).forEach((next, i) => {
    const begun = kept[i]?.chart.modify().clearRanges();
    if (begun !== undefined) sheet.updateChart(built(sheet, begun, next));
  });
  for (const { chart } of free.slice(charts.length)) sheet.removeChart(chart);
  const more = makeCharts(sheet, charts.slice(kept.length)).filter((id) => !idsOf(all).includes(id));
  return [...idsOf(kept), ...more];
}

/**
 * Makes charts on a sheet beside those it has.
 *
 * @returns the ids of all its charts
 */
export function makeCharts(sheet: Sheet, charts: readonly Chart[]): number[] {
  for (const chart of charts) sheet.insertChart(built(sheet, sheet.newChart(), chart));
  return charts.length === 0 ? [] : idsOf(chartsOn(sheet));
}
