import { blockRows, readParts } from "../rows/read-blocks.ts";
import { type Prices, secondsOf, type Span, times, together, type Work } from "./estimate.ts";

/** What decides how long a run takes. */
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
 * What each step takes besides reading the orders, as the local spreadsheet counts it: `low` in a run whose sheets keep
 * their layout, `high` in a first run or one that changes it.
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
  wait: just(1),
  call: { low: 20, high: 80 },
  flush: just(1),
  cellRead: { low: 700, high: 8_000 },
  cellWritten: { low: 500, high: 14_000 },
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
/** A call that reads a block of orders and keeps it for the one that counts them. */
const PART: Work = {
  start: just(1),
  wait: { low: 1, high: 3 },
  call: { low: 15, high: 100 },
  flush: just(1),
  cellRead: { low: 20, high: 500 },
};
/** Characters stored for a cell that is read: few where its value was met before, all of its own where it is new. */
const KEPT: Span = { low: 2, high: 12 };
/** What a cell function takes that reads the stored facts. */
const FUNCTION: Work = { start: just(1), call: { low: 5, high: 12 }, letterRead: FACTS };

/** The same of one that is given a range of orders: its cells are handed over, its rows counted. */
const ofRange = ({ rows, columns }: Pick<RunSize, "rows" | "columns">): Work => ({
  start: just(1),
  call: { low: 10, high: 70 },
  cellRead: just(rows * columns),
  row: just(rows),
});

/** How long a run takes, step by step [seconds]. */
export interface RunEstimate {
  /** Calls that read the orders, the one that counts them included [count]. */
  readonly calls: number;
  /** The longest of these calls [seconds]. */
  readonly call: Span;
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
 *
 * @example
 * // where starting a script takes a second and all else nothing: begin, read, two reports, formulas
 * const free = { low: 0, high: 0 };
 * const work = { wait: free, call: free, flush: free, cellRead: free, cellWritten: free, row: free };
 * const prices = { ...work, letterRead: free, letterWritten: free, start: { low: 1, high: 1 } };
 * const { calls, total } = runEstimate({ rows: 100, columns: 5, sheets: 2 }, prices);
 * [calls, total] //=> [1, { low: 5, high: 5 }]
 */
export function runEstimate(size: RunSize, prices: Prices): RunEstimate {
  const { sheets } = size;
  const reading = readingCalls(size);
  const reports = times(sheets, REPORT);
  return {
    calls: reading.length,
    call: longest(reading.map((work) => secondsOf(work, prices))),
    read: secondsOf(together(reading), prices),
    reports: secondsOf(reports, prices),
    formulas: secondsOf(FORMULAS, prices),
    total: secondsOf(together([START, ...reading, reports, FORMULAS]), prices),
  };
}

/** What the calls that read the orders take: one that reads and counts all, or the last counts what the others kept. */
function readingCalls({ rows, columns }: RunSize): Work[] {
  const parts = readParts(rows, columns);
  const arithmetic = { row: just(rows) };
  if (parts === 0) return [together([READING, { cellRead: just(rows * columns) }, arithmetic])];
  const height = blockRows(rows, columns);
  const part = (first: number): Work => {
    const cells = Math.min(height, rows - first) * columns;
    return together([PART, { cellRead: just(cells), letterWritten: kept(cells) }]);
  };
  const blocks = Array.from({ length: parts }, (_, i) => part(i * height));
  return [...blocks, together([READING, { letterRead: kept(rows * columns) }, arithmetic])];
}

const kept = (cells: number): Span => ({ low: KEPT.low * cells, high: KEPT.high * cells });

const longest = (spans: readonly Span[]): Span => ({
  low: Math.max(...spans.map(({ low }) => low)),
  high: Math.max(...spans.map(({ high }) => high)),
});

/** What a user is told before a run whose orders take long to read. */
export interface LongRun {
  /** [seconds] */
  readonly total: Span;
  /** Of these, the reading of the orders [seconds]. */
  readonly read: Span;
  /** Report sheets [count]. */
  readonly sheets: number;
}

/**
 * A run is long where reading its orders takes at least this, by the middle of the estimate [seconds]. Reports take the
 * same in every shop, so they are no reason to announce a run, however many there are.
 */
const LONG = 10;

/**
 * What is said of a run of this size before it begins; null = it is not long.
 *
 * @example
 * // where a row takes an eighth of a second and all else nothing: 79 rows are less than ten seconds, 80 are not
 * const free = { low: 0, high: 0 };
 * const work = { start: free, wait: free, call: free, flush: free, cellRead: free, cellWritten: free };
 * const prices = { ...work, letterRead: free, letterWritten: free, row: { low: 0.125, high: 0.125 } };
 * [79, 80].map((rows) => longRun({ rows, columns: 5, sheets: 2 }, prices)?.read) //=> [undefined, { low: 10, high: 10 }]
 */
export function longRun(size: RunSize, prices: Prices): LongRun | null {
  const { total, read } = runEstimate(size, prices);
  return (read.low + read.high) / 2 < LONG ? null : { total, read, sheets: size.sheets };
}

/**
 * How long a function in a cell takes that reads the stored facts [seconds].
 *
 * @example
 * // where starting a script takes a second and all else nothing
 * const free = { low: 0, high: 0 };
 * functionEstimate({ start: { low: 1, high: 1 }, call: free, letterRead: free }) //=> { low: 1, high: 1 }
 */
export const functionEstimate = (prices: Prices): Span => secondsOf(FUNCTION, prices);

/**
 * How long a function in a cell takes that is given a range of orders [seconds].
 *
 * @example
 * const free = { low: 0, high: 0 };
 * const others = { start: free, wait: free, call: free, flush: free, cellWritten: free, letterRead: free, letterWritten: free };
 * const prices = { ...others, cellRead: { low: 1, high: 2 }, row: { low: 0, high: 1 } };
 * rangeEstimate({ rows: 10, columns: 3 }, prices) //=> { low: 30, high: 70 }
 */
export const rangeEstimate = (size: Pick<RunSize, "rows" | "columns">, prices: Prices): Span =>
  secondsOf(ofRange(size), prices);

/**
 * How many order rows a range in a cell may have, so that its function answers within so many seconds: at the highest
 * price of everything (`low`), and at the least (`high`) [count].
 *
 * @example
 * // where a cell takes one to two seconds to hand over, and all else nothing
 * const free = { low: 0, high: 0 };
 * const others = { start: free, wait: free, call: free, flush: free, cellWritten: free, letterRead: free, letterWritten: free };
 * const prices = { ...others, cellRead: { low: 1, high: 2 }, row: free };
 * rowsWithin({ seconds: 12, columns: 3 }, prices) //=> { low: 2, high: 4 }
 */
export function rowsWithin(of: { seconds: number; columns: number }, prices: Prices): Span {
  const took = (rows: number): Span => rangeEstimate({ rows, columns: of.columns }, prices);
  const [none, one] = [took(0), took(1)];
  const rows = (end: keyof Span): number =>
    Math.max(0, Math.floor((of.seconds - none[end]) / (one[end] - none[end])));
  return { low: rows("high"), high: rows("low") };
}
