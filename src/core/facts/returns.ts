import type { Ledger } from "../ledger.ts";
import { add } from "../values/column.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { daysAmong } from "./ends.ts";

/** 復帰: who came back in each of several periods that follow one another. */
export interface ReturnsAsk {
  /** Last days of the periods, rising; the first period is everything up to the first of them. */
  readonly ends: readonly Day[];
}

/** One period. */
export interface ReturnsRow {
  readonly end: Day;
  /** People who bought in it after a whole year without a purchase. */
  readonly returned: number;
}

/** Days between two purchases from which on a whole year lies between them; one day less does but without a 29 February. */
const SURELY_A_YEAR = 367;

/**
 * The table `returns`, in one sweep.
 *
 * @returns one row a period, in the order asked
 *
 * @example
 * // bought on days 10 and 400, more than a year later
 * const ledger = { customers: 1, start: [0, 2], day: Int32Array.of(10, 400) };
 * returnRows(ledger, { ends: [100, 500] }) //=> [{ end: 100, returned: 0 }, { end: 500, returned: 1 }]
 */
export function returnRows(
  { customers, start, day }: Pick<Ledger, "customers" | "start" | "day">,
  { ends }: ReturnsAsk,
): ReturnsRow[] {
  const returned = new Int32Array(ends.length + 1);
  const { first, reached } = daysAmong(day);
  const periods = reached(ends);
  for (let c = 0; c < customers; c++) {
    for (let i = (start[c] ?? 0) + 1; i < (start[c + 1] ?? 0); i++) {
      const at = day[i] ?? 0;
      if (isBack(at, day[i - 1] ?? 0)) add(returned, periods[at - first] ?? 0, 1);
    }
  }
  return ends.map((end, i) => ({ end, returned: returned[i] ?? 0 }));
}

/** Whether somebody who bought before had lapsed the day before they bought again: nothing in the year that ends then. */
function isBack(day: Day, before: Day): boolean {
  const gap = day - before;
  if (gap < SURELY_A_YEAR - 1) return false;
  return gap >= SURELY_A_YEAR || before <= yearsBefore(day - 1, 1);
}
