import { withoutClock } from "./clock-text.ts";
import { meaningOf } from "./date-parts.ts";
import { type Day, dayOf } from "./day.ts";
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

const DAY_MS = 86_400_000;
/** What most files hold; read without the work that other ways of writing need. */
const PLAIN_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;
const LONGEST = 60;

/**
 * Reads one date text; null when it is none.
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
export function readDate(raw: string): DateReading | null {
  const plain = PLAIN_DATE.exec(raw);
  if (plain) return dayReading(dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3])));
  if (raw.length > LONGEST || !/\d/.test(raw.normalize("NFKC"))) return null;
  const parted = withoutClock(halfWidth(raw));
  const meaning = parted && meaningOf(parted.date);
  if (parted === null || meaning === null) return null;
  const { utcShift } = parted;
  if ("byOrder" in meaning) return { kind: "open", days: meaning.byOrder, utcShift };
  return utcShift === null
    ? dayReading(meaning.certain)
    : { kind: "instant", time: meaning.certain * DAY_MS + utcShift };
}

const dayReading = (day: Day | null): DateReading | null => (day === null ? null : { kind: "day", day });

/** Half-width digits, letters and signs, one hyphen for all dashes. */
function halfWidth(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, "-")
    .trim();
}

/** A day as spreadsheets count: 1 = 1900-01-01, with a 29 February 1900 that never was, so 25569 = 1970-01-01. */
const SERIAL = /^\d{5}(\.\d+)?$/;
const SERIAL_OF_1970 = 25_569;
const SERIALS = { first: 20_000, last: 80_000 };

/**
 * Reads a whole column of date texts. Numbers from 20000 to 80000 are serial numbers of a spreadsheet (1954 to
 * 2119) when the column holds no other numbers and no other dates; beside others they are none.
 *
 * @returns one reading a text
 *
 * @example
 * readDates(["44931", "44931.4375"]) //=> [{ kind: "day", day: 19362 }, { kind: "day", day: 19362 }]
 * @example
 * readDates(["44931", "2023/1/5"]) //=> [null, { kind: "day", day: 19362 }]
 */
export function readDates(texts: readonly string[]): (DateReading | null)[] {
  const readings = texts.map(readDate);
  const isMixed = readings.some((reading, i) => reading !== null || isOtherNumber(texts[i] ?? ""));
  return isMixed ? readings : texts.map((text) => dayReading(dayOfSerial(text)));
}

const isOtherNumber = (text: string): boolean =>
  /^[\d.]+$/.test(halfWidth(text)) && dayOfSerial(text) === null;

function dayOfSerial(text: string): Day | null {
  const plain = halfWidth(text);
  const serial = SERIAL.test(plain) ? Math.floor(Number(plain)) : 0;
  return serial >= SERIALS.first && serial <= SERIALS.last ? serial - SERIAL_OF_1970 : null;
}

/** True for a reading that means another day under another order of year, month and day. */
export function isOpen(
  reading: DateReading | null | undefined,
): reading is Extract<DateReading, { kind: "open" }> {
  return reading?.kind === "open" && new Set(Object.values(reading.days)).size > 1;
}

const ORDERS: readonly DateOrder[] = ["YMD", "MDY", "DMY"];

/**
 * How a column's dates are written: the one order of year, month and day under which all of them are dates.
 *
 * @returns `YMD` when every text begins with its year of four digits; null when several orders fit or none does,
 *   so that the user has to say
 */
export function dateOrderOf(readings: Iterable<DateReading | null>): DateOrder | null {
  let fitting = ORDERS;
  for (const reading of readings) {
    if (reading?.kind === "open") fitting = fitting.filter((order) => reading.days[order] !== undefined);
  }
  return fitting === ORDERS ? "YMD" : fitting.length === 1 ? (fitting[0] ?? null) : null;
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
