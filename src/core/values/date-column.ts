import { type ClockZone, DAY_MS, type DateReading, dayReading, halfWidth, readDate } from "./date-text.ts";
import { type Day, isoOf, sheetDay } from "./day.ts";
import type { DateOrder } from "../settings.ts";

/** A day as spreadsheets count. */
const SERIAL = /^\d{5}(\.\d+)?$/;
const SERIAL_OF_1970 = sheetDay(0);
const SERIALS = { first: 20_000, last: 80_000 };

/**
 * Reads a whole column of date texts. Numbers from 20000 to 80000 are serial numbers of a spreadsheet (1954 to 2119)
 * when the column holds no other numbers, and no dates but such as begin with their year. Numbers of ten digits
 * (seconds since 1970) or thirteen (milliseconds) are instants when the column holds nothing else.
 *
 * @param zone where times without a zone are meant
 * @returns one reading a text
 *
 * @example
 * readDates(["44931", "44931.4375"]) //=> [{ kind: "day", day: 19362 }, { kind: "day", day: 19362 }]
 * @example
 * readDates(["44931", "2023/1/5"]) //=> [{ kind: "day", day: 19362 }, { kind: "day", day: 19362 }]
 * @example
 * readDates(["44931", "5/1/2023"])[0] //=> null
 * @example
 * readDates(["1672876800"]) //=> [{ kind: "instant", time: 1672876800000 }]
 */
export function readDates(texts: readonly string[], zone: ClockZone = null): (DateReading | null)[] {
  const readings = texts.map((text) => readDate(text, zone));
  if (isEpochs(texts))
    return texts.map((text) => (text === "" ? null : { kind: "instant", time: epochOf(text) }));
  const isMixed = texts.some((text, i) =>
    readings[i] === null ? isOtherNumber(text) : !beginsWithYear(text),
  );
  return isMixed ? readings : readings.map((reading, i) => reading ?? serialReading(texts[i] ?? "", zone));
}

const isOtherNumber = (text: string): boolean =>
  /^[\d.]+$/.test(halfWidth(text)) && dayOfSerial(text) === null;

function dayOfSerial(text: string): Day | null {
  const plain = halfWidth(text);
  const serial = SERIAL.test(plain) ? Math.floor(Number(plain)) : 0;
  return serial >= SERIALS.first && serial <= SERIALS.last ? serial - SERIAL_OF_1970 : null;
}

/** The day of a serial number; one with a time of day in a zone that is known is an instant. */
function serialReading(text: string, zone: ClockZone): DateReading | null {
  const day = dayOfSerial(text);
  const days = Number(halfWidth(text)) - SERIAL_OF_1970;
  return day !== null && zone !== null && days > day
    ? { kind: "instant", time: Math.round(days * DAY_MS) - zone }
    : dayReading(day);
}

const YEAR_FIRST = /^[^\d]{0,4}(?:\d{4}[^\d]|\d{8}(?:$|[T\d ]))|^(?:[令平昭大民]|[RHST]\.?\d)/i;
const beginsWithYear = (text: string): boolean => YEAR_FIRST.test(halfWidth(text));

/** Seconds between 2001 and 2033, with ten digits, or as many milliseconds. */
const EPOCH = /^(1\d{9})(?:\.\d{1,6}|\d{3})?$/;
/** 2401051030 is ten digits, too: a year of two digits, month, day and time. */
const COMPACT_TIME = /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

function isEpochs(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0 || !filled.every((text) => EPOCH.test(text))) return false;
  return !filled.every((text) => COMPACT_TIME.test(text));
}

const epochOf = (text: string): number => Math.round(Number(/^\d{13}$/.test(text) ? text : `${text}e3`));

/** A column of which a spreadsheet turned a part into its own dates: two of its cells that show it. */
export interface HalfConverted {
  readonly text: string;
  readonly serial: string;
}

/** Texts and serial numbers of a column, and how many cells hold each text. */
export interface CountedDates {
  readonly texts: readonly string[];
  /** See `readDates`. */
  readonly readings: readonly (DateReading | null)[];
  /** Cells that hold each text [count]. */
  readonly counts: ArrayLike<number>;
}

/** Fewer serial numbers [count], or a smaller share of the cells [ratio], may be slips in single cells. */
const LEAST_SERIALS = 2;
const LEAST_SHARE = 0.01;

/**
 * Whether a spreadsheet converted a part of a column: serial numbers stand among texts that do not begin with their
 * year. It then took some dates with day and month swapped, and nobody can tell which.
 *
 * @returns null = it did not, or in single cells only
 *
 * @example
 * const texts = ["13/01/2024", "45323", "45355"];
 * halfConverted({ texts, readings: readDates(texts), counts: [1, 1, 1] })
 * //=> { text: "13/01/2024", serial: "45323" }
 */
export function halfConverted({ texts, readings, counts }: CountedDates): HalfConverted | null {
  let [cells, serials] = [0, 0];
  const found = { text: "", serial: "" };
  texts.forEach((text, i) => {
    const count = text === "" ? 0 : (counts[i] ?? 0);
    cells += count;
    const reading = readings[i] ?? null;
    if (reading !== null && found.text === "" && !beginsWithYear(text)) found.text = text;
    if (reading !== null || dayOfSerial(text) === null) return;
    serials += count;
    found.serial ||= text;
  });
  return found.text !== "" && serials >= LEAST_SERIALS && serials >= LEAST_SHARE * cells ? found : null;
}

const ORDERS: readonly DateOrder[] = ["YMD", "MDY", "DMY"];

/**
 * How a column's dates are written: the one order of year, month and day under which all of them are dates.
 *
 * @returns `YMD` when every text begins with its year of four digits; where of many dates only the place of year and day
 *   is open, the order whose years take far fewer values; null when several orders fit or none does, so that the user has
 *   to say
 *
 * @example
 * // 2/1/1970 fits two orders, 13/1/1970 only one
 * const read = [{ kind: "open", days: { MDY: 31, DMY: 1 } }, { kind: "open", days: { DMY: 12 } }];
 * [dateOrderOf(read), dateOrderOf(read.slice(0, 1))] //=> ["DMY", null]
 */
export function dateOrderOf(readings: readonly (DateReading | null)[]): DateOrder | null {
  let fitting = ORDERS;
  for (const reading of readings) {
    if (reading?.kind === "open") fitting = fitting.filter((order) => reading.days[order] !== undefined);
  }
  if (fitting === ORDERS) return "YMD";
  return fitting.length === 1 ? (fitting[0] ?? null) : orderByYears(readings, fitting);
}

/** With fewer dates [count] years are not told from days, nor where the wrong order has less than this many times the years. */
const ENOUGH_DATES = 20;
const MORE_YEARS = 3;

/** Of 05-JAN-24, 17-FEB-24, 30-MAR-25 … one number takes two values and the other thirty: the few are the years. */
function orderByYears(
  readings: readonly (DateReading | null)[],
  fitting: readonly DateOrder[],
): DateOrder | null {
  if (fitting.length !== 2 || fitting.includes("MDY")) return null;
  const open = readings.filter((reading) => reading?.kind === "open");
  const years = fitting.map(
    (order) => new Set(open.map(({ days }) => isoOf(days[order] ?? 0).slice(0, 4))).size,
  );
  const [some = 0, others = 0] = years;
  if (open.length < ENOUGH_DATES) return null;
  if (some * MORE_YEARS <= others) return fitting[0] ?? null;
  return others * MORE_YEARS <= some ? (fitting[1] ?? null) : null;
}
