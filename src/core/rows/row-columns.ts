import { idOf, isDate, textOf } from "../values/cells.ts";
import { codeColumn, intColumn } from "../values/column.ts";
import { type Dictionary, dictionary } from "../values/dictionary.ts";
import { dateOrderOf, halfConverted, readDates } from "../values/date-column.ts";
import { type DateReading, type Instant, dayOfReading, isOpen } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import type { DateOrder } from "../settings.ts";

/** Stands in a column of days where a cell holds no day. */
export const NO_DAY = -0x80000000;

/** One column of words: a code per row into the distinct texts; -1 = blank. */
export interface WordColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  /** The code of what a list of customers says of each person, by code into the customer IDs; -1 = nothing. */
  readonly people?: Int32Array;
  /**
   * The code of the word that stands where orders and list differ in what nobody may decide; absent = the list decides.
   */
  readonly conflict?: number;
}

/** One column of days. */
export interface DayColumn {
  /** NO_DAY where the cell holds none. */
  readonly day: Int32Array;
  /** The text of a cell that could not be read, by row index; a blank cell has none. */
  readonly unread: ReadonlyMap<number, string>;
}

/**
 * The code of a text; -1 for none.
 *
 * @example
 * const words = { code: (text) => ["本店", "楽天"].indexOf(text) };
 * [codeOf(words, "楽天"), codeOf(words, "")] //=> [1, -1]
 */
export function codeOf(words: Dictionary, text: string): number {
  return text === "" ? -1 : words.code(text);
}

/**
 * A growing column of words; a cell the sheet took for a date is its ISO text.
 *
 * @example
 * const column = wordColumn(() => 0);
 * for (const cell of ["本店", "", "楽天", "本店"]) column.push(cell);
 * const { codes, texts } = column.finish();
 * [[...codes], texts] //=> [[0, -1, 1, 0], ["本店", "楽天"]]
 */
export function wordColumn(dayOfInstant: (date: Instant) => Day) {
  const words = dictionary();
  const codes = codeColumn();
  return {
    reserve: codes.reserve,
    push: (cell: unknown): void => codes.push(codeOf(words, idOf(cell, dayOfInstant))),
    finish: (): WordColumn => ({ codes: codes.values(), texts: words.texts }),
  };
}

/** The clock of a column whose header names the zone of its times. */
export interface ColumnClock {
  /** Its distance from UTC [milliseconds]. */
  readonly zone: number;
  /** The day, in the file's zone, of a date cell that shows a time of this zone. */
  dayOfCell(date: Instant): Day;
}

/**
 * A growing column of days: each distinct text is read once, at the end, when the whole column is known.
 *
 * @param clock null = times are those of the file's zone
 *
 * @example
 * const column = dayColumn(() => 0);
 * for (const cell of ["1970-01-06", "soon"]) column.push(cell);
 * const { day, unread } = column.finish(null, () => "YMD").column;
 * [[...day], [...unread]] //=> [[5, NO_DAY], [[1, "soon"]]]
 */
export function dayColumn(dayOfInstant: (date: Instant) => Day, clock: ColumnClock | null = null) {
  const texts = dictionary();
  const day = intColumn();
  const text = codeColumn();
  const dayOfCell = clock === null ? dayOfInstant : clock.dayOfCell;

  return {
    reserve(more: number): void {
      day.reserve(more);
      text.reserve(more);
    },
    push(cell: unknown): void {
      const typed = isDate(cell) ? dayOfCell(cell) : null;
      day.push(typed ?? NO_DAY);
      text.push(typed === null ? codeOf(texts, textOf(cell)) : -1);
    },
    /**
     * @param order how the dates are written; null = decided by the whole column
     * @param undecided the order of a column that fits two
     * @throws InputProblem "dates-half-converted"
     */
    finish(
      order: DateOrder | null,
      undecided: (example: string) => DateOrder,
    ): { column: DayColumn; order: DateOrder } {
      const readings = readDates(texts.texts, clock?.zone);
      const codes = texts.texts.length === 0 ? new Int32Array(0) : text.values();
      refuseHalfConverted(texts.texts, readings, codes);
      const decided = order ?? dateOrderOf(readings) ?? undecided(openExample(readings, texts.texts));
      const days = readings.map((reading) => dayOfReading(reading, decided, dayOfInstant));
      return {
        column: resolved(day.values(), { codes, texts: texts.texts }, days),
        order: decided,
      };
    },
  };
}

/** Where a spreadsheet took a part of a column for its own dates, day and month of these may be swapped. */
function refuseHalfConverted(
  texts: readonly string[],
  readings: readonly (DateReading | null)[],
  codes: Int32Array,
): void {
  const counts = new Int32Array(texts.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const found = halfConverted({ texts, readings, counts });
  if (found !== null) throw new InputProblem("dates-half-converted", { ...found });
}

function resolved(day: Int32Array, { codes, texts }: WordColumn, days: readonly (Day | null)[]): DayColumn {
  const unread = new Map<number, string>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const found = days[code] ?? null;
    if (found === null) noteUnread(unread, row, texts[code] ?? "");
    else day[row] = found;
  }
  return { day, unread };
}

/** The first text that is another day under another order. */
function openExample(readings: readonly (DateReading | null)[], texts: readonly string[]): string {
  return texts[readings.findIndex(isOpen)] ?? "";
}

/** How much of an unreadable cell is kept to be shown [characters]. */
const SHOWN_LENGTH = 100;

/**
 * Notes the text of a cell that could not be read; a blank one is none.
 *
 * @example
 * const unread = new Map();
 * noteUnread(unread, 0, "");
 * noteUnread(unread, 3, "soon");
 * [...unread] //=> [[3, "soon"]]
 */
export function noteUnread(unread: Map<number, string>, row: number, text: string): void {
  if (text !== "") unread.set(row, text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
}
