import type { Analysis } from "../analysis.ts";
import type { SubscribersRow, SubscriptionAxis } from "../facts/subscription.ts";
import { subscribersRequest, subscriptionRequest } from "../facts/subscription-requests.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { rowsOf } from "../facts/tables.ts";
import { type Compared, comparedShares } from "../products/compared.ts";
import { complement } from "../values/share.ts";
import {
  type AverageDeliveries,
  averageDeliveries,
  type DeliveryStep,
  deliverySteps,
  mostStopped,
  stoppedShare,
} from "./survival.ts";

/** Subscriptions of one kind, delivery by delivery. */
export interface SubscriptionKind {
  readonly by: SubscriptionAxis;
  /** "" = nothing is said; null = those of all rarer values, or everything. */
  readonly value: string | null;
  readonly subscriptions: number;
  readonly steps: readonly DeliveryStep[];
  readonly average: AverageDeliveries | null;
}

/** What 定期 tells. */
export interface SubscriptionsTold {
  readonly all: SubscriptionKind;
  readonly products: readonly SubscriptionKind[];
  readonly channels: readonly SubscriptionKind[];
  /** After which delivery most stopped; null = too few can be judged. */
  readonly most: DeliveryStep | null;
  /** First products by the share that stopped after the first delivery, the lowest first. */
  readonly bestProduct: Compared<SubscriptionKind>;
  readonly people: SubscribersRow;
}

/**
 * Every table that 定期 is made of.
 *
 * @example
 * subscriptionRequests({ anchor: 89, dataStart: 5 }).map(({ table }) => table) //=> ["subscription", "subscribers"]
 */
export const subscriptionRequests = (meta: MetaFacts) =>
  [subscriptionRequest(meta), subscribersRequest(meta)] as const;

/** What became of a shop's subscriptions; null = the orders do not tell them. */
export function subscriptionsTold({
  facts,
  settings: { minSample },
}: Pick<Analysis, "facts" | "settings">): SubscriptionsTold | null {
  const [people] = rowsOf(facts, subscribersRequest(facts.meta));
  const kinds = rowsOf(facts, subscriptionRequest(facts.meta)).map((row): SubscriptionKind => {
    const { by, value, subscriptions } = row;
    const steps = deliverySteps(row);
    return { by, value, subscriptions, steps, average: averageDeliveries(steps, minSample) };
  });
  const all = kinds.find(({ by }) => by === "all");
  if (people === undefined || all === undefined) return null;
  const of = (axis: SubscriptionAxis) => kinds.filter(({ by }) => by === axis);
  const products = of("firstProduct");
  return {
    ...{ all, products, channels: of("firstChannel"), people },
    most: mostStopped(all.steps, minSample),
    bestProduct: comparedShares(
      products.filter(({ value }) => value),
      keptAfterFirst,
      minSample,
    ),
  };
}

/** Of the subscriptions whose first delivery can be judged, those that went on after it. */
const keptAfterFirst = ({ steps }: SubscriptionKind) =>
  complement(stoppedShare(steps[0] ?? { stopped: 0, decided: 0 }));
