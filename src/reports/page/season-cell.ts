import type { Cell, Style } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { seasonPeople, SEASONS, type SeasonSet } from "../../core/segments/season-sets.ts";
import { about } from "./about.ts";
import { num } from "./grid.ts";

const METRIC = { seasonal: "seasonalCustomers", maybe: "maybeSeasonalCustomers" } as const;

/**
 * How many of a group are 季節客, or may be.
 *
 * @example
 * // six of those who lapsed buy in one season only
 * const tables = new Proxy({}, { get: () => [{ classes: [2, 1, 1], customers: 6 }] });
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * const of = { season: "seasonal", among: { kind: "lapsed", stage: null } };
 * const { value, about } = seasonCell({ facts: { meta: { anchor: 19_813 }, tables }, settings }, of, "number");
 * [value, about.metric] //=> [6, "seasonalCustomers"]
 */
export function seasonCell(analysis: Analysis, of: Omit<SeasonSet, "kind">, style: Style): Cell {
  const set = { kind: "season", ...of } as const;
  return about(num(seasonPeople(analysis, set), "count", style), METRIC[of.season], { set });
}

/**
 * Whether anybody of some groups is 季節客, or may be.
 *
 * @example
 * // of those who lapsed one may be a 季節客
 * const tables = new Proxy({}, { get: () => [{ classes: [1, 1, 1], customers: 1 }] });
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * hasSeasons({ facts: { meta: { anchor: 19_813 }, tables }, settings }, [{ kind: "lapsed", stage: null }]) //=> true
 */
export const hasSeasons = (analysis: Analysis, groups: readonly SeasonSet["among"][]): boolean =>
  groups.some((among) =>
    SEASONS.some((season) => seasonPeople(analysis, { kind: "season", season, among }) > 0),
  );
