import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { classOf } from "./cells.ts";

/** From the k-th purchase to the next, for every k: how many came so far, how many went on, and after how many days. */
export interface StepsAsk {
  /** The last day that counts. */
  readonly anchor: Day;
  /** Whoever bought after it is active: Y(1). */
  readonly since: Day;
  /** k up to here [count, ≥ 1]. */
  readonly most: number;
}

/** The last day of each class of days between two purchases: the same day, within 10, 30, 60 … 360 days; then all above. */
export const GAP_ENDS = [0, 10, ...Array.from({ length: 12 }, (_, i) => 30 * (i + 1))] as const;

/** How long after the k-th purchase the next one may come to be counted as within a year [days]. */
export const SETTLED_DAYS = 365;

/** The people of one k. */
export interface StepRow {
  /** k */
  readonly step: number;
  /** With at least k purchases; of those, with one after `since`. */
  readonly people: number;
  readonly active: number;
  /** With at least k + 1. */
  readonly next: number;
  /** Their k-th purchase lies 365 days or more before the anchor; of those, with the next one within 365 days. */
  readonly settled: number;
  readonly settledNext: number;
  /** `next` by days between the two purchases, see `GAP_ENDS`. */
  readonly gaps: readonly number[];
  /** The days in the middle of all of `next`, of an even number the two; null = nobody went on. */
  readonly lowMiddle: number | null;
  readonly highMiddle: number | null;
}

type StepLedger = Pick<Ledger, "customers" | "start" | "day">;

interface Tally {
  people: number;
  active: number;
  settled: number;
  settledNext: number;
  readonly days: number[];
}

/**
 * The table `steps` (definitions.md 10.1): one row a k that anybody came to, k = 1 first.
 *
 * @example
 * // one bought on days 5, 20 and 60, the other on day 30
 * const ledger = { customers: 2, start: Int32Array.of(0, 3, 4), day: Int32Array.of(5, 20, 60, 30) };
 * stepRows(ledger, { anchor: 50, since: 25, most: 12 }).map(({ step, people, active, next, lowMiddle }) => [step, people, active, next, lowMiddle])
 * //=> [[1, 2, 1, 1, 15], [2, 1, 0, 0, null]]
 */
export function stepRows(ledger: StepLedger, ask: StepsAsk): StepRow[] {
  const steps = Array.from({ length: ask.most }, emptyTally);
  for (let c = 0; c < ledger.customers; c++) addCustomer(steps, ledger, { c, ask });
  return steps.flatMap((tally, i) => (tally.people === 0 ? [] : [rowOf(tally, i + 1)]));
}

const emptyTally = (): Tally => ({ people: 0, active: 0, settled: 0, settledNext: 0, days: [] });

function addCustomer(
  steps: readonly Tally[],
  { start, day }: StepLedger,
  { c, ask: { anchor, since } }: { readonly c: number; readonly ask: StepsAsk },
): void {
  const begin = start[c] ?? 0;
  let end = begin;
  while (end < (start[c + 1] ?? 0) && (day[end] ?? 0) <= anchor) end++;
  const isActive = (day[end - 1] ?? 0) > since;
  for (let i = begin; i < end; i++) {
    const tally = steps[i - begin];
    if (tally === undefined) return;
    const gap = i + 1 < end ? (day[i + 1] ?? 0) - (day[i] ?? 0) : null;
    tally.people++;
    if (isActive) tally.active++;
    if (gap !== null) tally.days.push(gap);
    if ((day[i] ?? 0) > anchor - SETTLED_DAYS) continue;
    tally.settled++;
    if (gap !== null && gap <= SETTLED_DAYS) tally.settledNext++;
  }
}

const LOWER_ENDS = GAP_ENDS.map((end) => end + 1);

function rowOf({ days, ...counts }: Tally, step: number): StepRow {
  const sorted = Int32Array.from(days).sort();
  const gaps = Array.from({ length: LOWER_ENDS.length + 1 }, () => 0);
  for (const gap of sorted) gaps[classOf(gap, LOWER_ENDS)]!++;
  return {
    ...{ step, ...counts, next: sorted.length, gaps },
    lowMiddle: sorted[(sorted.length - 1) >> 1] ?? null,
    highMiddle: sorted[sorted.length >> 1] ?? null,
  };
}
