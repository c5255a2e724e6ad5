import { TAB_COLORS } from "../../catalog/look.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import { WEEKDAYS } from "../../catalog/texts/report-texts.ts";
import { CALENDAR_TEXTS as T } from "../../catalog/texts/step-texts.ts";
import { OFF_REASONS } from "../../core/steps/due.ts";
import { CALENDAR_DAYS } from "../../core/steps/step-plan.ts";
import { type Day, isoOf, sheetDay, weekdayOf } from "../../core/values/day.ts";
import { total } from "../../core/values/sum.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { listName } from "../lists/list-name.ts";
import { type Grid, HEADER_HEIGHT, num, paragraph, text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";
import { type Calendar, clashWords, dueWords } from "./calendar.ts";

export { planPage } from "./plan-page.ts";

/** What stands above the calendar. */
export interface CalendarHead {
  readonly anchor: Day;
  /** The orders' sheet. */
  readonly source: string;
  /** Local time, as shown. */
  readonly madeAt: string;
}

/** Pixels: day, weekday and people, and together those of all plans. */
const [DAY_WIDTH, NARROW, PLANS_WIDTH] = [100, 70, 1_100];
const [LEAST_PLAN, MOST_PLAN] = [70, 220];

/** Days after which orders are called old: what was bought since is not known. */
const STALE_AFTER = 2;

/** 配信カレンダー: the days, and for each plan how many people are due; what clashes is said above. */
export function calendarPage(
  calendar: Calendar,
  head: CalendarHead,
  spoken: Pick<ReportContext, "language" | "currency">,
): ReportModel {
  const words = wordsOf(spoken);
  const { plans, today } = calendar;
  const wide = Math.floor(PLANS_WIDTH / Math.max(1, plans.length));
  const width = Math.max(LEAST_PLAN, Math.min(MOST_PLAN, wide));
  const title = words.say(T.name);
  const sheet = titledGrid([DAY_WIDTH, NARROW, NARROW, ...plans.map(() => width)], title);
  const told = { sheet, words, language: spoken.language };
  let row = putHead(told, calendar, head);
  for (const line of [
    ...staleWords(calendar, words),
    ...calendar.faults,
    ...clashWords(calendar, spoken.language),
  ])
    row = paragraph(sheet, row, text(line, "alarm"));
  for (const line of notesOf(calendar, words)) row = paragraph(sheet, row, text(line, "note"));
  const frozenRows = putHeader(told, row, calendar);
  putTable(told, frozenRows, calendar);
  const sheetName = listName(`${title} ${isoOf(today)}`);
  return plainModel(sheet, { id: "stepCalendar", sheetName, tabColor: TAB_COLORS.list, frozenRows });
}

interface Told extends Pick<ReportContext, "language"> {
  readonly sheet: Grid;
  readonly words: Words;
}

function putHead(
  { sheet, words }: Told,
  { days, today, lastPurchase }: Calendar,
  head: CalendarHead,
): number {
  const { anchor, source, madeAt } = head;
  const facts = {
    ...{ today: words.day(today), last: words.day(today + CALENDAR_DAYS - 1), days: CALENDAR_DAYS },
    ...{ anchor: words.day(anchor), source, madeAt },
    lastPurchase: lastPurchase === null ? "" : words.day(lastPurchase),
  };
  const row = sheet.put(1, 0, [[text(words.say(T.facts, facts), "subtitle")]]);
  const most = days.reduce((best, one) => (one.people > best.people ? one : best));
  const sent = total(days.flatMap(({ mails }) => mails));
  const counts = { mails: words.count(sent), people: words.count(most.people), day: words.day(most.day) };
  const sentence = words.say(sent === 0 ? T.nobody : T.total, { ...counts, days: CALENDAR_DAYS });
  return paragraph(sheet, row, text(sentence, "sentence"));
}

/** Whoever bought after the last purchase that is known would be written to all the same. */
const staleWords = ({ today, lastPurchase }: Calendar, words: Words): string[] =>
  lastPurchase !== null && lastPurchase < today - STALE_AFTER
    ? [words.say(T.stale, { lastPurchase: words.day(lastPurchase) })]
    : [];

function notesOf(calendar: Calendar, words: Words): string[] {
  const { plans, clashes, restDays, dataStart } = calendar;
  const late = plans.flatMap(({ plan, knownFrom }) =>
    knownFrom === null || dataStart === null
      ? []
      : [words.say(T.knownFrom, { name: plan.name, start: words.day(dataStart), day: words.day(knownFrom) })],
  );
  return [
    ...late,
    ...(clashes.length === 0 ? [words.say(T.noClash, { rest: restDays })] : []),
    words.say(T.guards),
  ];
}

function putHeader({ sheet, words, language }: Told, row: number, { plans }: Calendar): number {
  const fixed = [text(words.say(T.day), "headerLeft"), text(words.say(T.weekday), "headerCenter")];
  const names = plans.map(({ plan }) => text(plan.name, "header"));
  sheet.put(row, 0, [[...fixed, text(words.say(T.people), "header"), ...names]]);
  sheet.rowHeights[row] = HEADER_HEIGHT;
  const due = plans.map((plan) => text(dueWords(plan, language), "header"));
  const none = text("", "header");
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  return sheet.put(row + 1, 0, [[none, none, none, ...due]]);
}

function putTable({ sheet, words }: Told, first: number, { plans, days }: Calendar): void {
  const lines = days.map(({ day, people, mails }): Cell[] => [
    num(sheetDay(day), "day", "label"),
    text(words.say(WEEKDAYS[weekdayOf(day)] ?? T.weekday), "centred"),
    counted(people),
    ...mails.map((n, i) => counted(day < (plans[i]?.knownFrom ?? -Infinity) ? null : n)),
  ]);
  let row = sheet.put(first, 0, lines);
  const total = plans.map(({ found }) => num(found.due.length, "count", "total"));
  const label = text(words.say(T.mails, { days: CALENDAR_DAYS }), "totalLabel");
  row = sheet.put(row, 0, [[label, text("", "totalLabel"), text("", "totalLabel"), ...total]]);
  const aside = (name: Text, of: (plan: (typeof plans)[number]) => number): Cell[] => [
    { ...text(words.say(name), "muted"), open: true },
    text("", "muted"),
    text("", "muted"),
    ...plans.map((plan) => num(of(plan), "count", "mutedNumber")),
  ];
  sheet.put(row, 0, [
    ...OFF_REASONS.map((reason) => aside(T[reason], ({ found }) => found.off[reason])),
    aside(T.unsaid, ({ found }) => found.unsaid),
  ]);
}

const counted = (n: number | null): Cell => num(n, "count", n === 0 ? "mutedNumber" : "number");
