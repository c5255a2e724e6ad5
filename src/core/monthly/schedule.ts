/** On which day the reports are made by themselves. */
import { dayOfIso, type Day, isoMonthOf, isoOf, monthsBefore } from "../values/day.ts";

/** The last day of the month that may be chosen: every month has it. */
export const LAST_DAY = 28;
export const LAST_HOUR = 23;

/** A day of every month, and the month it last came in for which reports were begun. */
export interface MonthlyDay {
  /** 1 to 28. */
  readonly day: number;
  /** ISO month, e.g. `2026-11`. */
  readonly begun: string;
}

/**
 * The month in which a day of the month came last.
 *
 * @param today in the zone of the file
 * @param day of the month, 1 to 28
 * @returns ISO month
 *
 * @example
 * // the 3rd of March 2024: the 3rd has come in March, the 4th came in February
 * [3, 4].map((day) => monthCome(19_785, day)) //=> ["2024-03", "2024-02"]
 */
export function monthCome(today: Day, day: number): string {
  const isCome = Number(isoOf(today).slice(8)) >= day;
  return isoMonthOf(isCome ? today : monthsBefore(today, 1));
}

/**
 * The next day for which reports are to be made: of the month after the one that was begun.
 *
 * @example
 * // 2024-01-03
 * dueDay({ day: 3, begun: "2023-12" }) //=> 19_725
 */
export function dueDay({ day, begun }: MonthlyDay): Day {
  const [year = 0, month = 0] = begun.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-1` : `${year}-${month + 1}`;
  return dayOfIso(`${next}-${day}`) ?? 0;
}

/** Days after which reports that nobody began are missed: Google looks once a day. */
const PATIENCE_DAYS = 2;

/**
 * True once the day has passed and nothing was begun, though Google should have looked at it.
 *
 * @example
 * // due on 2024-01-03; the 4th and the 5th
 * [19_726, 19_727].map((today) => isMissed({ day: 3, begun: "2023-12" }, today)) //=> [false, true]
 */
export const isMissed = (schedule: MonthlyDay, today: Day): boolean =>
  today - dueDay(schedule) >= PATIENCE_DAYS;
