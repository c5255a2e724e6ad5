import type { Ledger } from "../ledger.ts";
import type { NewRepeatRule } from "../settings.ts";
import type { Day } from "../values/day.ts";
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

type Tally = { -readonly [K in keyof PeriodRow]: number };

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
  const rows = ends.map(emptyRow);
  const { first, reached } = daysAmong(ledger.day);
  const periods = { first, reached: reached(ends) };
  for (let c = 0; c < ledger.customers; c++) addCustomer(rows, { ledger, c, periods, rule });
  addUnidentified(rows, ledger.unidentified, ends);
  return rows;
}

const emptyRow = (end: Day): Tally => ({
  ...{ end, customers: 0, newCustomers: 0, repeatCustomers: 0 },
  ...{ newPurchases: 0, newSales: 0, repeatPurchases: 0, repeatSales: 0 },
  ...{ unidentifiedPurchases: 0, unidentifiedSales: 0 },
});

interface Swept {
  readonly ledger: Pick<Ledger, "start" | "day" | "amount">;
  readonly c: number;
  /** Which period each day from `first` on is in. */
  readonly periods: { readonly first: Day; readonly reached: Int32Array };
  readonly rule: NewRepeatRule;
}

/** One customer's purchases, which stand in the order of their days. */
function addCustomer(rows: readonly Tally[], { ledger, c, periods, rule }: Swept): void {
  const { start, day, amount } = ledger;
  const { first, reached } = periods;
  const begin = start[c] ?? 0;
  const end = start[c + 1] ?? 0;
  const firstPeriod = reached[(day[begin] ?? 0) - first] ?? 0;
  let seen = -1;
  let seenNew = -1;
  let seenRepeat = -1;
  for (let i = begin; i < end; i++) {
    const at = reached[(day[i] ?? 0) - first] ?? 0;
    const row = rows[at];
    if (row === undefined) return;
    if (seen !== at) row.customers++;
    seen = at;
    if (rule === "order" ? i === begin : at === firstPeriod) {
      addNew(row, amount[i] ?? 0, seenNew !== at);
      seenNew = at;
    } else {
      addRepeat(row, amount[i] ?? 0, seenRepeat !== at);
      seenRepeat = at;
    }
  }
}

function addNew(row: Tally, sales: number, isFirst: boolean): void {
  if (isFirst) row.newCustomers++;
  row.newPurchases++;
  row.newSales += sales;
}

function addRepeat(row: Tally, sales: number, isFirst: boolean): void {
  if (isFirst) row.repeatCustomers++;
  row.repeatPurchases++;
  row.repeatSales += sales;
}

function addUnidentified(rows: readonly Tally[], sold: Ledger["unidentified"], ends: readonly Day[]): void {
  const { first, reached } = daysAmong(sold.day);
  const periods = reached(ends);
  sold.day.forEach((day, i) => {
    const row = rows[periods[day - first] ?? 0];
    if (row === undefined) return;
    row.unidentifiedPurchases++;
    row.unidentifiedSales += sold.amount[i] ?? 0;
  });
}
