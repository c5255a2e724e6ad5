import type { Settings } from "../../catalog/settings/settings.ts";
import type { ExportTarget } from "../../catalog/targets/export-target.ts";
import { askedTarget, emailsOf, rolesOf } from "../../catalog/targets/targets.ts";
import { HANDOVER_TEXTS } from "../../catalog/texts/handover-texts.ts";
import { say } from "../../catalog/language.ts";
import { type BaseRate, baseRate } from "../../core/campaigns/base-rate.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import { type CampaignPlan, checkedCampaign, requireGroups } from "../../core/campaigns/checked-campaign.ts";
import { type BreakEven, mailingBreakEven } from "../../core/campaigns/mailing-break-even.ts";
import { isNear, withJoins } from "../../core/campaigns/contacts.ts";
import { heldBack } from "../../core/campaigns/control.ts";
import type { KeptCampaign } from "../../core/campaigns/kept-campaign.ts";
import type { Ledger } from "../../core/ledger.ts";
import { type HandedOver, handedOver } from "../../core/reach/handed-over.ts";
import { isKnownRole } from "../../core/reach/known-roles.ts";
import type { ReachRole } from "../../core/reach/reach.ts";
import type { ReachShop } from "../../core/reach/reach-shop.ts";
import type { OrderRows } from "../../core/rows/order-rows.ts";
import type { UnsaidValue } from "../../core/segments/said-values.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { type Day, dayOfIso } from "../../core/values/day.ts";
import { marked } from "../../core/values/grouping.ts";
import type { Share } from "../../core/values/share.ts";
import { segmentWords } from "../segments/segment-words.ts";

/** People on their way to a target. */
export interface ToTarget {
  readonly target: ExportTarget;
  /** Of a campaign the people who get it: its rows and IDs hold nobody who is held back. */
  readonly found: HandedOver;
  readonly roles: readonly ReachRole[];
  readonly sheet: Pick<OrderRows, "words">;
  /** Values of the segment that no order says. */
  readonly unsaid: readonly UnsaidValue[];
  /** As of when people were chosen. */
  readonly anchor: Day;
  readonly today: Day;
  /** ISO 4217. */
  readonly currency: string;
  /** The campaign that they are of, in its groups; null = of none. */
  readonly campaign: Campaign | null;
  /** How often such people buy who get nothing; null = there is no campaign. */
  readonly base: BaseRate | null;
  /** When the campaign pays for itself; null = there is none, or its cost or the shop's margin is not known. */
  readonly breakEven: BreakEven | null;
  readonly contactRestDays: number;
  /** Near campaigns that are not as they were recorded. */
  readonly faulty: readonly KeptCampaign[];
  /** On a sheet contacts stand as they are: what is said of the file does not hold there. */
  readonly onSheet?: boolean;
}

/** What a page asks for a target; it may send anything. */
export interface AskedHandover {
  readonly target: unknown;
  /** The campaign that the list is for; null or absent = none. */
  readonly campaign?: unknown;
  /** True leaves out both groups of campaigns whose effect is still counted. */
  readonly sparesRunning?: unknown;
  /** A plan of 配信計画 and its day; null or absent = the list is for today. */
  readonly due?: { readonly day?: unknown } | null;
}

/** The target, whom campaigns spare, and the campaign that the list is for. */
export interface Sparing {
  readonly target: ExportTarget;
  readonly plan: CampaignPlan | null;
  readonly sparesRunning: boolean;
  /** When the list goes out: campaigns near that day are spared. */
  readonly sentOn: Day;
  readonly settings: Pick<
    Settings,
    "contactRestDays" | "currency" | "grossMargin" | "language" | "minSample"
  >;
  /** Of which kept campaigns the people are needed. */
  readonly isWanted: (one: Pick<Campaign, "id" | "sentOn">) => boolean;
}

/**
 * What is asked for a list.
 *
 * @throws InputProblem "target-unknown" and as `checkedCampaign` does
 */
