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

/** What is kept of one anchor for good. The lists hold people of class 1 … 5. */
export interface MonthCounts {
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

/** One anchor, with what its next years are computed from. The lists are of class 1 … 5. */
export interface CountedMonth extends MonthCounts {
  /** Bought in W0, and did not; their class by purchases up to the anchor [people]. */
  readonly active: readonly number[];
  readonly lapsed: readonly number[];
  /** Sales of W0 of the kept, and of the returned, by class up to Y(1) [minor units]. */
  readonly keptSales: readonly number[];
  readonly returnedSales: readonly number[];
}

/** Sums by measure and month; what holds for a span of months is added at its first and taken off after its last. */
interface Sums {
  readonly months: number;
  readonly changes: Float64Array;
}

/** Where the lists begin among the measures. */
const FIRST = {
  base: 0,
  kept: 5,
  dormant: 10,
  returned: 15,
  active: 20,
  keptSales: 25,
  returnedSales: 30,
} as const;
const NEW = 35;
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
  let now = begin;
  let previous = begin;
  let older = begin;
  let bought = 0;
  let month = monthOfEntry(reach.now, begin);
  while (month < sums.months) {
    while (monthOfEntry(reach.now, now) <= month) bought += ledger.amount[now++] ?? 0;
    while (monthOfEntry(reach.previous, previous) <= month) bought -= ledger.amount[previous++] ?? 0;
    while (monthOfEntry(reach.older, older) <= month) older++;
    const change = Math.min(
      monthOfEntry(reach.now, now),
      monthOfEntry(reach.previous, previous),
      monthOfEntry(reach.older, older),
    );
    const counts = { known: previous - begin, previous: previous - older, current: now - previous, bought };
    addState({ sums, from: month, until: change }, counts, limits);
    month = change;
  }
}

/** The months, from the first up to, not including, the last, in which a customer stands as they do. */
interface Span {
  readonly sums: Sums;
  readonly from: number;
  readonly until: number;
}

/** Purchases of a customer: up to Y(1), of those in W1, in W0; and the money of those in W0. */
interface Counts {
  readonly known: number;
  readonly previous: number;
  readonly current: number;
  readonly bought: number;
}

/** Counts a customer with these purchases where they stand. */
function addState(span: Span, { known, previous, current, bought }: Counts, limits: StageThresholds): void {
  if (current > 0) add(span, FIRST.active + stageOf(known + current, limits) - 1, 1);
  if (known === 0) {
    add(span, NEW, 1);
    if (current > 1) add(span, NEW_WITH_SECOND, 1);
    return;
  }
  const stage = stageOf(known, limits) - 1;
  add(span, (previous > 0 ? FIRST.base : FIRST.dormant) + stage, 1);
  if (current === 0) return;
  add(span, (previous > 0 ? FIRST.kept : FIRST.returned) + stage, 1);
  add(span, (previous > 0 ? FIRST.keptSales : FIRST.returnedSales) + stage, bought);
}

function addSales(sums: Sums, { day, amount }: Ledger, reach: Reach): void {
  for (let i = 0; i < day.length; i++) {
    const at = (day[i] ?? 0) - reach.first;
    const from = reach.now[at] ?? 0;
    add({ sums, from, until: reach.previous[at] ?? 0 }, ANNUAL_SALES, amount[i] ?? 0);
    if ((day[i] ?? 0) >= reach.monthStart)
      add({ sums, from, until: Math.min(from + 1, sums.months) }, MONTH_SALES, amount[i] ?? 0);
  }
}

function add({ sums: { months, changes }, from, until }: Span, measure: number, value: number): void {
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
  const list = (first: number) => STAGES.map((_, i) => at(first + i));
  const [base, kept] = [list(FIRST.base), list(FIRST.kept)];
  const [dormant, returned] = [list(FIRST.dormant), list(FIRST.returned)];
  return {
    anchor,
    ...{ base, kept, dormant, returned },
    active: list(FIRST.active),
    // Who bought nothing in W0 is in the class of Y(1) still.
    lapsed: base.map((n, i) => n - (kept[i] ?? 0) + (dormant[i] ?? 0) - (returned[i] ?? 0)),
    keptSales: list(FIRST.keptSales),
    returnedSales: list(FIRST.returnedSales),
    newCustomers: at(NEW),
    newWithSecond: at(NEW_WITH_SECOND),
    annualSales: at(ANNUAL_SALES),
    monthSales: at(MONTH_SALES),
  };
}
