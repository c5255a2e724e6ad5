/**
 * Cohorts as definitions.md 9 and 9.1 say them, person by person and step by step; days are counted with `Date`, and
 * nothing is shared with the product.
 */
import type { TwinLedger, TwinPurchase } from "./slow-twin.ts";

/** One cohort at one step. */
export interface TwinCohortCell {
  /** `2024-03`, `2024-Q1` or `2024`. */
  readonly cohort: string;
  readonly step: number;
  readonly people: number;
  readonly seconds: number;
  readonly purchases: number;
  readonly sales: number;
  readonly repeatPurchases: number;
  readonly repeatSales: number;
}

/** What the cohort of a day is called, by the unit cohorts are cut by. */
export const COHORT_NAMES = {
  month: (day: string) => day.slice(0, 7),
  quarter: (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day: string) => day.slice(0, 4),
} as const;
export type TwinUnit = keyof typeof COHORT_NAMES;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

const sum = (purchases: readonly TwinPurchase[]): number =>
  purchases.reduce((total, { amount }) => total + amount, 0);

/** Everybody's purchases up to the anchor, of those who have any. */
function lives(ledger: TwinLedger, anchor: string): TwinPurchase[][] {
  return [...ledger.values()]
    .map((purchases) => purchases.filter(({ day }) => day <= anchor))
    .filter((purchases) => purchases.length > 0);
}

const firstDayOf = ([first]: readonly TwinPurchase[]): string => first?.day ?? "";

/** All cohorts of a shop at every step, oldest first. */
export function twinCohorts(
  ledger: TwinLedger,
  anchor: string,
  { unit, steps }: { readonly unit: TwinUnit; readonly steps: readonly number[] },
): TwinCohortCell[] {
  const all = lives(ledger, anchor);
  const names = [...new Set(all.map((life) => COHORT_NAMES[unit](firstDayOf(life))))].sort();
  return names.flatMap((cohort) => {
    const mine = all.filter((life) => COHORT_NAMES[unit](firstDayOf(life)) === cohort);
    return steps.map((step) => {
      const within = mine.map((life) => life.filter(({ day }) => daysBetween(firstDayOf(life), day) <= step));
      const repeats = within.flatMap((life) => life.slice(1));
      return {
        ...{ cohort, step, people: mine.length },
        seconds: within.filter((life) => life.length > 1).length,
        purchases: within.flat().length,
        sales: sum(within.flat()),
        repeatPurchases: repeats.length,
        repeatSales: sum(repeats),
      };
    });
  });
}

/** A cohort month by month, from that of the first purchase to that of the anchor. */
export interface TwinMonths {
  /** `2024-03` */
  readonly cohort: string;
  readonly people: number;
  readonly cells: readonly Readonly<Record<"people" | "purchases" | "sales", number>>[];
}

/** 9.1: who of each month's cohort bought in the k-th calendar month after, how often, and for how much. */
export function twinMonths(ledger: TwinLedger, anchor: string): TwinMonths[] {
  const all = lives(ledger, anchor);
  const names = [...new Set(all.map((life) => COHORT_NAMES.month(firstDayOf(life))))].sort();
  return names.map((cohort) => {
    const mine = all.filter((life) => COHORT_NAMES.month(firstDayOf(life)) === cohort);
    const cells = Array.from({ length: monthsBetween(cohort, anchor) + 1 }, (_, k) => {
      const then = mine.map((life) => life.filter(({ day }) => monthsBetween(cohort, day) === k));
      return {
        people: then.filter((bought) => bought.length > 0).length,
        purchases: then.flat().length,
        sales: sum(then.flat()),
      };
    });
    return { cohort, people: mine.length, cells };
  });
}
