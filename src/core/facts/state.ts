import { LATE_START_DAYS } from "../cpm/reach.ts";
import type { Ledger } from "../ledger.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { addSquare, noSquares, squaresInUnits, type SquareSum } from "../values/square-sum.ts";

/** Stages of the outlook: purchases so far, 1 … 5 and more, whatever the limits of the shop's own stages. */
export const OUTLOOK_STAGES = 5;
/** Lapses: 0 … 4 whole years, 5 and more. */
export const LAPSES = 6;
/** Pairs of years looked back on, at most. */
const MOST_PAIRS = 8;

/** What the outlook learns from (definitions.md 4.4b): people by stage and lapse at each year's end. */
export interface StateAsk {
  /** Y(0), Y(1) …: one for each pair of years and for today, then as many as lapses need, newest first. */
  readonly ends: readonly Day[];
  /** K: pairs of years [count, ≥ 0]. */
  readonly pairs: number;
}

/**
 * The request for the states of an anchor.
 *
 * @example
 * // two pairs of years, then as many years as tell how long somebody has been away
 * const { pairs, ends } = stateRequest({ anchor: 19_630, dataStart: 18_566 });
 * [pairs, ends.length, ends.slice(0, 2)] //=> [2, 8, [19_630, 19_265]]
 */
export function stateRequest({ anchor, dataStart }: { readonly anchor: Day; readonly dataStart: Day }) {
  const pairs = outlookPairs(anchor, dataStart);
  const ends = Array.from({ length: pairs + LAPSES }, (_, k) => yearsBefore(anchor, k));
  return { table: "state", ends, pairs } as const;
}

/** People known at Y(k) by what they were then, and what those of them who bought did in the year after. */
export interface StateRow {
  /** k: years before the anchor; 0 = today, of whom no year after is known. */
  readonly yearsBack: number;
  /** min(5, purchases up to Y(k)). */
  readonly stage: number;
  /** min(5, whole years since the year of the last purchase). */
  readonly lapse: number;
  readonly people: number;
  /** Of those, with a purchase in the following year: people, their sales in it [minor units], and Σ (a person's sales in whole currency units)². */
  readonly active: number;
  readonly sales: number;
  readonly squares: number;
}

/**
 * K: how many pairs of years, each with the year before it in the data, the outlook can learn from.
 *
 * @example
 * // anchor 2023-09-30: data from 2020-10-31 on are a month late for 2020-09-30, from a day later they are too late
 * [outlookPairs(19_630, 18_566), outlookPairs(19_630, 18_567)] //=> [2, 1]
 */
export function outlookPairs(anchor: Day, dataStart: Day): number {
  let pairs = 0;
  while (pairs < MOST_PAIRS && dataStart <= yearsBefore(anchor, pairs + 2) + LATE_START_DAYS) pairs++;
  return pairs;
}

/** Sums by cell of (k, stage, lapse). */
interface Sums {
  readonly people: Int32Array;
  readonly active: Int32Array;
  readonly sales: Float64Array;
  readonly squares: SquareSum[];
}

/**
 * The table `state`(k, g, l) of definitions.md 4.4b, swept once over the ledger whatever the number of years.
 *
 * @returns one row per combination that occurs
 *
 * @example
 * // bought on day 5 and for 2.50 on day 20; a year is ten days here, and one pair of years is looked back on
 * const [start, day, amount] = [Int32Array.of(0, 2), Int32Array.of(5, 20), Float64Array.of(100, 250)];
 * const ends = [22, 12, 2, -8, -18, -28, -38];
 * stateRows({ customers: 1, start, day, amount }, { ends, pairs: 1 }).map((row) => [row.yearsBack, row.stage, row.active])
 * //=> [[0, 2, 0], [1, 1, 1]]
 */
export function stateRows(ledger: Ledger, ask: StateAsk): StateRow[] {
  const cells = (ask.pairs + 1) * OUTLOOK_STAGES * LAPSES;
  const sums: Sums = {
    people: new Int32Array(cells),
    active: new Int32Array(cells),
    sales: new Float64Array(cells),
    squares: Array.from({ length: cells }, noSquares),
  };
  const into = { ends: ask.ends, pairs: ask.pairs, sums };
  for (let c = 0; c < ledger.customers; c++) addPerson(into, ledger, c);
  return rowsOf(sums);
}

/** Follows one person from the earliest year end to today: what they were at each, and what the year after brought. */
function addPerson(
  { sums, ends, pairs }: StateAsk & { readonly sums: Sums },
  { start, day, amount }: Ledger,
  c: number,
): void {
  const begin = start[c] ?? 0;
  const stop = start[c + 1] ?? 0;
  let next = begin;
  let lapse = 0;
  let cell = -1;
  for (let k = pairs; k >= 0; k--) {
    const first = next;
    let sales = 0;
    for (; next < stop && (day[next] ?? 0) <= (ends[k] ?? 0); next++) sales += amount[next] ?? 0;
    if (next === begin) continue;
    if (cell >= 0 && next > first) addYear(sums, cell, sales);
    if (cell >= 0) lapse = next > first ? 0 : Math.min(lapse + 1, LAPSES - 1);
    else lapse = lapseAt(day[next - 1] ?? 0, ends, k);
    cell = (k * OUTLOOK_STAGES + Math.min(next - begin, OUTLOOK_STAGES) - 1) * LAPSES + lapse;
    sums.people[cell] = (sums.people[cell] ?? 0) + 1;
  }
}

function addYear({ active, sales, squares }: Sums, cell: number, amount: number): void {
  active[cell] = (active[cell] ?? 0) + 1;
  sales[cell] = (sales[cell] ?? 0) + amount;
  const sum = squares[cell];
  if (sum) addSquare(sum, amount);
}

/** Whole years between the year that ends at Y(k) and that of a day. */
function lapseAt(last: Day, ends: readonly Day[], k: number): number {
  let lapse = 0;
  while (lapse < LAPSES - 1 && last <= (ends[k + lapse + 1] ?? -Infinity)) lapse++;
  return lapse;
}

function rowsOf({ people, active, sales, squares }: Sums): StateRow[] {
  return squares.flatMap((sum, cell) => {
    if (people[cell] === 0) return [];
    const block = Math.floor(cell / LAPSES);
    return {
      yearsBack: Math.floor(block / OUTLOOK_STAGES),
      stage: (block % OUTLOOK_STAGES) + 1,
      lapse: cell % LAPSES,
      people: people[cell] ?? 0,
      active: active[cell] ?? 0,
      sales: sales[cell] ?? 0,
      squares: squaresInUnits(sum),
    };
  });
}
