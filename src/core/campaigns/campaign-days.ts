import type { Day } from "../values/day.ts";
import type { Campaign } from "./campaign.ts";

/** What has to come before a campaign can be judged: the day it is sent, the end of its window, orders up to that end. */
export type Awaited = "sending" | "days" | "orders";

/**
 * The last day whose purchases count as the effect of a campaign.
 *
 * @example
 * // the day it is sent, and thirty days more
 * lastDayOf({ sentOn: 100, windowDays: 30 }) //=> 130
 */
export const lastDayOf = ({ sentOn, windowDays }: Pick<Campaign, "sentOn" | "windowDays">): Day =>
  sentOn + windowDays;

/**
 * What a campaign's effect waits for: it is judged once the last day of its window lies in the data and before today
 * (definitions.md 12.4).
 *
 * @param lastPurchase the last purchase of the data
 * @returns null = nothing, its window is over
 *
 * @example
 * const on = (today, lastPurchase) => awaitedBy({ sentOn: 100, windowDays: 30 }, { today, lastPurchase });
 * [on(99, 99), on(130, 130), on(131, 129), on(131, 130)] //=> ["sending", "days", "orders", null]
 */
export function awaitedBy(
  campaign: Pick<Campaign, "sentOn" | "windowDays">,
  { today, lastPurchase }: { readonly today: Day; readonly lastPurchase: Day },
): Awaited | null {
  if (campaign.sentOn > today) return "sending";
  const last = lastDayOf(campaign);
  if (last >= today) return "days";
  return last > lastPurchase ? "orders" : null;
}
