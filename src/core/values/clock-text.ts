/** A text parted into its date and what its time of day says. */
export interface DateAndClock {
  readonly date: string;
  /** From local midnight to the instant in UTC's count [milliseconds]; null when the text names no zone. */
  readonly utcShift: number | null;
}

const HALF_DAY = String.raw`(AM|PM|午前|午後)?`;
const CLOCK = String.raw`${HALF_DAY}\s*(\d{1,2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?|時(?:(\d{1,2})分(?:(\d{1,2})秒)?)?)\s*${HALF_DAY}`;
const ZONE = String.raw`(?:\s*(Z|UTC|GMT|JST|(?:UTC|GMT)?[+-]\d{2}:?\d{2}))?`;
/** A clock stands behind a blank, the T of ISO 8601, 日 or a bracket. */
const WITH_CLOCK = new RegExp(String.raw`^(.*?)([日)]|[T\s,])\s*${CLOCK}${ZONE}$`, "i");
/** Digits only: 202301051030 and 20230105103059. */
const DIGITS_ONLY = /^(\d{8})[T ]?(\d{2})(\d{2})(\d{2})?$/;

const WEEKDAY_JA = /\s*(?:\([月火水木金土日](?:曜日?)?(?:[・/]?祝日?)?\)|[月火水木金土日]曜日?)\s*/;
const WEEKDAY_EN =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|\s*\((?:mon|tue|wed|thu|fri|sat|sun)\)\s*/i;

/**
 * Takes weekday, time of day and zone off a date text. Hours up to 29 are those of the day before, as Japanese
 * timetables count.
 *
 * @param text half-width, trimmed
 * @returns null when what stands behind the date is no time of day
 *
 * @example
 * withoutClock("2023年01月05日(木) 10時30分") //=> { date: "2023年01月05日", utcShift: null }
 * @example
 * withoutClock("2023-01-05 10:00:00 +0900") //=> { date: "2023-01-05", utcShift: 3600000 }
 */
export function withoutClock(text: string): DateAndClock | null {
  const plain = text.replace(WEEKDAY_EN, " ").replace(WEEKDAY_JA, " ").trim();
  const digits = DIGITS_ONLY.exec(plain);
  if (digits)
    return isClock(digits[2], digits[3], digits[4]) ? { date: digits[1] ?? "", utcShift: null } : null;
  const found = WITH_CLOCK.exec(plain);
  return found ? parted(found) : { date: plain, utcShift: null };
}

function parted(found: RegExpExecArray): DateAndClock | null {
  const [, before = "", mark = "", early, hour, minute, second, minuteJa, secondJa, late, zone] = found;
  const [m = "0", s = "0"] = [minute ?? minuteJa, second ?? secondJa];
  if (!isClock(hour, m, s) || (early !== undefined && late !== undefined)) return null;
  const date = /[日)]/.test(mark) ? before + mark : before;
  if (zone === undefined) return { date, utcShift: null };
  const hours = hour24(Number(hour), early ?? late);
  const time = (hours * 60 + Number(m)) * MINUTE + Number(s) * SECOND;
  return { date, utcShift: Math.round(time) - offsetOf(zone) };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const isClock = (hour = "0", minute = "0", second = "0"): boolean =>
  Number(hour) < 30 && Number(minute) < 60 && Number(second) < 61;

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/PM|午後/i.test(half) ? 12 : 0);
}

/** A zone's distance from UTC [milliseconds]. */
function offsetOf(zone: string): number {
  if (/^JST$/i.test(zone)) return 9 * 60 * MINUTE;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const distance = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
  return sign === "-" ? -distance : distance;
}
