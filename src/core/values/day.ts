import { UTCDateMini } from "@date-fns/utc/date/mini";
import { endOfMonth, subDays, subMonths, subYears } from "date-fns";

/** A calendar day as whole days since 1970-01-01; no time, no zone. */
export type Day = number;

const DAY_MS = 86_400_000;

/**
 * The day of a calendar date, or null when the calendar has no such date.
 *
 * @param year four digits
 * @param month 1 to 12
 * @param date day of the month, 1 to 31
 *
 * @example
 * dayOf(1970, 1, 2) //=> 1
 * @example
 * dayOf(2023, 2, 29) //=> null
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const same = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return same && year >= 1000 && year <= 9999 ? time / DAY_MS : null;
}

/**
 * A day as ISO text.
 *
 * @example
 * isoOf(1) //=> "1970-01-02"
 */
export function isoOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The month of a day, 1 to 12; a day of the year is one of 1970.
 *
 * @example
 * [0, 58, 59].map(monthOf) //=> [1, 2, 3]
 */
export const monthOf = (day: Day): number => Number(isoOf(day).slice(5, 7));

/**
 * The calendar month of a day (ISO).
 *
 * @example
 * isoMonthOf(19_783) //=> "2024-03"
 */
export const isoMonthOf = (day: Day): string => isoOf(day).slice(0, 7);

/**
 * A day as a reader sees it.
 *
 * @example
 * shownDay(1) //=> "1970/01/02"
 */
export const shownDay = (day: Day): string => isoOf(day).replace(/-/g, "/");

/**
 * The day of the week, 0 = Sunday.
 *
 * @example
 * [0, -1].map(weekdayOf) //=> [4, 3]
 */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/**
 * A day as spreadsheets count: 1 = 1900-01-01, with a 29 February 1900 that never was.
 *
 * @example
 * sheetDay(0) //=> 25569
 */
export const sheetDay = (day: Day): number => day + 25_569;

/**
 * The day of an ISO text `YYYY-MM-DD` (also with `/`), or null.
 *
 * @example
 * isoOf(dayOfIso("2024-03-31")) //=> "2024-03-31"
 */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/**
 * The same month and day `years` years earlier: Y(n); 29 February becomes the 28th
 * where the target year has none.
 *
 * @example
 * isoOf(yearsBefore(dayOfIso("2024-02-29"), 1)) //=> "2023-02-28"
 */
export function yearsBefore(day: Day, years: number): Day {
  return dayOfTime(subYears(new UTCDateMini(day * DAY_MS), years).getTime());
}

/**
 * The same day of an earlier month; a day that the month does not have becomes its last one.
 *
 * @param months how many months earlier [count]
 *
 * @example
 * isoOf(monthsBefore(dayOfIso("2024-05-31"), 3)) //=> "2024-02-29"
 */
export function monthsBefore(day: Day, months: number): Day {
  return dayOfTime(subMonths(new UTCDateMini(day * DAY_MS), months).getTime());
}

/**
 * The earliest day whose same month and day `years` years earlier is not before a day: the first anchor at which
 * Y(years) reaches it.
 *
 * @example
 * isoOf(yearsAfter(dayOfIso("2024-03-31"), 2)) //=> "2026-03-31"
 * @example
 * // 2026-02-28 looks back to 2024-02-28, a day too early
 * isoOf(yearsAfter(dayOfIso("2024-02-29"), 2)) //=> "2026-03-01"
 */
export function yearsAfter(day: Day, years: number): Day {
  const same = yearsBefore(day, -years);
  return yearsBefore(same, years) < day ? same + 1 : same;
}

/**
 * Months until a later day can be an anchor: from a month end on, month ends are counted.
 *
 * @param until later than the day
 * @returns whole months, at least 1
 *
 * @example
 * monthsUntil(dayOfIso("2024-04-30"), dayOfIso("2024-05-31")) //=> 1
 * @example
 * monthsUntil(dayOfIso("2024-04-10"), dayOfIso("2024-05-11")) //=> 2
 */
