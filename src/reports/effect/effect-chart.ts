import { PALETTE } from "../../catalog/look.ts";
import { EFFECT_TEXTS as T } from "../../catalog/texts/effect-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import type { Effect } from "../../core/campaigns/effect.ts";
import { isJudged } from "../../core/campaigns/effects.ts";
import { chartPlace, type Page } from "../page/page.ts";
import { TABLE_HEAD } from "../page/table.ts";
import { RESULT_COLUMN } from "./effect-tables.ts";

/** Rows the chart takes at the usual 21 px. */
export const CHART_ROWS = 13;

/** Campaigns that are drawn at most, the latest ones. */
const MOST_DRAWN = 8;

/** The difference of every judged campaign between the ends of its range; nothing where none is. @param table its first row */
export function putEffectChart(page: Page<readonly Effect[]>, row: number, table: number): void {
  const { sheet, words, metrics: effects } = page;
  const first = effects.findIndex(isJudged);
  if (first < 0) return;
  const rest = effects.slice(first, first + MOST_DRAWN);
  const rows = rest.length - [...rest].reverse().findIndex(isJudged);
  const column = (at: number) => ({ row: table + TABLE_HEAD + first, column: at, rows, columns: 1 });
  const series = (name: Text, at: number, color: string): ChartSeries => ({
    name: words.say(name),
    values: column(at),
    kind: "column",
    color,
    axis: "left",
  });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: column(RESULT_COLUMN.name),
    series: [
      series(T.chartLow, RESULT_COLUMN.low, PALETTE.columns),
      series(T.chartValue, RESULT_COLUMN.difference, PALETTE.accent),
      series(T.chartHigh, RESULT_COLUMN.high, PALETTE.columns),
    ],
    leftAxis: words.say(T.axisPoints),
    belowZero: true,
    place: chartPlace(page, row, CHART_ROWS),
  });
}
