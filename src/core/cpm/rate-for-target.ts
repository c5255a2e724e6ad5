import type { Analysis } from "../analysis.ts";
import type { SurvivalStep } from "./survival.ts";
import { rateOf } from "../values/share.ts";
import { salesCurve } from "./sales-curve.ts";
import { fiveYearSales, hasReturns, type OnTheMap, otherSteps, withAssumption } from "./what-if.ts";

/** What rate a target asks for. */
export type RateForTarget =
  /** The target is met as things are. */
  | { readonly outcome: "reached"; readonly rate: number }
  /** The target is met at this rate [ratio, 0 to 1]. */
  | { readonly outcome: "possible"; readonly rate: number }
  /** Not even 100 % meets it. */
  | { readonly outcome: "impossible" }
  /** Nobody stands behind a rate that the answer needs, or the projection has no such rate. */
  | { readonly outcome: "unknown" };

/** The same for sales; `falls` = somewhere on the way up the five-year sales fall as the rate rises. */
export type RateForSales = RateForTarget & { readonly falls: boolean };

/** Sales are tried at every hundredth of a point [ratio]. */
export const SALES_STEP = 0.0001;
/** Products of rates round: nearer than this they are equal [ratio]. */
const ROUNDING = 1e-9;

/**
 * The rate one step of the map needs for a target 残存率, the other four steps as they are.
 *
 * @param target 残存率 to reach [ratio]
 *
 * @example
 * // 2/3 now, and the other four are 1/2, 1, 1 and 1/2: 20 % asks for 0.2 ÷ 0.25
 * const share = (numerator, denominator) => ({ numerator, denominator });
 * const steps = [["f2", 2, 3], ["r2", 1, 2], ["r3", 1, 1], ["r4", 1, 1], ["r5", 1, 2]];
 * const goldMap = { steps: steps.map(([id, n, d]) => ({ id, share: share(n, d) })) };
 * rateForSurvival({ goldMap }, "f2", 0.2) //=> { outcome: "possible", rate: 0.8 }
 */
export function rateForSurvival(
  { goldMap }: OnTheMap,
  id: SurvivalStep["id"],
  target: number,
): RateForTarget {
  const share = goldMap.steps.find((step) => step.id === id)?.share;
  const present = share ? rateOf(share) : null;
  const others = otherSteps({ goldMap }, id);
  if (present === null || others === null) return { outcome: "unknown" };
  if (present * others >= target * (1 - ROUNDING)) return { outcome: "reached", rate: present };
  const rate = target / others;
  return rate <= 1 + ROUNDING ? { outcome: "possible", rate: Math.min(1, rate) } : { outcome: "impossible" };
}

/**
 * The lowest rate, from the present one up in hundredths of a point, at which five-year sales meet a target.
 *
 * Sales need not rise with the rate: where returned people buy for far more than kept ones, keeping more can mean less.
 *
 * @param name 維持率 or 復帰率 of the stage
 * @param target five-year sales to reach [minor units]
 *
 * @example
 * // eight people, half kept a year, 100 each: 400 + 200 + 100 + 50 + 25. With all kept it would be 4,000
 * const stages = [{ stage: 1, retention: 0.5, reactivation: 0, salesPerRetained: 100, salesPerReturned: 0 }];
 * const balance = { stages: [{ activeNow: 8, lapsedNow: 0 }] };
 * const analysis = { assumptions: { stages }, balance, settings: { projectionModel: "static" } };
 * const rateOf = (target) => rateForSales(analysis, { name: "retention", stage: 1 }, target);
 * [775, 4_000, 4_001].map(rateOf).map(({ outcome, rate }) => [outcome, rate])
 * //=> [["reached", 0.5], ["possible", 1], ["impossible", undefined]]
 */
export function rateForSales(
  analysis: Analysis,
  { name, stage }: { readonly name: "retention" | "reactivation"; readonly stage: number },
  target: number,
): RateForSales {
  const { assumptions } = analysis;
  const present = assumptions?.stages.find((one) => one.stage === stage)?.[name];
  const moves = name === "retention" || hasReturns(analysis);
  if (!assumptions || present === undefined || !moves) return { outcome: "unknown", falls: false };
  const salesAt = (rate: number) =>
    fiveYearSales(analysis, withAssumption(assumptions, { stage, name }, rate));
  const now = salesAt(present);
  if (now >= target) return { outcome: "reached", rate: present, falls: false };
  return scanned(salesAt, { rate: present, sales: now }, target);
}

/** Every step is tried, as sales need not rise; the curve tells which steps are worth a projection. */
function scanned(
  salesAt: (rate: number) => number,
  now: { readonly rate: number; readonly sales: number },
  target: number,
): RateForSales {
  const curve = salesCurve(salesAt);
  let falls = false;
  let before = now.sales;
  for (let n = 1, { rate } = now; rate < 1; n++) {
    const next = now.rate + n * SALES_STEP;
    rate = next < 1 ? next : 1;
    const sales = curve.at(rate);
    falls ||= sales < before - curve.doubt;
    if (sales >= target - curve.doubt && salesAt(rate) >= target) return { outcome: "possible", rate, falls };
    before = sales;
  }
  return { outcome: "impossible", falls };
}
