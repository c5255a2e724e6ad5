import type { Day } from "../values/day.ts";
import type { Due } from "./due.ts";
import { CALENDAR_DAYS } from "./step-plan.ts";

/** A day of the calendar. */
export interface CalendarDay {
  readonly day: Day;
  /** Who gets a mail, each once [people]. */
  readonly people: number;
  /** Mails of each plan [count]. */
  readonly mails: readonly number[];
}

/**
 * The days from today on.
 *
 * @param dues of each plan
 *
 * @example
 * const [today, next] = calendarDays([[{ code: 1, day: 8 }], [{ code: 1, day: 8 }, { code: 2, day: 9 }]], 8);
 * [today, next] //=> [{ day: 8, people: 1, mails: [1, 1] }, { day: 9, people: 1, mails: [0, 1] }]
 */
export function calendarDays(dues: readonly (readonly Due[])[], today: Day): CalendarDay[] {
  const days = Array.from({ length: CALENDAR_DAYS }, (_, i) => ({
    day: today + i,
    people: new Set<number>(),
    mails: dues.map(() => 0),
  }));
  for (const [plan, due] of dues.entries()) {
    for (const { code, day } of due) {
      const at = days[day - today];
      if (at === undefined) continue;
      at.people.add(code);
      at.mails[plan] = (at.mails[plan] ?? 0) + 1;
    }
  }
  return days.map(({ people, ...others }) => ({ ...others, people: people.size }));
}
