import type { Day } from "../values/day.ts";
import { representatives } from "../people/joins.ts";
import { awaitedBy } from "./campaign-days.ts";
import type { Campaign } from "./campaign.ts";

/** What says whom a campaign spares. */
export type CampaignRecord = Pick<Campaign, "sentOn" | "windowDays" | "sent" | "control">;

/** The days that campaigns are judged by. */
export interface CampaignDays {
  readonly today: Day;
  /** When the list goes out; what is recorded afterwards may go out today, too. */
  readonly sentOn: Day;
  /** The last purchase of the data. */
  readonly lastPurchase: Day;
  /** For how long people are left alone before and after a campaign [whole days, ≥ 0]. */
  readonly contactRestDays: number;
}

/**
 * The people of campaigns too near to the day on which a list goes out, written to or held back alike: sent a few days
 * before it, or planned for a few days after it (definitions.md 12.1, step 4).
 *
 * @returns customer IDs
 *
 * @example
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["A"], control: ["B"] };
 * const people = (today) =>
 *   [...recentlyContacted([campaign], { today, sentOn: today, lastPurchase: 100, contactRestDays: 7 })];
 * [people(92), people(93), people(107), people(108)] //=> [[], ["A", "B"], ["A", "B"], []]
 */
export function recentlyContacted(campaigns: readonly CampaignRecord[], days: CampaignDays): Set<string> {
  return peopleOf(campaigns, (one) => isNear(one, days));
}

/**
 * Whether a campaign goes out too near to the day on which a list does.
 *
 * @example
 * // after seven days of rest a mail a week later is still too near
 * const on = (day) => isNear({ sentOn: 100 }, { today: day, sentOn: day, contactRestDays: 7 });
 * [92, 93, 107, 108].map(on) //=> [false, true, true, false]
 */
export function isNear(
  { sentOn }: Pick<Campaign, "sentOn">,
  { today, sentOn: on, contactRestDays }: Omit<CampaignDays, "lastPurchase">,
): boolean {
  const isNearTo = (day: Day): boolean => Math.abs(sentOn - day) <= contactRestDays;
  return isNearTo(on) || (on < today && isNearTo(today));
}

/**
 * The people of campaigns whose effect is still counted: the last day of the window has to lie in the data and before
 * today (definitions.md 12.1, step 5, and 12.4).
 *
 * @returns customer IDs
 *
 * @example
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["A"], control: ["B"] };
 * const people = (today) =>
 *   [...inRunningCampaigns([campaign], { today, sentOn: today, lastPurchase: 140, contactRestDays: 7 })];
 * [people(130), people(131)] //=> [["A", "B"], []]
 */
export function inRunningCampaigns(
  campaigns: readonly CampaignRecord[],
  { today, lastPurchase }: CampaignDays,
): Set<string> {
  return peopleOf(campaigns, (one) => awaitedBy(one, { today, lastPurchase }) !== null);
}

/**
 * A campaign with the IDs that its people count under now: those of a list stay as they were when it was written.
 *
 * @param joins accepted joins of one person's IDs, see `CleaningRules`
 *
 * @example
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["B", "C"], control: [] };
 * withJoins(campaign, new Map([["B", "A"]])).sent //=> ["A", "C"]
 */
export function withJoins<C extends CampaignRecord>(campaign: C, joins: ReadonlyMap<string, string>): C {
  if (joins.size === 0) return campaign;
  const under = representatives(joins);
  const now = (ids: readonly string[]) => ids.map((id) => under.get(id) ?? id);
  return { ...campaign, sent: now(campaign.sent), control: now(campaign.control) };
}

const peopleOf = (campaigns: readonly CampaignRecord[], isMeant: (one: CampaignRecord) => boolean) =>
  new Set(campaigns.filter(isMeant).flatMap(({ sent, control }) => [...sent, ...control]));
