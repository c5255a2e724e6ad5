import { HISTORY_METHOD, HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { monthHeadlines, type MonthRow, monthsRequest } from "../../core/history/monthly-history.ts";
import { type HistoryMonth, watchedHistory } from "../../core/history/watched-history.ts";
import { salesMonthsRequest } from "../../core/sales/new-repeat.ts";
import { HEADLINE_TEXTS } from "../../catalog/texts/headline-texts.ts";
import { CONTINUED } from "../gold-map/map-places.ts";
import { about } from "../page/about.ts";
import { type Card, CARD_LINES, putCards } from "../page/cards.ts";
import { report } from "../report.ts";
import { monthsTable } from "./month-cells.ts";
import { monthlyHistoryJson } from "./history-json.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { money, num } from "../page/grid.ts";
import { chartRows, putCharts } from "./history-charts.ts";
import { shownMonths } from "./history-rows.ts";
import { TABLE_HEAD } from "../page/table.ts";
import { putMonths, putReplaced } from "./history-table.ts";
import { putWarning, warningWords } from "./history-warning.ts";
import { withheldNote } from "../page/headline-words.ts";
import { changeText, points, signed } from "../page/words.ts";

const COLUMN_WIDTHS = [75, 75, 75, 75, 66, 66, 66, 66, 66, 90, 66, 66, 75, 118, 75, 118, 162];

/** 定点観測: the shop at every month end, with what changed and what to watch. */
export const monthlyHistory = report({
  id: "monthlyHistory",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: HISTORY_METHOD },
  forManagement: true,
  asks: (span, { stageThresholds, newRepeatRule }) => [
    monthsRequest(span, stageThresholds),
    salesMonthsRequest(span, newRepeatRule),
  ],
  metrics: watchedHistory,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { metrics } = page;
    const months = shownMonths(page.context, metrics);
    const rows = metrics.map(({ row }) => row);
    putHead(page, sentence(page, metrics), sentenceTells(rows));
    putCards(page.sheet, CONTENT_ROW, { cards: cards(page, rows), spans: CARD_SPANS });
    const charts = CONTENT_ROW + CARD_LINES + 1;
    // The months are many: what has to be read with them stands above.
    let row = putWarning(page, { row: charts + chartRows(months) + 1, tells: lastChange(rows) }, metrics);
    row = putNotices(page, row);
    row = putMethod(page, row) + 1;
    putCharts(page, { row: charts, table: row + TABLE_HEAD }, months);
    row = putMonths(page, row, months);
    return { keeping: [{ row, rows: putReplaced(page, row) - row }] };
  },
  json: monthlyHistoryJson,
  cells: { CPM_MONTHS: ({ metrics }, language) => monthsTable(metrics, language) },
});

/** The finished month that lies `months` months before the latest one. */
function monthBefore(rows: readonly MonthRow[], months: number): MonthRow | undefined {
  const finished = rows.filter(({ unfinished }) => !unfinished);
  return finished[finished.length - 1 - months];
}

/** The month that the sentence and the cards tell of: the latest finished one; a shop without one is told as it stands. */
const told = (rows: readonly MonthRow[]): MonthRow | undefined =>
  monthBefore(rows, 0) ?? rows[rows.length - 1];

/** A number of all stages at a month. */
const at = (month: MonthRow | undefined, metric: MetricId): About[] =>
  month ? [{ metric, month: month.anchor }] : [];

/** 維持率 of the latest finished month and of the one before. */
const lastChange = (rows: readonly MonthRow[]): About[] =>
  [0, 1].flatMap((months) => at(monthBefore(rows, months), "retentionRate"));

const sentenceTells = (rows: readonly MonthRow[]): About[] => [
  ...[told(rows), monthBefore(rows, 12)].flatMap((month) => at(month, "activeCustomers")),
  ...lastChange(rows),
];

/** What the shop comes to, and at which month end where that is not the day in the sheet's head. */
function sentence(page: Page, months: readonly HistoryMonth[]): string {
  const { context, words } = page;
  const now = told(months.map(({ row }) => row));
  const isNow = now === undefined || now.anchor === context.analysis.reach.anchor;
  return (isNow ? "" : words.say(T.asOf, { date: words.day(now.anchor) })) + point(page, months);
}

