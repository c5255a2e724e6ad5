import { HISTORY_METHOD, HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell, ReportModel } from "../../catalog/report-model.ts";
import type { StageSetKind } from "../../core/segments/customer-sets.ts";
import { isSmallSurvival, type MonthRow } from "../../core/history/monthly-history.ts";
import { isSmallSample, ratio, rateOf } from "../../core/values/share.ts";
import { about, ofStage } from "../page/about.ts";
import { type Card, CARD_LINES, putCards } from "../page/cards.ts";
import type { ReportContext } from "../context.ts";
import { CONTENT_ROW, modelOf, type Page, putHead, putMethod, putNotices, pageOf } from "../page/frame.ts";
import { money, num } from "../page/grid.ts";
import { chartRows, putCharts } from "./history-charts.ts";
import { ledgerMonths } from "./history-rows.ts";
import { LEDGER_HEAD, putLedger, putReplaced } from "./history-table.ts";
import { putWarning, warningWords } from "./history-warning.ts";
import { marked } from "../page/stage-words.ts";
import { points } from "../page/words.ts";

const COLUMN_WIDTHS = [92, 84, 72, 72, 66, 66, 66, 66, 66, 90, 76, 72, 92, 128, 170];

/** 定点観測: the shop at every month end, with what changed and what to watch. */
export function monthlyHistoryReport(context: ReportContext): ReportModel {
  const page = pageOf(context, COLUMN_WIDTHS);
  const months = ledgerMonths(context);
  const rows = months.map(({ row }) => row);
  putHead(page, T.title, sentence(page, rows));
  putCards(page.sheet, CONTENT_ROW, cards(page, rows), CARD_SPANS);
  const charts = CONTENT_ROW + CARD_LINES + 1;
  // The months are many: what has to be read with them stands above.
  let row = putWarning(page, charts + chartRows(months) + 1, rows);
  row = putNotices(page, row);
  row = putMethod(page, row, HISTORY_METHOD) + 1;
  putCharts(page, charts, row + LEDGER_HEAD, months);
  row = putLedger(page, row, months);
  putReplaced(page, row);
  return modelOf(page, "monthlyHistory", T.sheetName);
}

/** The finished month so many months before the latest one. */
function monthBefore(rows: readonly MonthRow[], months: number): MonthRow | undefined {
  const finished = rows.filter(({ unfinished }) => !unfinished);
  return finished[finished.length - 1 - months];
}

function sentence({ context, words }: Page, rows: readonly MonthRow[]): string {
  const now = monthBefore(rows, 0);
  const before = monthBefore(rows, 12);
  if (!now || !before || before.partialYear) {
    const active = rows[rows.length - 1]?.activeCustomers ?? context.analysis.balance.total.activeNow;
    return words.say(T.sentenceNone, { now: words.count(active) });
  }
  const customers = now.activeCustomers - before.activeCustomers;
  return words.say(T.sentence, {
    now: words.count(now.activeCustomers),
    customers: signed(words.count(customers), customers),
    sales: words.money(now.annualSales),
    salesChange: change(now.annualSales, before.annualSales),
    watch: warningWords(rows, words),
  });
}

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

/** 「+3.2%」: how much a sum moved against an earlier one. */
function change(now: number, before: number): string {
  const share = ratio(now - before, before);
  return share === null ? "—" : `${points(share)}%`;
}

/** By how much 残存率 moved in a month, and that it is 参考値. */
function survivalNote(
  now: MonthRow | undefined,
  before: MonthRow | undefined,
  minSample: number,
  words: Page["words"],
): string {
  const [is, was] = [now?.goldSurvivalRate ?? null, before?.goldSurvivalRate ?? null];
  const known = is !== null && was !== null;
  const note = known ? words.say(T.pointsNote, { points: points(is - was) }) : words.say(T.noComparison);
  return now && is !== null ? marked(note, isSmallSurvival(now, minSample), words) : note;
}

const CARD_SPANS = [
  [0, 3],
  [3, 3],
  [6, 3],
  [9, 3],
  [12, 3],
] as const;

function cards(page: Page, rows: readonly MonthRow[]): Card[] {
  const { words } = page;
  const { minSample } = page.context.analysis.settings;
  const [now, before, yearAgo] = [monthBefore(rows, 0), monthBefore(rows, 1), monthBefore(rows, 12)];
  const none = words.say(T.noComparison);
  const of = (cell: Cell, metric: MetricId, rest: Omit<About, "metric">): Cell =>
    now ? about(cell, metric, { ...rest, month: now.anchor }) : cell;
  const rate = (name: "retention" | "reactivation", kind: StageSetKind): Card => {
    const [is, was] = [now && rateOf(now[name]), before && rateOf(before[name])];
    const known = typeof is === "number" && typeof was === "number";
    const moved = known ? words.say(T.pointsNote, { points: points(is - was) }) : none;
    const note = marked(moved, now !== undefined && isSmallSample(now[name], minSample), words);
    const value = of(num(is ?? null, "rate"), `${name}Rate`, ofStage(kind, 0));
    return { label: words.say(T[name]), value, note };
  };
  const customers = now && before ? now.activeCustomers - before.activeCustomers : null;
  return [
    {
      label: words.say(T.active),
      value: of(num(now?.activeCustomers ?? null, "count"), "activeCustomers", ofStage("active", 0)),
      note:
        customers === null
          ? none
          : words.say(T.activeNote, { change: signed(words.count(customers), customers) }),
    },
    rate("retention", "kept"),
    rate("reactivation", "returned"),
    {
      label: words.say(T.survival),
      value: of(num(now?.goldSurvivalRate ?? null, "rate"), "goldSurvivalRate", { box: 5 }),
      note: survivalNote(now, before, minSample, words),
    },
    {
      label: words.say(T.annualSales),
      value: of(money(now?.annualSales ?? null), "annualSales", ofStage("active", 0)),
      note:
        now && yearAgo && !yearAgo.partialYear
          ? words.say(T.salesNote, { change: change(now.annualSales, yearAgo.annualSales) })
          : none,
    },
  ];
}
