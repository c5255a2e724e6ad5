import type { CohortRow, CohortsAsk } from "../facts/cohorts.ts";
import { type Share } from "../values/share.ts";
import type { Day } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";

/** What people had bought some days after their first purchase. */
export interface LtvCell {
  /** Since each one's first purchase, inclusive. */
  readonly days: number;
  /** People, each with one first purchase, and those of them with a second one [count]. */
  readonly customers: number;
  readonly seconds: number;
  /** What the first purchases come to, all, and those after the first [minor units]. */
  readonly firstSales: number;
  readonly sales: number;
  readonly repeatSales: number;
  /** All purchases, and those after the first [count]. */
  readonly purchases: number;
  readonly repeatPurchases: number;
}

/** Cohorts of the table `cohorts`, with what it was asked. */
export interface CohortTable extends Pick<CohortsAsk, "steps"> {
  readonly anchor: Day;
  readonly rows: readonly CohortRow[];
}

/**
 * Rows of people told apart, by what each value says; the values in the order of the rows.
 *
 * @example
 * const rows = [{ value: "本店", end: 10 }, { value: "本店", end: 20 }, { value: null, end: 10 }];
 * [...rowsByValue(rows)].map(([value, mine]) => [value, mine.length]) //=> [["本店", 2], [null, 1]]
 */
export function rowsByValue(
  rows: readonly CohortRow[],
): ReadonlyMap<CohortRow["value"], readonly CohortRow[]> {
  const found = new Map<CohortRow["value"], CohortRow[]>();
  for (const row of rows) {
    const mine = found.get(row.value);
    if (mine) mine.push(row);
    else found.set(row.value, [row]);
  }
  return found;
}

/**
 * Whether all of a cohort has had so many days (definitions.md 9): what is earlier than that is no answer.
 *
 * @param end the cohort's last day
 *
 * @example
 * [isMature(100, 30, 130), isMature(101, 30, 130)] //=> [true, false]
 */
export const isMature = (end: Day, days: number, anchor: Day): boolean => end + days <= anchor;

/**
 * What a cohort had bought at a step.
 *
 * @param steps those of the table, of which `days` is one
 * @throws RangeError where it is none
 *
 * @example
 * const row = { customers: 2, firstSales: 300, seconds: [0, 1], purchases: [2, 4], sales: [300, 900] };
 * const { repeatPurchases, repeatSales } = cellAt(row, [30, 60], 60);
 * [repeatPurchases, repeatSales] //=> [2, 600]
 */
export function cellAt(row: CohortRow, steps: readonly number[], days: number): LtvCell {
  const i = steps.indexOf(days);
  const [seconds, purchases, sales] = [row.seconds[i], row.purchases[i], row.sales[i]];
  if (seconds === undefined || purchases === undefined || sales === undefined)
    throw new RangeError(`no step of ${days} days`);
  const { customers, firstSales } = row;
  const repeats = { repeatSales: sales - firstSales, repeatPurchases: purchases - customers };
  return { days, customers, seconds, firstSales, sales, purchases, ...repeats };
}

/** Several cohorts together. */
export interface PooledLtv extends LtvCell {
  /** The last day of the latest one. */
  readonly end: Day;
}

/**
 * What all mature cohorts together had bought at a step; null = none is mature. The rows may be those of one value of an
 * axis: each is then the LTV of who began with it.
 *
 * @param matureAt the step at which they have to be mature; without one the step itself. The same one for several steps
 *   keeps the people the same, so that nothing falls from a step to the next
 *
 * @example
 * const old = { end: 10, customers: 1, firstSales: 100, seconds: [1], purchases: [2], sales: [300] };
 * const young = { ...old, end: 80 };
 * const { customers, sales } = pooledAt({ rows: [old, young], steps: [30], anchor: 100 }, 30);
 * [customers, sales] //=> [1, 300]
 */
export function pooledAt(
  { rows, steps, anchor }: CohortTable,
  days: number,
  matureAt = days,
): PooledLtv | null {
  const mature = rows.filter(({ end }) => isMature(end, matureAt, anchor));
  if (mature.length === 0) return null;
  const cells = mature.map((row) => cellAt(row, steps, days));
  return { ...sumCells(cells, days), end: Math.max(...mature.map(({ end }) => end)) };
}

/** Cells of one step together. */
export const sumCells = (cells: readonly LtvCell[], days: number): LtvCell => ({
  days,
  customers: sumOf(cells, "customers"),
  seconds: sumOf(cells, "seconds"),
  firstSales: sumOf(cells, "firstSales"),
  sales: sumOf(cells, "sales"),
  repeatSales: sumOf(cells, "repeatSales"),
  purchases: sumOf(cells, "purchases"),
  repeatPurchases: sumOf(cells, "repeatPurchases"),
});

/** The quotients of a cell, as their two sides: money [minor units], purchases and people [count]. */
export const LTV_SHARES = {
  /** コホートLTV: sales per person, its part of first purchases, and that of later ones. */
  salesPerCustomer: ({ sales, customers }) => share(sales, customers),
  firstPerCustomer: ({ firstSales, customers }) => share(firstSales, customers),
  repeatPerCustomer: ({ repeatSales, customers }) => share(repeatSales, customers),
  /** 初回リピート率: people with a second purchase. */
  repeatRate: ({ seconds, customers }) => share(seconds, customers),
  /** リピート平均受注単価. */
  repeatOrderValue: ({ repeatSales, repeatPurchases }) => share(repeatSales, repeatPurchases),
  /** 回転率: later purchases per person. */
  ordersPerNewCustomer: ({ repeatPurchases, customers }) => share(repeatPurchases, customers),
} as const satisfies Readonly<Record<string, (cell: LtvCell) => Share>>;
export type LtvShare = keyof typeof LTV_SHARES;

const share = (numerator: number, denominator: number): Share => ({ numerator, denominator });
