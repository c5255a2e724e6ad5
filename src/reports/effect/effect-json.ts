import { lastDayOf } from "../../core/campaigns/campaign-days.ts";
import type { Ranged } from "../../core/campaigns/difference.ts";
import { buyersOf, type Effect, salesPerPerson } from "../../core/campaigns/effect.ts";
import type { GroupSales } from "../../core/facts/campaigns.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";

/** `campaigns`: one entry a campaign, the latest first; what cannot be told is null, rates are ratios. */
export const effectsJson = (effects: readonly Effect[]) => effects.map(effectJson);

function effectJson(effect: Effect) {
  const { campaign, difference, extraBuyers } = effect;
  return {
    id: campaign.id,
    name: campaign.name,
    sentOn: isoOf(campaign.sentOn),
    countedUntil: isoOf(lastDayOf(campaign)),
    windowDays: campaign.windowDays,
    target: campaign.target,
    controlShare: campaign.controlShare,
    costPerContact: majorOf(campaign.costPerContact),
    verdict: effect.verdict,
    awaits: effect.awaits,
    fault: effect.fault?.kind ?? null,
    sent: groupJson(effect.sent),
    control: groupJson(effect.control),
    unknown: effect.unknown,
    inBoth: effect.inBoth,
    erased: (effect.erased?.sent ?? 0) + (effect.erased?.control ?? 0),
    difference: difference?.value ?? null,
    low: difference?.low ?? null,
    high: difference?.high ?? null,
    ...ranged("extraBuyers", extraBuyers),
    ...ranged("extraSales", inUnits(effect.extraSales)),
    ...ranged("profit", inUnits(effect.profit)),
    ...ranged("salesDifference", inUnits(effect.salesDifference)),
    cost: majorOf(effect.cost),
    breakEvenMargin: effect.breakEven,
    enoughPeople: effect.enoughPeople,
  };
}

const groupJson = (group: GroupSales) => ({
  people: group.people,
  buyers: group.buyers,
  rate: rateOf(buyersOf(group)),
  sales: majorOf(group.sales),
  salesPerPerson: majorOf(salesPerPerson(group)),
});

/** A figure under its name, and its ends beside it. */
const ranged = (name: string, range: Ranged | null) => ({
  [name]: range?.value ?? null,
  [`${name}Low`]: range?.low ?? null,
  [`${name}High`]: range?.high ?? null,
});

/** Minor units in whole currency units. */
const inUnits = (range: Ranged | null): Ranged | null =>
  range && { value: majorOf(range.value), low: majorOf(range.low), high: majorOf(range.high) };
