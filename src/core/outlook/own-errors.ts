import { PROJECTION_YEARS } from "../cpm/projection.ts";
import type { KnownYear } from "../facts/known.ts";
import type { StateRow } from "../facts/state.ts";
import { majorOf } from "../values/money.ts";
import { ratio } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";
import { outlookLine, type OutlookYear } from "./outlook-years.ts";

/** What the outlook is made of (definitions.md 4.4b). */
export interface OutlookTables {
  /** K: pairs of years [count]. */
  readonly pairs: number;
  readonly state: readonly StateRow[];
  /** What the people known at Y(j) did in the years that end at Y(j − 1) … Y(0). @param j 1 … K */
  readonly known: (j: number) => readonly KnownYear[];
}

/** An earlier outlook set beside what came. */
export interface OwnError {
  /** j: made as of Y(j). */
  readonly yearsBack: number;
  /** h: years ahead of then. */
  readonly year: number;
  /** Natural logarithm of forecast ÷ real: above 0 = too high. */
  readonly error: number;
}

/** How a figure scatters about its line. */
export interface Spread {
  /** Each earlier outlook beside what came, the nearest first; empty = nothing was measured, the range is assumed. */
  readonly errors: readonly OwnError[];
  /** σ²: of one year ahead, beyond what few people make by chance [logarithm, squared]. */
  readonly variance: number;
  /** ν: on how much it stands [≥ 4]. */
  readonly freedom: number;
}

/** What the range stands on. */
export interface OwnErrors {
  readonly active: Spread;
  readonly sales: Spread;
  /** c²: squared coefficient of variation of buyers' yearly sales [ratio, ≥ 0]. */
  readonly salesScatter: number;
}

/** Before anything is measured a year is assumed to scatter by this [ratio], and that counts as this many measurements. */
const ASSUMED_DEVIATION = 0.15;
const ASSUMED_FREEDOM = 4;

/**
 * The years back as of which an outlook is made again: with two pairs of years behind them, or one where there are no more.
 *
 * @param pairs K
 *
 * @example
 * [1, 2, 3, 4].map(yearsToTry) //=> [[], [1], [1], [1, 2]]
 */
export function yearsToTry(pairs: number): number[] {
  return pairs < 2 ? [] : Array.from({ length: Math.max(1, pairs - 2) }, (_, i) => i + 1);
}

/**
 * How far the outlooks of earlier years missed.
 *
 * @param yearsBack as of Y(k), looking at nothing that came later
 *
 * @example
 * // five of ten F1 bought again two years ago, so a year ago ten of twenty were expected to; five did: twice too many
 * const f1 = { stage: 1, lapse: 0, active: 5, sales: 500_000, squares: 5_000_000 };
 * const state = [{ ...f1, yearsBack: 2, people: 10 }, { ...f1, yearsBack: 1, people: 20 }];
 * const known = () => [{ customers: 5, sales: 500_000 }];
 * ownErrors({ pairs: 2, state, known }).active.errors //=> [{ yearsBack: 1, year: 1, error: Math.log(2) }]
 */
export function ownErrors(tables: OutlookTables, yearsBack = 0): OwnErrors {
  const salesScatter = scatterOf(tables.state.filter((row) => row.yearsBack > yearsBack));
  const tried = yearsToTry(tables.pairs - yearsBack).flatMap((j) => comparedAt(tables, yearsBack, j));
  return {
    active: spreadOf(tried, ({ active }) => active, 1),
    sales: spreadOf(tried, ({ sales }) => sales, 1 + salesScatter),
    salesScatter,
  };
}

function scatterOf(pairs: readonly StateRow[]): number {
  const sales = majorOf(sumOf(pairs, "sales"));
  const squares = sumOf(pairs, "squares") * sumOf(pairs, "active");
  return Math.max(0, (ratio(squares, sales * sales) ?? 1) - 1);
}

/** One year of an earlier outlook, and what came. */
interface Compared {
  readonly yearsBack: number;
  readonly forecast: OutlookYear;
  readonly real: Pick<OutlookYear, "active" | "sales">;
}

/** The outlook made j years before Y(yearsBack), beside the years up to then. */
function comparedAt({ state, known }: OutlookTables, yearsBack: number, j: number): Compared[] {
  const line = outlookLine(state, yearsBack + j) ?? [];
  const real = known(yearsBack + j).slice(0, Math.min(j, PROJECTION_YEARS));
  return real.flatMap(({ customers, sales }, i) => {
    const forecast = line[i];
    return forecast ? [{ yearsBack: j, forecast, real: { active: customers, sales } }] : [];
  });
}

/** @param perBuyer variance of one buyer's part in the figure, of which a count of n makes a 1/n */
function spreadOf(
  tried: readonly Compared[],
  figure: (of: Compared["real"]) => number,
  perBuyer: number,
): Spread {
  const counted = tried.filter(({ forecast, real }) => figure(forecast) > 0 && figure(real) > 0);
  let [weight, scatter] = [0, 0];
  const errors = counted.map(({ yearsBack, forecast, real }): OwnError => {
    const { year } = forecast;
    const error = Math.log(figure(forecast) / figure(real));
    weight += 1 / year;
    scatter += Math.max(error * error - perBuyer / real.active, 0) / (year * year);
    return { yearsBack, year, error };
  });
  const freedom = ASSUMED_FREEDOM + weight;
  const assumed = ASSUMED_FREEDOM * ASSUMED_DEVIATION ** 2;
  return { errors, variance: (assumed + scatter) / freedom, freedom };
}
