import type { CampaignRow, GroupSales } from "../facts/campaigns.ts";
import { majorOf } from "../values/money.ts";
import { ratio, type Share } from "../values/share.ts";
import { type Ranged, differenceOf, times } from "./difference.ts";
import { enoughPeople } from "./enough-people.ts";
import { welchDifference } from "./welch.ts";

/** What can be said of a campaign (definitions.md 12.4). */
export type Verdict = "effect" | "harm" | "undecided" | "running" | "noControl";

/** From so many buyers in both groups on, what a buyer spends is compared, too [people]. */
const ENOUGH_BUYERS = 100;

/** What a campaign did. Null is "no answer"; of one that runs nothing but its counts is told. */
export interface Effect extends CampaignRow {
  /** null = it is not as it was recorded, so that nothing is counted. */
  readonly verdict: Verdict | null;
  /** Of the rates of buyers, campaign − control [ratio]. */
  readonly difference: Ranged | null;
  /** [people] */
  readonly extraBuyers: Ranged | null;
  /** [minor units] */
  readonly extraSales: Ranged | null;
  /** What the messages cost together [minor units]. */
  readonly cost: number | null;
  /** Gross margin of the extra sales less the cost [minor units]. */
  readonly profit: Ranged | null;
  /** The gross margin from which on the cost comes back [ratio]; null also where sales did not rise. */
  readonly breakEven: number | null;
  /** Of sales per person, campaign − control [minor units], where enough bought. */
  readonly salesDifference: Ranged | null;
  /** How many people would find the difference that was seen [people]. */
  readonly enoughPeople: number | null;
}

/**
 * Buyers of a group.
 *
 * @example
 * buyersOf({ people: 8, buyers: 5, sales: 900, squares: 30 }) //=> { numerator: 5, denominator: 8 }
 */
export const buyersOf = ({ people, buyers }: GroupSales): Share => ({
  numerator: buyers,
  denominator: people,
});

/**
 * Sales per person of a group, those who did not buy included [minor units]; null = nobody is in it.
 *
 * @example
 * salesPerPerson({ people: 4, buyers: 1, sales: 1_000, squares: 100 }) //=> 250
 */
export const salesPerPerson = ({ people, sales }: GroupSales): number | null => ratio(sales, people);

/**
 * What a campaign did, from the counts of its groups. Extra sales assume that it changes who buys, not how much.
 *
 * @param grossMargin [ratio]; null = not set, so that no profit is told
 *
 * @example
 * // 200 of 1,000 bought with it, 100 of 1,000 without, each for 50.00
 * const group = (buyers) => ({ people: 1000, buyers, sales: buyers * 5000, squares: buyers * 2500 });
 * const campaign = { controlShare: 0.5, costPerContact: 1000 };
 * const row = { campaign, fault: null, awaits: null, sent: group(200), control: group(100) };
 * const { verdict, extraSales, profit } = effectOf(row, 0.6);
 * [verdict, extraSales.value, profit.value].map(String) //=> ["effect", "500000", "-700000"]
 */
export function effectOf(row: CampaignRow, grossMargin: number | null): Effect {
  const { campaign, sent, control, awaits, fault } = row;
  const { costPerContact } = campaign;
  const cost = costPerContact === null ? null : sent.people * costPerContact;
  const isTold = awaits === null && fault === null;
  const difference = isTold ? differenceOf(buyersOf(sent), buyersOf(control)) : null;
  const extraBuyers = difference && times(difference, sent.people);
  const spent = ratio(sent.sales + control.sales, sent.buyers + control.buyers);
  const extraSales = extraBuyers && spent !== null ? times(extraBuyers, spent) : null;
  const verdict = verdictOf(row, difference);
  return {
    ...row,
    verdict,
    difference,
    extraBuyers,
    extraSales,
    cost,
    profit:
      extraSales && grossMargin !== null && cost !== null ? lessCost(extraSales, grossMargin, cost) : null,
    breakEven: extraSales && cost !== null && extraSales.value > 0 ? cost / extraSales.value : null,
    salesDifference: isTold ? salesDifferenceOf(sent, control) : null,
    enoughPeople: difference && verdict === "undecided" ? enoughFor(row, difference) : null,
  };
}

function verdictOf({ awaits, fault }: CampaignRow, difference: Ranged | null): Verdict | null {
  if (fault !== null) return null;
  if (awaits !== null) return "running";
  if (difference === null) return "noControl";
  if (difference.low > 0) return "effect";
  return difference.high < 0 ? "harm" : "undecided";
}

function lessCost(sales: Ranged, margin: number, cost: number): Ranged {
  const { value, low, high } = times(sales, margin);
  return { value: value - cost, low: low - cost, high: high - cost };
}

/** [minor units] */
function salesDifferenceOf(sent: GroupSales, control: GroupSales): Ranged | null {
  if (Math.min(sent.buyers, control.buyers) < ENOUGH_BUYERS) return null;
  const sample = ({ people, sales, squares }: GroupSales) => ({ people, sum: majorOf(sales), squares });
  const found = welchDifference(sample(sent), sample(control));
  return found && times(found, 100);
}

function enoughFor({ campaign, control }: CampaignRow, { value }: Ranged): number | null {
  const rate = ratio(control.buyers, control.people);
  return rate === null ? null : enoughPeople({ rate, lift: value, share: campaign.controlShare });
}
