import { type Day, latestMonthEnd } from "../values/day.ts";
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
  /** Rising, each inclusive: days since the first purchase, or calendar months since that of the first purchase [≥ 0]. */
  readonly steps: readonly number[];
  readonly by: "days" | "months";
  /** null = all people together. */
  readonly axis: CohortAxis | null;
  /** How many values stand by themselves, those of most people [count]; 0 without an axis. */
  readonly most: number;
  /** A product whose first purchase is each one's first (see `ledgerSince`); absent = the first purchase of all. */
  readonly since?: string;
}

/**
 * The people of one cohort and value. The lists have an entry a step and hold what there is up to the anchor: whether
 * the step is over for all of the cohort, it does not say.
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
  /** People with a purchase after the step before, within this one. */
  readonly active: readonly number[];
}

/** What is summed by step. */
type Stepped = "seconds" | "purchases" | "sales" | "active";
/** Sums by value, cohort and, some, by step. */
type Sums = Readonly<Record<"customers" | "firstSales" | Stepped, Float64Array>>;

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
 * const ask = { ends: [10, 60], steps: [29, 30], by: "days", axis: null, most: 0 };
 * const people = { texts: [""], start: Int32Array.of(0, 1, 2), codes: Int32Array.of(0, 0) };
 * const [row, other] = cohortRows({ customers: 2, start, day, amount }, ask, people);
 * [row.customers, row.seconds, row.purchases, row.sales, other.end] //=> [1, [0, 1], [1, 2], [100, 350], 60]
 */
export function cohortRows(ledger: CohortLedger, ask: CohortsAsk, people: PeopleValues | null): CohortRow[] {
  if (people === null) return [];
  const { ends, steps, most } = ask;
  const among = daysAmong(ledger.day);
  const cohortOf = among.reached(ends);
  const { start, day } = ledger;
  const cohortAt = (c: number): number => {
    const begin = start[c] ?? 0;
    return begin === start[c + 1] ? ends.length : (cohortOf[(day[begin] ?? 0) - among.first] ?? ends.length);
  };
  const values = commonValues(people, most, (c) => cohortAt(c) < ends.length);
  const sums = noSums(values.texts.length * ends.length, steps.length);
  const clock = clockOf(among, ask);
  for (let c = 0; c < ledger.customers; c++) {
    const cohort = cohortAt(c);
    if (cohort === ends.length) continue;
    for (let i = values.start[c] ?? 0; i < (values.start[c + 1] ?? 0); i++)
      addCustomer(sums, (values.codes[i] ?? 0) * ends.length + cohort, { ledger, c, clock });
  }
  return rowsOf(sums, values.texts, ask);
}

const noSums = (cells: number, steps: number): Sums => ({
  customers: new Float64Array(cells),
  firstSales: new Float64Array(cells),
  seconds: new Float64Array(cells * steps),
  purchases: new Float64Array(cells * steps),
  sales: new Float64Array(cells * steps),
  active: new Float64Array(cells * steps),
});

/** How far purchases lie behind the first one. */
interface Clock {
  readonly anchor: Day;
  /** The day from which `at` counts. */
  readonly first: Day;
  /** By day: days or months. */
  readonly at: Int32Array;
  /** By days or months since the first purchase: the step. */
  readonly stepOf: Int32Array;
  readonly steps: number;
}

function clockOf({ first, last, reached }: DaysAmong, { ends, steps, by }: CohortsAsk): Clock {
  const anchor = ends[ends.length - 1] ?? -Infinity;
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const at = reached(by === "days" ? days : endsFrom(last, first, latestMonthEnd));
  const stepOf = new Int32Array((steps[steps.length - 1] ?? -1) + 1);
  let step = 0;
  for (let since = 0; since < stepOf.length; since++) {
    if (since > (steps[step] ?? Infinity)) step++;
    stepOf[since] = step;
  }
  return { anchor, first, at, stepOf, steps: steps.length };
}

/** A customer and the clock of their purchases. */
interface Swept {
  readonly ledger: CohortLedger;
  readonly c: number;
  readonly clock: Clock;
}

/** One customer's purchases, which stand in the order of their days, to the sums of a cell. */
function addCustomer(sums: Sums, cell: number, { ledger: { start, day, amount }, c, clock }: Swept): void {
  const { anchor, first, at, stepOf, steps } = clock;
  const begin = start[c] ?? 0;
  const end = start[c + 1] ?? 0;
  const from = at[(day[begin] ?? 0) - first] ?? 0;
  add(sums.customers, cell, 1);
  add(sums.firstSales, cell, amount[begin] ?? 0);
  let seen = -1;
  for (let i = begin; i < end; i++) {
    const on = day[i] ?? 0;
    const step = stepOf[(at[on - first] ?? 0) - from];
    if (step === undefined || on > anchor) return;
    const place = cell * steps + step;
    add(sums.purchases, place, 1);
    add(sums.sales, place, amount[i] ?? 0);
    if (i === begin + 1) add(sums.seconds, place, 1);
    if (step !== seen) add(sums.active, place, 1);
    seen = step;
  }
}

function add(column: Float64Array, place: number, value: number): void {
  column[place] = (column[place] ?? 0) + value;
}

function rowsOf(sums: Sums, values: readonly (string | null)[], { ends, steps }: CohortsAsk): CohortRow[] {
  const listOf = (name: Stepped, cell: number): number[] =>
    Array.from(sums[name].subarray(cell * steps.length, (cell + 1) * steps.length));
  return values.flatMap((value, v) =>
    ends.flatMap((end, cohort) => {
      const cell = v * ends.length + cohort;
      const customers = sums.customers[cell] ?? 0;
      if (customers === 0) return [];
      return {
        ...{ value, end, customers, firstSales: sums.firstSales[cell] ?? 0 },
        seconds: running(listOf("seconds", cell)),
        purchases: running(listOf("purchases", cell)),
        sales: running(listOf("sales", cell)),
        active: listOf("active", cell),
      };
    }),
  );
}

function running(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((one) => (sum += one));
}
