import { type Day, yearsBefore } from "../values/day.ts";

/** The windows of one anchor; every end is inclusive. */
export interface Windows {
  readonly anchor: Day;
  /** Y(1): last day of the previous year W1. */
  readonly previousEnd: Day;
  /** Y(2): last day of everything older, Wx. */
  readonly olderEnd: Day;
}

/**
 * The windows of an anchor: W0 = Y(1)+1 … A, W1 = Y(2)+1 … Y(1), Wx = … Y(2).
 *
 * @example
 * windowsOf(19_082).previousEnd //=> 18_717
 */
export function windowsOf(anchor: Day): Windows {
  return { anchor, previousEnd: yearsBefore(anchor, 1), olderEnd: yearsBefore(anchor, 2) };
}
