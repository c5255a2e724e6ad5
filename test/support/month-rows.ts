/** Rows of a monthly history made up for a test: consecutive month ends, everything full unless said otherwise. */
import { latestMonthEnd } from "../../src/core/values/day.ts";
import type { MonthRow } from "../../src/core/history/monthly-history.ts";
import { day } from "./shop.ts";

const NOBODY = { numerator: 0, denominator: 0 };

export function monthRows(
  count: number,
  of: (month: number) => Partial<MonthRow>,
  first = "2010-01-31",
): MonthRow[] {
  const rows: MonthRow[] = [];
  for (let month = 0, anchor = day(first); month < count; month++, anchor = latestMonthEnd(anchor + 31)) {
    rows.push({ ...FULL, anchor, ...of(month) });
  }
  return rows;
}

const FULL: MonthRow = {
  anchor: 0,
  unfinished: false,
  partialYear: false,
  fullPreviousYear: true,
  fullHistory: true,
  fullMonth: true,
  activeCustomers: 100,
  newCustomers: 0,
  retention: NOBODY,
  stageRetention: [NOBODY, NOBODY, NOBODY, NOBODY, NOBODY],
  reactivation: NOBODY,
  f2Conversion: NOBODY,
  goldSurvivalRate: null,
  annualSales: 0,
  monthSales: 0,
  annualSalesPerActiveCustomer: null,
};

/** Small linear congruential generator: numbers from 0 to 1, the same for the same seed. */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
