/** The two charts of 事業計画: today's customers, and on top of them those to be won. */
import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { BALANCE_TEXTS as B } from "../../catalog/texts/report-texts.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import { pageWidth } from "../page/page.ts";
import type { PlanPage } from "./plan-metrics.ts";
import { CHART_ROWS, CHARTS_ROW, COLUMN, lineRow, TABLE_ROW } from "./plan-places.ts";

/** The column at which the right half of the page begins, and pixels between the halves. */
const RIGHT_COLUMN = 5;
const GAP = 12;

/** Draws sales at the left and people at the right, never on one plot. */
export function putCharts(page: PlanPage): void {
  putChart(page, "Sales");
  putChart(page, "Active");
}

function putChart(page: PlanPage, of: "Sales" | "Active"): void {
  const { sheet, words, context } = page;
  const line = (row: number) => ({
    ...{ row, rows: 1 },
    ...{ column: COLUMN.current, columns: 1 + PROJECTION_YEARS },
  });
  const column = { kind: "column", axis: "left" } as const;
  const sign = currencyForm(context.currency).sign.trim();
  sheet.charts.push({
    title: words.say(T[`chart${of}`]),
    categories: line(TABLE_ROW.header),
    series: [
      {
        ...{ ...column, name: words.say(T.knownSeries), color: PALETTE.accent },
        values: line(lineRow(`known${of}`)),
      },
      {
        ...{ ...column, name: words.say(T.wonSeries), color: PALETTE.columns },
        values: line(lineRow(`won${of}`)),
      },
    ],
    stacked: true,
    leftAxis: of === "Sales" ? words.say(B.axisSales, { sign }) : words.say(B.axisActive),
    place: { row: CHARTS_ROW, ...sideOf(page, of), height: CHART_ROWS * 21 - 12 },
  });
}

function sideOf(page: PlanPage, of: "Sales" | "Active"): { column: number; width: number } {
  const left = pageWidth(page, RIGHT_COLUMN);
  return of === "Sales"
    ? { column: 0, width: left - GAP }
    : { column: RIGHT_COLUMN, width: pageWidth(page) - left - 4 };
}
