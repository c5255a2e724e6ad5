import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import { TRACK_TEXTS as T } from "../../catalog/texts/track-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import type { Backtest } from "../../core/cpm/backtest.ts";
import type { Page } from "../page/page.ts";

/**
 * Rows that the chart is high, at the usual 21 px a row [count]. It stands right below its table, so that one page of
 * paper holds both.
 */
const TRACK_CHART_ROWS = 13;

/**
 * Draws the sales of each year as they came, beside what both models had said at the earliest day. Gives the next row.
 */
export function putTrackChart(
  page: Page,
  row: number,
  table: { readonly first: number; readonly backtests: readonly Backtest[] },
): number {
  const { sheet, words, context } = page;
  const earliest = table.backtests[table.backtests.length - 1];
  if (!earliest) return row;
  const before = table.backtests.slice(0, -1).reduce((rows, { years }) => rows + years.length, 0);
  const column = (at: number) => ({
    row: table.first + before,
    column: at,
    rows: earliest.years.length,
    columns: 1,
  });
  // A line of a single year would be a dot.
  const kind = earliest.years.length > 1 ? "line" : "column";
  const model = (name: string, at: number, color: string): ChartSeries => ({
    name,
    values: column(at),
    kind,
    color,
    axis: "left",
  });
  sheet.charts.push({
    title: words.say(T.chartTitle, { day: words.day(earliest.anchor) }),
    categories: column(0),
    series: [
      {
        name: words.say(T.chartActual),
        values: column(1),
        kind: "column",
        color: PALETTE.columns,
        axis: "left",
      },
      model(words.say(COMMON_TEXTS.static), 2, PALETTE.accent),
      model(words.say(COMMON_TEXTS.migration), 4, PALETTE.muted),
    ],
    leftAxis: words.say(T.axisSales, { sign: currencyForm(context.currency).sign.trim() }),
    place: { row, column: 0, width: CHART_WIDTH, height: TRACK_CHART_ROWS * 21 - 12 },
  });
  return row + TRACK_CHART_ROWS;
}

const CHART_WIDTH = 720;
