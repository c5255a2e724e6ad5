/** Calendar days in the file's time zone, with few questions to the service however many dates there are. */

import type { Instant } from "../core/values/date-text.ts";
import { isDate } from "../core/values/cells.ts";
import { daysByOffset, midnightsByOffset } from "../core/values/zone-days.ts";

const MINUTE = 60_000;

/** The zone's distance from UTC at an instant [milliseconds], asked from the service. */
function offsetAt(zone: string, time: number): number {
  const [, sign, hours, minutes] =
    /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(time), zone, "Z")) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/**
 * Calendar days of instants in a time zone; the service is asked as `daysByOffset` says.
 *
 * @param zone the file's time zone, e.g. `Asia/Tokyo`
 * @returns for a date, its calendar day [whole days since 1970-01-01]; NaN for a date without a time
 */
export function dayIn(zone: string): (date: Instant) => number {
  return daysByOffset((time) => offsetAt(zone, time));
}

/** When calendar days begin in a time zone, as dates that a cell of the file shows as that day. */
export function midnightIn(zone: string): (day: number) => Date {
  const midnightOf = midnightsByOffset((time) => offsetAt(zone, time));
  return (day) => new Date(midnightOf(day));
}

/**
 * Calendar days of date cells whose column shows the times of another zone: what the cell shows is taken for a time of
 * that zone.
 *
 * @param zone the file's time zone
 * @param clock the column's distance from UTC [milliseconds]
 */
export function dayOfClock(zone: string, clock: number): (date: Instant) => number {
  const dayOf = dayIn(zone);
  return (date) => {
    const shown = date.getTime();
    return dayOf({ getTime: () => shown + offsetAt(zone, shown) - clock });
  };
}

/**
 * A cell that was typed, or that we wrote: of a text Sheets may have made a date, which is that day again as ISO text. Any
 * other is what it is.
 */
export const typedCell = (cell: unknown, zone: () => string): unknown =>
  isDate(cell) ? Utilities.formatDate(cell as Date, zone(), "yyyy-MM-dd") : cell;

/** Both kinds of days in a zone, as the reading of orders asks for them. */
export const zoneDays = (zone: string) => ({
  dayOf: dayIn(zone),
  dayOfClock: (clock: number) => dayOfClock(zone, clock),
});
