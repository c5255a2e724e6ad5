import {
  type Balance,
  reactivationRate,
  retentionRate,
  salesPerActive,
  salesPerRetained,
  salesPerReturned,
  type StageBalance,
  type StageYear,
} from "./balance.ts";
import type { ProjectionModel, StageThresholds } from "../settings.ts";
import { ratio } from "../values/share.ts";
import { total } from "../values/sum.ts";
import { stageOf } from "./stages.ts";

/** How far ahead a projection reaches [years]. */
export const PROJECTION_YEARS = 5;

/** What one stage is assumed to do every year, and which of it was filled in from all stages. */
export interface Assumption {
  readonly stage: number;
  /** r*, q* [ratio]; VK*, VB* [minor units per person and year]. */
  readonly retention: number;
  readonly reactivation: number;
  readonly salesPerRetained: number;
  readonly salesPerReturned: number;
  /** True where all stages stand in for the stage's own missing observation (全体の率で補完); without any lapsed people returns are 0, not filled in. */
  readonly filled: {
    readonly retention: boolean;
    readonly reactivation: boolean;
    readonly salesPerRetained: boolean;
    readonly salesPerReturned: boolean;
  };
}

/** Where the kept and the returned of each stage stand a year later; rows sum to 1. */
export interface Moves {
  readonly kept: readonly (readonly number[])[];
  readonly returned: readonly (readonly number[])[];
}

/** What a projection assumes of every stage, F1 … F5. */
export interface Assumptions {
  readonly stages: readonly Assumption[];
  readonly moves: Moves;
}

/** One year ahead. People are expected values and keep their fractions; money in minor units. */
export interface ProjectedYear {
  readonly year: number;
  /** Per stage, F1 … F5. */
  readonly active: readonly number[];
  readonly lapsed: readonly number[];
  readonly activeTotal: number;
  readonly lapsedTotal: number;
  readonly sales: number;
  readonly cumulativeSales: number;
}

/** Where a projection starts: expected people per stage, F1 … F5. */
export interface People {
  /** Active and lapsed customers per stage today. */
  readonly active: readonly number[];
  readonly lapsed: readonly number[];
}

/**
 * The shop's own rates with every gap filled from all stages, each fill flagged.
 *
 * @returns null when nobody was active in the previous year: then there is no projection
 *
 * @example
 * // four of eight F1 were kept: three are F2 now, one F3. F2 had nobody and does as all stages
 * const none = { base: 0, kept: 0, dormant: 0, returned: 0, keptSales: 0, returnedSales: 0 };
 * const f1 = { ...none, stage: 1, base: 8, kept: 4, keptSales: 400 };
 * const stages = [f1, { ...none, stage: 2 }];
 * const balance = { stages, total: f1, keptMoves: [[0, 3, 1, 0, 0]], returnedMoves: [] };
 * const found = assumptionsOf(balance, [1, 2, 3, 4, 5]);
 * [found.stages[1].retention, found.moves.kept[0]] //=> [0.5, [0, 0.75, 0.25, 0, 0]]
 */
export function assumptionsOf(balance: Balance, thresholds: StageThresholds): Assumptions | null {
  const stages = stageAssumptions(balance.stages, balance.total);
  return stages && { stages, moves: movesOf(balance, thresholds) };
}

/** All stages together, as far as gaps are filled from them. */
export type StageTotal = StageYear & Pick<StageBalance, "activeNow" | "activeSales">;

/**
 * What each stage is assumed to do every year; null when nobody was active in the previous year.
 *
 * @example
 * // nobody was F2 last year, so F2 does as all stages: half are kept and buy for 100
 * const none = { base: 0, kept: 0, dormant: 0, returned: 0, keptSales: 0, returnedSales: 0 };
 * const all = { ...none, base: 8, kept: 4, keptSales: 400 };
 * const [{ retention, salesPerRetained, filled }] = stageAssumptions([{ ...none, stage: 2 }], all);
 * [retention, salesPerRetained, filled.retention] //=> [0.5, 100, true]
 */
export function stageAssumptions(stages: readonly StageYear[], all: StageTotal): Assumption[] | null {
  const overall = retentionRate(all);
  return overall === null ? null : stages.map((stage) => assumption(stage, all, overall));
}

const movesOf = (balance: Balance, thresholds: StageThresholds): Moves => ({
  kept: balance.keptMoves.map((row, i) => observedMoves(row, i, thresholds)),
  returned: balance.returnedMoves.map((row, i) => observedMoves(row, i, thresholds)),
});

