import type { CampaignRow } from "../facts/campaigns.ts";
import type { Day } from "../values/day.ts";

/** What a message of a campaign cost. */
export interface MessageCost {
  readonly name: string;
  readonly sentOn: Day;
  /** One message: postage, printing and coupon together [minor units, > 0]. */
  readonly cost: number;
}

/**
 * What the shop last paid for a message: the latest campaign that stands as it was recorded and says its cost.
 *
 * @param campaigns in the order they are kept; of one day the last one counts
 * @returns null = no campaign says it
 *
 * @example
 * const of = (name, sentOn, costPerContact) => ({ fault: null, campaign: { name, sentOn, costPerContact } });
 * latestCost([of("春", 90, 6500), of("夏", 180, 8000), of("メール", 200, null)])
 * //=> { name: "夏", sentOn: 180, cost: 8000 }
 */
export function latestCost(
  campaigns: readonly Pick<CampaignRow, "campaign" | "fault">[],
): MessageCost | null {
  let latest: MessageCost | null = null;
  for (const { campaign, fault } of campaigns) {
    const { name, sentOn, costPerContact: cost } = campaign;
    if (fault !== null || cost === null || cost <= 0) continue;
    if (latest === null || sentOn >= latest.sentOn) latest = { name, sentOn, cost };
  }
  return latest;
}
