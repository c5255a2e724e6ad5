import type { Analysis } from "../analysis.ts";
import { subscribersRequest } from "../facts/subscription-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import type { Standing } from "../subscriptions/subscriptions.ts";
import { total } from "../values/sum.ts";

/** Subscribers by where they stand, and by which delivery was their latest. */
export interface SubscriptionSet {
  readonly kind: "subscription";
  readonly standing: Standing;
  /** Which delivery, from and to; `most` null = or later. null = which one it was is not known. */
  readonly latest: { readonly least: number; readonly most: number | null } | null;
}

/**
 * How many people such a set has, from the facts [count].
 *
 * @throws RangeError when nobody asked for the subscribers
 *
 * @example
 * // of unknown deliveries two stopped, after the first five, after the second three
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => [{ stopped: [2, 5, 3] }] }) };
 * const of = (latest) => subscriptionPeople({ facts }, { kind: "subscription", standing: "stopped", latest });
 * [of(null), of({ least: 2, most: 2 }), of({ least: 1, most: null })] //=> [2, 3, 8]
 */
export function subscriptionPeople({ facts }: Pick<Analysis, "facts">, set: SubscriptionSet): number {
  const [row] = rowsOf(facts, subscribersRequest(facts.meta));
  const counts = row?.[set.standing] ?? [];
  if (set.latest === null) return counts[0] ?? 0;
  const { least, most } = set.latest;
  return total(counts.slice(least, most === null ? undefined : most + 1));
}
