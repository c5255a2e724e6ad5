import type { MonthRow } from "./monthly-history.ts";
import { rateOf } from "../values/share.ts";

/** The band in which single values stay when nothing but chance moves them (individuals chart). */
export interface ControlLimits {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

/** What the last months of 維持率 say. */
export interface RetentionWatch {
  /** The latest month-to-month change of 維持率 [ratio]; null with fewer than two months. */
  readonly latest: number | null;
  /** How many changes before it the limits come from [count]; and the limits, null below twelve. */
  readonly changes: number;
  readonly limits: ControlLimits | null;
  /** 異常 and its side: 悪化 or 改善; null where there are no limits. */
  readonly verdict: "worse" | "better" | "usual" | null;
  /** 傾向: six strict falls in a row up to the latest month. */
  readonly falling: boolean;
}

/** How far limits lie from the centre [mean moving ranges]: 3 ÷ 1.128. */
const RANGES = 2.66;
const MOST_CHANGES = 24;
const FEWEST_CHANGES = 12;
const FALLS_IN_A_ROW = 6;
/** Rates are divisions: a difference below this is rounding [ratio]. */
export const ROUNDING = 1e-9;

/**
 * Limits of single values: their mean, and 2.66 mean moving ranges to either side.
 *
 * @param values in the order of time, at least two
 *
 * @example
 * controlLimits([10, 12, 11, 13]) // moving ranges 2, 1, 2
 * //=> { centre: 11.5, low: 11.5 - 2.66 * (5 / 3), high: 11.5 + 2.66 * (5 / 3) }
 */
export function controlLimits(values: readonly number[]): ControlLimits {
  const centre = mean(values);
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0)));
  const reach = RANGES * mean(ranges);
  return { centre, low: centre - reach, high: centre + reach };
}

/**
 * 早期警告: whether the latest change of 維持率 lies outside what the two years before it show, and whether it falls on.
 *
 * Months count whose W1 is complete and holds people; an unfinished last row does not.
 *
 * @param rows the monthly history, oldest first
 *
 * @example
 * // six falls in a row are a trend, seven months too few to say what is usual
 * const row = { unfinished: false, fullPreviousYear: true };
 * const rows = [70, 69, 67, 66, 65, 63, 60].map((n) => ({ ...row, retention: { numerator: n, denominator: 100 } }));
 * const { limits, verdict, falling } = retentionWatch(rows);
 * [limits, verdict, falling] //=> [null, null, true]
 */
export function retentionWatch(rows: readonly MonthRow[]): RetentionWatch {
  const rates = latestRates(rows);
  const changes = rates.slice(1).map((rate, i) => rate - (rates[i] ?? 0));
  const latest = changes[changes.length - 1] ?? null;
  const before = changes.slice(0, -1).slice(-MOST_CHANGES);
  const limits = before.length >= FEWEST_CHANGES ? controlLimits(before) : null;
  const last = changes.slice(-FALLS_IN_A_ROW);
  return {
    latest,
    changes: before.length,
    limits,
    verdict: limits && latest !== null ? verdictOf(latest, limits) : null,
    falling: last.length === FALLS_IN_A_ROW && last.every((change) => change < 0),
  };
}

/** 維持率 of the latest months, back to the first that has none. */
function latestRates(rows: readonly MonthRow[]): number[] {
  const rates: number[] = [];
  for (const row of rows.filter(({ unfinished }) => !unfinished).reverse()) {
    const rate = row.fullPreviousYear ? rateOf(row.retention) : null;
    if (rate === null) break;
    rates.push(rate);
  }
  return rates.reverse();
}

function verdictOf(change: number, { low, high }: ControlLimits): "worse" | "better" | "usual" {
  if (change < low - ROUNDING) return "worse";
  return change > high + ROUNDING ? "better" : "usual";
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
