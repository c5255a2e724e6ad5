import { readDates } from "../core/values/date-column.ts";
import { dayOfReading } from "../core/values/date-text.ts";
import { isoOf } from "../core/values/day.ts";

/** A day that a file states as a spreadsheet's number, and the day it is read as (ISO). */
export interface DayNumber {
  readonly number: string;
  readonly day: string;
}

const DAY_NUMBER = /^\d{5}(?:\.\d+)?$/;

/**
 * The first number that is read as a day, counted as most spreadsheets do; some count from 1904.
 *
 * @param texts of date cells that were read
 *
 * @example
 * dayNumberIn(["2024-01-05", "45296"]) //=> { number: "45296", day: "2024-01-05" }
 */
export function dayNumberIn(texts: Iterable<string>): DayNumber | null {
  for (const number of texts) {
    const [reading = null] = DAY_NUMBER.test(number) ? readDates([number]) : [];
    const day = dayOfReading(reading, "YMD", () => 0);
    if (day !== null) return { number, day: isoOf(day) };
  }
  return null;
}
