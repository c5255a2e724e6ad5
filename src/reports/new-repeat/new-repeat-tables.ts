import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { NEW_REPEAT_TEXTS as T } from "../../catalog/texts/new-repeat-texts.ts";
import { WEEKDAYS } from "../../catalog/texts/report-texts.ts";
import type { NewRepeat, SalesPeriod } from "../../core/sales/new-repeat.ts";
import { isoOf, weekdayOf } from "../../core/values/day.ts";
import type { Page } from "../page/page.ts";
import { marksText } from "../page/stage-words.ts";
import { aside, HEADER_HEIGHT, paragraph, text } from "../page/grid.ts";
import { type AnyPeriod, numberOf, type SalesMetric } from "./new-repeat-cells.ts";

interface Column {
  readonly metric: SalesMetric;
  readonly label: Text;
  /** Pixels. */
  readonly width: number;
  /** The heading that stands over it and the columns that follow; absent = it stands under the one before. */
  readonly group?: Text;
}

/** The numbers of a period, left to right. */
const COLUMNS: readonly Column[] = [
  { metric: "newSales", label: T.sales, width: 84, group: T.new },
  { metric: "newBuyers", label: T.buyers, width: 54 },
  { metric: "newPurchases", label: T.purchases, width: 54 },
  { metric: "newOrderValue", label: T.orderValue, width: 76 },
  { metric: "repeatSales", label: T.sales, width: 104, group: T.repeat },
  { metric: "repeatBuyers", label: T.buyers, width: 54 },
  { metric: "repeatPurchases", label: T.purchases, width: 54 },
  { metric: "repeatOrderValue", label: T.orderValue, width: 76 },
  { metric: "periodUnidentifiedSales", label: T.sales, width: 76, group: T.unidentified },
  { metric: "periodUnidentifiedPurchases", label: T.purchases, width: 54 },
  { metric: "periodSales", label: T.sales, width: 104, group: T.all },
  { metric: "periodBuyers", label: T.buyers, width: 60 },
  { metric: "periodPurchases", label: T.purchases, width: 60 },
  { metric: "repeatSalesShare", label: T.share, width: 60 },
  { metric: "salesOnYearBefore", label: T.yearBefore, width: 60 },
  { metric: "annualNewSales", label: T.new, width: 104, group: T.annual },
  { metric: "annualRepeatSales", label: T.repeat, width: 104 },
];

/** The numbers that a period has which is no month. */
const OF_EVERY = COLUMNS.filter(
  ({ metric }) => metric !== "salesOnYearBefore" && !metric.startsWith("annual"),
);

/** Numbers that do not ask who was new. */
const WHOLE: ReadonlySet<SalesMetric> = new Set<SalesMetric>([
  ...(["periodUnidentifiedSales", "periodUnidentifiedPurchases"] as const),
  ...(["periodSales", "periodBuyers", "periodPurchases", "salesOnYearBefore"] as const),
]);

/** Pixels: the period, its numbers, its marks. */
export const COLUMN_WIDTHS = [84, ...COLUMNS.map(({ width }) => width), 78];

/** First column and number of columns of each card. */
export const CARD_SPANS = [
  [0, 4],
  [4, 4],
  [8, 4],
  [12, 4],
  [16, 3],
] as const;

/**
 * The column of the page in which a number stands.
 *
 * @example
 * ["newSales", "newBuyers"].map(columnOf) //=> [1, 2]
 */
export const columnOf = (metric: SalesMetric): number =>
  1 + COLUMNS.findIndex((column) => column.metric === metric);

/** Rows above the first period: title, groups, names. */
export const TABLE_HEAD = 3;

/** A table of periods: what it is called, what its periods are called, and which numbers they have. */
interface Table {
  readonly title: Text;
  readonly unit: Text;
  readonly columns: readonly Column[];
  readonly name: (period: SalesPeriod) => string;
  readonly periods: readonly AnyPeriod[];
}

/** 年ごと; gives the next row. */
export function putYears(page: Page<NewRepeat>, row: number): number {
  const { sheet, words, metrics, context } = page;
  const table = { title: T.years, unit: T.year, columns: OF_EVERY, name: yearName, periods: metrics.years };
  const next = putTable(page, row, table);
  if (context.analysis.settings.newRepeatRule === "order") return next + 1;
  return paragraph(sheet, next, text(words.say(T.notTheSum), "note")) + 1;
}

/** 月ごと; gives the next row. */
export function putMonths(page: Page<NewRepeat>, row: number): number {
  const periods = page.metrics.months;
  return (
    putTable(page, row, { title: T.months, unit: T.month, columns: COLUMNS, name: monthName, periods }) + 1
  );
}

/** 日ごと; gives the next row. */
export function putDays(page: Page<NewRepeat>, row: number): number {
  const { say, day } = page.words;
  const name = ({ end }: SalesPeriod) => {
    const weekday = say(WEEKDAYS[weekdayOf(end)] ?? T.day);
    return say(T.dayOfWeek, { day: day(end).slice("2024/".length), weekday });
  };
  const periods = page.metrics.days;
  return putTable(page, row, { title: T.days, unit: T.day, columns: OF_EVERY, name, periods });
}

const yearName = ({ end }: SalesPeriod): string => isoOf(end).slice(0, 4);
const monthName = ({ end }: SalesPeriod): string => isoOf(end).slice(0, 7).replace("-", "/");

function putTable(page: Page, row: number, table: Table): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(table.title), "section")]]);
  sheet.rowHeights[row + 2] = HEADER_HEIGHT;
  const lines = table.periods.map((period) => [
    text(table.name(period)),
    ...table.columns.map(({ metric }) => numberOf(metric, period, styleOf(metric, period))),
    aside(marksOf(page, period), "aside"),
  ]);
  return sheet.put(row + 1, 0, [...header(page, table), ...lines]);
}

function header({ words }: Page, { unit, columns }: Table): Cell[][] {
  return [
    [
      text("", "headerLeft"),
      ...columns.map(({ group }) => text(group ? words.say(group) : "", "headerOpen")),
      text("", "headerOpen"),
    ],
    [
      text(words.say(unit), "headerLeft"),
      ...columns.map(({ label }) => text(words.say(label), "header")),
      text("", "headerOpen"),
    ],
  ];
}

function styleOf(metric: SalesMetric, period: AnyPeriod) {
  const { countsOldAsNew } = metric.startsWith("annual") && period.annual ? period.annual : period;
  return countsOldAsNew && !WHOLE.has(metric) ? "mutedNumber" : "number";
}

function marksOf({ words }: Page, period: SalesPeriod): string {
  const marks = [
    period.unfinished ? words.say(T.unfinished) : "",
    period.partial ? words.say(T.partial) : "",
    period.countsOldAsNew && !period.partial ? words.say(T.oldAsNewMark) : "",
  ];
  return marksText(marks, words);
}
