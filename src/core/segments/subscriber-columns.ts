import { tellsSubscriptions } from "../subscriptions/delivery-lines.ts";
import { lastNumber, latestSubscriptions } from "../subscriptions/latest-subscription.ts";
import { STANDINGS, standingOf, subscriptionsOf } from "../subscriptions/subscriptions.ts";
import { InputProblem } from "../values/problem.ts";
import type { PeopleSeen } from "./people-seen.ts";

/** Where everybody's subscription stands: codes into `STANDINGS`; -1 = they have none. @throws InputProblem "slice-no-subscription" */
export function standingColumn(people: PeopleSeen): {
  readonly texts: readonly string[];
  readonly codes: number[];
} {
  const latest = subscriptionsBy(people);
  const codes = Array.from(people.places, (place) => {
    const one = latest.get(place);
    return one ? STANDINGS.indexOf(standingOf(one, people.anchor)) : -1;
  });
  return { texts: STANDINGS, codes };
}

/** Which delivery everybody's latest one is; null = they have none, or it is not known. @throws as `standingColumn` does */
export function latestDeliveries(people: PeopleSeen): (number | null)[] {
  const latest = subscriptionsBy(people);
  return Array.from(people.places, (place) => {
    const one = latest.get(place);
    return (one && lastNumber(one)) || null;
  });
}

/** The subscription by which each person stands. */
function subscriptionsBy({ shop, anchor, start }: PeopleSeen) {
  if (!tellsSubscriptions(shop.purchases.rows)) throw new InputProblem("slice-no-subscription");
  return latestSubscriptions(subscriptionsOf(shop, { anchor, start }));
}
