import type { Analysis } from "../analysis.ts";
import type { SurvivalStep } from "./survival.ts";
import { type PeopleLever, peopleBehind } from "./levers.ts";
import { rateForSales, type RateForSales, rateForSurvival } from "./rate-for-target.ts";
import { STAGES } from "./stages.ts";
import { greatestFirst, ROUNDING_SHARE } from "../values/ranking.ts";
import { rateOf } from "../values/share.ts";

/** What is to be reached: five-year sales [minor units], or a 残存率 [ratio]. */
export type LeverTarget =
  { readonly kind: "sales"; readonly sales: number } | { readonly kind: "survival"; readonly rate: number };

/** A rate that may be moved alone. */
export type TargetLever = Pick<PeopleLever, "kind" | "stage">;

/** Every rate a target may ask for: F2転換率, then 維持率 and 復帰率 of each stage. */
export const TARGET_LEVERS: readonly TargetLever[] = [
  { kind: "f2", stage: null },
  ...STAGES.map((stage) => ({ kind: "retention", stage }) as const),
  ...STAGES.map((stage) => ({ kind: "reactivation", stage }) as const),
];

/**
 * The rate as it is, filled in where the projection fills it in [ratio]; null = there is none.
 *
 * @example
 * const goldMap = { steps: [{ id: "f2", share: { numerator: 1, denominator: 4 } }] };
 * presentRate({ goldMap }, { kind: "f2", stage: null }) //=> 0.25
 */
export function presentRate({ assumptions, goldMap }: Analysis, { kind, stage }: TargetLever): number | null {
  if (kind !== "f2") return assumptions?.stages[(stage ?? 0) - 1]?.[kind] ?? null;
  const share = goldMap.steps.find(({ id }) => id === "f2")?.share;
  return share ? rateOf(share) : null;
}

/** Whether all stages stand in for the stage's own missing rate (全体の率で補完). */
function isFilled({ assumptions }: Analysis, { kind, stage }: TargetLever): boolean {
  return kind !== "f2" && (assumptions?.stages[(stage ?? 0) - 1]?.filled[kind] ?? false);
}

/**
 * What one rate alone would have to be for a target; `unknown` also where the target does not depend on it:
 * F2転換率 moves no sales, 復帰率 and F1's 維持率 no 残存率.
 *
 * @example
 * // 残存率 is 1/2 five times over; 3/64 is 1/16 times 3/4
 * const share = { numerator: 20, denominator: 40 };
 * const goldMap = { steps: ["f2", "r2", "r3", "r4", "r5"].map((id) => ({ id, share })) };
 * rateFor({ goldMap }, { kind: "retention", stage: 3 }, { kind: "survival", rate: 3 / 64 })
 * //=> { outcome: "possible", rate: 0.75, falls: false }
 */
export function rateFor(analysis: Analysis, lever: TargetLever, target: LeverTarget): RateForSales {
  const { kind, stage } = lever;
  if (target.kind === "survival") {
    const step = mapStep(lever);
    return { ...(step ? rateForSurvival(analysis, step, target.rate) : UNKNOWN), falls: false };
  }
  if (kind === "f2" || stage === null) return { ...UNKNOWN, falls: false };
  return rateForSales(analysis, { name: kind, stage }, target.sales);
}

const UNKNOWN = { outcome: "unknown" } as const;

/** The step of the map that a rate is; null = none. */
function mapStep({ kind, stage }: TargetLever): SurvivalStep["id"] | null {
  if (kind === "f2") return "f2";
  return kind === "retention" ? (([null, null, "r2", "r3", "r4", "r5"] as const)[stage ?? 0] ?? null) : null;
}

/** What a target asks of one rate. */
export interface TargetedLever extends TargetLever {
  readonly present: number | null;
  readonly filled: boolean;
  readonly answer: RateForSales;
  /** People more in year 1 at the rate asked for (F2転換率: of a year's new customers); null without such a rate. */
  readonly people: number | null;
}

/**
 * What a target asks of every rate, the ones that take the fewest people first; filled-in rates and those with nobody
 * behind them today come after the others, then what cannot meet it, then what it does not depend on.
 *
 * @example
 * // 残存率 is 1/2 five times over; 3/64 asks for 3/4 of one of them: of 40 active F3 that is ten people more
 * const share = { numerator: 20, denominator: 40 };
 * const goldMap = { steps: ["f2", "r2", "r3", "r4", "r5"].map((id) => ({ id, share })) };
 * const stages = [90, 80, 40, 50, 60].map((activeNow, i) => ({ stage: i + 1, activeNow, lapsedNow: 0 }));
 * const rates = { retention: 0.5, reactivation: 0, filled: {} };
 * const assumptions = { stages: stages.map(({ stage }) => ({ stage, ...rates })) };
 * const analysis = { goldMap, assumptions, balance: { newCustomers: 70, stages } };
 * const [first] = ratesForTarget(analysis, { kind: "survival", rate: 3 / 64 });
 * [first.kind, first.stage, first.people] //=> ["retention", 3, 10]
 */
export function ratesForTarget(analysis: Analysis, target: LeverTarget): readonly TargetedLever[] {
  const found = TARGET_LEVERS.map((lever) => targeted(analysis, lever, target));
  const rounding = ROUNDING_SHARE * Math.max(...found.map((one) => peopleBehind(analysis, one)));
  const classes = [...new Set(found.map(classOf))].sort((a, b) => a - b);
  return classes.flatMap((wanted) =>
    greatestFirst(
      found.filter((one) => classOf(one) === wanted),
      ({ people }) => -(people ?? 0),
      rounding,
    ),
  );
}

/** What comes before fewer people: whether the rate can meet the target, is its own, and has somebody behind it. */
function classOf({ answer, filled, people }: TargetedLever): number {
  const outcome = ["impossible", "unknown"].indexOf(answer.outcome) + 1;
  return 4 * outcome + 2 * Number(filled) + Number(people === 0);
}

function targeted(analysis: Analysis, lever: TargetLever, target: LeverTarget): TargetedLever {
  const present = presentRate(analysis, lever);
  const answer = rateFor(analysis, lever, target);
  const needed = "rate" in answer ? answer.rate : null;
  const people =
    needed === null || present === null ? null : peopleBehind(analysis, lever) * (needed - present);
  return { ...lever, present, filled: isFilled(analysis, lever), answer, people };
}
