import { type Prices, secondsOf, type Span, times, together, type Work } from "./estimate.ts";

/** What the length of a run follows from. */
export interface RunSize {
  /** Order rows [count]. */
  readonly rows: number;
  /** Columns that are read, those between the outermost two included [count]. */
  readonly columns: number;
  /** Report sheets [count]. */
  readonly sheets: number;
}

const just = (count: number): Span => ({ low: count, high: count });

/** Characters of the stored facts: 110,000 at 10,000 orders, some 1.6 million at a million. */
const FACTS: Span = { low: 100_000, high: 1_600_000 };

/**
 * What the steps take besides the orders: the least of a run whose sheets look as before, the most of a first run or one
 * with another layout, as the local spreadsheet counts them.
 */
const START: Work = { start: just(1), call: { low: 10, high: 25 }, flush: just(1), cellRead: just(200) };
const READING: Work = {
  start: just(1),
  wait: { low: 1, high: 3 },
  call: { low: 40, high: 120 },
  flush: just(1),
  cellRead: { low: 500, high: 10_000 },
  letterWritten: FACTS,
};
const REPORT: Work = {
  start: just(1),
  wait: { low: 1, high: 2 },
  call: { low: 20, high: 120 },
  flush: just(1),
  cellRead: { low: 700, high: 8_000 },
  cellWritten: { low: 500, high: 18_000 },
  letterRead: FACTS,
};
const FORMULAS: Work = {
  start: just(1),
  wait: { low: 1, high: 4 },
  call: { low: 40, high: 180 },
  flush: just(1),
  cellRead: { low: 0, high: 500 },
  cellWritten: { low: 0, high: 2_500 },
  letterRead: FACTS,
  letterWritten: FACTS,
};
/** A function in a cell that reads the stored facts. */
const FUNCTION: Work = { start: just(1), call: { low: 5, high: 12 }, letterRead: FACTS };

/** How long a run takes, step by step [seconds]. */
export interface RunEstimate {
  readonly read: Span;
  readonly reports: Span;
  readonly formulas: Span;
  readonly total: Span;
}

/**
 * How long a run would take by what things cost on Google: from a re-run at the least price of each to a first run at
 * the highest of each.
 *
 * @returns [seconds]
 */
export function runEstimate({ rows, columns, sheets }: RunSize, prices: Prices): RunEstimate {
  const read = together([READING, { cellRead: just(rows * columns), row: just(rows) }]);
  const reports = times(sheets, REPORT);
  return {
    read: secondsOf(read, prices),
    reports: secondsOf(reports, prices),
    formulas: secondsOf(FORMULAS, prices),
    total: secondsOf(together([START, read, reports, FORMULAS]), prices),
  };
}

/** A run that is announced: it would take half a minute and more. */
export interface LongRun {
  /** [seconds] */
  readonly total: Span;
  /** Of these, the reading of the orders [seconds]. */
  readonly read: Span;
  /** Report sheets [count]. */
  readonly sheets: number;
}

/** From so many seconds on, in the middle of the estimate, a run is long. */
const LONG = 30;

/** What is said of a run of this size before it begins; null = it is not long. */
export function longRun(size: RunSize, prices: Prices): LongRun | null {
  const { total, read } = runEstimate(size, prices);
  return (total.low + total.high) / 2 < LONG ? null : { total, read, sheets: size.sheets };
}

/** How long a function in a cell takes that reads the stored facts [seconds]. */
export const functionEstimate = (prices: Prices): Span => secondsOf(FUNCTION, prices);
