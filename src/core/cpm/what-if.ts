import type { Analysis } from "../analysis.ts";
import { type Assumptions, peopleNow, project } from "./projection.ts";
import { stepRates, survivalRate, type SurvivalStep } from "./survival.ts";

/** An input of the projection that every stage has. */
export type AssumptionName = "retention" | "reactivation" | "salesPerRetained" | "salesPerReturned";

/**
 * The assumptions with one figure of one stage replaced.
 *
 * @example
 * const stages = [{ stage: 1, retention: 0.3 }, { stage: 2, retention: 0.5 }];
 * withAssumption({ stages }, { stage: 2, name: "retention" }, 0.6)
 * //=> { stages: [{ stage: 1, retention: 0.3 }, { stage: 2, retention: 0.6 }] }
 */
export function withAssumption(
  assumptions: Assumptions,
  { stage, name }: { readonly stage: number; readonly name: AssumptionName },
  value: number,
): Assumptions {
  const stages = assumptions.stages.map((one) => (one.stage === stage ? { ...one, [name]: value } : one));
  return { ...assumptions, stages };
}

/**
 * Five-year sales of an analysis under other assumptions [minor units].
 *
 * @param assumptions in place of the analysis' own
 *
 * @example
 * // what if all eight stayed, at 100 a year each?
 * const stages = [{ stage: 1, retention: 1, reactivation: 0, salesPerRetained: 100, salesPerReturned: 0 }];
 * const balance = { stages: [{ activeNow: 8, lapsedNow: 0 }] };
 * fiveYearSales({ balance, settings: { projectionModel: "static" } }, { stages }) //=> 4_000
 */
export function fiveYearSales({ balance, settings }: Analysis, assumptions: Assumptions): number {
  const years = project(peopleNow(balance), assumptions, settings);
  return years[years.length - 1]?.cumulativeSales ?? 0;
}

/**
 * Whether a rate of return is part of the projection: not where returns are left out or nobody was there to return.
 *
 * @example
 * hasReturns({ settings: { includeReactivation: true }, balance: { total: { dormant: 0 } } }) //=> false
 */
export function hasReturns({ settings, balance }: Analysis): boolean {
  return settings.includeReactivation && balance.total.dormant > 0;
}

/** What is needed of an analysis: the steps of its gold map. */
export interface OnTheMap {
  readonly goldMap: { readonly steps: readonly SurvivalStep[] };
}

/**
 * 残存率 without one of its steps: the product of the other four [ratio]; null where one of them has nobody.
 *
 * @example
 * const steps = ["f2", "r2"].map((id, i) => ({ id, share: { numerator: 1, denominator: 2 + 2 * i } }));
 * otherSteps({ goldMap: { steps } }, "f2") //=> 0.25
 */
export function otherSteps({ goldMap }: OnTheMap, id: SurvivalStep["id"]): number | null {
  return survivalRate(stepRates(goldMap.steps.filter((step) => step.id !== id)));
}
