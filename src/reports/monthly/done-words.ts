/** What a finished run of a month came to, in words that hold no person. */
import { type Language, sameText, say } from "../../catalog/language.ts";
import { MANAGEMENT_TEXTS } from "../../catalog/texts/management-texts.ts";
import { MONTHLY_TEXTS as T } from "../../catalog/texts/monthly-texts.ts";
import { dayOfIso, type Day, latestMonthEnd, shownDay } from "../../core/values/day.ts";
import { reportNamed } from "../index.ts";
import { numberText } from "../page/words.ts";
import type { RunResult } from "../page/run-result.ts";
import { type Calendar, calendarLines, clashWords } from "../steps/calendar.ts";
import { type Told, toldIn } from "./told.ts";

/** A run of the reports as it ended. */
export interface DoneRun {
  readonly results: Readonly<Record<Language, Pick<RunResult, "anchorDate" | "alarm" | "reports">>>;
  /** IDs of the reports that were refused. */
  readonly refused: readonly string[];
  /** The day it was begun. */
  readonly today: Day;
}

/**
 * How many reports stand as of when, what could not be written, and whether an alarm is open.
 *
 * @example
 * const result = { anchorDate: "2024-02-29", alarm: null, reports: [{ id: "rfm" }, { id: "flows" }] };
 * const run = { results: { ja: result, en: result }, refused: ["flows"], today: 19_785 };
 * doneTold(run).ja
 * //=> ["2024/02/29 を基点に、レポート1枚を作り直しました。", "書けずに前のままのシート：顧客の動き。理由は結果の「お知らせ」にあります。", "維持率の警報は出ていません。"]
 */
export const doneTold = (run: DoneRun): Told => toldIn((language) => doneSentences(run, language));

function doneSentences({ results, refused, today }: DoneRun, language: Language): string[] {
  const { anchorDate, alarm, reports } = results[language];
  const [anchor, end] = [dayOfIso(anchorDate) ?? 0, latestMonthEnd(today)];
  const written = reports.filter(({ id }) => !refused.includes(id)).length;
  const names = refused.map((id) => say(reportNamed(id)?.texts.name ?? sameText(id), language));
  return [
    say(T.made, language, { anchor: shownDay(anchor), n: written }),
    ...(anchor < end ? [say(T.ordersEnd, language, { end: shownDay(end) })] : []),
    ...(names.length > 0
      ? [say(T.unwritten, language, { names: names.join(say(T.between, language)) })]
      : []),
    alarm ?? say(T.noAlarm, language),
  ];
}

/** Days that are named; of the others the number is told. */
const MOST_LINES = 12;

/** A mail address, or so many digits as a phone number has, that somebody typed into the name of a plan. */
const CONTACT = /@|\d(?:[- ]?\d){8,}/;

/**
 * The days on which mails are due, few people masked as for management.
 *
 * @param least the fewest people a number may tell of [count]
 *
 * @example
 * const plans = [{ plan: { name: "お礼" } }];
 * const calendar = { plans, days: [{ day: 19_814, mails: [12] }, { day: 19_815, mails: [2] }], clashes: [], faults: [] };
 * plansTold(calendar, 5).ja
 * //=> ["配信の予定（今日から30日間）：", "2024/04/01　お礼　12人", "2024/04/02　お礼　5人未満"]
 */
export const plansTold = (calendar: Calendar, least: number): Told =>
  toldIn((language) => planSentences(calendar, least, language));

function planSentences(calendar: Calendar, least: number, language: Language): string[] {
  const lines = calendarLines(calendar).map(({ plan, day, people }) =>
    say(T.planDay, language, {
      day: day.replace(/-/g, "/"),
      plan: CONTACT.test(plan) ? "…" : plan,
      people: peopleWords(people, least, language),
    }),
  );
  const more = lines.length - MOST_LINES;
  const faults = calendar.faults.length + clashWords(calendar, language).length;
  return [
    say(lines.length === 0 ? T.noPlanDays : T.plans, language),
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [say(T.moreDays, language, { n: more })] : []),
    ...(faults > 0 ? [say(T.planFaults, language, { n: faults })] : []),
  ];
}

const peopleWords = (people: number, least: number, language: Language): string =>
  people < least
    ? say(MANAGEMENT_TEXTS.few, language, { n: least })
    : say(T.planPeople, language, { n: numberText(people, 0) });

/**
 * The days on which mails are due could not be told.
 *
 * @param why in both languages
 *
 * @example
 * plansFailedTold({ ja: ["理由。"], en: ["Why."] }).ja //=> ["配信の予定は数えられませんでした。理由。"]
 */
export const plansFailedTold = (why: Told): Told =>
  toldIn((language) => [say(T.plansFailed, language, { why: why[language].join(" ") })]);
