import type { Day } from "../values/day.ts";
import type { Campaign } from "./campaign.ts";

/** What says whom a campaign spares. */
export type CampaignRecord = Pick<Campaign, "sentOn" | "windowDays" | "sent" | "control">;

/** The days that campaigns are judged by. */
export interface CampaignDays {
  readonly today: Day;
  /** The last purchase of the data. */
  readonly lastPurchase: Day;
  /** For how long people are left alone after a campaign [whole days, ≥ 0]. */
  readonly contactRestDays: number;
}

/**
 * The people of campaigns of the last days, written to or held back alike (definitions.md 12.1, step 4).
 *
 * @returns customer IDs
 *
 * @example
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["A"], control: ["B"] };
 * const people = (today) => [...recentlyContacted([campaign], { today, lastPurchase: 100, contactRestDays: 7 })];
 * [people(107), people(108)] //=> [["A", "B"], []]
 */
export function recentlyContacted(
  campaigns: readonly CampaignRecord[],
  { today, contactRestDays }: CampaignDays,
): Set<string> {
  return peopleOf(campaigns, ({ sentOn }) => sentOn <= today && today - sentOn <= contactRestDays);
}

/**
 * The people of campaigns whose effect is still counted: the last day of the window has to lie in the data and before
 * today (definitions.md 12.1, step 5, and 12.4).
 *
 * @returns customer IDs
 *
 * @example
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["A"], control: ["B"] };
 * const people = (today) => [...inRunningCampaigns([campaign], { today, lastPurchase: 140, contactRestDays: 7 })];
 * [people(130), people(131)] //=> [["A", "B"], []]
 */
export function inRunningCampaigns(
  campaigns: readonly CampaignRecord[],
  { today, lastPurchase }: CampaignDays,
): Set<string> {
  return peopleOf(campaigns, ({ sentOn, windowDays }) => {
    const last = sentOn + windowDays;
    return last > lastPurchase || last >= today;
  });
}

const peopleOf = (campaigns: readonly CampaignRecord[], isMeant: (one: CampaignRecord) => boolean) =>
  new Set(campaigns.filter(isMeant).flatMap(({ sent, control }) => [...sent, ...control]));
