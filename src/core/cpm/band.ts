import type { Analysis } from "../analysis.ts";
import { patternRequest } from "../facts/pattern.ts";
import type { StageThresholds } from "../settings.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { type Balance, balanceAt, retention } from "./balance.ts";
import {
  assumptionsOf,
  type People,
  peopleNow,
  project,
  type ProjectedYear,
  PROJECTION_YEARS,
} from "./projection.ts";
import type { DataSpan } from "./reach.ts";
import type { AnalysisSettings } from "../settings.ts";
import { isSmallSample } from "../values/share.ts";

/** Lowest and highest of several projections, year by year and figure by figure. */
export interface ProjectionBand {
  /** K: how many past years' rates were used [count, 2 to 5]. */
  readonly years: number;
  /** 参考値: a stage of one of these years rests its 維持率 on too few people. */
  readonly smallSample: boolean;
  readonly low: readonly BandYear[];
  readonly high: readonly BandYear[];
}

/** The figures of a year that have a band. */
export type BandYear = Pick<ProjectedYear, "activeTotal" | "sales" | "cumulativeSales">;

/**
 * The anchors whose rates make a projection's band: the day itself, then each year before with two full years of data.
 *
 * @returns at most five, newest first; none when two full years are missing before the day itself
 *
 * @example
 * // as of 2023-09-30 with data from 2020-09-30 on: a year earlier two full years lie before it still
 * bandDays({ anchor: 19_630, dataStart: 18_535 }) //=> [19_630, 19_265]
 */
export function bandDays({ anchor, dataStart }: DataSpan): Day[] {
  const days: Day[] = [];
  for (let k = 0; k < PROJECTION_YEARS && dataStart <= yearsBefore(anchor, k + 2); k++) {
    days.push(yearsBefore(anchor, k));
  }
  return days;
}

/**
 * The patterns that a band is made of.
 *
 * @example
 * const requests = bandRequests({ anchor: 19_630, dataStart: 18_535 }, [1, 2, 3, 4, 5]);
 * requests.map(({ windows }) => windows.anchor) //=> [19_630, 19_265]
 */
export const bandRequests = (span: DataSpan, limits: StageThresholds) =>
  bandDays(span).map((day) => patternRequest(day, limits));

/**
 * 予測の幅 of an analysis; null where fewer than two years can be used.
 *
 * @throws RangeError when nobody asked for the `bandRequests`
 *
 * @example
 * // data from 2022-01-08 on: not even the latest rates stand on two full years
 * const facts = { meta: { anchor: 19_630, dataStart: 19_000 }, tables: {} };
 * projectionBand({ facts, balance: { stages: [] }, assumptions: { stages: [] }, settings: { minSample: 30 } }) //=> null
 */
export function projectionBand({ facts, balance, assumptions, settings }: Analysis): ProjectionBand | null {
  const balances = bandDays(facts.meta).map((day) => balanceAt(facts, day, settings.stageThresholds));
  return assumptions && bandOf(balances, peopleNow(balance), settings);
}

/**
 * 予測の幅: today's people under the rates of each of the last years.
 *
 * @param balances entry k for the anchor Y(k), as far as the data reach back; the first without rates ends the list
 * @returns null when fewer than two years can be used
 *
 * @example
 * // eight people; last year 2 of 4 were kept, the year before 1 of 4
 * const year = (kept) => ({ stage: 1, base: 4, kept, keptSales: kept * 100, dormant: 0, returned: 0 });
 * const balances = [2, 1].map((kept) => ({ stages: [year(kept)], total: year(kept), keptMoves: [], returnedMoves: [] }));
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], projectionModel: "static", minSample: 30 };
 * const { years, low, high } = bandOf(balances, { active: [8], lapsed: [0] }, settings);
 * [years, low[0].activeTotal, high[0].activeTotal] //=> [2, 2, 4]
 */
export function bandOf(
  balances: readonly Balance[],
  people: People,
  settings: AnalysisSettings,
): ProjectionBand | null {
  const { minSample } = settings;
  const runs: (readonly ProjectedYear[])[] = [];
  let smallSample = false;
  for (const balance of balances.slice(0, PROJECTION_YEARS)) {
    const assumptions = assumptionsOf(balance, settings.stageThresholds);
    if (assumptions === null) break;
    runs.push(project(people, assumptions, settings));
    smallSample ||= hasSmallBase(balance, minSample);
  }
  if (runs.length < 2) return null;
  return { years: runs.length, smallSample, low: ends(runs, Math.min), high: ends(runs, Math.max) };
}

const hasSmallBase = ({ stages }: Balance, minSample: number): boolean =>
  stages.some((stage) => isSmallSample(retention(stage), minSample));

function ends(
  runs: readonly (readonly ProjectedYear[])[],
  pick: (...values: number[]) => number,
): BandYear[] {
  return Array.from({ length: PROJECTION_YEARS }, (_, year) => {
    const of = (name: keyof BandYear) => pick(...runs.map((run) => run[year]?.[name] ?? 0));
    return { activeTotal: of("activeTotal"), sales: of("sales"), cumulativeSales: of("cumulativeSales") };
  });
}
