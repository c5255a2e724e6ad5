import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { BandPlace } from "./balance-band.ts";
import type { Page } from "../page/page.ts";
import { pageWidth } from "../page/page.ts";

/** Rows the chart takes at the usual 21 px. */
export const CHART_ROWS = 15;

/** The rows whose numbers the chart draws. */
export interface ChartRows {
  readonly years: number;
  readonly sales: number;
  readonly active: number;
  readonly band: BandPlace["sales"];
}

/** Sales as columns with their band as dashed lines, active customers as a line. */
export function putChart(page: Page, row: number, rows: ChartRows): void {
  const { sheet, words, context } = page;
  const area = (line: number) => ({ row: line, column: 1, rows: 1, columns: 1 + PROJECTION_YEARS });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: area(rows.years),
    series: [
      {
        name: words.say(T.chartSales),
        values: area(rows.sales),
        kind: "column",
        color: PALETTE.columns,
        axis: "left",
      },
      ...bandSeries(page, rows.band, area),
      {
        name: words.say(T.chartActive),
        values: area(rows.active),
        kind: "line",
        color: PALETTE.accent,
        axis: "right",
      },
    ],
    leftAxis: words.say(T.axisSales, { sign: currencyForm(context.currency).sign.trim() }),
    rightAxis: words.say(T.axisActive),
    place: { row, column: 0, width: pageWidth(page) - 4, height: CHART_ROWS * 21 - 12 },
  });
}

function bandSeries(
  { words }: Page,
  band: ChartRows["band"],
  area: (line: number) => ChartSeries["values"],
): ChartSeries[] {
  if (band === null) return [];
  const dashed = { kind: "line", color: PALETTE.muted, axis: "left", dashed: true } as const;
  return [
    { name: words.say(T.chartLow), values: area(band.low), ...dashed },
    { name: words.say(T.chartHigh), values: area(band.high), ...dashed },
  ];
}
