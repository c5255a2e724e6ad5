import type { Day } from "../values/day.ts";
import type { Subscription, Subscriptions } from "./subscriptions.ts";

/**
 * The subscription by which each person stands: that delivered last, of several on one day the one that came farthest; by
 * place in the ledger.
 */
export function latestSubscriptions({ all }: Pick<Subscriptions, "all">): ReadonlyMap<number, Subscription> {
  const latest = new Map<number, Subscription>();
  for (const one of all) {
    const known = latest.get(one.customer);
    if (!known || lastDay(one) - lastDay(known) > 0 || isFarther(one, known)) latest.set(one.customer, one);
  }
  return latest;
}

const lastDay = ({ days }: Subscription): Day => days[days.length - 1] ?? 0;

/** Which delivery somebody's latest one is; 0 = not known. */
export const lastNumber = ({ numbers }: Subscription): number => numbers[numbers.length - 1] ?? 0;

const isFarther = (one: Subscription, known: Subscription): boolean =>
  lastDay(one) === lastDay(known) && lastNumber(one) > lastNumber(known);
