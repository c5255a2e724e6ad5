import type { Ledger } from "../ledger.ts";
import type { NewRepeatRule } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { add } from "../values/column.ts";
import { daysAmong } from "./ends.ts";

/** 新規・リピート: what was bought in each of several periods that follow one another, by new and by known customers. */
export interface PeriodAsk {
  /** Last days of the periods, rising; the first period is everything up to the first of them. */
  readonly ends: readonly Day[];
  readonly rule: NewRepeatRule;
}

/** One period; under the order rule somebody may be among the new and the repeat customers of it. */
export interface PeriodRow {
  /** Its last day; it begins the day after the end of the period before. */
  readonly end: Day;
  /** People with a purchase, with a new one, with a repeat one. */
  readonly customers: number;
  readonly newCustomers: number;
  readonly repeatCustomers: number;
  /** Purchases [count] and what they come to [minor units]; those of nobody known apart. */
  readonly newPurchases: number;
  readonly newSales: number;
  readonly repeatPurchases: number;
  readonly repeatSales: number;
  readonly unidentifiedPurchases: number;
  readonly unidentifiedSales: number;
}

/** What of a ledger the table is made from. */
type PeriodLedger = Pick<Ledger, "customers" | "start" | "day" | "amount" | "unidentified">;

/** A sum of every period, one column a name: objects of sums would make a new number at each addition. */
type Tally = Readonly<Record<Exclude<keyof PeriodRow, "end">, Float64Array>>;

/**
 * The table `period` (definitions.md 11.1), in one sweep.
 *
 * @returns one row a period, in the order asked
 *
 * @example
 * // one bought on day 5 for 1.00 and on day 20 for 2.50, the other on day 22 for 0.80; nobody known on day 21 for 0.10
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 22), Float64Array.of(100, 250, 80)];
 * const unidentified = { day: Int32Array.of(21), amount: Float64Array.of(10) };
 * const [, row] = periodRows({ customers: 2, start, day, amount, unidentified }, { ends: [10, 25], rule: "order" });
 * [row.newCustomers, row.newSales, row.repeatCustomers, row.repeatSales, row.customers, row.unidentifiedSales]
 * //=> [1, 80, 1, 250, 2, 10]
 */
export function periodRows(ledger: PeriodLedger, { ends, rule }: PeriodAsk): PeriodRow[] {
  const tally = emptyTally(ends.length);
  countPeople(tally, ledger, { ends, rule });
  countUnidentified(tally, ledger.unidentified, ends);
  return ends.map((end, at) => rowOf(tally, end, at));
}

const emptyTally = (periods: number): Tally => {
  // What is bought after the last period is counted behind it, and not read.
  const column = () => new Float64Array(periods + 1);
  return {
    ...{ customers: column(), newCustomers: column(), repeatCustomers: column() },
    ...{ newPurchases: column(), newSales: column(), repeatPurchases: column(), repeatSales: column() },
    ...{ unidentifiedPurchases: column(), unidentifiedSales: column() },
  };
};

/** Everybody's purchases, which stand in the order of their days. */
function countPeople(tally: Tally, ledger: PeriodLedger, { ends, rule }: PeriodAsk): void {
  const { start, day, amount } = ledger;
  const { first, reached } = daysAmong(day);
  const periods = reached(ends);
  for (let c = 0; c < ledger.customers; c++) {
    const begin = start[c] ?? 0;
    const newUntil = rule === "order" ? -1 : (periods[(day[begin] ?? 0) - first] ?? 0);
    // The periods in which the person was counted last: with any purchase, a new one, a repeat one.
    let [seen, seenNew, seenRepeat] = [-1, -1, -1];
    for (let i = begin; i < (start[c + 1] ?? 0); i++) {
      const at = periods[(day[i] ?? 0) - first] ?? 0;
      if (seen !== at) add(tally.customers, at, 1);
      seen = at;
      if (i === begin || at === newUntil) {
        if (seenNew !== at) add(tally.newCustomers, at, 1);
        seenNew = at;
        add(tally.newPurchases, at, 1);
        add(tally.newSales, at, amount[i] ?? 0);
      } else {
        if (seenRepeat !== at) add(tally.repeatCustomers, at, 1);
        seenRepeat = at;
        add(tally.repeatPurchases, at, 1);
        add(tally.repeatSales, at, amount[i] ?? 0);
      }
    }
  }
}

function countUnidentified(tally: Tally, sold: Ledger["unidentified"], ends: readonly Day[]): void {
  const { first, reached } = daysAmong(sold.day);
  const periods = reached(ends);
  sold.day.forEach((day, i) => {
    const at = periods[day - first] ?? 0;
    add(tally.unidentifiedPurchases, at, 1);
    add(tally.unidentifiedSales, at, sold.amount[i] ?? 0);
  });
}

function rowOf(tally: Tally, end: Day, at: number): PeriodRow {
  const sums = Object.entries(tally).map(([name, column]) => [name, column[at] ?? 0] as const);
  return { end, ...(Object.fromEntries(sums) as Record<keyof Tally, number>) };
}
