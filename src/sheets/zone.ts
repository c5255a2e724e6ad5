/** Calendar days in the file's time zone, with few questions to the service however many dates there are. */

import type { Instant } from "../core/date-text.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Shorter than the shortest time between two clock changes that any zone has had since 1970 (29 days). */
const BUCKET = 28 * DAY;

/** The zone's distance from UTC at an instant [milliseconds], asked from the service. */
function offsetAt(zone: string, time: number): number {
  const [, sign, hours, minutes] =
    /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(time), zone, "Z")) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

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
 * Calendar days of instants in a time zone.
 *
 * The zone is asked at both ends of each stretch of 28 days that occurs, and some sixteen times more where the clock
 * changed inside it; the number of questions follows the span of the dates, never their count.
 *
 * @param zone the file's time zone, e.g. `Asia/Tokyo`
 * @returns for a date, its calendar day [whole days since 1970-01-01]; NaN for a date without a time
 */
export function dayIn(zone: string): (date: Instant) => number {
  const ends = new Map<number, number>();
  const buckets = new Map<number, Bucket>();
  const end = (n: number): number => {
    const known = ends.get(n) ?? offsetAt(zone, n * BUCKET);
    ends.set(n, known);
    return known;
  };
  const bucketOf = (n: number): Bucket => {
    const [before, after] = [end(n), end(n + 1)];
    if (before === after) return { before, after, change: Infinity };
    const isBefore = (time: number): boolean => offsetAt(zone, time) === before;
    return { before, after, change: findChange(isBefore, n * BUCKET, (n + 1) * BUCKET) };
  };
  return (date) => {
    const time = date.getTime();
    if (Number.isNaN(time)) return NaN;
    const n = Math.floor(time / BUCKET);
    const bucket = buckets.get(n) ?? bucketOf(n);
    buckets.set(n, bucket);
    return Math.floor((time + (time < bucket.change ? bucket.before : bucket.after)) / DAY);
  };
}