function assumption(stage: StageYear, total: StageTotal, overall: number): Assumption {
  const r = retentionRate(stage);
  const q = reactivationRate(stage);
  const kept = salesPerRetained(stage);
  const returned = salesPerReturned(stage);
  const keptFilled = kept ?? salesPerRetained(total) ?? salesPerActive(total) ?? 0;
  return {
    stage: stage.stage,
    retention: r ?? overall,
    reactivation: q ?? reactivationRate(total) ?? 0,
    salesPerRetained: keptFilled,
    salesPerReturned: returned ?? salesPerReturned(total) ?? keptFilled,
    filled: {
      retention: r === null,
      reactivation: q === null && total.dormant > 0,
      salesPerRetained: kept === null,
      salesPerReturned: returned === null && total.dormant > 0,
    },
  };
}

/** Shares of a row of moves; without an observation everybody goes to the stage of one purchase more. */
function observedMoves(counts: readonly number[], index: number, thresholds: StageThresholds): number[] {
  const all = total(counts);
  if (all > 0) return counts.map((count) => count / all);
  const next = stageOf((thresholds[index] ?? 0) + 1, thresholds);
  return counts.map((_, j) => (j === next - 1 ? 1 : 0));
}

/**
 * Today's people per stage: the projection's starting point.
 *
 * @example
 * peopleNow({ stages: [{ activeNow: 3, lapsedNow: 5 }, { activeNow: 1, lapsedNow: 0 }] })
 * //=> { active: [3, 1], lapsed: [5, 0] }
 */
export function peopleNow(balance: Balance): People {
  return {
    active: balance.stages.map((stage) => stage.activeNow),
    lapsed: balance.stages.map((stage) => stage.lapsedNow),
  };
}

/** Which of the projections. */
export interface ProjectionSettings {
  readonly projectionModel: ProjectionModel;
  /** False = nobody who lapsed comes back. */
  readonly includeReactivation: boolean;
}

/**
 * Five years ahead without new customers: each year's active are the kept and the returned of the year before.
 *
 * @returns one entry a year, 1 to 5; active + lapsed is the same every year
 *
 * @example
 * // half stay and buy for 100, a quarter of the lapsed return and buy for 40; of eight, after two years:
 * const one = { stage: 1, retention: 0.5, reactivation: 0.25, salesPerRetained: 100, salesPerReturned: 40 };
 * const settings = { projectionModel: "static", includeReactivation: true };
 * const [, second] = project({ active: [8], lapsed: [0] }, { stages: [one] }, settings);
 * [second.activeTotal, second.lapsedTotal, second.sales, second.cumulativeSales] //=> [3, 5, 240, 640]
 */
export function project(
  people: People,
  assumptions: Assumptions,
  { projectionModel, includeReactivation }: ProjectionSettings,
): readonly ProjectedYear[] {
  const years: ProjectedYear[] = [];
  let { active, lapsed } = people;
  let cumulativeSales = 0;
  for (let year = 1; year <= PROJECTION_YEARS; year++) {
    const kept = active.map((n, i) => n * rate(assumptions, i, "retention"));
    const back = lapsed.map((n, i) => (includeReactivation ? n * rate(assumptions, i, "reactivation") : 0));
    const sales = dot(kept, assumptions, "salesPerRetained") + dot(back, assumptions, "salesPerReturned");
    const before = active;
    lapsed = lapsed.map((n, i) => (before[i] ?? 0) - (kept[i] ?? 0) + n - (back[i] ?? 0));
    active =
      projectionModel === "static"
        ? kept.map((n, i) => n + (back[i] ?? 0))
        : moved(kept, back, assumptions.moves);
    cumulativeSales += sales;
    years.push({
      year,
      active,
      lapsed,
      activeTotal: total(active),
      lapsedTotal: total(lapsed),
      sales,
      cumulativeSales,
    });
  }
  return years;
}

type Rate = "retention" | "reactivation" | "salesPerRetained" | "salesPerReturned";

function rate(assumptions: Assumptions, index: number, name: Rate): number {
  return assumptions.stages[index]?.[name] ?? 0;
}

function dot(people: readonly number[], assumptions: Assumptions, money: Rate): number {
  return people.reduce((sum, n, i) => sum + n * rate(assumptions, i, money), 0);
}

function moved(kept: readonly number[], back: readonly number[], moves: Moves): number[] {
  return kept.map((_, j) =>
    kept.reduce(
      (sum, n, i) => sum + n * (moves.kept[i]?.[j] ?? 0) + (back[i] ?? 0) * (moves.returned[i]?.[j] ?? 0),
      0,
    ),
  );
}

/**
 * 年商倍率: cumulative sales ÷ annual sales, both in minor units; null when there are no annual sales.
 *
 * @example
 * salesMultiple(23_863_610, 7_000_000)?.toFixed(4) //=> "3.4091"
 */
export function salesMultiple(sales: number, annualSales: number): number | null {
  return ratio(sales, annualSales);
}
