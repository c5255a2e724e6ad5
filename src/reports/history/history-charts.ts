import { currencyForm } from "../../catalog/currency.ts";
import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import { PALETTE } from "../../catalog/look.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Area, ChartSeries } from "../../catalog/report-model.ts";
import { about } from "../page/about.ts";
import { type Page, pageWidth } from "../page/page.ts";
import { blank, type DrawnChart, num, paragraph, text } from "../page/grid.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import type { ShownMonth } from "./history-rows.ts";
import { COLUMN } from "./history-table.ts";

/** Rows the two charts take at the usual 21 px. */
const CHART_ROWS = 14;

/**
 * How many rows the charts, or the sentence in their place, take.
 *
 * @example
 * chartRows([]) //=> 1
 */
export const chartRows = (months: readonly ShownMonth[]): number =>
  firstWhole(months) === null ? 1 : CHART_ROWS;

/** Customers beside sales, and the rates, from the first month on for which two full years of orders exist. */
export function putCharts(
  page: Page,
  { row, table }: { readonly row: number; readonly table: number },
  months: readonly ShownMonth[],
): void {
  const { sheet, words } = page;
  const first = firstWhole(months);
  if (first === null) {
    paragraph(sheet, row, text(words.say(T.tooShortForChart), "note"));
    return;
  }
  const drawn = months.slice(first);
  const column = (at: number): Area => ({ row: table + first, column: at, rows: drawn.length, columns: 1 });
  const left = pageWidth(page, SECOND_CHART_COLUMN);
  const right = pageWidth(page) - left;
  const size = { row, height: CHART_ROWS * 21 - 12 };
  sheet.charts.push(
    { ...customersChart(page, column), place: { ...size, column: 0, width: left - CHART_GAP } },
    {
      ...ratesChart(page, column, drawn),
      place: { ...size, column: SECOND_CHART_COLUMN, width: right - EDGE },
    },
  );
}

/** A chart that has no place yet. */
type Drawing = Omit<DrawnChart, "place">;

function customersChart({ words, context }: Page, column: (at: number) => Area): Drawing {
  const sales = line(words.say(T.annualSales), column(COLUMN.sales), PALETTE.columns);
  const active = line(words.say(T.active), column(COLUMN.active), PALETTE.accent);
  return {
    title: words.say(T.chartCustomers),
    categories: column(COLUMN.month),
    series: [
      { ...sales, kind: "column" },
      { ...active, axis: "right" },
    ],
    leftAxis: words.say(T.axisSales, { sign: currencyForm(context.currency).sign.trim() }),
    rightAxis: words.say(T.axisPeople),
  };
}

function ratesChart({ words }: Page, column: (at: number) => Area, months: readonly ShownMonth[]): Drawing {
  const rates = months.flatMap(({ row: { retention, reactivation, goldSurvivalRate } }) => [
    rateOf(retention),
    rateOf(reactivation),
    goldSurvivalRate,
  ]);
  // Without anybody on some step of the map there is no survival, and no line of it.
  const hasSurvival = months.some(({ row: month }) => month.goldSurvivalRate !== null);
  return {
    title: words.say(T.chartRates),
    categories: column(COLUMN.month),
    series: [
      ...alarmSeries(words, months),
      line(words.say(T.retention), column(COLUMN.retention), PALETTE.accent),
      line(words.say(T.reactivation), column(COLUMN.reactivation), PALETTE.returned),
      ...(hasSurvival ? [line(words.say(T.survival), column(COLUMN.survival), PALETTE.gold)] : []),
    ],
    leftAxis: words.say(T.axisRate),
    ...rateAxisEnd(rates),
  };
}

/** The months under an alarm, as columns as high as 維持率; none where no alarm was raised. */
function alarmSeries({ say }: Page["words"], months: readonly ShownMonth[]): DrawnChart["series"] {
  if (months.every(({ alarm }) => alarm.since === null)) return [];
  const cells = months.map(({ row, alarm }) =>
    alarm.since === null
      ? blank
      : about(num(rateOf(row.retention), "rate", "mutedNumber"), "retentionRate", {
          month: row.anchor,
        }),
  );
  const look = { kind: "column", color: PALETTE.lossPale, axis: "left" } as const;
  return [{ name: say(T.underAlarm), own: { column: COLUMN.alarm, cells }, ...look }];
}

const line = (name: string, values: Area, color: string): ChartSeries => ({
  name,
  values,
  kind: "line",
  color,
  axis: "left",
});

/** The column at which the right half of the page begins. */
const SECOND_CHART_COLUMN = 9;
/** Pixels between the two charts, and kept off the page's right edge. */
const CHART_GAP = 12;
const EDGE = 4;

function firstWhole(months: readonly ShownMonth[]): number | null {
  const first = months.findIndex(({ row }) => row.fullHistory);
  return first < 0 || months.length - first < 2 ? null : first;
}
