import type { Instant } from "../core/values/date-text.ts";
import { daysByOffset } from "../core/values/zone-days.ts";

const MINUTE = 60_000;

/**
 * Calendar days of instants in a time zone, where Google is not asked: in the page and on the command line.
 *
 * @param timeZone e.g. `Asia/Tokyo`
 * @returns for a date, its calendar day [whole days since 1970-01-01]; NaN for a date without a time
 * @throws RangeError for a name that is no time zone
 *
 * @example
 * dayInZone("Asia/Tokyo")(new Date("1970-01-01T15:30:00Z")) //=> 1
 */
export function dayInZone(timeZone: string): (date: Instant) => number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return daysByOffset((time) => {
    const shown = clock.formatToParts(time).map(({ type, value }) => [type, Number(value)] as const);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = Object.fromEntries(shown);
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((local - time) / MINUTE) * MINUTE;
  });
}
