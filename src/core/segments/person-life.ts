import type { Windows } from "../cpm/windows.ts";
import { type Ledger, lifetime } from "../ledger.ts";
import type { ClassedBy } from "../schemes/scheme.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { stageOf } from "../cpm/stages.ts";
import { type Seasonality, seasonalityOf } from "./seasons.ts";
import type { Beginning } from "./cohort-sets.ts";
import type { CustomerYears } from "./year-sets.ts";

/** What one person bought up to the anchor; money in minor units. */
export interface PersonLife extends CustomerYears, Beginning {
  readonly lastDay: Day;
  /** Since the last purchase; 0 = on the anchor. */
  readonly idleDays: number;
  readonly purchases: number;
  /** From the first to the last purchase [days]. */
  readonly tenureDays: number;
  readonly sales: number;
  /** Sales in W0. */
  readonly yearSales: number;
  readonly season: Seasonality;
}

/** As of when, and by which limits. */
export interface LifeTerms {
  readonly windows: Windows;
  readonly limits: Pick<ClassLimits, "stageThresholds">;
}

/**
 * The life of a ledger's customer up to the anchor.
 *
 * @param customer index into the ledger
 * @returns null without a purchase by then
 *
 * @example
 * // as of day 800: one purchase in the previous year, one in the current; that of day 900 comes later
 * const ledger = { start: [0, 3], day: [100, 500, 900], amount: [300, 200, 700] };
 * const windows = { anchor: 800, previousEnd: 435, olderEnd: 70 };
 * const life = lifeOf(ledger, 0, { windows, limits: { stageThresholds: [1, 2, 3, 4, 5] } });
 * [life.stageBefore, life.stage, life.idleDays, life.sales, life.yearSales] //=> [1, 2, 300, 500, 200]
 */
export function lifeOf(
  ledger: Ledger,
  customer: number,
  { windows, limits: { stageThresholds } }: LifeTerms,
): PersonLife | null {
  const { anchor } = windows;
  const { purchases, sales, first, last } = lifetime(ledger, customer, anchor);
  if (purchases === 0) return null;
  const years = yearsOf(ledger, customer, windows);
  return {
    ...years,
    stageBefore: stageOf(years.older + years.previous, stageThresholds),
    stage: stageOf(purchases, stageThresholds),
    ...{ firstDay: first, lastDay: last, idleDays: anchor - last, purchases, sales },
    secondDays: purchases < 2 ? null : (ledger.day[(ledger.start[customer] ?? 0) + 1] ?? 0) - first,
    tenureDays: last - first,
    season: seasonalityOf(ledger, customer, anchor),
  };
}

/**
 * What a customer is classed by up to a day; null = no purchase by then.
 *
 * @example
 * classedBy({ start: [0, 3], day: [100, 500, 900], amount: [300, 200, 700] }, 0, 800)
 * //=> { purchases: 2, sales: 500, idleDays: 300, tenureDays: 400 }
 */
export function classedBy(ledger: Ledger, customer: number, day: Day): ClassedBy | null {
  const { purchases, sales, first, last } = lifetime(ledger, customer, day);
  return purchases === 0 ? null : { purchases, sales, idleDays: day - last, tenureDays: last - first };
}

/** Purchases before, in the previous and in the current year, and the sales of the last [minor units]. */
function yearsOf(ledger: Ledger, c: number, { anchor, previousEnd, olderEnd }: Windows) {
  const years = { older: 0, previous: 0, current: 0, yearSales: 0 };
  for (let i = ledger.start[c] ?? 0; i < (ledger.start[c + 1] ?? 0); i++) {
    const day = ledger.day[i] ?? 0;
    if (day > anchor) break;
    if (day > previousEnd) {
      years.current++;
      years.yearSales += ledger.amount[i] ?? 0;
    } else if (day > olderEnd) years.previous++;
    else years.older++;
  }
  return years;
}