function point({ context, words }: Page, months: readonly HistoryMonth[]): string {
  const rows = months.map(({ row }) => row);
  const now = told(rows);
  const before = monthBefore(rows, 12);
  const { reach, balance, settings } = context.analysis;
  if (!now || !before || before.partialYear) {
    const active = now?.activeCustomers ?? balance.total.activeNow;
    const date = words.day(reach.comparableFrom);
    return words.say(T.sentenceNone, { now: words.count(active), date });
  }
  const customers = now.activeCustomers - before.activeCustomers;
  const { withheld } = monthHeadlines(now, reach.dataStart, settings.minSample).retention;
  return words.say(T.sentence, {
    now: words.count(now.activeCustomers),
    customers: signed(words.count(customers), customers),
    sales: words.money(now.annualSales),
    salesChange:
      before.annualSales === 0
        ? ""
        : words.say(T.salesMoved, { change: changeText(now.annualSales, before.annualSales) }),
    watch: withheld ? "" : warningWords(months, words),
  });
}

const CARD_SPANS = [
  [0, 3],
  [3, 3],
  [6, 3],
  [9, 3],
  [12, 5],
] as const;

/** The rates of the cards: what they are called and what they are made of. */
const RATES = [
  { figure: "retention", label: T.retention, metric: "retentionRate", rest: {} },
  { figure: "reactivation", label: T.reactivation, metric: "reactivationRate", rest: {} },
  { figure: "goldSurvival", label: T.survival, metric: "goldSurvivalRate", rest: { box: CONTINUED } },
] as const;

function cards(page: Page, rows: readonly MonthRow[]): Card[] {
  const { words, context } = page;
  const { reach, settings } = context.analysis;
  const now = told(rows);
  const [before, yearAgo] = [monthBefore(rows, 1), monthBefore(rows, 12)];
  const none = words.say(T.noComparison);
  const of = (cell: Cell, metric: MetricId, rest: Pick<About, "box"> = {}): Cell =>
    now ? about(cell, metric, { ...rest, month: now.anchor }) : cell;
  const said = (month: MonthRow | undefined) =>
    month && monthHeadlines(month, reach.dataStart, settings.minSample);
  const [is, was] = [said(now), said(before)];
  const rate = ({ figure, label, metric, rest }: (typeof RATES)[number]): Card => {
    const [value, earlier] = [is?.[figure].value ?? null, was?.[figure].value ?? null];
    const withheld = is?.[figure].withheld;
    const moved =
      value === null || earlier === null
        ? none
        : words.say(T.pointsNote, { points: points(value - earlier) });
    const note = withheld ? withheldNote(figure, withheld, words) : moved;
    const tells = before ? [{ metric, ...rest, month: before.anchor }] : [];
    return { label: words.say(label), value: of(num(value, "rate"), metric, rest), note, tells };
  };
  const customers = now && before ? now.activeCustomers - before.activeCustomers : null;
  return [
    {
      label: words.say(T.active),
      value: of(num(now?.activeCustomers ?? null, "count"), "activeCustomers"),
      note:
        customers === null
          ? none
          : words.say(T.activeNote, { change: signed(words.count(customers), customers) }),
      tells: at(before, "activeCustomers"),
    },
    ...RATES.map(rate),
    {
      label: words.say(T.annualSales),
      value: of(money(now?.annualSales ?? null), "annualSales"),
      note:
        now && yearAgo && !yearAgo.partialYear && yearAgo.annualSales !== 0
          ? words.say(T.salesNote, { change: changeText(now.annualSales, yearAgo.annualSales) })
          : partOfYear(page, now),
      tells: at(yearAgo, "annualSales"),
    },
  ];
}

/** Sums of less than a year say so, others that there is no year to compare with. */
function partOfYear({ context, words }: Page, now: MonthRow | undefined): string {
  const start = words.day(context.analysis.reach.dataStart);
  return words.say(now?.partialYear ? HEADLINE_TEXTS.partOfYear : T.noComparison, { start });
}
