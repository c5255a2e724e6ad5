import { type Language, say } from "../../catalog/language.ts";
import { CALENDAR_TEXTS as T } from "../../catalog/texts/step-texts.ts";
import { type CalendarDay, calendarDays } from "../../core/steps/calendar.ts";
import { type Clash, clashesOf } from "../../core/steps/clashes.ts";
import type { PlanDue } from "../../core/steps/due.ts";
import type { PlanFault } from "../../core/steps/plan-fault.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { type Day, isoOf, shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { numberText } from "../page/words.ts";
import { plannedFault } from "./plan-fault-words.ts";
import { startWords } from "./plan-words.ts";
import { type AskedPlan, cellFaultWords, type PlanSheet, readPlans } from "./read-plans.ts";

/** A plan of the calendar. */
export interface CalendarPlan extends AskedPlan {
  readonly found: PlanDue;
  /** The first day that the orders reach back for; null = all do. */
  readonly knownFrom: Day | null;
  /** Whom it is for; null = everybody. */
  readonly segment: Segment | null;
}

type Counted = Omit<CalendarPlan, keyof AskedPlan>;

/** The 30 days from today. */
export interface Calendar {
  readonly plans: readonly CalendarPlan[];
  readonly days: readonly CalendarDay[];
  readonly clashes: readonly Clash[];
  /** Rows that are no plan, in words. */
  readonly faults: readonly string[];
  /** Days that people are left alone after a mail. */
  readonly restDays: number;
  readonly today: Day;
  /** The first and the last day with a purchase; null = nobody bought. */
  readonly dataStart: Day | null;
  readonly lastPurchase: Day | null;
}

/** What the calendar is made by. */
export interface CalendarTerms extends Pick<Calendar, "dataStart" | "lastPurchase" | "restDays" | "today"> {
  readonly language: Language;
}

/** What plans are read and counted by. */
interface CountedBy {
  /** The segments that the file keeps. */
  readonly saved: readonly Segment[];
  /** Who is due by a plan, or why that cannot be said. */
  count(plan: AskedPlan): Counted | PlanFault | InputProblem;
}

/** The calendar of the plans of 配信計画; a row with a fault is told, and nobody is due by it. */
export function calendarOf(
  sheet: PlanSheet,
  { saved, count }: CountedBy,
  { language, ...terms }: CalendarTerms,
): Calendar {
  const read = readPlans(sheet, saved, language);
  const plans: CalendarPlan[] = [];
  const faults = [...read.faults];
  for (const plan of read.plans) {
    const counted = count(plan);
    if ("found" in counted) plans.push({ ...plan, ...counted });
    else faults.push(plannedFault(plan, counted, language));
  }
  const dues = plans.map(({ found }) => found.due);
  return {
    plans,
    days: calendarDays(dues, terms.today),
    clashes: clashesOf(dues, terms.restDays),
    faults: faults.sort((a, b) => a.row - b.row).map((fault) => cellFaultWords(fault, sheet.name, language)),
    ...terms,
  };
}

/**
 * Plans that would reach one person too soon after each other, a sentence each.
 *
 * @example
 * const plans = [{ plan: { name: "お礼" } }, { plan: { name: "誕生日" } }];
 * const clashes = [{ plans: [0, 1], people: 12, day: 19_813 }];
 * clashWords({ plans, clashes, restDays: 7 }, "ja")
 * //=> ["「お礼」のあと7日以内に「誕生日」が届く人：12人（最初は 2024/03/31）。何日後か対象を変えてください。"]
 */
export function clashWords({ plans, clashes, restDays }: Calendar, language: Language): string[] {
  return clashes.map(({ plans: [one, other], people, day }) => {
    const named = { one: plans[one]?.plan.name ?? "", other: plans[other]?.plan.name ?? "" };
    const values = { ...named, rest: restDays, people: numberText(people, 0), day: shownDay(day) };
    return say(one === other ? T.clashSame : T.clash, language, values);
  });
}

/**
 * When a plan is due, in words: 「初回購入の14日後」.
 *
 * @example
 * const of = (days) => dueWords({ plan: { start: { from: "order", k: 1 }, days } }, "ja");
 * [of(14), of(0)] //=> ["初回購入の14日後", "初回購入の当日"]
 */
export const dueWords = ({ plan }: Pick<CalendarPlan, "plan">, language: Language): string =>
  say(plan.days === 0 ? T.dueSame : T.due, language, {
    start: startWords(plan.start, language),
    days: plan.days,
  });

/** Somebody's day of a plan, as a page asks for its list. */
export interface AskedDue {
  plan: string;
  /** ISO. */
  day: string;
}

/** People per plan and day, for a page; nothing of a person. */
export interface CalendarLine extends AskedDue {
  people: number;
}

/** What is told of a calendar. */
export interface StepCalendar {
  /** 配信計画. */
  plans: { sheetId: number; name: string };
  /** The sheet 配信カレンダー; null = there is nothing to show yet. */
  sheet: { sheetId: number; name: string } | null;
  /** Days with people, the earliest first. */
  lines: CalendarLine[];
  /** Plans that clash, rows that are no plan, and what else there is to know. */
  clashes: string[];
  faults: string[];
  notices: string[];
}

/**
 * Days on which somebody is due, by plan.
 *
 * @example
 * calendarLines({ plans: [{ plan: { name: "お礼" } }], days: [{ day: 19_814, mails: [2] }] })
 * //=> [{ plan: "お礼", day: "2024-04-01", people: 2 }]
 */
export const calendarLines = ({ plans, days }: Pick<Calendar, "plans" | "days">): CalendarLine[] =>
  days.flatMap(({ day, mails }) =>
    mails.flatMap((people, i) =>
      people === 0 ? [] : [{ plan: plans[i]?.plan.name ?? "", day: isoOf(day), people }],
    ),
  );

/**
 * What is told once 配信計画 was made for the first time.
 *
 * @example
 * const { lines, notices } = firstPlansAnswer({ sheetId: 1, name: "配信計画" }, "ja");
 * [lines, notices[0].startsWith("「配信計画」を作りました。")] //=> [[], true]
 */
export const firstPlansAnswer = (plans: StepCalendar["plans"], language: Language): StepCalendar => ({
  ...{ plans, sheet: null, lines: [], clashes: [], faults: [] },
  notices: [say(T.firstPlans, language, { sheet: plans.name })],
});

/**
 * What is told of a calendar; without a plan there is no sheet of it.
 *
 * @example
 * // two people are due tomorrow by the first plan, nobody by the second
 * const plans = [{ plan: { name: "お礼" } }, { plan: { name: "誕生日" } }];
 * const calendar = { plans, days: [{ day: 19_814, mails: [2, 0] }], clashes: [], faults: [], restDays: 7 };
 * calendarAnswer(calendar, { plans: { sheetId: 1, name: "配信計画" }, sheet: { sheetId: 2 } }, "ja").lines
 * //=> [{ plan: "お礼", day: "2024-04-01", people: 2 }]
 */
export function calendarAnswer(
  calendar: Calendar,
  { plans, sheet }: Pick<StepCalendar, "plans" | "sheet">,
  language: Language,
): StepCalendar {
  return {
    ...{ plans: { sheetId: plans.sheetId, name: plans.name }, sheet },
    lines: calendarLines(calendar),
    clashes: clashWords(calendar, language),
    faults: [...calendar.faults],
    notices: sheet === null ? [say(T.allOff, language, { sheet: plans.name })] : [],
  };
}
