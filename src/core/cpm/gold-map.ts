import { type Balance, f2Conversion, promotion, reactivationRate, retention } from "./balance.ts";
import { maybeChance, rateOf, type Share } from "../values/share.ts";
import {
  isSmallSurvival,
  stepRates,
  survivalChain,
  survivalRate,
  type SurvivalStep,
  survivalSteps,
} from "./survival.ts";

/** The step with the lowest rate: where the largest share of people is lost. */
export interface Bottleneck {
  readonly step: SurvivalStep["id"];
  readonly rate: number;
  /** True when no step has enough people: 参考値. */
  readonly smallSample: boolean;
  /** True where chance alone may set it apart from the next lowest. */
  readonly maybeChance: boolean;
}

/** With fewer steps nothing is the narrowest [count]; and where the lowest rate reaches this, nothing is narrow. */
const FEWEST_STEPS = 3;
const NARROW_BELOW = 0.9;

/** ゴールド顧客育成マップ. */
export interface GoldMap {
  /** S: the simulated, else the actual number of new customers [people]. */
  readonly newCustomers: number;
  readonly steps: readonly SurvivalStep[];
  /** σ of 新規/F1, F2, F3, F4, F5, F5継続 [ratio]; null from the first step without data on. */
  readonly survival: readonly (number | null)[];
  /** S · σ, unrounded [people]. */
  readonly people: readonly (number | null)[];
  /** 残存率: the last σ. */
  readonly goldSurvivalRate: number | null;
  /** Whether 残存率 is 参考値: one of its five rates rests on too few people. */
  readonly smallSample: boolean;
  /** 残存率(復帰込み): one later year of win-back added to each retention. */
  readonly survivalWithReturns: number | null;
  /** 昇格率 of F1 … F5; null for F5. */
  readonly promotion: readonly (Share | null)[];
  readonly bottleneck: Bottleneck | null;
}

/**
 * The gold map of a balance sheet.
 *
 * @param newCustomersOverride people for the simulation; null = the actual number. It changes head counts, never a rate
 * @param minSample smallest denominator that is no 参考値 and that a bottleneck may stand on [people]
 *
 * @example
 * // half of the new ones buy again and half of each stage is kept: 1/2 five times over, of 64 people
 * const stages = [1, 2, 3, 4, 5].map((stage) => ({ stage, base: 40, kept: 20, dormant: 10, returned: 0, promoted: 0 }));
 * const map = goldMapOf({ newCustomers: 40, newWithSecond: 20, stages }, 64, 30);
 * [map.goldSurvivalRate, map.people[5]] //=> [0.03125, 2]
 */
export function goldMapOf(balance: Balance, newCustomersOverride: number | null, minSample: number): GoldMap {
  const newCustomers = newCustomersOverride ?? balance.newCustomers;
  const stageRetention = balance.stages.map(retention);
  const steps = survivalSteps({ f2Conversion: f2Conversion(balance), stageRetention });
  const survival = survivalChain(stepRates(steps));
  return {
    newCustomers,
    steps,
    survival,
    people: survival.map((sigma) => (sigma === null ? null : sigma * newCustomers)),
    goldSurvivalRate: survival[5] ?? null,
    smallSample: isSmallSurvival(steps, minSample),
    survivalWithReturns: survivalRate([rateOf(f2Conversion(balance)), ...withReturns(balance)]),
    promotion: balance.stages.map(promotion),
    bottleneck: bottleneckOf(steps, minSample),
  };
}

function withReturns(balance: Balance): (number | null)[] {
  return balance.stages.slice(1).map((stage) => {
    const r = rateOf(retention(stage));
    const q = reactivationRate(stage);
    if (r === null || r === 1) return r;
    return q === null ? null : r + (1 - r) * q;
  });
}

/** The lowest of the steps on enough people, else of all (参考値); ties go to the earliest. */
function bottleneckOf(steps: readonly SurvivalStep[], minSample: number): Bottleneck | null {
  const enough = steps.filter(({ share }) => share.denominator >= minSample);
  const compared = enough.length > 0 ? enough : steps.filter(({ share }) => share.denominator > 0);
  const [lowest, next] = [...compared].sort((a, b) => rateOfStep(a) - rateOfStep(b));
  if (compared.length < FEWEST_STEPS || !lowest || !next || rateOfStep(lowest) >= NARROW_BELOW) return null;
  return {
    step: lowest.id,
    rate: rateOfStep(lowest),
    smallSample: enough.length === 0,
    maybeChance: maybeChance(lowest.share, next.share, compared.length),
  };
}

const rateOfStep = ({ share }: SurvivalStep): number => share.numerator / share.denominator;
