import type { Cell, Style } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { seasonPeople, SEASONS, type SeasonSet } from "../../core/segments/season-sets.ts";
import { about } from "./about.ts";
import { num } from "./grid.ts";

const METRIC = { seasonal: "seasonalCustomers", maybe: "maybeSeasonalCustomers" } as const;

/** How many of a group are 季節客, or may be. */
export function seasonCell(analysis: Analysis, of: Omit<SeasonSet, "kind">, style: Style): Cell {
  const set = { kind: "season", ...of } as const;
  return about(num(seasonPeople(analysis, set), "count", style), METRIC[of.season], { set });
}

/** Whether anybody of some groups is 季節客, or may be. */
export const hasSeasons = (analysis: Analysis, groups: readonly SeasonSet["among"][]): boolean =>
  groups.some((among) =>
    SEASONS.some((season) => seasonPeople(analysis, { kind: "season", season, among }) > 0),
  );
