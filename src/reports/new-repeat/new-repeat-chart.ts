import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import { NEW_REPEAT_TEXTS as T } from "../../catalog/texts/new-repeat-texts.ts";
import type { NewRepeat, SalesMonth } from "../../core/sales/new-repeat.ts";
import { chartPlace, type Page } from "../page/page.ts";
import { paragraph, text } from "../page/grid.ts";
import { columnOf } from "./new-repeat-tables.ts";

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 14;

const isSound = ({ annual }: SalesMonth): boolean => annual !== null && !annual.countsOldAsNew;

/**
 * How many rows the chart, or the sentence in its place, takes.
 *
 * @example
 * // two rows for the sentence in its place
 * chartRows({ months: [] }) //=> 2
 */
export const chartRows = ({ months }: NewRepeat): number =>
  months.filter(isSound).length < 2 ? 2 : CHART_ROWS;

/** Moving annual totals of new and repeat sales, from the first month on at which known customers no longer count as new. */
export function putChart(page: Page<NewRepeat>, row: number, table: number): void {
  const { sheet, words, metrics, context } = page;
  const first = metrics.months.findIndex(isSound);
  const rows = metrics.months.filter(isSound).length;
  if (chartRows(metrics) < CHART_ROWS) {
    paragraph(sheet, row, text(words.say(T.tooShort), "note"));
    return;
  }
  const area = (column: number) => ({ row: table + first, rows, column, columns: 1 });
  const line = (name: string, column: number, color: string): ChartSeries => ({
    ...{ name, values: area(column), color },
    ...{ kind: "line", axis: "left" },
  });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: area(0),
    series: [
      line(words.say(T.repeatSales), columnOf("annualRepeatSales"), PALETTE.accent),
      line(words.say(T.newSales), columnOf("annualNewSales"), PALETTE.returned),
    ],
    leftAxis: words.say(T.axis, { sign: currencyForm(context.currency).sign.trim() }),
    place: chartPlace(page, row, CHART_ROWS),
  });
}
