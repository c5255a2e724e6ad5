import type { Day } from "../values/day.ts";
import { latestMonthEnd, yearsBefore } from "../values/day.ts";
import type { Ledger } from "../ledger.ts";
import type { StageThresholds } from "../settings.ts";
import { STAGES, stageOf } from "../cpm/stages.ts";
import { daysAmong } from "./ends.ts";

/** 定点観測: counts and sums at many anchors, classes by purchases up to Y(1). */
export interface MonthsAsk {
  /** Rising, at least one. */
  readonly anchors: readonly Day[];
  /** Lower ends of the classes, F1 … F5 [purchases]. */
  readonly limits: StageThresholds;
}

/** One anchor. The lists hold people of class 1 … 5. */
export interface CountedMonth {
  readonly anchor: Day;
  /** Bought in W1; of those, bought in W0. */
  readonly base: readonly number[];
  readonly kept: readonly number[];
  /** Bought before W1 and not in it; of those, bought in W0. */
  readonly dormant: readonly number[];
  readonly returned: readonly number[];
  /** First purchase in W0; of those, two or more in W0. */
  readonly newCustomers: number;
  readonly newWithSecond: number;
  /** Identified sales of W0, and of the days since the anchor before [minor units]. */
  readonly annualSales: number;
  readonly monthSales: number;
}

/** Sums by measure and month; what holds for a span of months is added at its first and taken off after its last. */
interface Sums {
  readonly months: number;
  readonly changes: Float64Array;
}

const PEOPLE = ["base", "kept", "dormant", "returned"] as const;
const NEW = PEOPLE.length * STAGES.length;
const NEW_WITH_SECOND = NEW + 1;
const ANNUAL_SALES = NEW + 2;
const MONTH_SALES = NEW + 3;
const MEASURES = NEW + 4;

/** For each day from `first` on, the first anchor by which it has come into a window. */
interface Reach {
  readonly first: Day;
  /** Up to the anchor, up to Y(1), up to Y(2). */
  readonly now: Int32Array;
  readonly previous: Int32Array;
  readonly older: Int32Array;
  /** The first day of the first anchor's month: what lies before is in no month. */
  readonly monthStart: Day;
}

/**
 * The table `months`: counts at many anchors in one sweep. A customer's state changes only where one of their purchases
 * comes into W0, into W1 or into what is older, so each is looked at three times, however many anchors there are.
 *
 * @returns one row an anchor, in the order asked
 *
 * @example
 * // 400 days apart: one who came back for 2.50, and one who is new on the later day
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(0, 400, 400), Float64Array.of(100, 250, 80)];
 * const [month] = monthRows({ customers: 2, start, day, amount }, { anchors: [410], limits: [1, 2, 3, 6, 12] });
 * [month.base, month.kept, month.newCustomers, month.annualSales] //=> [[1, 0, 0, 0, 0], [1, 0, 0, 0, 0], 1, 330]
 */
export function monthRows(ledger: Ledger, { anchors, limits }: MonthsAsk): CountedMonth[] {
  const sums: Sums = {
    months: anchors.length,
    changes: new Float64Array(MEASURES * (anchors.length + 1)),
  };
  const reach = reachOf(ledger.day, anchors);
  const into = { sums, reach, limits };
  for (let c = 0; c < ledger.customers; c++) addCustomer(into, ledger, c);
  addSales(sums, ledger, reach);
  runTotals(sums);
  return anchors.map((anchor, month) => monthOf(sums, anchor, month));
}

function reachOf(days: Int32Array, anchors: readonly Day[]): Reach {
  const { first, reached } = daysAmong(days);
  return {
    first,
    now: reached(anchors),
    previous: reached(anchors.map((anchor) => yearsBefore(anchor, 1))),
    older: reached(anchors.map((anchor) => yearsBefore(anchor, 2))),
    monthStart: latestMonthEnd((anchors[0] ?? 0) - 1) + 1,
  };
}

/** What a customer is added to, and by what. */
interface Counted {
  readonly sums: Sums;
  readonly reach: Reach;
  readonly limits: StageThresholds;
}

function addCustomer({ sums, reach, limits }: Counted, ledger: Ledger, c: number): void {
  const begin = ledger.start[c] ?? 0;
  const end = ledger.start[c + 1] ?? 0;
  const monthOfEntry = (of: Int32Array, i: number): number =>
    i < end ? (of[(ledger.day[i] ?? 0) - reach.first] ?? 0) : sums.months;
  let [now, previous, older] = [begin, begin, begin];
  let month = monthOfEntry(reach.now, begin);
  while (month < sums.months) {
    while (monthOfEntry(reach.now, now) <= month) now++;
    while (monthOfEntry(reach.previous, previous) <= month) previous++;
    while (monthOfEntry(reach.older, older) <= month) older++;
    const change = Math.min(
      monthOfEntry(reach.now, now),
      monthOfEntry(reach.previous, previous),
      monthOfEntry(reach.older, older),
    );
    const counts = { older: older - begin, previous: previous - older, current: now - previous };
    for (const measure of measuresOf(counts, limits)) add(sums, measure, month, change, 1);
    month = change;
  }
}

/** Where a customer with these purchases in the windows is counted. */
function measuresOf(
  { older, previous, current }: { older: number; previous: number; current: number },
  limits: StageThresholds,
): number[] {
  if (older + previous === 0) return current > 1 ? [NEW, NEW_WITH_SECOND] : [NEW];
  const group = previous > 0 ? 0 : 2;
  const stage = stageOf(older + previous, limits) - 1;
  const among = group * STAGES.length + stage;
  return current > 0 ? [among, among + STAGES.length] : [among];
}

function addSales(sums: Sums, { day, amount }: Ledger, reach: Reach): void {
  for (let i = 0; i < day.length; i++) {
    const at = (day[i] ?? 0) - reach.first;
    const entered = reach.now[at] ?? 0;
    add(sums, ANNUAL_SALES, entered, reach.previous[at] ?? 0, amount[i] ?? 0);
    if ((day[i] ?? 0) >= reach.monthStart)
      add(sums, MONTH_SALES, entered, Math.min(entered + 1, sums.months), amount[i] ?? 0);
  }
}

/** Adds to the months from `from` up to, not including, `until`. */
// eslint-disable-next-line max-params -- a record for each change would be made many times a customer
function add({ months, changes }: Sums, measure: number, from: number, until: number, value: number): void {
  const row = measure * (months + 1);
  changes[row + from] = (changes[row + from] ?? 0) + value;
  changes[row + until] = (changes[row + until] ?? 0) - value;
}

/** Turns changes into the totals of each month, in place; whole numbers, so every sum is exact. */
function runTotals({ months, changes }: Sums): void {
  for (let row = 0; row < changes.length; row += months + 1) {
    for (let i = row + 1; i <= row + months; i++) changes[i] = (changes[i] ?? 0) + (changes[i - 1] ?? 0);
  }
}

function monthOf({ months, changes }: Sums, anchor: Day, month: number): CountedMonth {
  const at = (measure: number): number => changes[measure * (months + 1) + month] ?? 0;
  const people = (group: number) => STAGES.map((_, i) => at(group * STAGES.length + i));
  return {
    anchor,
    base: people(0),
    kept: people(1),
    dormant: people(2),
    returned: people(3),
    newCustomers: at(NEW),
    newWithSecond: at(NEW_WITH_SECOND),
    annualSales: at(ANNUAL_SALES),
    monthSales: at(MONTH_SALES),
  };
}
