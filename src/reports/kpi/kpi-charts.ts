import { PALETTE } from "../../catalog/look.ts";
import { KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { GAP_ENDS } from "../../core/facts/steps.ts";
import { paragraph, text } from "../page/grid.ts";
import { type Page, pageWidth } from "../page/page.ts";
import { TABLE_HEAD } from "../page/table.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";
import { gapSteps } from "./step-tables.ts";

/** Rows the charts take at the usual 21 px. */
const CHART_ROWS = 13;
/** The column at which the second chart begins, and the pixels between the two. */
const SECOND_COLUMN = 5;
const GAP = 12;

/** How many rows the charts, or the sentence in their place, take. */
export const chartRows = (metrics: KpiMetrics): number => (gapSteps(metrics).length === 0 ? 2 : CHART_ROWS);

/** Days from the first purchase to the second, and from there to the third where anybody made one. @param table the row of the table of days */
export function putCharts(page: Page<KpiMetrics>, row: number, table: number): void {
  const { sheet, words, metrics } = page;
  const drawn = gapSteps(metrics).slice(0, 2);
  if (drawn.length === 0) {
    paragraph(sheet, row, text(words.say(T.noChart), "note"));
    return;
  }
  const left = pageWidth(page, SECOND_COLUMN);
  const places = [
    { column: 0, width: left - GAP },
    { column: SECOND_COLUMN, width: pageWidth(page) - left - GAP },
  ];
  const classes = { row: table + TABLE_HEAD, rows: GAP_ENDS.length + 1, columns: 1 };
  drawn.forEach(({ step }, i) =>
    sheet.charts.push({
      title: words.say(T.chartTitle, { from: step, to: step + 1 }),
      categories: { ...classes, column: 0 },
      series: [
        {
          ...{ name: words.say(T.people), values: { ...classes, column: i + 1 } },
          ...({ kind: "column", color: PALETTE.accent, axis: "left" } as const),
        },
      ],
      leftAxis: words.say(T.people),
      place: { row, height: CHART_ROWS * 21 - 12, ...(places[i] ?? { column: 0, width: left }) },
    }),
  );
}
