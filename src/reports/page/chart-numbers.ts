/** Numbers of charts: programs draw a text such as 「—」 as 0, so where an answer is missing a chart reads a copy without. */
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Area, Cell, Chart, ChartSeries } from "../../catalog/report-model.ts";
import type { Words } from "../context.ts";
import { blank, type DrawnChart, type Grid, type OwnSeries, text } from "./grid.ts";

/**
 * Puts what charts that lack an answer, or have numbers of their own, draw below the page, each cell in its own column, with empty cells for the missing.
 *
 * @returns the page's charts; those that lack nothing go on reading their table
 */
export function chartsWithGaps(sheet: Grid, words: Pick<Words, "say">): Chart[] {
  const isWhole = sheet.charts.every((chart) => isComplete(sheet, chart));
  const head = [[text(words.say(COMMON_TEXTS.chartNumbers), "section")]];
  let next = isWhole ? 0 : sheet.put(sheet.rows().length + 1, 0, head);
  return sheet.charts.map((chart) => {
    if (isComplete(sheet, chart)) return chart;
    const areas = areasOf(chart);
    const down = next - Math.min(...areas.map(({ row }) => row));
    const put = areas.map((area) =>
      copyDown(sheet, area, { down, by: area === chart.categories ? asIs : gapped }),
    );
    next = Math.max(...put) + 1;
    const moved = (area: Area): Area => ({ ...area, row: area.row + down });
    const categories = moved(chart.categories);
    const series = chart.series.map((one) =>
      "own" in one ? putOwn(sheet, one, categories) : { ...one, values: moved(one.values) },
    );
    return { ...chart, categories, series };
  });
}

const areasOf = ({ categories, series }: DrawnChart): Area[] => [
  categories,
  ...series.flatMap((one) => ("own" in one ? [] : [one.values])),
];

/** Whether all that a chart draws stands in its table. */
const isComplete = (sheet: Grid, chart: DrawnChart): chart is Chart =>
  chart.series.every(
    (one) =>
      !("own" in one) &&
      rowsOf(sheet, one.values)
        .flat()
        .every((cell) => !isGap(cell)),
  );

/** No answer, or words in the place of a number. */
const isGap = ({ value }: Cell): boolean => value === null || (typeof value === "string" && value !== "");
const asIs = (cell: Cell): Cell => cell;
const gapped = (cell: Cell): Cell => (isGap(cell) ? blank : cell);

/** Puts a series' own cells beside the numbers of its chart. */
function putOwn(sheet: Grid, { own, ...series }: OwnSeries, { row, rows }: Area): ChartSeries {
  const { column, cells } = own;
  sheet.put(
    row,
    column,
    cells.map((cell) => [gapped(cell)]),
  );
  return { ...series, values: { row, column, rows, columns: 1 } };
}

/** Copies cells to rows further down, as tall as they are; gives the row below. */
function copyDown(
  sheet: Grid,
  area: Area,
  { down, by }: { readonly down: number; readonly by: (cell: Cell) => Cell },
): number {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const height = sheet.rowHeights[row];
    if (height !== undefined) sheet.rowHeights[row + down] = height;
  }
  return sheet.put(
    area.row + down,
    area.column,
    rowsOf(sheet, area).map((cells) => cells.map(by)),
  );
}

/** The cells of an area, row by row. */
const rowsOf = (sheet: Grid, { row, column, rows, columns }: Area): Cell[][] =>
  sheet
    .rows()
    .slice(row, row + rows)
    .map((cells) => cells.slice(column, column + columns));
