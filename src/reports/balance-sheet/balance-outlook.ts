/** The 見通し year by year, with its range, and the two charts that draw it. */
import { currencyForm } from "../../catalog/currency.ts";
import type { Text } from "../../catalog/language.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Area, Cell, Style } from "../../catalog/report-model.ts";
import { HISTORY_TEXTS as H } from "../../catalog/texts/history-texts.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import type { OutlookRow, Ranged } from "../../core/outlook/outlook-range.ts";
import { about } from "../page/about.ts";
import { alarmWords } from "../page/alarm-words.ts";
import { type Page, pageWidth } from "../page/page.ts";
import { HEADER_HEIGHT, money, num, type Paragraph, paragraph, text } from "../page/grid.ts";
import { missedTells, missedWords } from "./balance-answer.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";

/** Rows that the charts are high, at the usual 21 px a row [count]. */
const CHART_ROWS = 12;
/** Lines of the table [count]: header, three each for customers, sales and cumulative sales, the multiple. */
const TABLE_LINES = 11;

/** Where the lines that are drawn stand, in rows below the header. */
const LINE = { active: 1, sales: 4 } as const;

/** Rows above the charts [count]: title, how far the last 見通し missed, the alarm. */
const HEAD = 3;

/** Rows that the whole block takes [count]: head, charts, table, a blank one. */
export const OUTLOOK_ROWS = HEAD + CHART_ROWS + TABLE_LINES + 1;

/** Lays out the 見通し: how good the last one was, the alarm, two charts, and the table of five years with their ranges. */
export function putOutlook(page: BalancePage, row: number, rows: readonly OutlookRow[]): void {
  const { sheet, words, metrics } = page;
  const table = row + HEAD + CHART_ROWS;
  sheet.put(row, 0, [[text(words.say(metrics.headline.withheld ? O.titleSmall : O.title), "section")]]);
  paragraph(sheet, row + 1, {
    ...text(missedWords(metrics.outlook.outlook, words), "point"),
    tells: missedTells(page),
  });
  paragraph(sheet, row + 2, alarmLine(page));
  sheet.rowHeights[table] = HEADER_HEIGHT;
  sheet.put(table, 0, [yearsHeader(page, words.say(T.now)), ...tableLines(page, rows)]);
  putChart(page, { row: row + HEAD, table }, "sales");
  putChart(page, { row: row + HEAD, table }, "active");
}

/**
 * The line on the alarm of 維持率: the one that is open, that there is none, or that too few people stand behind it to
 * tell.
 */
function alarmLine({ words, metrics, context }: BalancePage): Paragraph {
  const { alarm } = metrics;
  const open = alarmWords(alarm, words);
  if (open !== null) return { ...text(open, "alarm"), tells: [{ metric: "retentionRate" }] };
  const { minSample } = context.analysis.settings;
  return text(words.say(alarm ? H.noAlarm : H.alarmUnknown, { minSample }), "point");
}

type RowName = "active" | "sales" | "cumulativeSales";

function tableLines(page: BalancePage, rows: readonly OutlookRow[]): Cell[][] {
  const { words, context } = page;
  const { balance, annualSales } = context.analysis;
  const people = (value: number, style: Style) => num(value, peopleUnit(balance.total.activeNow), style);
  const nothing = text("", "number");
  const activeNow = about(people(balance.total.activeNow, "total"), "activeCustomers");
  const salesNow = about(money(balance.annualSales, "total"), "annualSales");
  const multiples = rows.map(({ year, cumulativeSales }) =>
    about(num(salesMultiple(cumulativeSales.line, annualSales), "multiple"), "outlookMultiple", { year }),
  );
  const block = (of: Block) => rangedLines(page, rows, of);
  return [
    ...block({ label: O.activeLine, now: activeNow, name: "active", shown: people }),
    ...block({ label: O.salesLine, now: salesNow, name: "sales", shown: money }),
    ...block({ label: O.cumulativeLine, now: text("", "total"), name: "cumulativeSales", shown: money }),
    [text(words.say(O.multiple)), nothing, ...multiples],
  ];
}

const METRIC: Readonly<Record<RowName, MetricId>> = {
  active: "outlookActive",
  sales: "outlookSales",
  cumulativeSales: "outlookCumulative",
};

interface Block {
  readonly label: Text;
  /** What stands under today. */
  readonly now: Cell;
  readonly name: RowName;
  readonly shown: (value: number, style: Style) => Cell;
}

/** Three lines of the table: a figure a year, and below it the lowest and the highest that its range allows. */
function rangedLines(
  { words }: Page,
  rows: readonly OutlookRow[],
  { label, now, name, shown }: Block,
): Cell[][] {
  const cells = (end: keyof Ranged, metric: MetricId, style: Style) =>
    rows.map((row) => about(shown(row[name][end], style), metric, { year: row.year }));
  const nothing = text("", "mutedNumber");
  return [
    [text(words.say(label), "totalLabel"), now, ...cells("line", METRIC[name], "total")],
    [text(words.say(O.rangeLow), "muted"), nothing, ...cells("low", "outlookRange", "mutedNumber")],
    [text(words.say(O.rangeHigh), "muted"), nothing, ...cells("high", "outlookRange", "mutedNumber")],
  ];
}

/** [pixels] between the two charts, and between the right one and the edge of the page. */
const GAP = 12;
const EDGE = 4;

/** A figure as columns, its range as two thin lines; sales at the left, people at the right, never on one plot. */
function putChart(
  page: BalancePage,
  { row, table }: { readonly row: number; readonly table: number },
  name: "sales" | "active",
): void {
  const { sheet, words, context } = page;
  const line = (below: number): Area => ({
    ...{ row: table + below, rows: 1 },
    ...{ column: NOW_COLUMN, columns: 1 + PROJECTION_YEARS },
  });
  const at = LINE[name];
  const thin = { kind: "line", color: PALETTE.muted, axis: "left", dashed: true } as const;
  const sign = currencyForm(context.currency).sign.trim();
  sheet.charts.push({
    title: words.say(name === "sales" ? O.chartSales : O.chartActive),
    categories: line(0),
    series: [
      { name: words.say(O[name]), values: line(at), kind: "column", color: PALETTE.columns, axis: "left" },
      { name: words.say(O.low), values: line(at + 1), ...thin },
      { name: words.say(O.high), values: line(at + 2), ...thin },
    ],
    leftAxis: name === "sales" ? words.say(T.axisSales, { sign }) : words.say(T.axisActive),
    place: { row, ...sideOf(page, name), height: CHART_ROWS * 21 - 12 },
  });
}

/** Where a chart's half of the page begins, and how wide it is. */
function sideOf(page: Page, name: "sales" | "active"): { column: number; width: number } {
  const left = pageWidth(page, RIGHT_COLUMN);
  return name === "sales"
    ? { column: 0, width: left - GAP }
    : { column: RIGHT_COLUMN, width: pageWidth(page) - left - EDGE };
}

/** The column at which the right half of the page begins. */
const RIGHT_COLUMN = 7;
