/** Numbers of charts: programs draw a text such as 「—」 as 0, so where an answer is missing a chart reads a copy without. */
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Area, Cell, Chart } from "../../catalog/report-model.ts";
import type { Page } from "./page.ts";
import { blank, type Grid, text } from "./grid.ts";

/**
 * Puts what charts that lack an answer draw below the page, each cell in its own column, with empty cells for the missing.
 *
 * @returns the page's charts; those that lack nothing go on reading their table
 */
export function chartsWithGaps({ sheet, words }: Page): Chart[] {
  const gappy = new Set(sheet.charts.filter((chart) => lacksAnswer(sheet, chart)));
  if (gappy.size === 0) return [...sheet.charts];
  let next = sheet.put(sheet.rows().length + 1, 0, [[text(words.say(COMMON_TEXTS.chartNumbers), "section")]]);
  return sheet.charts.map((chart) => {
    if (!gappy.has(chart)) return chart;
    const areas = areasOf(chart);
    const down = next - Math.min(...areas.map(({ row }) => row));
    next = Math.max(...areas.map((area) => copyDown(sheet, area, down))) + 1;
    const moved = (area: Area): Area => ({ ...area, row: area.row + down });
    const series = chart.series.map((one) => ({ ...one, values: moved(one.values) }));
    return { ...chart, categories: moved(chart.categories), series };
  });
}

const areasOf = ({ categories, series }: Chart): Area[] => [
  categories,
  ...series.map(({ values }) => values),
];

const lacksAnswer = (sheet: Grid, { series }: Chart): boolean =>
  series.some(({ values }) =>
    rowsOf(sheet, values)
      .flat()
      .some(({ value }) => value === null),
  );

/** Copies cells so many rows down, as tall as they are; gives the row below. */
function copyDown(sheet: Grid, area: Area, down: number): number {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const height = sheet.rowHeights[row];
    if (height !== undefined) sheet.rowHeights[row + down] = height;
  }
  return sheet.put(
    area.row + down,
    area.column,
    rowsOf(sheet, area).map((cells) => cells.map((cell) => (cell.value === null ? blank : cell))),
  );
}

/** The cells of an area, row by row. */
const rowsOf = (sheet: Grid, { row, column, rows, columns }: Area): Cell[][] =>
  sheet
    .rows()
    .slice(row, row + rows)
    .map((cells) => cells.slice(column, column + columns));
