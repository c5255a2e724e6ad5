import { withoutWeekday } from "./month-names.ts";
import { offsetOf, ZONE } from "./zone-text.ts";

/** A text parted into its date and what its time of day says. */
export interface DateAndClock {
  readonly date: string;
  /** Since local midnight [milliseconds]; null when the text has no time. */
  readonly clock: number | null;
  /** From local midnight to the instant in UTC's count [milliseconds]; null when the text names no zone. */
  readonly utcShift: number | null;
}

const HALF = String.raw`([AP]M|午前|午後|上午|下午|오전|오후)?`;
/** 10:30, 10:30:15.5, Oracle's 10.30.15, and 10時30分15秒. */
const TIME =
  String.raw`(\d{1,2})(?::(\d{2})(?::(\d{2}(?:[.,]\d+)?))?|\.(\d{2})\.(\d{2}(?:\.\d+)?)` +
  String.raw`|時(?:\s*(\d{1,2})分(?:\s*(\d{1,2})秒)?)?)`;
/** A clock stands behind a blank, the T of ISO 8601, 日 or a bracket. */
const WITH_CLOCK = new RegExp(
  String.raw`^(.*?)([日)]|[T\s,])\s*(?:(?:at|um|à|alle|a las)\s+)?${HALF}\s*${TIME}\s*${HALF}${ZONE}$`,
  "i",
);
/** Digits only: 202301051030, 20230105103059 and 20230105T103059Z. */
const DIGITS_ONLY = new RegExp(String.raw`^(\d{8})[T ]?(\d{2})(\d{2})(\d{2}(?:\.\d+)?)?${ZONE}$`, "i");
/** The year behind the time: Fri Jan 05 10:00:00 JST 2024 without its weekday. */
const YEAR_LAST = /^(\p{L}+\.?\s+\d{1,2}),?\s+(\d{1,2}:\d{2}:\d{2}(?:\s+[\p{L}:+\d-]+)?)\s+(\d{4})$/u;

const WEEKDAY_ASIA =
  /\s*(?:\([月火水木金土日화수목금토一二三四五六](?:曜日?|요日)?(?:[・/]?祝日?)?\)|[月火水木金土日]曜日?|[月日화수목금토]요日|(?:星期|週|周)[一二三四五六日天])\s*/;
const WEEKDAY_BEHIND = /\s*\((?:mon|tue|wed|thu|fri|sat|sun)\)\s*/i;

/**
 * Takes weekday, time of day and zone off a date text. Hours up to 29 are those of the day before, as Japanese
 * timetables count.
 *
 * @param text half-width, trimmed
 * @returns null when what stands behind the date is no time of day
 *
 * @example
 * withoutClock("2023年01月05日(木) 10時30分") //=> { date: "2023年01月05日", clock: 37800000, utcShift: null }
 * @example
 * withoutClock("2023-01-05 10:00:00 +0900") //=> { date: "2023-01-05", clock: 36000000, utcShift: 3600000 }
 */
export function withoutClock(text: string): DateAndClock | null {
  const plain = withoutWeekday(text)
    .replace(WEEKDAY_BEHIND, " ")
    .replace(WEEKDAY_ASIA, " ")
    .replace(/\b([ap])\s?\.\s?m\b\.?/gi, "$1m")
    .replace(/\s*Uhr$/i, "")
    .trim()
    .replace(YEAR_LAST, "$1 $3 $2");
  const digits = DIGITS_ONLY.exec(plain);
  if (digits) {
    const [, date = "", hour, minute, second, zone] = digits;
    return timed(date, { hour, minute, second }, zone);
  }
  const found = WITH_CLOCK.exec(plain);
  return found ? parted(found) : { date: plain, clock: null, utcShift: null };
}

interface Clock {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly half?: string | undefined;
}

function parted(found: RegExpExecArray): DateAndClock | null {
  const [, before = "", mark = "", early, hour, m1, s1, m2, s2, m3, s3, late, zone] = found;
  if (early !== undefined && late !== undefined) return null;
  const clock = { hour, minute: m1 ?? m2 ?? m3, second: s1 ?? s2 ?? s3, half: early ?? late };
  return timed((/[日)]/.test(mark) ? before + mark : before).replace(/,$/, ""), clock, zone);
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function timed(
  date: string,
  { hour = "0", minute = "0", second = "0", half }: Clock,
  zone: string | undefined,
): DateAndClock | null {
  const seconds = Number(second.replace(",", "."));
  if (Number(hour) >= 30 || Number(minute) >= 60 || seconds >= 61) return null;
  const minutes = hour24(Number(hour), half) * 60 + Number(minute);
  const clock = Math.round(minutes * MINUTE + seconds * SECOND);
  if (zone === undefined) return { date, clock, utcShift: null };
  const offset = offsetOf(zone);
  return offset === null ? null : { date, clock, utcShift: clock - offset };
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/PM|午後|下午|오후/i.test(half) ? 12 : 0);
}
