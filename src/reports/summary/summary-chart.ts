/** The one chart of 経営サマリー, and beside it, small, the numbers that it draws. */
import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Area, Cell, Chart } from "../../catalog/report-model.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { BALANCE_TEXTS as B } from "../../catalog/texts/report-texts.ts";
import { SUMMARY_TEXTS as T } from "../../catalog/texts/summary-texts.ts";
import type { MonthRow } from "../../core/history/monthly-history.ts";
import type { OutlookRow } from "../../core/outlook/outlook-range.ts";
import { about } from "../page/about.ts";
import { money, num, paragraph, text } from "../page/grid.ts";
import { pageWidth } from "../page/page.ts";
import type { SummaryPage } from "./summary-metrics.ts";

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 13;
/** The column of the labels; the numbers stand right of it. */
export const NUMBERS_COLUMN = 5;
/** Month ends drawn. */
const MOST_MONTHS = 12;
/** Pixels between the chart and its numbers. */
const GAP = 12;

/** What a chart draws: its numbers, label first, below their header. */
interface Drawn {
  readonly title: string;
  readonly axis: string;
  /** Above the labels. */
  readonly head: string;
  readonly names: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

/** Draws the 見通し, else the active customers of the months so far; gives the next row. */
export function putChart(page: SummaryPage, row: number): number {
  const drawn = outlookDrawn(page) ?? monthsDrawn(page);
  if (!drawn) return paragraph(page.sheet, row, text(page.words.say(T.noChart), "note"));
  const { sheet } = page;
  const header = [drawn.head, ...drawn.names].map((name, i) => text(name, i === 0 ? "muted" : "mutedNumber"));
  sheet.put(row, NUMBERS_COLUMN, [header, ...drawn.lines]);
  sheet.charts.push(chartOf(page, row, drawn));
  return row + CHART_ROWS;
}

function chartOf(page: SummaryPage, row: number, { title, axis, names, lines }: Drawn): Chart {
  const column = (right: number): Area => ({
    ...{ row: row + 1, rows: lines.length },
    ...{ column: NUMBERS_COLUMN + right, columns: 1 },
  });
  const width = pageWidth(page, NUMBERS_COLUMN) - GAP;
  return {
    title,
    categories: column(0),
    series: names.map((name, i) => ({
      ...{ name, values: column(i + 1), axis: "left" },
      // The first is the figure, the others the ends of its range.
      ...(i === 0
        ? { kind: "column", color: PALETTE.columns }
        : { kind: "line", color: PALETTE.muted, dashed: true }),
    })),
    leftAxis: axis,
    place: { row, column: 0, width, height: CHART_ROWS * 21 - GAP },
  };
}

/** Sales year by year with their range; null where they may not be said. */
function outlookDrawn({ words, context, metrics }: SummaryPage): Drawn | null {
  const { outlook, headline } = metrics;
  if (headline.withheld || !outlook.outlook) return null;
  const nothing = text("", "mutedNumber");
  const now = about(money(context.analysis.balance.annualSales, "mutedNumber"), "annualSales");
  const sign = currencyForm(context.currency).sign.trim();
  return {
    title: words.say(T.chartSales),
    axis: words.say(B.axisSales, { sign }),
    head: words.say(T.yearHead),
    names: [O.sales, O.low, O.high].map((name) => words.say(name)),
    lines: [
      [text(words.say(B.now), "muted"), now, nothing, nothing],
      ...outlook.outlook.rows.map((one) => [
        text(words.say(B.year, { n: one.year }), "muted"),
        ...salesCells(one),
      ]),
    ],
  };
}

function salesCells({ year, sales }: OutlookRow): Cell[] {
  const cell = (minor: number, metric: "outlookSales" | "outlookRange") =>
    about(money(minor, "mutedNumber"), metric, { year });
  return [
    cell(sales.line, "outlookSales"),
    cell(sales.low, "outlookRange"),
    cell(sales.high, "outlookRange"),
  ];
}

/** The last month ends with a whole year of orders behind them; null of fewer than two, or of nobody. */
function monthsDrawn({ words, metrics }: SummaryPage): Drawn | null {
  const months = metrics.months
    .filter(({ unfinished, partialYear }) => !unfinished && !partialYear)
    .slice(-MOST_MONTHS);
  if (months.length < 2 || months.every(({ activeCustomers }) => activeCustomers === 0)) return null;
  return {
    title: words.say(T.chartActive),
    axis: words.say(B.axisActive),
    head: words.say(T.monthHead),
    names: [words.say(O.active)],
    lines: months.map((month) => [
      text(words.day(month.anchor).slice(0, "2024/03".length), "muted"),
      activeCell(month),
    ]),
  };
}

function activeCell({ anchor, activeCustomers }: MonthRow): Cell {
  return about(num(activeCustomers, "count", "mutedNumber"), "activeCustomers", { month: anchor });
}
