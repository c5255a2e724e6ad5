import { CURRENCIES } from "../../catalog/currency.ts";
import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import { PALETTE } from "../../catalog/look.ts";
import { rateOf } from "../../core/values/share.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import { type Page, pageWidth } from "../page/frame.ts";
import { paragraph } from "../page/grid.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import type { LedgerMonth } from "./history-rows.ts";
import { COLUMN } from "./history-table.ts";

/** Rows the two charts take at the usual 21 px. */
const CHART_ROWS = 14;

/** How many rows the charts, or the sentence in their place, take. */
export const chartRows = (months: readonly LedgerMonth[]): number =>
  firstWhole(months) === null ? 1 : CHART_ROWS;

/** Customers beside sales, and the rates, from the first month on for which two full years of orders exist. */
export function putCharts(page: Page, row: number, table: number, months: readonly LedgerMonth[]): void {
  const { sheet, words, context } = page;
  const first = firstWhole(months);
  if (first === null) {
    paragraph(sheet, row, words.say(T.tooShortForChart), "note", pageWidth(page));
    return;
  }
  const column = (at: number) => ({
    row: table + first,
    column: at,
    rows: months.length - first,
    columns: 1,
  });
  const line = (name: string, at: number, color: string, axis: "left" | "right"): ChartSeries => ({
    name,
    values: column(at),
    kind: "line",
    color,
    axis,
  });
  // Without anybody on some step of the map there is no survival, and no line of it.
  const hasSurvival = months.slice(first).some(({ row: month }) => month.goldSurvivalRate !== null);
  const left = page.columnWidths.slice(0, SECOND_CHART_COLUMN).reduce((sum, one) => sum + one, 0);
  const size = { row, height: CHART_ROWS * 21 - 12 };
  sheet.charts.push(
    {
      title: words.say(T.chartCustomers),
      categories: column(COLUMN.month),
      series: [
        { ...line(words.say(T.annualSales), COLUMN.sales, PALETTE.columns, "left"), kind: "column" },
        line(words.say(T.active), COLUMN.active, PALETTE.accent, "right"),
      ],
      leftAxis: words.say(T.axisSales, { sign: CURRENCIES[context.currency]?.sign ?? context.currency }),
      rightAxis: words.say(T.axisPeople),
      place: { ...size, column: 0, width: left - CHART_GAP },
    },
    {
      title: words.say(T.chartRates),
      categories: column(COLUMN.month),
      series: [
        line(words.say(T.retention), COLUMN.retention, PALETTE.accent, "left"),
        line(words.say(T.reactivation), COLUMN.reactivation, PALETTE.returned, "left"),
        ...(hasSurvival ? [line(words.say(T.survival), COLUMN.survival, PALETTE.gold, "left")] : []),
      ],
      leftAxis: words.say(T.axisRate),
      ...rateAxisEnd(months.slice(first).map(({ row: month }) => rateOf(month.retention))),
      place: { ...size, column: SECOND_CHART_COLUMN, width: pageWidth(page) - left - EDGE },
    },
  );
}

/** The column at which the right half of the page begins. */
const SECOND_CHART_COLUMN = 9;
/** Pixels between the two charts, and kept off the page's right edge. */
const CHART_GAP = 12;
const EDGE = 4;

function firstWhole(months: readonly LedgerMonth[]): number | null {
  const first = months.findIndex(({ row }) => row.fullHistory);
  return first < 0 || months.length - first < 2 ? null : first;
}
