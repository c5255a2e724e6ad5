import { PALETTE } from "../../catalog/look.ts";
import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { monthShare, type PooledMonth } from "../../core/retention/months.ts";
import type { Retention } from "../../core/retention/retention.ts";
import { rateOf } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { aside, paragraph, text } from "../page/grid.ts";
import { type Page, pageWidth } from "../page/page.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import { intervalText, marked } from "../page/stage-words.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { beganUntil } from "./retention-answer.ts";
import { peopleCell, pooledCount, pooledEach, pooledOrders, pooledRate } from "./retention-cells.ts";
import { monthName } from "./retention-columns.ts";

/** Every month of two years has a line, then each year of five: with the head they fill a printed page. */
const EVERY_MONTH = 24;
const LAST_MONTH = 60;
const isTold = ({ k }: PooledMonth): boolean => k <= EVERY_MONTH || (k % 12 === 0 && k <= LAST_MONTH);

/** Columns of the table: the month, people, who bought, their share, its interval over three, orders, sales each. */
const [RATE_COLUMN, TABLE_COLUMNS] = [3, 9];
/** The chart stands beside the table, as tall as that within these rows of the usual 21 px; pixels off both edges. */
const CHART_ROWS = { least: 16, most: 24 } as const;
const LEAST_POINTS = 2;
const CHART_GAP = 12;
const EDGE = 4;

/** 全コホートの合計 month by month, with its curve beside it; gives the next row. */
export function putPooled(page: Page<Retention>, row: number): number {
  const { sheet, words, metrics, context } = page;
  const { minSample } = context.settings;
  const told = metrics.pooled.filter(isTold);
  const header = [
    ...[text(words.say(T.sinceFirst), "headerLeft")],
    ...[T.people, T.bought, T.rate].map((one) => text(words.say(one), "header")),
    ...[aside(words.say(T.interval), "headerOpen"), text("", "headerOpen"), text("", "headerOpen")],
    ...[T.orders, T.salesEach].map((one) => text(words.say(one), "header")),
  ];
  const lines = told.map((cell) => monthLine(page, cell));
  const table = putTable(page, row, { title: words.say(T.pooled), header, lines });
  const months = drawnMonths(metrics, minSample);
  if (months < LEAST_POINTS) {
    const tooShort = text(words.say(T.tooShort, { minSample }), "note");
    return putOldAsNew(page, paragraph(sheet, table, tooShort)) + 1;
  }
  const height = Math.min(CHART_ROWS.most, Math.max(CHART_ROWS.least, table - row - 1));
  putChart(page, row, { months, height });
  const next = putDrawnUntil(page, Math.max(table, row + 1 + height), months);
  return putOldAsNew(page, next) + 1;
}

/** Months that the curve has: as long as half of those of the first one are in it, and people enough. */
function drawnMonths({ pooled }: Retention, minSample: number): number {
  const least = Math.max(minSample, (pooled[1]?.customers ?? 0) / 2);
  const end = pooled.findIndex(({ k, customers }) => k > EVERY_MONTH || customers < least);
  return (end < 0 ? pooled.length : end) - 1;
}

/** Where the curve ends, and why, if it ends before the months do; and which months have no line. */
function putDrawnUntil({ sheet, words, metrics, context }: Page<Retention>, row: number, n: number): number {
  const { minSample } = context.settings;
  const all = metrics.pooled.length - 1;
  const values = { n, minSample, every: EVERY_MONTH, last: LAST_MONTH, all };
  const notes = [
    ...(n < Math.min(EVERY_MONTH, all) ? [T.drawnUntil] : []),
    ...(all > LAST_MONTH ? [T.pooledLeft] : []),
  ];
  return notes.reduce((next, one) => paragraph(sheet, next, text(words.say(one, values), "note")), row);
}

function monthLine({ words, metrics, context }: Page<Retention>, cell: PooledMonth): Cell[] {
  const isSmall = cell.customers < context.settings.minSample;
  const began = beganUntil(metrics, cell);
  const of = { began, style: isSmall ? "mutedNumber" : "number" } as const;
  const interval = cell.k === 0 ? "" : intervalText(monthShare(cell), words);
  return [
    text(cell.k === 0 ? monthName(0, words) : `${cell.k}`),
    peopleCell({ ...began, customers: cell.customers }),
    ...[pooledCount(cell, of), pooledRate(cell, of)],
    ...[aside(marked(interval, isSmall, words), "aside"), text(""), text("")],
    ...[pooledOrders(cell, of), pooledEach(cell, of)],
  ];
}

/**
 * The share by month from the first month after on.
 *
 * @param row that of the table's title
 * @param size how many months it has, and how many rows it takes
 */
function putChart(
  page: Page<Retention>,
  row: number,
  { months, height }: Record<"months" | "height", number>,
): void {
  const { sheet, words, metrics } = page;
  const left = pageWidth(page, TABLE_COLUMNS);
  const area = (column: number) => ({ row: row + TABLE_HEAD + 1, column, rows: months, columns: 1 });
  const rates = metrics.pooled.slice(1, months + 1).map((cell) => rateOf(monthShare(cell)));
  sheet.charts.push({
    ...{ title: words.say(T.chart), categories: area(0), leftAxis: words.say(T.axisRate) },
    series: [
      {
        ...({ kind: "line", axis: "left" } as const),
        ...{ name: words.say(T.chartLine), values: area(RATE_COLUMN), color: PALETTE.accent },
      },
    ],
    ...rateAxisEnd(rates),
    place: {
      ...{ row: row + 1, column: TABLE_COLUMNS, height: height * 21 - 12 },
      width: pageWidth(page) - left - CHART_GAP - EDGE,
    },
  });
}

/** How many of all may be known customers, where some may. */
function putOldAsNew({ sheet, words, metrics, context }: Page<Retention>, row: number): number {
  const old = metrics.cohorts.filter((one) => one.countsOldAsNew);
  if (old.length === 0) return row;
  const { dataStart } = context.analysis.reach;
  const values = { people: words.count(sumOf(old, "customers")), start: words.day(dataStart) };
  return paragraph(sheet, row, text(words.say(T.oldAsNew, values), "note"));
}
