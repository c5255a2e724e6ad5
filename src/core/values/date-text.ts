import { withoutClock } from "./clock-text.ts";
import { meaningOf } from "./date-parts.ts";
import { type Day, dayOf } from "./day.ts";
import { withoutUnseen } from "./unseen.ts";
import type { DateOrder } from "../settings.ts";

/** Anything that tells an instant; a date cell of another script context is no `instanceof Date`. */
export interface Instant {
  getTime(): number;
}

/**
 * What a date text says: a day, an instant (a time with its zone), or the day it would be under each order of year,
 * month and day, of which the column decides; with `utcShift` [ms] each such day at a time of UTC.
 */
export type DateReading =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "instant"; readonly time: number }
  | {
      readonly kind: "open";
      readonly days: Readonly<Partial<Record<DateOrder, Day>>>;
      readonly utcShift: number | null;
    };

export const DAY_MS = 86_400_000;
/** What most files hold; read without the work that other ways of writing need. */
const PLAIN_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;
const LONGEST = 90;

/** Where a time is meant that names no zone: its distance from UTC [milliseconds]; null = in the file's own zone. */
export type ClockZone = number | null;

/**
 * Reads one date text; null when it is none.
 *
 * @param zone where times without a zone are meant
 *
 * @example
 * readDate("2023/1/5 10:30") //=> { kind: "day", day: 19362 }
 * @example
 * readDate("令和5年1月5日") //=> { kind: "day", day: 19362 }
 * @example
 * readDate("2/1/1970") //=> { kind: "open", days: { MDY: 31, DMY: 1 }, utcShift: null }
 * @example
 * readDate("soon") //=> null
 */
export function readDate(raw: string, zone: ClockZone = null): DateReading | null {
  const plain = zone === null ? PLAIN_DATE.exec(raw) : null;
  if (plain) return dayReading(dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3])));
  if (raw.length > LONGEST || !/\d/.test(raw.normalize("NFKC"))) return null;
  const parted = withoutClock(halfWidth(raw));
  const meaning = parted && meaningOf(parted.date);
  if (parted === null || meaning === null) return null;
  const utcShift = parted.utcShift ?? (zone === null || parted.clock === null ? null : parted.clock - zone);
  if ("byOrder" in meaning) return { kind: "open", days: meaning.byOrder, utcShift };
  return utcShift === null
    ? dayReading(meaning.certain)
    : { kind: "instant", time: meaning.certain * DAY_MS + utcShift };
}

/**
 * A day as a reading; null where there is none.
 *
 * @example
 * [dayReading(5), dayReading(null)] //=> [{ kind: "day", day: 5 }, null]
 */
export const dayReading = (day: Day | null): DateReading | null =>
  day === null ? null : { kind: "day", day };

/**
 * Half-width digits, letters and signs, one hyphen for all dashes, one sign for each unit that East Asia writes.
 *
 * @example
 * halfWidth(" ２０２４ー０１ー０５ ") //=> "2024-01-05"
 */
export function halfWidth(raw: string): string {
  return withoutUnseen(raw.normalize("NFKC"))
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, "-")
    .replace(/[년월일시분초时点點]/g, (sign) => UNITS[sign] ?? sign)
    .trim();
}

const UNITS: Readonly<Record<string, string>> = {
  ...{ 년: "年", 월: "月", 일: "日", 시: "時", 분: "分", 초: "秒", 时: "時", 点: "時", 點: "時" },
};

/**
 * True for a reading that means another day under another order of year, month and day.
 *
 * @example
 * [isOpen(readDate("1/2/1970")), isOpen(readDate("2/2/1970")), isOpen(readDate("1970-02-01"))] //=> [true, false, false]
 */
export function isOpen(
  reading: DateReading | null | undefined,
): reading is Extract<DateReading, { kind: "open" }> {
  return reading?.kind === "open" && new Set(Object.values(reading.days)).size > 1;
}

/**
 * The day of a reading under an order; null when the calendar has no such date.
 *
 * @param dayOfInstant the calendar day of an instant in the file's zone
 *
 * @example
 * dayOfReading(readDate("2/1/1970"), "DMY", () => 0) //=> 1
 */
export function dayOfReading(
  reading: DateReading | null,
  order: DateOrder,
  dayOfInstant: (date: Instant) => Day,
): Day | null {
  if (reading === null) return null;
  if (reading.kind === "day") return reading.day;
  if (reading.kind === "instant") return dayOfInstant({ getTime: () => reading.time });
  const { days, utcShift } = reading;
  const day = days[order];
  if (day === undefined || utcShift === null) return day ?? null;
  return dayOfInstant({ getTime: () => day * DAY_MS + utcShift });
}
