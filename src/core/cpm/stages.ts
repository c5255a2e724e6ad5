import { InputProblem } from "../values/problem.ts";
import type { StageThresholds } from "../settings.ts";

/** F1 … F5. */
export const STAGES = [1, 2, 3, 4, 5] as const;
/** One of the five stages. */
export type Stage = (typeof STAGES)[number];
/** F5: a gold customer. */
export const GOLD_STAGE: Stage = 5;
/** A stage per purchase, F5 from the fifth on [lifetime purchases]. */
export const DEFAULT_THRESHOLDS: StageThresholds = [1, 2, 3, 4, 5];

/**
 * The stage of a lifetime purchase count: the highest F whose threshold is reached; 0 below F1.
 *
 * @param purchases lifetime purchases [count, ≥ 0]
 *
 * @example
 * stageOf(7, [1, 2, 3, 6, 12]) //=> 4
 */
export function stageOf(purchases: number, thresholds: StageThresholds): number {
  let stage = 0;
  while (stage < 5 && purchases >= (thresholds[stage] ?? Infinity)) stage++;
  return stage;
}

/**
 * Five thresholds, checked: whole numbers, 1 and 2 first, strictly rising.
 *
 * @throws InputProblem "thresholds-order" when they are not
 *
 * @example
 * checkedThresholds([1, 2, 3, 6, 12]) //=> [1, 2, 3, 6, 12]
 */
export function checkedThresholds(values: readonly number[]): StageThresholds {
  const [t1, t2, t3, t4, t5, ...more] = values;
  const rising = values.every(
    (value, i) => Number.isInteger(value) && (i === 0 || value > (values[i - 1] ?? 0)),
  );
  if (
    t1 !== 1 ||
    t2 !== 2 ||
    !rising ||
    t3 === undefined ||
    t4 === undefined ||
    t5 === undefined ||
    more.length > 0
  ) {
    throw new InputProblem("thresholds-order", { value: values.join(",") });
  }
  return [t1, t2, t3, t4, t5];
}
