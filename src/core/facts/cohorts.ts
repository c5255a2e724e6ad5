import { add } from "../values/column.ts";
import { indices, marked } from "../values/grouping.ts";
import { calendarMonths, type Day, latestMonthEnd } from "../values/day.ts";
import { commonValues, type PeopleValues } from "./common-values.ts";
import { type DaysAmong, daysAmong, endsFrom } from "./ends.ts";
import type { CohortLedger } from "./product-starts.ts";

/** What the people of a cohort are told apart by: what they bought first, and where, or who they are. */
export const COHORT_AXES = [
  ...(["firstProduct", "firstCategory", "firstChannel"] as const),
  ...(["prefecture", "sex", "ageBand", "attribute"] as const),
] as const;
export type CohortAxis = (typeof COHORT_AXES)[number];

/** Cohorts: people by when they first bought, and what they had bought some time later. */
export interface CohortsAsk {
  /** Last days of the cohorts, rising, the last one the anchor; the first cohort is everybody up to the first of them. */
  readonly ends: readonly Day[];
  /** Rising, each inclusive: days since the first purchase [≥ 0]. */
  readonly steps: readonly number[];
  /** So many calendar months are told one by one, that of the first purchase included [count]; 0 = none. */
  readonly months: number;
  /** null = all people together. */
  readonly axis: CohortAxis | null;
  /** How many values stand by themselves, those of most people [count]; 0 without an axis. */
  readonly most: number;
  /** A product whose first purchase is each one's first (see `ledgerSince`); absent = the first purchase of all. */
  readonly since?: string;
}

/**
 * The people of one cohort and value. The lists have an entry a step, or one a calendar month since that of the first
 * purchase, from 0 to that in which the anchor lies from the cohort's last day on. They hold what there is up to the anchor:
 * whether step or month are over for all of the cohort, they do not say.
 */
export interface CohortRow {
  /** "" = nothing is said; null = those of all rarer values, without an axis everybody. */
  readonly value: string | null;
  /** The cohort's last day, as it was asked. */
  readonly end: Day;
  /** People, and what their first purchases come to [minor units]. */
  readonly customers: number;
  readonly firstSales: number;
  /** People whose second purchase lies within the step. */
  readonly seconds: readonly number[];
  /** Purchases within the step, the first ones included [count], and what they come to [minor units]. */
  readonly purchases: readonly number[];
  readonly sales: readonly number[];
  /** Of each month alone: people with a purchase in it, their purchases in it [count], and what those come to [minor units]. */
  readonly active: readonly number[];
  readonly monthPurchases: readonly number[];
  readonly monthSales: readonly number[];
}

/** What is summed by step, and what by month. */
type Stepped = "seconds" | "purchases" | "sales";
type Monthly = "active" | "monthPurchases" | "monthSales";
/** Sums by value, cohort and, some, by step or by month. */
type Sums = Readonly<Record<"customers" | "firstSales" | Stepped | Monthly, Float64Array>>;

/**
 * The table `cohorts` (definitions.md 9, 9.1), in one sweep. Whose first purchase holds several products is counted with
 * each of them, of several rarer ones once. Who has no purchase is in none.
 *
 * @param people by what they are told apart; null = the sheet cannot tell it
 * @returns one row a value and cohort with people: the value of most people first, then the oldest cohort
 *
 * @example
 * // one bought on day 5 for 1.00 and on day 35 for 2.50, the other on day 22 for 0.80
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 35, 22), Float64Array.of(100, 250, 80)];
 * const ask = { ends: [10, 60], steps: [29, 30], months: 2, axis: null, most: 0 };
 * const people = { texts: [""], start: Int32Array.of(0, 1, 2), codes: Int32Array.of(0, 0) };
 * const [row, other] = cohortRows({ customers: 2, start, day, amount }, ask, people);
 * [row.seconds, row.sales, row.active, row.monthSales, other.active] //=> [[0, 1], [100, 350], [1, 1], [100, 250], [1]]
 */
export function cohortRows(ledger: CohortLedger, ask: CohortsAsk, people: PeopleValues | null): CohortRow[] {
  if (people === null) return [];
  const { ends, steps, months, most } = ask;
  const among = daysAmong(ledger.day);
  const cohortOf = among.reached(ends);
  const { start, day } = ledger;
  const cohortAt = (c: number): number => {
    const begin = start[c] ?? 0;
    return begin === start[c + 1] ? ends.length : (cohortOf[(day[begin] ?? 0) - among.first] ?? ends.length);
  };
  const cohorts = indices(ledger.customers).map(cohortAt);
  const values = commonValues(people, most, (c) => (cohorts[c] ?? ends.length) < ends.length);
  const held = cohortsWithPeople(cohorts, ends.length);
  const sums = noSums(values.texts.length * held.cohorts.length, steps.length, months);
  const clock = clockOf(among, ask);
  for (let c = 0; c < ledger.customers; c++) {
    const place = held.placeOf[cohorts[c] ?? -1] ?? -1;
    if (place < 0) continue;
    for (let i = values.start[c] ?? 0; i < (values.start[c + 1] ?? 0); i++)
      addCustomer(sums, (values.codes[i] ?? 0) * held.cohorts.length + place, { ledger, c, clock });
  }
  return rowsOf(sums, values.texts, {
    ...ask,
    held: Array.from(held.cohorts, (cohort) => ends[cohort] ?? 0),
  });
}

