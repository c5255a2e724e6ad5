/** How long work takes on Google by what its parts cost there: a plan, not a measurement. */

/** A range: the least and the most that a number may be. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What takes time on Google. */
export type Cost =
  /** A server call: the script is loaded. */
  | "start"
  /** A call that waits until pending writes have reached the file. */
  | "wait"
  /** Any other call of a service. */
  | "call"
  /** What was written goes to the file at the end of a call. */
  | "flush"
  | "cellRead"
  | "cellWritten"
  /** A character of our own stores, of which a cell holds tens of thousands. */
  | "letterRead"
  | "letterWritten"
  /** An order row on its way from cells to facts. */
  | "row";

/** What one of each costs [seconds]. */
export type Prices = Readonly<Record<Cost, Span>>;

/** How many of each some work takes [count]; absent = none. */
export type Work = Readonly<Partial<Record<Cost, Span>>>;

/**
 * How long some work takes.
 *
 * @returns from … to … [seconds]
 *
 * @example
 * const free = { low: 0, high: 0 };
 * const others = { start: free, call: free, flush: free, cellWritten: free, letterRead: free, letterWritten: free, row: free };
 * const prices = { ...others, wait: { low: 0.25, high: 0.5 }, cellRead: { low: 0, high: 0.125 } };
 * secondsOf({ wait: { low: 1, high: 2 }, cellRead: { low: 8, high: 8 } }, prices) //=> { low: 0.25, high: 2 }
 */
export function secondsOf(work: Work, prices: Prices): Span {
  const costs = Object.keys(work) as Cost[];
  const sum = (end: keyof Span): number =>
    costs.reduce((all, cost) => all + (work[cost]?.[end] ?? 0) * prices[cost][end], 0);
  return { low: sum("low"), high: sum("high") };
}

/**
 * Several pieces of work one after the other.
 *
 * @example
 * together([{ call: { low: 1, high: 2 } }, { call: { low: 3, high: 3 }, row: { low: 5, high: 5 } }])
 * //=> { call: { low: 4, high: 5 }, row: { low: 5, high: 5 } }
 */
export function together(all: readonly Work[]): Work {
  const sum: Partial<Record<Cost, Span>> = {};
  for (const work of all)
    for (const [cost, { low, high }] of Object.entries(work) as [Cost, Span][]) {
      const before = sum[cost];
      sum[cost] = { low: (before?.low ?? 0) + low, high: (before?.high ?? 0) + high };
    }
  return sum;
}

/**
 * The same work several times.
 *
 * @example
 * times(3, { call: { low: 1, high: 2 } }) //=> { call: { low: 3, high: 6 } }
 */
export function times(count: number, work: Work): Work {
  const entries = Object.entries(work).map(
    ([cost, { low, high }]) => [cost, { low: low * count, high: high * count }] as const,
  );
  return Object.fromEntries(entries);
}
