import { type Balance, balanceAt, retentionRate } from "./cpm/balance.ts";
import { patternRequest } from "./facts/pattern.ts";
import type { Facts, FactsRequest } from "./facts/tables.ts";
import { type Bottleneck, type GoldMap, goldMapOf } from "./cpm/gold-map.ts";
import { type Headlines, headlinesOf } from "./cpm/headlines.ts";
import type { Notice } from "./quality/notice.ts";
import { noticesOf } from "./cpm/notices.ts";
import { type Assumptions, assumptionsOf, peopleNow, project, type ProjectedYear } from "./cpm/projection.ts";
import { type Reach, reachOf } from "./cpm/reach.ts";
import { minorOf } from "./values/money.ts";
import type { AnalysisSettings, ProjectionModel } from "./settings.ts";
import type { Day } from "./values/day.ts";

/** The three projections that always stand side by side. */
export type ProjectionKind = ProjectionModel | "retentionOnly";
/** Each projection's five years. */
export type Projections = Readonly<Record<ProjectionKind, readonly ProjectedYear[]>>;

/**
 * What several reports stand on: the shop as its two years have it. What one report shows alone, it computes from the
 * facts.
 */
export interface Analysis {
  readonly facts: Facts;
  readonly settings: AnalysisSettings;
  /** How far back the orders reach. */
  readonly reach: Reach;
  readonly balance: Balance;
  /** null when there are no retention rates, so no projection. */
  readonly assumptions: Assumptions | null;
  readonly projections: Projections | null;
  /** 年商 behind the multiples: the override, else identified sales of W0 [minor units]. */
  readonly annualSales: number;
  readonly goldMap: GoldMap;
  /** What sentences, cards and the sidebar may say, and why they may not. */
  readonly headlines: Headlines;
  readonly notices: readonly Notice[];
}

/** An analysis with rates to project by. */
export type ProjectedAnalysis = Analysis & { readonly assumptions: Assumptions };

/**
 * Whether there are rates to project by.
 *
 * @example
 * isProjected({ assumptions: null }) //=> false
 */
export const isProjected = (analysis: Analysis): analysis is ProjectedAnalysis =>
  analysis.assumptions !== null;

/**
 * The tables that every analysis asks for.
 *
 * @example
 * // as of 2024-03-31, with stages that begin at 1, 2, 3, 6 and 12 purchases
 * analysisRequests(19_813, { stageThresholds: [1, 2, 3, 6, 12] })
 * //=> [{ table: "pattern", windows: { anchor: 19_813, previousEnd: 19_447, olderEnd: 19_082 }, cap: 12 }]
 */
export const analysisRequests = (anchor: Day, { stageThresholds }: AnalysisSettings): FactsRequest[] => [
  patternRequest(anchor, stageThresholds),
];

/**
 * Facts → analysis.
 *
 * @param facts with what `analysisRequests` names
 * @param settings stages, model and overrides
 *
 * @example
 * // seven people, new this year, bought for 70.00; 年商 was typed as 100, which is 10,000 minor units
 * const people = { unreadContacts: null, giant: null, manyContacts: null, lookAlikes: 0, doubtfulIds: null };
 * const quality = { people, conflicts: { severalDays: { orders: 0 } }, unknownStatuses: { statuses: 0 } };
 * const meta = { anchor: 19_813, dataStart: 19_723, lastPurchase: 19_813, excluded: [], unidentified: {} };
 * const row = { older: 0, previous: 0, current: 1, customers: 7, currentAmount: 7_000 };
 * const facts = { meta, quality, tables: new Proxy({}, { get: () => [row] }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], annualSalesOverride: 100, newCustomersOverride: null };
 * const { balance, annualSales, assumptions } = analysisOf(facts, settings);
 * [balance.annualSales, annualSales, assumptions] //=> [7_000, 10_000, null]
 */
export function analysisOf(facts: Facts, settings: AnalysisSettings): Analysis {
  const { stageThresholds } = settings;
  const balance = balanceAt(facts, facts.meta.anchor, stageThresholds);
  const reach = reachOf(facts.meta);
  const assumptions = reach.projects ? assumptionsOf(balance, settings.stageThresholds) : null;
  const projections = assumptions && projectionsOf(balance, assumptions, settings);
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
    annualSales: typed === null ? balance.annualSales : minorOf(typed),
    goldMap,
    headlines: headlinesOf({ reach, balance, goldMap, ahead, minSample: settings.minSample }),
    notices: noticesOf(facts, { reach, balance, filled: filledStages(assumptions), ahead }),
  };
}

function projectionsOf(balance: Balance, assumptions: Assumptions, settings: AnalysisSettings): Projections {
  const people = peopleNow(balance);
  const { includeReactivation } = settings;
  return {
    static: project(people, assumptions, { projectionModel: "static", includeReactivation }),
    migration: project(people, assumptions, { projectionModel: "migration", includeReactivation }),
    retentionOnly: project(people, assumptions, { projectionModel: "static", includeReactivation: false }),
  };
}

function filledStages(assumptions: Assumptions | null): number[] {
  const stages = assumptions?.stages ?? [];
  return stages.filter(({ filled }) => Object.values(filled).some(Boolean)).map(({ stage }) => stage);
}

/**
 * The projection the main table shows, in the model that is set; null when there is none.
 *
 * @example
 * const projections = { static: [{ year: 1, activeTotal: 4 }], migration: [{ year: 1, activeTotal: 5 }] };
 * mainProjection({ projections, settings: { projectionModel: "migration" } }) //=> [{ year: 1, activeTotal: 5 }]
 */
export function mainProjection({ projections, settings }: Analysis): readonly ProjectedYear[] | null {
  return projections && projections[settings.projectionModel];
}

/**
 * The narrowest step of the gold map as far as it can be said: on orders of a whole previous year.
 *
 * @example
 * // orders that do not cover the previous year say nothing of it
 * narrowestStep({ reach: { covers: "partOfPrevious" }, goldMap: { bottleneck: { step: "r2" } } }) //=> null
 */
export function narrowestStep({ reach, goldMap }: Analysis): Bottleneck | null {
  return reach.covers === "bothYears" ? goldMap.bottleneck : null;
}

/**
 * 稼働顧客残存率 after t years: retention only, static, under either setting [ratio]; null when nobody is active today.
 *
 * @example
 * // of eight active today six are expected to be left after a year
 * const projections = { retentionOnly: [{ year: 1, activeTotal: 6 }] };
 * projectedSurvival({ projections, balance: { total: { activeNow: 8 } } }, 1) //=> 0.75
 */
export function projectedSurvival({ projections, balance }: Analysis, year: number): number | null {
  const active = projections?.retentionOnly[year - 1]?.activeTotal;
  return active === undefined || balance.total.activeNow === 0 ? null : active / balance.total.activeNow;
}

/**
 * 全体維持率 [ratio]; null when nobody was active in the previous year.
 *
 * @example
 * overallRetention({ balance: { total: { kept: 3, base: 4 } } }) //=> 0.75
 */
export function overallRetention({ balance }: Analysis): number | null {
  return retentionRate(balance.total);
}