/** The cohorts that have people, and the place of each among them; -1 = it has none. Dates may lie centuries apart. */
function cohortsWithPeople(cohortOf: Int32Array, all: number): Record<"cohorts" | "placeOf", Int32Array> {
  const has = marked(cohortOf, all + 1);
  const cohorts = indices(all).filter((cohort) => has[cohort] === 1);
  const placeOf = new Int32Array(all + 1).fill(-1);
  cohorts.forEach((cohort, place) => (placeOf[cohort] = place));
  return { cohorts, placeOf };
}

const noSums = (cells: number, steps: number, months: number): Sums => ({
  customers: new Float64Array(cells),
  firstSales: new Float64Array(cells),
  seconds: new Float64Array(cells * steps),
  purchases: new Float64Array(cells * steps),
  sales: new Float64Array(cells * steps),
  active: new Float64Array(cells * months),
  monthPurchases: new Float64Array(cells * months),
  monthSales: new Float64Array(cells * months),
});

/** How far purchases lie behind the first one. */
interface Clock {
  readonly anchor: Day;
  /** The day from which `monthAt` counts. */
  readonly first: Day;
  /** By day: its calendar month. */
  readonly monthAt: Int32Array;
  readonly months: number;
  /** By days since the first purchase: the step. */
  readonly stepOf: Int32Array;
  readonly steps: number;
}

function clockOf({ first, last, reached }: DaysAmong, { ends, steps, months }: CohortsAsk): Clock {
  const anchor = ends[ends.length - 1] ?? -Infinity;
  const monthAt = reached(endsFrom(last, first, latestMonthEnd));
  const stepOf = new Int32Array((steps[steps.length - 1] ?? -1) + 1);
  let step = 0;
  for (let since = 0; since < stepOf.length; since++) {
    if (since > (steps[step] ?? Infinity)) step++;
    stepOf[since] = step;
  }
  return { anchor, first, monthAt, months, stepOf, steps: steps.length };
}

/** A customer and the clock of their purchases. */
interface Swept {
  readonly ledger: CohortLedger;
  readonly c: number;
  readonly clock: Clock;
}

/** One customer's purchases, which stand in the order of their days, to the sums of a cell. */
function addCustomer(sums: Sums, cell: number, { ledger: { start, day, amount }, c, clock }: Swept): void {
  const { anchor, first, monthAt, months, stepOf, steps } = clock;
  const begin = start[c] ?? 0;
  const end = start[c + 1] ?? 0;
  const firstDay = day[begin] ?? 0;
  const firstMonth = monthAt[firstDay - first] ?? 0;
  add(sums.customers, cell, 1);
  add(sums.firstSales, cell, amount[begin] ?? 0);
  let seen = -1;
  for (let i = begin; i < end; i++) {
    const on = day[i] ?? 0;
    const step = stepOf[on - firstDay];
    const month = (monthAt[on - first] ?? 0) - firstMonth;
    if (on > anchor || (step === undefined && month >= months)) return;
    if (step !== undefined) {
      const place = cell * steps + step;
      add(sums.purchases, place, 1);
      add(sums.sales, place, amount[i] ?? 0);
      if (i === begin + 1) add(sums.seconds, place, 1);
    }
    if (month >= months) continue;
    const place = cell * months + month;
    add(sums.monthPurchases, place, 1);
    add(sums.monthSales, place, amount[i] ?? 0);
    if (month !== seen) add(sums.active, place, 1);
    seen = month;
  }
}

function rowsOf(
  sums: Sums,
  values: readonly (string | null)[],
  { ends, held, steps, months }: CohortsAsk & { readonly held: readonly Day[] },
): CohortRow[] {
  const anchor = ends[ends.length - 1] ?? 0;
  const untilAnchor = held.map((end) => Math.min(months, calendarMonths(end, anchor) + 1));
  const listOf = (name: Stepped, cell: number): number[] =>
    running(Array.from(sums[name].subarray(cell * steps.length, (cell + 1) * steps.length)));
  const monthsOf = (name: Monthly, cell: number): number[] =>
    Array.from(sums[name].subarray(cell * months, cell * months + (untilAnchor[cell % held.length] ?? 0)));
  return values.flatMap((value, v) =>
    held.flatMap((end, cohort) => {
      const cell = v * held.length + cohort;
      const customers = sums.customers[cell] ?? 0;
      if (customers === 0) return [];
      return {
        ...{ value, end, customers, firstSales: sums.firstSales[cell] ?? 0 },
        seconds: listOf("seconds", cell),
        purchases: listOf("purchases", cell),
        sales: listOf("sales", cell),
        active: monthsOf("active", cell),
        monthPurchases: monthsOf("monthPurchases", cell),
        monthSales: monthsOf("monthSales", cell),
      };
    }),
  );
}

function running(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((one) => (sum += one));
}
