import { type TrackRecord, trackRecordOf } from "./cpm/backtest.ts";
import { type Balance, balanceOf, retentionRate } from "./cpm/balance.ts";
import type { Facts } from "./facts.ts";
import { type GoldMap, goldMapOf } from "./cpm/gold-map.ts";
import { monthlyHistory, type MonthRow } from "./history/monthly-history.ts";
import { type Notice, noticesOf } from "./cpm/notices.ts";
import { type Assumptions, assumptionsOf, peopleNow, project, type ProjectedYear } from "./cpm/projection.ts";
import { type ProjectionRange, rangeOf } from "./cpm/range.ts";
import { type RankRow, rankTable, rfmBoard } from "./segments/rfm.ts";
import type { AnalysisSettings, ProjectionModel } from "./settings.ts";

/** The three projections that always stand side by side. */
export type ProjectionKind = ProjectionModel | "retentionOnly";
/** Each projection's five years. */
export type Projections = Readonly<Record<ProjectionKind, readonly ProjectedYear[]>>;

/** Everything the reports, cell functions and the command line show, computed from facts alone. */
export interface Analysis {
  readonly facts: Facts;
  readonly settings: AnalysisSettings;
  readonly balance: Balance;
  /** null when there are no retention rates, so no projection. */
  readonly assumptions: Assumptions | null;
  readonly projections: Projections | null;
  readonly range: ProjectionRange | null;
  /** 実績との照合: earlier projections beside what happened. */
  readonly trackRecord: TrackRecord;
  /** 定点観測: one row a month, oldest first; empty where only headlines were asked for. */
  readonly history: readonly MonthRow[];
  /** 年商 behind the multiples: the override, else identified sales of W0 [minor units]. */
  readonly annualSales: number;
  readonly goldMap: GoldMap;
  readonly ranks: readonly RankRow[];
  readonly rfmBoard: readonly (readonly number[])[];
  readonly notices: readonly Notice[];
}

/**
 * Facts → analysis.
 *
 * @param facts what an engine answered, pattern k for the anchor Y(k)
 * @param settings stages, model and overrides
 * @throws RangeError when the facts hold no pattern table, which no engine answers
 */
export function analysisOf(facts: Facts, settings: AnalysisSettings): Analysis {
  const [pattern] = facts.patterns;
  if (!pattern) throw new RangeError("facts hold no pattern table");
  const balance = balanceOf(pattern, settings.stageThresholds);
  const complete = pattern.windows.previousEnd + 1 >= facts.meta.dataStart;
  const assumptions = complete ? assumptionsOf(balance, settings.stageThresholds) : null;
  const people = peopleNow(balance);
  return {
    facts,
    settings,
    balance,
    assumptions,
    projections: assumptions && projectionsOf(balance, assumptions, settings),
    range: assumptions && rangeOf(facts.patterns, people, settings),
    trackRecord: trackRecordOf(facts, settings),
    history: facts.history ? monthlyHistory(facts.history, facts.meta.dataStart) : [],
    annualSales: settings.annualSalesOverride ?? balance.annualSales,
    goldMap: goldMapOf(balance, settings.newCustomersOverride, settings.minSample),
    ranks: rankTable(facts.rfm),
    rfmBoard: rfmBoard(facts.rfm),
    notices: noticesOf(facts.meta, balance, filledStages(assumptions)),
  };
}

function projectionsOf(balance: Balance, assumptions: Assumptions, settings: AnalysisSettings): Projections {
  const people = peopleNow(balance);
  const returns = settings.includeReactivation;
  return {
    static: project(people, assumptions, "static", returns),
    migration: project(people, assumptions, "migration", returns),
    retentionOnly: project(people, assumptions, "static", false),
  };
}

function filledStages(assumptions: Assumptions | null): number[] {
  const stages = assumptions?.stages ?? [];
  return stages.filter(({ filled }) => Object.values(filled).some(Boolean)).map(({ stage }) => stage);
}

/** The projection the main table shows. */
export function mainProjection({ projections, settings }: Analysis): readonly ProjectedYear[] | null {
  return projections && projections[settings.projectionModel];
}

/** 稼働顧客残存率 after t years: retention only, static, under either setting [ratio]; null when nobody is active today. */
export function projectedSurvival({ projections, balance }: Analysis, year: number): number | null {
  const active = projections?.retentionOnly[year - 1]?.activeTotal;
  return active === undefined || balance.total.activeNow === 0 ? null : active / balance.total.activeNow;
}

/** 全体維持率 [ratio]; null when nobody was active in the previous year. */
export function overallRetention({ balance }: Analysis): number | null {
  return retentionRate(balance.total);
}
