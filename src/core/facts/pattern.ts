import type { Ledger } from "../ledger.ts";
import { type Windows, windowsOf } from "../cpm/windows.ts";
import type { StageThresholds } from "../settings.ts";
import type { Day } from "../values/day.ts";

/** Customers by how often they bought in each window: everything older, the previous year, the current year. */
export interface PatternAsk {
  readonly windows: Windows;
  /** Purchases are counted up to here (T5): min(T5, sum) needs no more [count, ≥ 1]. */
  readonly cap: number;
}

/** The customers of one combination of counts. */
export interface PatternRow {
  /** min(purchases in the window, cap): older, W1, W0. */
  readonly older: number;
  readonly previous: number;
  readonly current: number;
  readonly customers: number;
  /** Purchases and amount [minor units] of these customers in W1 and W0, uncapped. */
  readonly previousPurchases: number;
  readonly previousAmount: number;
  readonly currentPurchases: number;
  readonly currentAmount: number;
  /** Of that, each one's second purchase in W0. */
  readonly secondAmount: number;
}

/**
 * The request for the pattern of an anchor.
 *
 * @example
 * // as of 2024-03-31; purchases are counted up to where F5 begins
 * patternRequest(19_813, [1, 2, 3, 6, 12])
 * //=> { table: "pattern", windows: { anchor: 19_813, previousEnd: 19_447, olderEnd: 19_082 }, cap: 12 }
 */
export const patternRequest = (anchor: Day, limits: StageThresholds) =>
  ({ table: "pattern", windows: windowsOf(anchor), cap: limits[4] }) as const;

type Sums = { -readonly [K in keyof PatternRow]: number };

/**
 * The table `pattern`: customers by purchases before, in the previous and in the current year, for one anchor.
 *
 * @returns one row per combination that occurs; people without a purchase up to the anchor are in none
 *
 * @example
 * // one bought in the previous year and for 2.50 in the current one, the other after the anchor
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 30), Float64Array.of(100, 250, 80)];
 * const ask = { windows: { anchor: 25, previousEnd: 15, olderEnd: 4 }, cap: 5 };
 * const [row] = patternRows({ customers: 2, start, day, amount }, ask);
 * [row.older, row.previous, row.current, row.customers, row.previousAmount, row.currentAmount] //=> [0, 1, 1, 1, 100, 250]
 */
export function patternRows(ledger: Ledger, { windows, cap }: PatternAsk): PatternRow[] {
  const table = new Map<number, Sums>();
  // One record for all, instead of one a person.
  const one = { ...NOTHING };
  for (let c = 0; c < ledger.customers; c++) {
    countInto(one, ledger, { begin: ledger.start[c] ?? 0, end: ledger.start[c + 1] ?? 0, windows });
    if (one.older + one.previous + one.current > 0) addCustomer(table, one, cap);
  }
  return [...table.values()];
}

/** Whose purchases are counted, and in which windows. */
interface Counted {
  readonly begin: number;
  readonly end: number;
  readonly windows: Windows;
}

function countInto(counts: Sums, ledger: Ledger, { begin, end, windows }: Counted): void {
  counts.older = counts.previous = counts.current = 0;
  counts.previousAmount = counts.currentAmount = counts.secondAmount = 0;
  for (let i = begin; i < end; i++) {
    const day = ledger.day[i] ?? 0;
    if (day > windows.anchor) break;
    if (day > windows.previousEnd) {
      const amount = ledger.amount[i] ?? 0;
      counts.current++;
      counts.currentAmount += amount;
      if (counts.current === 2) counts.secondAmount = amount;
    } else if (day > windows.olderEnd) {
      counts.previous++;
      counts.previousAmount += ledger.amount[i] ?? 0;
    } else counts.older++;
  }
}

function addCustomer(table: Map<number, Sums>, one: PatternRow, cap: number): void {
  const older = Math.min(one.older, cap);
  const previous = Math.min(one.previous, cap);
  const current = Math.min(one.current, cap);
  const key = (older * (cap + 1) + previous) * (cap + 1) + current;
  let sums = table.get(key);
  if (!sums) table.set(key, (sums = { ...NOTHING, older, previous, current }));
  sums.customers++;
  sums.previousPurchases += one.previous;
  sums.previousAmount += one.previousAmount;
  sums.currentPurchases += one.current;
  sums.currentAmount += one.currentAmount;
  sums.secondAmount += one.secondAmount;
}

const NOTHING: PatternRow = {
  older: 0,
  previous: 0,
  current: 0,
  customers: 0,
  previousPurchases: 0,
  previousAmount: 0,
  currentPurchases: 0,
  currentAmount: 0,
  secondAmount: 0,
};
