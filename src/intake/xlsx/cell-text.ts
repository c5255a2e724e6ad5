import { TOO_LONG } from "../../core/rows/long-ids.ts";
import { type Day, isoOf } from "../../core/values/day.ts";
import type { CellStyle } from "./number-formats.ts";

/** A day as spreadsheets count it, and 1970-01-01: from 1900, or in workbooks of old Macs from 1904. */
export type DayCount = "1900" | "1904";

const DAY_OF_1970 = { "1900": 25_569, "1904": 24_107 } as const;
/** 1900 has a 29 February here that never was: before it days stand one further. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31, the last day there is. */
const LAST_DAY = 2_958_466;
const DAY_SECONDS = 86_400;

/**
 * The text of a number in a cell: a day, with its time where it has one; else the number itself, whatever it is
 * rounded to on the screen, with the zeros before it and the currency sign that its format shows. A number that is
 * too long to have been kept is written in powers, as nothing else is.
 *
 * @param stored the number as the file has it
 *
 * @example
 * numberText("1200.50", { isDate: false, digits: 0, sign: "¥" }, "1900") //=> "¥1200.5"
 * @example
 * numberText("45292.4375", { isDate: true, digits: 0, sign: "" }, "1900") //=> "2024-01-01 10:30:00"
 * @example
 * numberText("2501234567890120", { isDate: false, digits: 0, sign: "" }, "1900") //=> "2.50123456789012E+15"
 */
export function numberText(stored: string, style: CellStyle, count: DayCount): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  if (style.isDate && number >= 0 && number < LAST_DAY) return dateText(number, count);
  const text = plainText(stored, number);
  if (style.digits > 0 && /^\d+$/.test(text)) return text.padStart(style.digits, "0");
  if (style.sign === "") return text;
  return number < 0 ? `-${style.sign}${text.slice(1)}` : `${style.sign}${text}`;
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

/** Spreadsheets keep fifteen digits; what a file has beyond them is the noise of halves and tenths. */
function plainText(stored: string, number: number): string {
  if (PLAIN_NUMBER.test(stored)) return stored;
  if (Math.abs(number) >= TOO_LONG) return number.toExponential().toUpperCase();
  return String(Number(number.toPrecision(15)));
}

/**
 * The day number of a day, as most spreadsheets count.
 *
 * @example
 * serialOf(19362) //=> "44931"
 */
export const serialOf = (day: Day): string => String(day + DAY_OF_1970["1900"]);

/** Less than a day is a time alone. */
function dateText(serial: number, count: DayCount): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = clock(seconds - day * DAY_SECONDS);
  if (serial < 1) return time;
  const isBefore = count === "1900" && day < FALSE_LEAP_DAY;
  const date = isoOf(day + (isBefore ? 1 : 0) - DAY_OF_1970[count]);
  return time === "00:00:00" ? date : `${date} ${time}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The text of a cell whose date is written out; cells know no zone, so one that is written says nothing.
 *
 * @example
 * isoCellText("2024-01-05T00:00:00.000Z") //=> "2024-01-05"
 */
export function isoCellText(stored: string): string {
  const [, date, time = "00:00:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(stored) ?? [];
  if (date === undefined) return stored;
  return time === "00:00:00" ? date : `${date} ${time}`;
}

/**
 * A text as it is meant: letters that XML cannot hold are written by their numbers, and a line ends in \n.
 *
 * @example
 * meantText("a_x000D_\nb_x005F_x0041_") //=> "a\nb_x0041_"
 */
export function meantText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
