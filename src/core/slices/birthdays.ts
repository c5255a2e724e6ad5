import type { DateOrder } from "../settings.ts";
import { readDates } from "../values/date-column.ts";
import { dayOfReading, type Instant } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { type AgeBand, ageAt, ageBandOf } from "./age-bands.ts";

/** A birthday that somebody can have, and the band of the age on the day it is asked for. */
export interface Birthday {
  readonly day: Day;
  readonly band: AgeBand;
}

const DAY_MS = 86_400_000;

/** A birthday written with a zone is a midnight somewhere, which lies within half a day of its midnight in UTC. */
const nearestDay = (date: Instant): Day => Math.round(date.getTime() / DAY_MS);

/**
 * The days of birth that texts say; null where a text is no day.
 *
 * @example
 * birthDays(["1985-04-01", "soon"], "YMD") //=> [5569, null]
 */
export const birthDays = (texts: readonly string[], dateOrder: DateOrder): (Day | null)[] =>
  readDates(texts).map((reading) => dayOfReading(reading, dateOrder, nearestDay));

/**
 * The birthdays that texts say.
 *
 * @param on the day whose age is asked for
 * @returns null where a text is no day, or nobody alive can be born on it
 *
 * @example
 * birthdaysOf(["1985-04-01", "1870-01-01"], "YMD", 19813).map((one) => one?.band ?? null) //=> ["30s", null]
 */
export function birthdaysOf(texts: readonly string[], dateOrder: DateOrder, on: Day): (Birthday | null)[] {
  return birthDays(texts, dateOrder).map((day) => {
    const band = day === null ? null : ageBandOf(ageAt(day, on));
    return day === null || band === null ? null : { day, band };
  });
}
