import { PALETTE } from "../../catalog/look.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import { SEASONS_METHOD, SEASONS_TEXTS as T, SERIES_NAMES } from "../../catalog/texts/seasons-texts.ts";
import { seasonRequests, type Seasons, type SeasonSeriesId, seasonsOf } from "../../core/seasons/seasons.ts";
import { chartPlace, CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { COLUMN_WIDTHS, indexColumn, putTable, TABLE_HEAD } from "./season-table.ts";
import { isHint, seasonSentence } from "./season-words.ts";
import { seasonsJson } from "./seasons-json.ts";

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 14;

/** 季節: what each month of the year usually comes to, so that December is not taken for growth; and 季節客 by month. */
export const seasons = report({
  id: "seasons",
  group: "lasting",
  texts: { name: T.sheetName, title: T.title, method: SEASONS_METHOD },
  asks: (meta, { newRepeatRule }) => seasonRequests(meta, newRepeatRule),
  metrics: seasonsOf,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { context, words, metrics } = page;
    putHead(page, seasonSentence(metrics.sales, context.analysis.settings.minSample, words));
    const table = CONTENT_ROW + (metrics.sales.months === null ? 0 : CHART_ROWS);
    if (metrics.sales.months !== null) putChart(page, CONTENT_ROW, table + TABLE_HEAD);
    const row = putNotices(page, putTable(page, table));
    putMethod(page, row);
  },
  json: seasonsJson,
});

/** @param january the row of January in the table */
function putChart(page: Page<Seasons>, row: number, january: number): void {
  const { sheet, words, metrics, context } = page;
  const { minSample } = context.analysis.settings;
  const area = (column: number) => ({ row: january, rows: 12, column, columns: 1 });
  const series = (of: SeasonSeriesId, look: Pick<ChartSeries, "kind" | "color">): ChartSeries => ({
    ...{ name: words.say(SERIES_NAMES[of]), values: area(indexColumn(of)), axis: "left" },
    ...look,
  });
  const drawsNew = metrics.newCustomers.months?.every((month) => !isHint(month, minSample));
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: area(0),
    series: [
      series("sales", { kind: "column", color: PALETTE.accent }),
      ...(drawsNew ? [series("newCustomers", { kind: "line", color: PALETTE.returned })] : []),
    ],
    leftAxis: words.say(T.index),
    place: chartPlace(page, row, CHART_ROWS),
  });
}
