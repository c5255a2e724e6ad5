import type { SubscriptionRow } from "../facts/subscription.ts";
import type { Share } from "../values/share.ts";

/** What became of the k-th deliveries of subscriptions. */
export interface DeliveryStep {
  /** 1 for the first delivery. */
  readonly k: number;
  /** Subscriptions whose k-th delivery is known; of those, old enough to be judged; of those, without any after it [count]. */
  readonly known: number;
  readonly decided: number;
  readonly stopped: number;
  /** 継続率: the share of all that comes to the k-th delivery [ratio]; null = an earlier one cannot be judged. */
  readonly survival: number | null;
}

type Counted = Pick<SubscriptionRow, "known" | "decided" | "stopped">;

/**
 * 継続率 by delivery (definitions.md 9.2): the product of the shares that went on after each delivery before. Where the last
 * delivery that is known can be judged, nobody came to the one after it: it stands there, too, with 0.
 *
 * @example
 * // of 10 first deliveries that can be judged 2 were the last, of 4 second ones 1, no third one can be judged
 * const steps = deliverySteps({ known: [12, 8, 3], decided: [10, 4, 0], stopped: [2, 1, 0] });
 * steps.map(({ k, survival }) => [k, survival]) //=> [[1, 1], [2, 0.8], [3, 0.6000000000000001]]
 * deliverySteps({ known: [3], decided: [3], stopped: [3] }).map(({ k, survival }) => [k, survival]) //=> [[1, 1], [2, 0]]
 */
export function deliverySteps({ known, decided, stopped }: Counted): DeliveryStep[] {
  let survival: number | null = 1;
  const steps = known.map((count, i) => {
    const [judged, last] = [decided[i] ?? 0, stopped[i] ?? 0];
    const step = { k: i + 1, known: count, decided: judged, stopped: last, survival };
    survival = survival === null || judged === 0 ? null : survival * (1 - last / judged);
    return step;
  });
  const beyond = { k: known.length + 1, known: 0, decided: 0, stopped: 0, survival };
  return survival === null || known.length === 0 ? steps : [...steps, beyond];
}

/**
 * 離脱率 after a delivery: of the subscriptions that can be judged, those it was the last delivery of.
 *
 * @example
 * stoppedShare({ k: 2, known: 8, decided: 4, stopped: 1, survival: 0.8 }) //=> { numerator: 1, denominator: 4 }
 */
export const stoppedShare = ({ stopped, decided }: Pick<DeliveryStep, "stopped" | "decided">): Share => ({
  numerator: stopped,
  denominator: decided,
});

/** 平均継続回数 up to a delivery. */
export interface AverageDeliveries {
  /** The last delivery that is counted. */
  readonly k: number;
  /** Deliveries of a subscription on average, up to the k-th [count]. */
  readonly average: number;
}

/**
 * 平均継続回数 (definitions.md 9.2): the sum of 継続率 up to the last delivery before which enough subscriptions can be
 * judged; null = there is none.
 *
 * @param minSample how many are enough [count]
 *
 * @example
 * // before the third delivery only 4 can be judged: 1 + 0.8
 * const steps = deliverySteps({ known: [12, 8, 3], decided: [10, 4, 0], stopped: [2, 1, 0] });
 * averageDeliveries(steps, 5) //=> { k: 2, average: 1.8 }
 */
export function averageDeliveries(
  steps: readonly DeliveryStep[],
  minSample: number,
): AverageDeliveries | null {
  const isEnough = ({ k, survival }: DeliveryStep): boolean =>
    k > 1 && survival !== null && (steps[k - 2]?.decided ?? 0) >= Math.max(1, minSample);
  const last = [...steps].reverse().find(isEnough);
  if (last === undefined) return null;
  let average = 0;
  for (const { survival } of steps.slice(0, last.k)) average += survival ?? 0;
  return { k: last.k, average };
}

/**
 * The delivery after which most subscriptions stopped; null where too few first deliveries can be judged, or none was the
 * last one.
 *
 * @param minSample how many are enough [count]
 *
 * @example
 * const steps = deliverySteps({ known: [12, 8], decided: [10, 6], stopped: [2, 3] });
 * [mostStopped(steps, 5)?.k, mostStopped(steps, 30)] //=> [2, null]
 */
export function mostStopped(steps: readonly DeliveryStep[], minSample: number): DeliveryStep | null {
  const most = steps.reduce<DeliveryStep | null>(
    (found, step) => (step.stopped > (found?.stopped ?? 0) ? step : found),
    null,
  );
  return most !== null && most.decided >= Math.max(1, minSample) ? most : null;
}
