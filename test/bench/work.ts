import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { type Day, dayOfIso, yearsBefore } from "../../src/core/values/day.ts";
import { type BenchRow, DAY_MS } from "./rows.ts";

/** The last day of the rows. */
export const ANCHOR: Day = dayOfIso("2024-12-31") ?? 0;
/** Yearly windows that are told, the current one first. */
export const YEARS = 5;
/** Last day of W0, W1 …: one more than is told, for who was a customer before. */
export const WINDOW_ENDS: readonly Day[] = Array.from({ length: YEARS + 2 }, (_, k) =>
  yearsBefore(ANCHOR, k),
);
/** R by days since the last purchase, F by purchases, M by sales [minor units]: where classes 1 … 5 begin. */
export const CLASS_STARTS = {
  r: DEFAULT_LIMITS.rfmDays.map((days) => days + 1),
  f: DEFAULT_LIMITS.rfmPurchases,
  m: DEFAULT_LIMITS.rfmAmounts.map(minorOf),
};
const CLASSES = CLASS_STARTS.f.length + 1;

/** One yearly window: people [count] and sales [minor units]. */
export interface YearAnswer {
  readonly active: number;
  readonly sales: number;
  /** Of those who bought in the year before. */
  readonly kept: number;
  readonly lost: number;
  /** Bought earlier, not in the year before, and now again. */
  readonly returned: number;
  readonly newcomers: number;
}

/**
 * The work that everybody does: rows to orders by their ID, cancelled rows left out and refunds taken off, an order
 * counts above zero and on the day of its first row; then people, sales, five years and the classes of RFM.
 */
export interface Answer {
  readonly customers: number;
  /** Minor units. */
  readonly sales: number;
  /** W0 first. */
  readonly years: readonly YearAnswer[];
  /** People by R, F and M class, at `rfmSlot`. */
  readonly rfm: readonly number[];
}

/** One program that does the work; what it needs beside the rows was made ready before. */
export type Work = (rows: readonly BenchRow[]) => Answer | Promise<Answer>;

/** The place of three classes in the list of an answer. */
export const rfmSlot = (r: number, f: number, m: number): number => (r * CLASSES + f) * CLASSES + m;

/** The list of an answer from classes that occur. */
export function rfmList(cells: Iterable<{ r: number; f: number; m: number; customers: number }>): number[] {
  const list = new Array<number>(CLASSES ** 3).fill(0);
  for (const { r, f, m, customers } of cells) list[rfmSlot(r, f, m)] = customers;
  return list;
}

export const dayOf = (date: Date): Day => Math.floor(date.getTime() / DAY_MS);

export function minorOf(amount: number): number {
  return Math.round(amount * 100);
}

/** How many class starts a value has reached. */
export function classOf(value: number, starts: readonly number[]): number {
  let k = 0;
  while (k < starts.length && value >= (starts[k] ?? Infinity)) k++;
  return k;
}

/** @throws Error with the first number in which two answers differ */
export function requireSame(
  name: string,
  answer: Answer,
  other: { readonly name: string; readonly answer: Answer },
) {
  const [mine, theirs] = [numbersOf(answer), numbersOf(other.answer)];
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const key = keys.find((one) => mine[one] !== theirs[one]);
  if (key === undefined) return;
  throw new Error(`${name} and ${other.name} disagree on ${key}: ${mine[key]} and ${theirs[key]}`);
}

function numbersOf({ customers, sales, years, rfm }: Answer): Record<string, number> {
  const yearly = years.flatMap((year, k) =>
    Object.entries(year).map(([key, value]) => [`W${k} ${key}`, value as number]),
  );
  return Object.fromEntries([
    ["customers", customers],
    ["sales", sales],
    ...yearly,
    ...rfm.map((people, slot) => [`RFM class ${slot}`, people]),
  ]) as Record<string, number>;
}