export function askedHandover(
  asked: AskedHandover,
  { purchases, today }: Pick<ReachShop, "purchases" | "today">,
  settings: Sparing["settings"],
): Sparing {
  const target = askedTarget(asked.target);
  const first = purchases.day.reduce((least, day) => Math.min(least, day), today);
  const { campaign = null } = asked;
  const plan = campaign === null ? null : checkedCampaign(campaign, { today, first });
  const sparesRunning = asked.sparesRunning === true;
  const { contactRestDays } = settings;
  const iso = asked.due?.day;
  const sentOn = plan?.sentOn ?? (typeof iso === "string" ? dayOfIso(iso) : null) ?? today;
  const days = { today, sentOn, contactRestDays };
  // Whoever is on the list of the same campaign may get it once more.
  const isWanted: Sparing["isWanted"] = (one) => one.id !== plan?.id && (sparesRunning || isNear(one, days));
  return { target, plan, sparesRunning, sentOn, settings, isWanted };
}

/** People who are chosen, as of an anchor, and whom campaigns spare. */
export interface ChosenAt {
  readonly segment: Segment;
  /** Codes into the purchases' customer IDs. */
  readonly codes: Int32Array;
  readonly unsaid: readonly UnsaidValue[];
  readonly anchor: Day;
  readonly sparing: Sparing;
  /** The campaigns that are wanted, their people by the IDs they were written by. */
  readonly kept: readonly KeptCampaign[];
  /** Accepted joins of one person's IDs. */
  readonly joins: ReadonlyMap<string, string>;
}

/** The same, and what a campaign of them is judged by. */
export interface ChosenFor extends ChosenAt {
  /** The whole shop's. */
  readonly ledger: Ledger;
  /** Who met the conditions before, and who of them bought; null = that is not known. */
  readonly before: Share | null;
}

/**
 * People through the guards of a target, whatever campaign they are to be of.
 *
 * @param shop as its people are reached today
 */
export function throughGuards(shop: ReachShop, chosen: ChosenAt): ToTarget {
  const { codes, unsaid, anchor, sparing, kept } = chosen;
  const { target, plan, sparesRunning, sentOn, settings } = sparing;
  const { contactRestDays, currency } = settings;
  const wanted = marked(codes, shop.purchases.customerIds.length);
  const roles = rolesOf(target).filter((role) => !target.onlyKnown || isKnownRole(shop.rows, role));
  const { needs, alsoNeeds = [] } = target;
  const campaigns = kept.map(({ campaign }) => withJoins(campaign, chosen.joins));
  const rules = {
    campaigns,
    contactRestDays,
    sparesRunning,
    sentOn,
    needs,
    alsoNeeds,
    emails: emailsOf(target),
    roles,
  };
  return {
    ...{ target, roles, sheet: shop.rows, unsaid, anchor, today: shop.today, currency, contactRestDays },
    found: handedOver(shop, wanted, { ...rules, oneEach: plan !== null }),
    faulty: kept.filter(({ fault }) => fault !== null),
    ...{ campaign: null, base: null, breakEven: null },
  };
}

/**
 * People through the guards of a target, and of those who are left the ones who get a campaign.
 *
 * @param shop as its people are reached today
 * @throws InputProblem "campaign-no-control", "campaign-no-sent"
 */
export function toTarget(shop: ReachShop, chosen: ChosenFor): ToTarget {
  const { codes, anchor, sparing, before } = chosen;
  const { target, plan, settings } = sparing;
  const to = throughGuards(shop, chosen);
  if (plan === null) return to;
  const { list, groups } = heldBack(to.found, plan);
  if (to.found.ids.length > 0) requireGroups(groups, plan);
  const { baseRate: typed, ...planned } = plan;
  const mailing = { people: codes, anchor, cost: plan.costPerContact, margin: settings.grossMargin };
  const conditions = conditionsIn(chosen.segment, settings);
  const campaign = { ...planned, target: target.id, conditions, chosenAt: anchor, ...groups };
  return {
    ...to,
    found: { ...to.found, ...list },
    campaign,
    base: baseRate(before, { minSample: settings.minSample, typed }),
    breakEven: mailingBreakEven(chosen.ledger, mailing),
  };
}

/** Letters of the conditions that are kept. */
const MOST_LETTERS = 1_000;

/** Conditions as they are now, in the words of the file, with the segment's name. */
function conditionsIn(segment: Segment, settings: Sparing["settings"]): string {
  const { name } = segment;
  const conditions = segmentWords(segment, settings);
  const words =
    name === undefined ? conditions : say(HANDOVER_TEXTS.named, settings.language, { name, conditions });
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
}
