import { type Day, dayOf } from "./day.ts";
import type { DateOrder } from "./settings.ts";

const TIME = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ZONED = /^(\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** Anything that tells an instant; a date cell of another script context is no `instanceof Date`. */
export interface Instant {
  getTime(): number;
}

/**
 * What a date text says: a day, an instant (a time with its zone), or two readings of which the column decides.
 */
export type DateReading =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "instant"; readonly time: number }
  | { readonly kind: "yearLast"; readonly first: number; readonly second: number; readonly year: number };

/**
 * Reads one date text; null when it is none.
 *
 * @example
 * readDate("2023/1/5 10:30") //=> { kind: "day", day: 19362 }
 * @example
 * readDate("3/15/2015") //=> { kind: "yearLast", first: 3, second: 15, year: 2015 }
 * @example
 * readDate("soon") //=> null
 */
export function readDate(raw: string): DateReading | null {
  const text = raw.normalize("NFKC").trim();
  const zoned = ZONED.exec(text);
  if (zoned) return instant(zoned[1] ?? "", zoned[2] ?? "");
  const parts = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (parts) {
    const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day === null ? null : { kind: "day", day };
  }
  const last = YEAR_LAST.exec(text);
  return last
    ? { kind: "yearLast", first: Number(last[1]), second: Number(last[2]), year: Number(last[3]) }
    : null;
}

function instant(local: string, zone: string): DateReading | null {
  const offset = /^z$/i.test(zone) ? "Z" : zone.replace(/^(.\d{2}):?(\d{2})$/, "$1:$2");
  const time = Date.parse(local.replace(/\//g, "-").replace(" ", "T") + offset);
  return Number.isNaN(time) ? null : { kind: "instant", time };
}

/**
 * Which of day and month comes first in a column of readings: decided by the numbers above 12.
 *
 * @returns the order; `YMD` when no text is written year last; null when both orders fit or the texts contradict
 *   each other, so that the user has to say
 */
export function dateOrderOf(readings: Iterable<DateReading | null>): DateOrder | null {
  let yearLast = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const reading of readings) {
    if (reading?.kind !== "yearLast") continue;
    yearLast = true;
    dayFirst ||= reading.first > 12;
    monthFirst ||= reading.second > 12;
  }
  if (!yearLast) return "YMD";
  return dayFirst === monthFirst ? null : dayFirst ? "DMY" : "MDY";
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
  if (order === "DMY") return dayOf(reading.year, reading.second, reading.first);
  return order === "MDY" ? dayOf(reading.year, reading.first, reading.second) : null;
}
