import { PALETTE } from "../../catalog/look.ts";
import { CPM_METHOD, CPM_TEXTS as T } from "../../catalog/texts/cpm-texts.ts";
import { AUTO_ORDERS, type CpmClass, cpmParts } from "../../core/schemes/cpm-scheme.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { classesCell } from "../cells/class-cells.ts";
import { putClasses } from "../classes/class-cells.ts";
import {
  chartRows,
  comparedMonths,
  type ClassMonths,
  putClassChart,
  putClassMonths,
  putClassSales,
  putYearChanges,
} from "../classes/class-months.ts";
import { paragraph, text } from "../page/grid.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { TABLE_HEAD } from "../page/table.ts";
import { report } from "../report.ts";
import { putCpmBoard } from "./cpm-board.ts";
import { cpmAsks, type CpmMetrics, cpmMetrics } from "./cpm-metrics.ts";
import { amountText } from "./cpm-words.ts";

const COLUMN_WIDTHS = [130, 106, 106, 120, 106, 106, 106, 106, 106, 106, 106, 106];
/** This month and the eleven before it. */
const SHOWN = 12;
const COLORS = {
  "loyal-active": PALETTE.gold,
  "trend-active": PALETTE.returned,
  "steady-active": PALETTE.accent,
  "toddler-active": PALETTE.columns,
  "first-active": PALETTE.muted,
  "loyal-churned": PALETTE.loss,
};

/** CPM10群: everybody in one of five groups by tenure and sales, active or churned. */
export const cpmGroups = report({
  id: "cpmGroups",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: CPM_METHOD },
  asks: cpmAsks,
  metrics: cpmMetrics,
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, sentence(page));
    const { metrics } = page;
    const all: ClassMonths = { scheme: "cpm", months: metrics.months, shown: SHOWN, colors: COLORS };
    let row = putAuto(page, putCpmBoard(page, CONTENT_ROW));
    row = putClasses(page, row, { scheme: "cpm", rows: metrics.rows, tenure: true });
    const chart = row;
    row += chartRows(all) + 1;
    putClassChart(page, chart, { ...all, table: row + TABLE_HEAD });
    row = putYearChanges(page, putClassMonths(page, row, all), all);
    row = putClassSales(page, row, all);
    putMethod(page, putNotices(page, row));
  },
  json: ({ rows, months }) =>
    rows.map((row, i) => ({
      ...{ ...cpmParts(row.class), customers: row.customers, sales: majorOf(row.sales) },
      months: monthsOf(months, i),
    })),
  cells: {
    CPM_PORTFOLIO: ({ metrics }, language, asked) =>
      classesCell({ scheme: "cpm", ...metrics }, language, asked),
  },
});

/** The months of one group: people, the change on the year and the people as a share of those a year before, lifetime sales. */
function monthsOf(months: CpmMetrics["months"], group: number) {
  const years = new Map(comparedMonths({ months, shown: SHOWN }).map(({ month, then }) => [month.day, then]));
  return months.slice(-SHOWN).map(({ day, people, sales }) => {
    const customers = people[group] ?? 0;
    const then = years.get(day)?.people[group] ?? null;
    const change = then === null ? null : customers - then;
    const yearRate = then === null ? null : ratio(customers, then);
    return { date: isoOf(day), customers, yearChange: change, yearRate, sales: majorOf(sales[group] ?? 0) };
  });
}

/** Says from which amount on people are 流行 or 優良 where the shop set none; gives the next row. */
function putAuto({ sheet, words, context, metrics }: Page<CpmMetrics>, row: number): number {
  if (context.analysis.settings.cpmAmount !== null) return row;
  const values = { n: AUTO_ORDERS, amount: amountText(metrics.amount, { context, words }) };
  return paragraph(sheet, row - 1, text(words.say(T.auto, values), "note")) + 1;
}

function sentence({ words, metrics: { rows } }: Page<CpmMetrics>): string {
  const active = sumOf(
    rows.filter((row) => cpmParts(row.class).status === "active"),
    "customers",
  );
  const of = (name: CpmClass) => rows.filter((row) => row.class === name);
  const total = sumOf(rows, "customers");
  return words.say(T.sentence, {
    total: words.count(total),
    active: words.count(active),
    activeRate: words.percent(ratio(active, total)),
    loyal: words.count(sumOf(of("loyal-active"), "customers")),
    loyalSales: words.percent(ratio(sumOf(of("loyal-active"), "sales"), sumOf(rows, "sales"))),
    gone: words.count(sumOf(of("loyal-churned"), "customers")),
  });
}
