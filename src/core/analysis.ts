import { type TrackRecord, trackRecordOf } from "./cpm/backtest.ts";
import { type Balance, balanceOf, retentionRate } from "./cpm/balance.ts";
import type { Facts } from "./facts.ts";
import { type Bottleneck, type GoldMap, goldMapOf } from "./cpm/gold-map.ts";
import { type Headlines, headlinesOf } from "./cpm/headlines.ts";
import { monthlyHistory, type MonthRow } from "./history/monthly-history.ts";
import { type Notice, noticesOf } from "./cpm/notices.ts";
import { type Assumptions, assumptionsOf, peopleNow, project, type ProjectedYear } from "./cpm/projection.ts";
import { type ProjectionRange, rangeOf } from "./cpm/range.ts";
import { type Reach, reachOf } from "./cpm/reach.ts";
import { minorOf } from "./values/money.ts";
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
  /** How far back the orders reach. */
  readonly reach: Reach;
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
  /** What sentences, cards and the sidebar may say, and why they may not. */
  readonly headlines: Headlines;
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
  const reach = reachOf(facts.meta);
  const assumptions = reach.projects ? assumptionsOf(balance, settings.stageThresholds) : null;
  const projections = assumptions && projectionsOf(balance, assumptions, settings);
  const people = peopleNow(balance);
  const goldMap = goldMapOf(balance, settings.newCustomersOverride, settings.minSample);
  const typed = settings.annualSalesOverride;
  const ahead = assumptions &&
    projections && {
      assumptions,
      years: projections[settings.projectionModel],
      returns: settings.includeReactivation,
    };
  return {
    facts,
    settings,
    reach,
    balance,
    assumptions,
    projections,
    range: assumptions && rangeOf(facts.patterns, people, settings),
    trackRecord: trackRecordOf(facts, settings),
    history: facts.history ? monthlyHistory(facts.history, facts.meta.dataStart) : [],
    annualSales: typed === null ? balance.annualSales : minorOf(typed),
    goldMap,
    headlines: headlinesOf({ reach, balance, goldMap, ahead, minSample: settings.minSample }),
    ranks: rankTable(facts.rfm),
    rfmBoard: rfmBoard(facts.rfm),
    notices: noticesOf(facts.meta, { reach, balance, filled: filledStages(assumptions), ahead }),
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

/** The narrowest step of the gold map as far as it can be said: on orders of a whole previous year. */
export function narrowestStep({ reach, goldMap }: Analysis): Bottleneck | null {
  return reach.covers === "bothYears" ? goldMap.bottleneck : null;
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
