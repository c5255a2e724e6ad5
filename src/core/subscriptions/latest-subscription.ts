import type { Day } from "../values/day.ts";
import type { Subscription, Subscriptions } from "./subscriptions.ts";

/**
 * The subscription by which each person stands: that delivered last, of several on one day the one that came farthest; by
 * place in the ledger.
 *
 * @example
 * // both were delivered on day 40, the one for the second time, the other for the third
 * const [one, other] = [{ customer: 0, days: [10, 40], numbers: [1, 2] }, { customer: 0, days: [40], numbers: [3] }];
 * [[one, other], [other, one]].map((all) => latestSubscriptions({ all }).get(0).numbers) //=> [[3], [3]]
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

/**
 * Which delivery somebody's latest one is; 0 = not known.
 *
 * @example
 * [[1, 2], []].map((numbers) => lastNumber({ numbers })) //=> [2, 0]
 */
export const lastNumber = ({ numbers }: Subscription): number => numbers[numbers.length - 1] ?? 0;

const isFarther = (one: Subscription, known: Subscription): boolean =>
  lastDay(one) === lastDay(known) && lastNumber(one) > lastNumber(known);
