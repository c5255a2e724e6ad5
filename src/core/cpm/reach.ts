import { type Day, yearsAfter, yearsBefore } from "../values/day.ts";
import { windowsOf } from "./windows.ts";

/** How far back from an anchor the orders reach, and when they will reach far enough. */
export interface Reach {
  readonly anchor: Day;
  readonly dataStart: Day;
  /** The years that the orders cover: not all of W0; all of W0 but not of W1; both. */
  readonly covers: "partOfCurrent" | "partOfPrevious" | "bothYears";
  /** Whether W0 is covered and so much of W1 that next year may be computed from it. */
  readonly projects: boolean;
  /** What lies before W1, where lapsed people come from: nothing, less than a year, a year or more. */
  readonly older: "nothing" | "partOfYear" | "fullYear";
  /** The first anchor at which 維持率 stands on a whole W1, and the first at which somebody can have lapsed. */
  readonly retentionFrom: Day;
  readonly reactivationFrom: Day;
  /** The first anchor whose year before it is whole, so that the two can be compared. */
  readonly comparableFrom: Day;
}

/** A year counts as whole when its first purchase comes at most this long after the year before it ended [days]. */
export const LATE_START_DAYS = 31;

/**
 * Whether less than a year of history lies before a period: whoever bought before the history counts as new in it.
 *
 * @param start the period's first day
 *
 * @example
 * // orders since 2022-02-15: a year later, and up to 31 days earlier, those who come are new
 * ["2023-01-14", "2023-01-16"].map((iso) => countsOldAsNew(Date.parse(iso) / 86_400_000, 19_038)) //=> [true, false]
 */
export const countsOldAsNew = (start: Day, dataStart: Day): boolean =>
  dataStart > yearsBefore(start - 1, 1) + LATE_START_DAYS;

/** An anchor, and the first day of the history up to it. */
export type DataSpan = Pick<Reach, "anchor" | "dataStart">;

/**
 * How far the orders of an anchor reach back.
 *
 * @example
 * // anchor 2024-03-31, orders since 2022-05-01: the year from 2022-04-01 counts as whole
 * reachOf({ anchor: 19_813, dataStart: 19_113 }).covers //=> "bothYears"
 */
export function reachOf({ anchor, dataStart }: DataSpan): Reach {
  const { previousEnd, olderEnd } = windowsOf(anchor);
  const coversCurrent = dataStart <= previousEnd + 1;
  const coversPrevious = dataStart <= olderEnd + LATE_START_DAYS;
  const daysOfPrevious = previousEnd - Math.max(dataStart - 1, olderEnd);
  return {
    anchor,
    dataStart,
    covers: coversPrevious ? "bothYears" : coversCurrent ? "partOfPrevious" : "partOfCurrent",
    projects: coversCurrent && 2 * daysOfPrevious >= previousEnd - olderEnd,
    older: olderOf(dataStart, anchor, olderEnd),
    retentionFrom: yearsAfter(dataStart - LATE_START_DAYS, 2),
    reactivationFrom: yearsAfter(dataStart, 2),
    comparableFrom: yearsAfter(dataStart - 1, 2),
  };
}

function olderOf(dataStart: Day, anchor: Day, olderEnd: Day): Reach["older"] {
  if (dataStart > olderEnd) return "nothing";
  return dataStart > yearsBefore(anchor, 3) ? "partOfYear" : "fullYear";
}
