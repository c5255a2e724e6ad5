import type { Instant } from "./date-text.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Shorter than the shortest time between two clock changes that any zone has had since 1970 (29 days). */
const BUCKET = 28 * DAY;

/** Offsets of one bucket: `before` the change, and from `change` on `after`. */
interface Bucket {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The first minute at which the later offset holds, between two instants whose offsets differ. */
function findChange(isBefore: (time: number) => boolean, from: number, to: number): number {
  let [early, late] = [from, to];
  while (late - early > MINUTE) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
    if (isBefore(middle)) early = middle;
    else late = middle;
  }
  return late;
}

/**
 * Calendar days of instants in a zone whose distance from UTC can be asked for.
 *
 * The zone is asked at both ends of each stretch of 28 days that occurs, and some sixteen times more where the clock
 * changed inside it; the number of questions follows the span of the dates, never their count.
 *
 * @param offsetAt the zone's distance from UTC at an instant [milliseconds, whole minutes]
 * @returns for a date, its calendar day [whole days since 1970-01-01]; NaN for a date without a time
 *
 * @example
 * const nineHoursAhead = daysByOffset(() => 9 * 3_600_000);
 * nineHoursAhead(new Date("1970-01-01T15:30:00Z")) //=> 1
 */
export function daysByOffset(offsetAt: (time: number) => number): (date: Instant) => number {
  const offsetOf = offsetsKept(offsetAt);
  return (date) => {
    const time = date.getTime();
    return Number.isNaN(time) ? NaN : Math.floor((time + offsetOf(time)) / DAY);
  };
}

/**
 * When days begin in a time zone, the offsets asked for as `daysByOffset` does.
 *
 * @returns for a day [whole days since 1970-01-01], the instant of its midnight [milliseconds since 1970]
 *
 * @example
 * // nine hours before midnight in UTC
 * midnightsByOffset(() => 9 * 3_600_000)(1) //=> 54_000_000
 */
export function midnightsByOffset(offsetAt: (time: number) => number): (day: number) => number {
  const offsetOf = offsetsKept(offsetAt);
  return (day) => day * DAY - offsetOf(day * DAY - offsetOf(day * DAY));
}

/** The offset at an instant, asked for at the ends of weeks that no two clock changes lie in. */
function offsetsKept(offsetAt: (time: number) => number): (time: number) => number {
  const ends = new Map<number, number>();
  const buckets = new Map<number, Bucket>();
  const end = (n: number): number => {
    const known = ends.get(n) ?? offsetAt(n * BUCKET);
    ends.set(n, known);
    return known;
  };
  const bucketOf = (n: number): Bucket => {
    const [before, after] = [end(n), end(n + 1)];
    if (before === after) return { before, after, change: Infinity };
    const isBefore = (time: number): boolean => offsetAt(time) === before;
    return { before, after, change: findChange(isBefore, n * BUCKET, (n + 1) * BUCKET) };
  };
  return (time) => {
    const n = Math.floor(time / BUCKET);
    const bucket = buckets.get(n) ?? bucketOf(n);
    buckets.set(n, bucket);
    return time < bucket.change ? bucket.before : bucket.after;
  };
}
