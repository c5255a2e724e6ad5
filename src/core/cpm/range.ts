import type { PatternTable } from "../facts.ts";
import { balanceOf } from "./balance.ts";
import { assumptionsOf, type People, project, type ProjectedYear, PROJECTION_YEARS } from "./projection.ts";
import type { AnalysisSettings } from "../settings.ts";

/** Lowest and highest of several projections, year by year and figure by figure. */
export interface ProjectionRange {
  /** K: how many past years' rates were used [count, 2 to 5]. */
  readonly years: number;
  readonly low: readonly RangeYear[];
  readonly high: readonly RangeYear[];
}

/** The figures of a year that have a range. */
export type RangeYear = Pick<ProjectedYear, "activeTotal" | "sales" | "cumulativeSales">;

/**
 * 予測の幅: today's people under the rates of each of the last years.
 *
 * @param patterns entry k for the anchor Y(k), as far as the data reach back; the first without rates ends the list
 * @returns null when fewer than two years can be used
 */
export function rangeOf(
  patterns: readonly PatternTable[],
  people: People,
  settings: AnalysisSettings,
): ProjectionRange | null {
  const runs: (readonly ProjectedYear[])[] = [];
  for (const pattern of patterns.slice(0, PROJECTION_YEARS)) {
    const assumptions = assumptionsOf(balanceOf(pattern, settings.stageThresholds), settings.stageThresholds);
    if (assumptions === null) break;
    runs.push(project(people, assumptions, settings.projectionModel, settings.includeReactivation));
  }
  return runs.length < 2
    ? null
    : { years: runs.length, low: ends(runs, Math.min), high: ends(runs, Math.max) };
}

function ends(
  runs: readonly (readonly ProjectedYear[])[],
  pick: (...values: number[]) => number,
): RangeYear[] {
  return Array.from({ length: PROJECTION_YEARS }, (_, year) => {
    const of = (name: keyof RangeYear) => pick(...runs.map((run) => run[year]?.[name] ?? 0));
    return { activeTotal: of("activeTotal"), sales: of("sales"), cumulativeSales: of("cumulativeSales") };
  });
}
