/** The sample shop's four years, and how busy each day is. Days count from 0 = 2022-04-01. */

const DAY_MS = 86_400_000;
const OPENING = Date.UTC(2022, 3, 1);

/** 2022-04-01 to 2026-03-31. */
export const DAYS = 1461;

/** January to December: year-end gifts and spring are busy, February and August quiet. */
const MONTH_WEIGHTS = [0.95, 0.85, 1.08, 1.02, 1.0, 0.96, 1.0, 0.88, 0.95, 1.03, 1.08, 1.2];
/** Sunday to Saturday. */
const WEEKDAY_WEIGHTS = [1.15, 1.08, 0.95, 0.94, 0.95, 0.92, 1.01];

/** `2022/04/01`, as Japanese shop software writes a date. */
export function dateText(day: number): string {
  return new Date(OPENING + day * DAY_MS).toISOString().slice(0, 10).replaceAll("-", "/");
}

/** The day's number of a date such as `2025-04-01`. */
export function dayOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - OPENING) / DAY_MS);
}

/** The latest 1 April or 1 October: the shop's prices change on these days only. */
export function halfYearStart(day: number): number {
  const date = new Date(OPENING + day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const start = month < 3 ? Date.UTC(year - 1, 9, 1) : Date.UTC(year, month < 9 ? 3 : 9, 1);
  return Math.round((start - OPENING) / DAY_MS);
}

/** How busy a day is; 1 = an ordinary day. */
export function busyness(day: number): number {
  const date = new Date(OPENING + day * DAY_MS);
  return (MONTH_WEIGHTS[date.getUTCMonth()] ?? 1) * (WEEKDAY_WEIGHTS[date.getUTCDay()] ?? 1);
}

/**
 * The day on which as much business as `ordinaryDays` bring has passed since `day`: people who mean to
 * buy again do so sooner when the season is busy.
 *
 * @returns a day after `day`; it may lie past the end
 */
export function dayAfter(day: number, ordinaryDays: number): number {
  let left = ordinaryDays;
  let next = day;
  do {
    next += 1;
    left -= busyness(next);
  } while (left > 0);
  return next;
}
