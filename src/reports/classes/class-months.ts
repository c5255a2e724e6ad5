import type { Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { CLASS_TEXTS as T } from "../../catalog/texts/class-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { type ClassMonth, monthEndYearBefore } from "../../core/schemes/class-months.ts";
import { firstFlowAnchor } from "../../core/schemes/flow-days.ts";
import { schemeOf, type SchemeId } from "../../core/schemes/schemes.ts";
import { latestMonthEnd, yearsAfter } from "../../core/values/day.ts";
import { ratio } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { money, num, paragraph, text } from "../page/grid.ts";
import { chartPlace, type Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import { nameOf } from "./class-cells.ts";

/** The months of a scheme, and how the chart draws them. */
export interface ClassMonths {
  readonly scheme: SchemeId;
  readonly months: readonly ClassMonth[];
  /** How many months are shown, the newest last [count]; earlier ones are there for the change over a year. */
  readonly shown: number;
  /** A colour for each class that the chart draws; the other classes stand in the table only. */
  readonly colors: Readonly<Record<string, string>>;
}

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 14;

/**
 * How many rows the chart, or the sentence in its place, takes.
 *
 * @example
 * // two rows for the sentence that a single month is too little
 * [chartRows({ months: [{}] }), chartRows({ months: [{}, {}] })] //=> [2, 14]
 */
export const chartRows = ({ months }: ClassMonths): number => (months.length < 2 ? 2 : CHART_ROWS);

/** People by class at the end of each month; gives the next row. */
export function putClassMonths(page: Page, row: number, all: ClassMonths): number {
  const shown = all.months.slice(-all.shown);
  const lines = shown.map((month) =>
    line(
      page,
      month,
      [...month.people, month.total].map((n) => monthCell(page, month, n)),
    ),
  );
  return putMonths(page, row, { scheme: all.scheme, title: T.months, lines }) + 1;
}

function monthCell({ context }: Page, { day }: ClassMonth, people: number): Cell {
  const { dataStart } = context.analysis.reach;
  return about(num(people, "count"), "classMonthPeople", { period: { start: dataStart, end: day } });
}

/** What the people of each class had bought for by the end of each month; gives the next row. */
export function putClassSales(page: Page, row: number, all: ClassMonths): number {
  const { dataStart } = page.context.analysis.reach;
  const lines = all.months.slice(-all.shown).map((month) => {
    const period = { start: dataStart, end: month.day };
    const cells = [...month.sales, month.totalSales].map((minor) =>
      about(money(minor), "classMonthSales", { period }),
    );
    return line(page, month, cells);
  });
  return putMonths(page, row, { scheme: all.scheme, title: T.monthSales, lines }) + 1;
}

/**
 * Puts by how many people each class grew since the same month end a year before, and its people then as a part of those
 * a year before, where that is known; gives the next row.
 */
export function putYearChanges(page: Page, row: number, all: ClassMonths): number {
  const compared = comparedMonths(all);
  if (compared.length === 0) return putNoChanges(page, row);
  const { scheme } = all;
  const linesOf = (cell: (now: number, then: number) => Cell, metric: MetricId): Cell[][] =>
    compared.map(({ month, then }) => {
      const period = { start: then.day, end: month.day };
      const cells = peopleOf(month).map((n, i) => about(cell(n, peopleOf(then)[i] ?? 0), metric, { period }));
      return line(page, month, cells);
    });
  const changes = linesOf((now, then) => num(now - then, "countChange"), "classYearChange");
  const rates = linesOf((now, then) => num(ratio(now, then), "rate"), "classYearRate");
  const next = putMonths(page, row, { scheme, title: T.yearChanges, lines: changes }) + 1;
  return putMonths(page, next, { scheme, title: T.yearRates, lines: rates }) + 1;
}

const peopleOf = ({ people, total }: ClassMonth): number[] => [...people, total];

/**
 * The months that are shown and have one to compare with: the same month end a year before.
 *
 * @example
 * // the ends of February 2024 and 2025, and of March 2025
 * const months = [19_782, 20_147, 20_178].map((day) => ({ day }));
 * comparedMonths({ months, shown: 2 }).map(({ month, then }) => [month.day, then.day]) //=> [[20_147, 19_782]]
 */
export function comparedMonths({
  months,
  shown,
}: Pick<ClassMonths, "months" | "shown">): { readonly month: ClassMonth; readonly then: ClassMonth }[] {
  const before = new Map(months.map((month) => [month.day, month]));
  return months.slice(-shown).flatMap((month) => {
    const day = monthEndYearBefore(month.day);
    const then = day === null ? undefined : before.get(day);
    return then === undefined ? [] : [{ month, then }];
  });
}

function putNoChanges({ sheet, words, context }: Page, row: number): number {
  const next = sheet.put(row, 0, [[text(words.say(T.yearChanges), "section")]]);
  // A year after the first month end with orders.
  const date = words.day(yearsAfter(firstFlowAnchor(context.analysis.reach.dataStart), 1) - 1);
  return paragraph(sheet, next, text(words.say(T.noChanges, { date }), "note")) + 1;
}

const line = ({ words }: Page, { day }: ClassMonth, cells: readonly Cell[]): Cell[] => [
  text(latestMonthEnd(day) === day ? words.day(day) : words.say(T.soFar, { day: words.day(day) })),
  ...cells,
];

function putMonths(
  page: Page,
  row: number,
  {
    scheme,
    title,
    lines,
  }: {
    readonly scheme: SchemeId;
    readonly title: Text;
    readonly lines: readonly Cell[][];
  },
): number {
  const { words } = page;
  const names = schemeOf(scheme).classes.map((name) => nameOf(scheme, name, words));
  const head = [...names, words.say(COMMON_TEXTS.total)].map((name) => text(name, "header"));
  const header = [text(words.say(T.month), "headerLeft"), ...head];
  return putTable(page, row, { title: words.say(title), header, lines });
}

/** Draws the months as a chart, a line a class; `table` is the row of the first month. */
export function putClassChart(
  page: Page,
  row: number,
  { table, ...all }: ClassMonths & { readonly table: number },
): void {
  const { sheet, words } = page;
  if (chartRows(all) < CHART_ROWS) {
    paragraph(sheet, row, text(words.say(T.tooShort), "note"));
    return;
  }
  const rows = Math.min(all.shown, all.months.length);
  const area = (column: number) => ({ row: table, rows, column, columns: 1 });
  const { classes } = schemeOf(all.scheme);
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: area(0),
    series: classes.flatMap((name, i) => {
      const color = all.colors[name];
      const drawn = { kind: "line", axis: "left", values: area(i + 1) } as const;
      return color === undefined ? [] : [{ ...drawn, name: nameOf(all.scheme, name, words), color }];
    }),
    leftAxis: words.say(T.axis),
    place: chartPlace(page, row, CHART_ROWS),
  });
}