export function monthsUntil(day: Day, until: Day): number {
  const [from, to] = [new UTCDateMini(day * DAY_MS), new UTCDateMini(until * DAY_MS)];
  const begun = latestMonthEnd(day) !== day && to.getUTCDate() > from.getUTCDate();
  return Math.max(1, calendarMonths(day, until) + (begun ? 1 : 0));
}

/**
 * From the calendar month of a day to that of another one [months].
 *
 * @example
 * calendarMonths(dayOfIso("2023-12-31"), dayOfIso("2024-02-01")) //=> 2
 */
export function calendarMonths(from: Day, to: Day): number {
  const [start, end] = [new UTCDateMini(from * DAY_MS), new UTCDateMini(to * DAY_MS)];
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
}

/**
 * The last day of the day's month.
 *
 * @example
 * ["2024-02-01", "2024-02-29"].map((text) => isoOf(monthEnd(dayOfIso(text)))) //=> ["2024-02-29", "2024-02-29"]
 */
export const monthEnd = (day: Day): Day => dayOfTime(endOfMonth(new UTCDateMini(day * DAY_MS)).getTime());

/**
 * The latest month end that is not after the day.
 *
 * @example
 * isoOf(latestMonthEnd(dayOfIso("2024-03-30"))) //=> "2024-02-29"
 * @example
 * isoOf(latestMonthEnd(dayOfIso("2024-03-31"))) //=> "2024-03-31"
 */
export function latestMonthEnd(day: Day): Day {
  const date = new UTCDateMini(day * DAY_MS);
  return monthEnd(day) === day ? day : dayOfTime(subDays(date, date.getUTCDate()).getTime());
}

/**
 * The latest 31 December that is not after the day.
 *
 * @example
 * isoOf(latestYearEnd(dayOfIso("2024-03-30"))) //=> "2023-12-31"
 * @example
 * isoOf(latestYearEnd(dayOfIso("2024-12-31"))) //=> "2024-12-31"
 */
export function latestYearEnd(day: Day): Day {
  return Date.UTC(new UTCDateMini((day + 1) * DAY_MS).getUTCFullYear(), 0, 1) / DAY_MS - 1;
}

/**
 * The latest end of March, June, September or December that is not after the day.
 *
 * @example
 * ["2024-03-30", "2024-03-31", "2024-06-01"].map((text) => isoOf(latestQuarterEnd(dayOfIso(text))))
 * //=> ["2023-12-31", "2024-03-31", "2024-03-31"]
 */
export function latestQuarterEnd(day: Day): Day {
  let end = latestMonthEnd(day);
  while (new UTCDateMini(end * DAY_MS).getUTCMonth() % 3 !== 2) end = latestMonthEnd(end - 1);
  return end;
}

/** Where a day stands in the year, as the same day of 1970, which has no 29 February: 0 … 364. */
export type YearDay = number;

/** Days of the circle that the year is. */
export const YEAR_DAYS = 365;
/** Days from 1 March 0000 to 1970-01-01, and those of 400 years. */
const MARCH_0000 = 719_468;
const ERA = 146_097;

/**
 * The day of the year; 29 February counts as the 28th. No Date is made: it is asked of every purchase.
 *
 * @example
 * ["2024-01-01", "2024-02-29", "2023-03-01", "2024-12-31"].map((text) => yearDayOf(dayOfIso(text))) //=> [0, 58, 59, 364]
 * @example
 * isoOf(yearDayOf(dayOfIso("2024-12-01"))) //=> "1970-12-01"
 */
export function yearDayOf(day: Day): YearDay {
  const inEra = (((day + MARCH_0000) % ERA) + ERA) % ERA;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / (ERA - 1));
  const year = Math.floor((inEra - leapDays) / YEAR_DAYS);
  // Years from March on end with the leap day, if they have one.
  const fromMarch = inEra - YEAR_DAYS * year - Math.floor(year / 4) + Math.floor(year / 100);
  return (Math.min(fromMarch, YEAR_DAYS - 1) + 59) % YEAR_DAYS;
}

function dayOfTime(time: number): Day {
  return Math.floor(time / DAY_MS);
}
