import { dateOrderOf, halfConverted, readDates } from "../core/values/date-column.ts";
import { type ClockZone, dayOfReading, type Instant, isOpen, readDate } from "../core/values/date-text.ts";
import { type Day, isoOf } from "../core/values/day.ts";
import type { DateOrder } from "../core/settings.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Rows of a file that could not be read: how many, and the first few as the file counts them (1 = first). */
export interface Unread {
  readonly count: number;
  readonly rows: readonly number[];
}

/** So many rows are named as examples. */
export const EXAMPLES = 5;

/** A date cell that fits both readings, as the file has it, and the two days it may mean (ISO). */
export interface DateQuestion {
  readonly cell: string;
  readonly monthFirst: string;
  readonly dayFirst: string;
}

/**
 * What to ask about a date that fits both readings; null when it does not.
 *
 * @example
 * dateQuestionOf("2/1/2024") //=> { cell: "2/1/2024", monthFirst: "2024-02-01", dayFirst: "2024-01-02" }
 * @example
 * dateQuestionOf("13/1/2024") //=> null
 */
export function dateQuestionOf(cell: string): DateQuestion | null {
  const reading = readDate(cell);
  if (!isOpen(reading)) return null;
  const { MDY: monthFirst, DMY: dayFirst } = reading.days;
  if (monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst) return null;
  return { cell, monthFirst: isoOf(monthFirst), dayFirst: isoOf(dayFirst) };
}

/** What a column of dates says, read as a whole. */
export interface DateColumn {
  /** As given, or decided by the whole column; null = several orders fit, or none does. */
  readonly order: DateOrder | null;
  /** A date to ask about; null = nothing to ask, or no date that shows the difference. */
  readonly question: DateQuestion | null;
  /** The ISO text of each text that is a date; one that waits for the order is missing. */
  readonly iso: ReadonlyMap<string, string>;
  readonly unread: Unread;
  /** ISO; null without a readable date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Takes a column's texts in; each distinct text is read once, at the end. */
export interface DateSurvey {
  add(text: string, row: number): void;
  /**
   * @param given how the dates are written; null = decided by the column
   * @param otherwise the order when the column leaves it open
   * @throws UnreadableFile "half-converted-dates" with two cells that show it
   */
  finish(given: DateOrder | null, otherwise: DateOrder | null): DateColumn;
}

interface SeenText {
  count: number;
  readonly rows: number[];
}

/**
 * An empty survey of a column of dates.
 *
 * @param blankIsFault whether a blank cell counts as a date that cannot be read
 * @param dayOfInstant the calendar day of a time with its zone
 * @param zone where times without a zone are meant
 */
export function dateSurvey(
  blankIsFault: boolean,
  dayOfInstant: (date: Instant) => Day,
  zone: ClockZone = null,
): DateSurvey {
  const seen = new Map<string, SeenText>();
  return {
    add(text, row) {
      if (text === "" && !blankIsFault) return;
      const known = seen.get(text);
      if (known === undefined) seen.set(text, { count: 1, rows: [row] });
      else {
        known.count++;
        if (known.rows.length < EXAMPLES) known.rows.push(row);
      }
    },
    finish(given, otherwise) {
      const texts = [...seen.keys()];
      const readings = readDates(texts, zone);
      refuseHalfConverted(seen, readings);
      const order = given ?? dateOrderOf(readings) ?? otherwise;
      const isWaiting = (i: number): boolean => order === null && readings[i]?.kind === "open";
      const days = readings.map((reading, i) =>
        isWaiting(i) ? null : dayOfReading(reading, order ?? "YMD", dayOfInstant),
      );
      const bad = texts.filter((_, i) => days[i] === null && !isWaiting(i));
      return {
        order,
        question: order === null ? firstQuestion(texts) : null,
        iso: isoTexts(texts, days),
        unread: unreadOf(bad.map((text) => seen.get(text) ?? { count: 0, rows: [] })),
        ...period(days),
      };
    },
  };
}

/** A column in which day and month may be swapped here and there cannot be mended by anybody who reads it. */
function refuseHalfConverted(
  seen: ReadonlyMap<string, SeenText>,
  readings: Parameters<typeof halfConverted>[0]["readings"],
): void {
  const counts = [...seen.values()].map(({ count }) => count);
  const found = halfConverted({ texts: [...seen.keys()], readings, counts });
  if (found === null) return;
  const row = seen.get(found.serial)?.rows[0] ?? 0;
  throw new UnreadableFile("half-converted-dates", { row, text: found.text, serial: found.serial });
}

function isoTexts(texts: readonly string[], days: readonly (Day | null)[]): Map<string, string> {
  const iso = new Map<string, string>();
  texts.forEach((text, i) => {
    const day = days[i] ?? null;
    if (day !== null) iso.set(text, isoOf(day));
  });
  return iso;
}

function unreadOf(texts: readonly SeenText[]): Unread {
  const rows = texts.flatMap((text) => text.rows).sort((a, b) => a - b);
  return { count: texts.reduce((sum, { count }) => sum + count, 0), rows: rows.slice(0, EXAMPLES) };
}

function firstQuestion(texts: readonly string[]): DateQuestion | null {
  for (const text of texts) {
    const question = dateQuestionOf(text);
    if (question !== null) return question;
  }
  return null;
}

function period(days: readonly (Day | null)[]): Pick<DateColumn, "first" | "last"> {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day !== null) [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  return first > last ? { first: null, last: null } : { first: isoOf(first), last: isoOf(last) };
}
