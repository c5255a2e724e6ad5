import { isSmallSample, rateOf, type Share } from "../values/share.ts";

const STEP_IDS = ["f2", "r2", "r3", "r4", "r5"] as const;

/** One of the five rates that 残存率 multiplies. */
export interface SurvivalStep {
  /** `f2` for 新規獲得 → F2, `r2` … `r5` for the retention of a stage. */
  readonly id: (typeof STEP_IDS)[number];
  readonly share: Share;
}

/** What 残存率 is made of: F2転換率, and 維持率 of F1 … F5. */
export interface SurvivalParts {
  readonly f2Conversion: Share;
  readonly stageRetention: readonly Share[];
}

/**
 * The five steps of 残存率: F2転換率 and the retention of F2 … F5.
 *
 * @example
 * // F1's own 維持率 is none of them: whoever came as new goes on by F2転換率
 * const share = (numerator) => ({ numerator, denominator: 10 });
 * survivalSteps({ f2Conversion: share(3), stageRetention: [share(1), share(4)] })
 * //=> [{ id: "f2", share: { numerator: 3, denominator: 10 } }, { id: "r2", share: { numerator: 4, denominator: 10 } }]
 */
export function survivalSteps({ f2Conversion, stageRetention }: SurvivalParts): SurvivalStep[] {
  const shares = [f2Conversion, ...stageRetention.slice(1)];
  return STEP_IDS.flatMap((id, i) => (shares[i] ? [{ id, share: shares[i] }] : []));
}

/**
 * The rates of steps [ratio]; null where a step has nobody.
 *
 * @example
 * stepRates([{ id: "f2", share: { numerator: 1, denominator: 4 } }]) //=> [0.25]
 */
export const stepRates = (steps: readonly SurvivalStep[]): (number | null)[] =>
  steps.map(({ share }) => rateOf(share));

/**
 * What is left of new customers before the first rate, after it, … after the last [ratio]; from the first null on there
 * is no answer.
 *
 * @example
 * survivalChain([0.5, 0.5, null, 1]) //=> [1, 0.5, 0.25, null, null]
 */
export function survivalChain(rates: readonly (number | null)[]): (number | null)[] {
  const survival: (number | null)[] = [1];
  for (const rate of rates) {
    const before = survival[survival.length - 1] ?? null;
    survival.push(before === null || rate === null ? null : before * rate);
  }
  return survival;
}

/**
 * 残存率: the product of rates [ratio]; null when one of them has nobody.
 *
 * @example
 * survivalRate([0.5, 0.5]) //=> 0.25
 */
export const survivalRate = (rates: readonly (number | null)[]): number | null =>
  survivalChain(rates)[rates.length] ?? null;

/**
 * Whether 残存率 is 参考値: one of its rates rests on fewer people than `minSample` [count].
 *
 * @example
 * isSmallSurvival([{ id: "f2", share: { numerator: 5, denominator: 29 } }], 30) //=> true
 */
export const isSmallSurvival = (steps: readonly SurvivalStep[], minSample: number): boolean =>
  steps.some(({ share }) => isSmallSample(share, minSample));

/**
 * The step that stands on the fewest people, of equals the earliest; undefined where there are no steps.
 *
 * @example
 * const [many, few] = [10, 4].map((denominator, i) => ({ id: `r${i + 2}`, share: { numerator: 1, denominator } }));
 * thinnestStep([many, few]).id //=> "r3"
 */
export const thinnestStep = (steps: readonly SurvivalStep[]): SurvivalStep | undefined =>
  [...steps].sort((a, b) => a.share.denominator - b.share.denominator)[0];
