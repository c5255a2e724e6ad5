import { type Day, latestMonthEnd, latestQuarterEnd, latestYearEnd } from "../values/day.ts";
import type { CohortAxis, CohortsAsk } from "./cohorts.ts";
import { endsFrom } from "./ends.ts";
import type { MetaFacts } from "./meta.ts";
import type { RequestOf } from "./tables.ts";

/** An anchor and how far back purchases reach. */
export type CohortSpan = Pick<MetaFacts, "anchor" | "firstPurchase">;

/** By which calendar cohorts are cut: the month, the quarter or the year of the first purchase. */
export const COHORT_UNITS = ["month", "quarter", "year"] as const;
export type CohortUnit = (typeof COHORT_UNITS)[number];

/** The latest last day of a unit that is not after a day. */
const LATEST: Readonly<Record<CohortUnit, (day: Day) => Day>> = {
  month: latestMonthEnd,
  quarter: latestQuarterEnd,
  year: latestYearEnd,
};

/**
 * Last days of all cohorts of a unit up to an anchor, which ends the last one.
 *
 * @example
 * // first purchase 1970-02-10, anchor 1970-04-05: the ends of January, February, March, and the anchor
 * cohortEnds("month", { firstPurchase: 40, anchor: 94 }) //=> [30, 58, 89, 94]
 */
export const cohortEnds = (unit: CohortUnit, { anchor, firstPurchase }: CohortSpan): Day[] =>
  endsFrom(anchor, firstPurchase, LATEST[unit]);

/** Every 30 days up to 720, and the year [days]. */
export const LTV_DAYS: readonly number[] = [
  ...[30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360, 365],
  ...[390, 420, 450, 480, 510, 540, 570, 600, 630, 660, 690, 720],
];
/** The same up to the year: of people told apart. */
export const YEAR_STEPS: readonly number[] = LTV_DAYS.filter((days) => days <= 365);
/** Values that stand by themselves [count]. */
export const MOST_VALUES = 20;

/** From which purchase on cohorts count: `since` a product, without it the first of all. */
export type CohortStart = Pick<CohortsAsk, "since">;

/** Calendar months after that of the first purchase that are told of people told apart [count]. */
export const YEAR_MONTHS = 12;

/** The whole shop's people by the month of their first purchase; by quarter and year they add up. */
export function monthCohorts(span: CohortSpan, start: CohortStart = {}): RequestOf<"cohorts"> {
  const ends = cohortEnds("month", span);
  return {
    ...({ table: "cohorts", axis: null, most: 0 } as const),
    ...{ ends, steps: LTV_DAYS, months: ends.length - 1, ...start },
  };
}

/**
 * People told apart, by the month of their first purchase; all months that are mature at every step are one cohort, and so
 * every month of it is complete up to the last one.
 */
export const valueCohorts = (
  { anchor }: Pick<CohortSpan, "anchor">,
  axis: CohortAxis,
  start: CohortStart = {},
): RequestOf<"cohorts"> => ({
  ...({ table: "cohorts", axis, most: MOST_VALUES } as const),
  ...{
    ends: endsFrom(anchor, anchor - LAST_STEP, latestMonthEnd),
    steps: YEAR_STEPS,
    months: YEAR_MONTHS + 1,
    ...start,
  },
});

const LAST_STEP = 365;
