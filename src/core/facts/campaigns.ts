import { type Awaited, awaitedBy, lastDayOf } from "../campaigns/campaign-days.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { withJoins } from "../campaigns/contacts.ts";
import { type KeptCampaign, type ToldCampaign, toldOf } from "../campaigns/kept-campaign.ts";
import type { Ledger } from "../ledger.ts";
import type { CleaningRules } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { addSquare, noSquares, type SquareSum, squaresInUnits } from "../values/square-sum.ts";

/** The campaigns of a file as they are kept, and the day they are judged on. */
export interface CampaignsKept {
  readonly today: Day;
  readonly campaigns: readonly KeptCampaign[];
}

/** What the people of campaigns bought in their windows. */
export interface CampaignsAsk {
  /** A function, so that none of the people is in the name under which the answer is kept. */
  readonly kept: () => CampaignsKept;
}

/** What a file without campaigns keeps. */
export const NO_CAMPAIGNS: CampaignsKept = { today: 0, campaigns: [] };

/**
 * The request for all campaigns of a file; without any it only names the answer.
 *
 * @example
 * const { table, kept } = campaignsRequest({ today: 200, campaigns: [] });
 * [table, kept().today] //=> ["campaigns", 200]
 */
export const campaignsRequest = (kept: CampaignsKept = NO_CAMPAIGNS) =>
  ({ table: "campaigns", kept: () => kept }) as const;

/** The people of one group and their purchases in the window. */
export interface GroupSales {
  /** [count] */
  readonly people: number;
  readonly buyers: number;
  /** [minor units] */
  readonly sales: number;
  /** Σ (a person's sales in whole currency units)². */
  readonly squares: number;
}

/** One campaign; of one that has a fault nobody is counted. */
export interface CampaignRow extends Omit<KeptCampaign, "campaign"> {
  readonly campaign: ToldCampaign;
  /** null = its window is over. */
  readonly awaits: Awaited | null;
  /** The last purchase of the data. */
  readonly lastPurchase: Day;
  readonly sent: GroupSales;
  readonly control: GroupSales;
  /** Of the people of both groups, those of whom the orders hold no purchase any more [count]. */
  readonly unknown: number;
  /** People left out, as IDs that turned out to be theirs stand in both groups [count]. */
  readonly inBoth: number;
}

/**
 * The table `campaigns`: one row a campaign, in the order they are kept. Everybody counts once, under whichever ID, in
 * the group that was drawn; of whom no purchase is known, as somebody who did not buy.
 *
 * @param ledger the whole shop's
 * @param joins accepted joins of one person's IDs
 *
 * @example
 * // A bought for 5.00 two days after, B never; C is another ID of A
 * const unidentified = { day: [], amount: [] };
 * const ledger = { customers: 1, customerIds: ["A"], start: [0, 1], day: [102], amount: [500], unidentified };
 * const campaign = { sentOn: 100, windowDays: 30, sent: ["A", "C"], control: ["B"] };
 * const kept = () => ({ today: 200, campaigns: [{ campaign, fault: null }] });
 * const [row] = campaignRows(ledger, { kept }, new Map([["C", "A"]]));
 * [row.sent, row.control.people, row.unknown, row.awaits]
 * //=> [{ people: 1, buyers: 1, sales: 500, squares: 25 }, 1, 1, "orders"]
 */
export function campaignRows(
  ledger: Ledger,
  { kept }: CampaignsAsk,
  joins: CleaningRules["joins"],
): CampaignRow[] {
  const { today, campaigns } = kept();
  if (campaigns.length === 0) return [];
  const lastPurchase = lastDayIn(ledger);
  const places = new Map(ledger.customerIds.map((id, place) => [id, place]));
  return campaigns.map(({ campaign, ...rest }) => ({
    ...rest,
    campaign: toldOf(campaign),
    awaits: awaitedBy(campaign, { today, lastPurchase }),
    lastPurchase,
    ...counted({ ledger, places }, { ...withJoins(campaign, joins), ...(rest.fault === null ? {} : NOBODY) }),
  }));
}

const NOBODY = { sent: [], control: [] };

/** The last purchase of the data, whoever bought. */
function lastDayIn({ day, unidentified }: Ledger): Day {
  let last = -Infinity;
  for (const days of [day, unidentified.day]) for (const one of days) if (one > last) last = one;
  return last;
}

interface Shop {
  readonly ledger: Ledger;
  /** Where a person stands in the ledger. */
  readonly places: ReadonlyMap<string, number>;
}

type Counts = Pick<CampaignRow, "sent" | "control" | "unknown" | "inBoth">;

function counted({ ledger, places }: Shop, campaign: Campaign): Counts {
  const groups = { sent: noSales(), control: noSales() };
  let [unknown, inBoth] = [0, 0];
  for (const [id, group] of groupById(campaign)) {
    if (group === "both") inBoth++;
    else {
      const place = places.get(id);
      if (place === undefined) unknown++;
      add(groups[group], place === undefined ? NOTHING : bought(ledger, place, campaign));
    }
  }
  return { sent: salesOf(groups.sent), control: salesOf(groups.control), unknown, inBoth };
}

/** The group of each person. */
function groupById({ sent, control }: Campaign) {
  const groups = new Map<string, "sent" | "control" | "both">(sent.map((id) => [id, "sent"]));
  for (const id of control) {
    const before = groups.get(id);
    groups.set(id, before === undefined || before === "control" ? "control" : "both");
  }
  return groups;
}

interface Bought {
  readonly purchases: number;
  readonly sales: number;
}

const NOTHING: Bought = { purchases: 0, sales: 0 };

/** What a person bought in a campaign's window. */
function bought({ start, day, amount }: Ledger, place: number, campaign: Campaign): Bought {
  const last = lastDayOf(campaign);
  let [purchases, sales] = [0, 0];
  for (let i = start[place] ?? 0; i < (start[place + 1] ?? 0); i++) {
    const on = day[i] ?? 0;
    if (on < campaign.sentOn || on > last) continue;
    purchases++;
    sales += amount[i] ?? 0;
  }
  return { purchases, sales };
}

interface Tally {
  people: number;
  buyers: number;
  sales: number;
  readonly squares: SquareSum;
}

const noSales = (): Tally => ({ people: 0, buyers: 0, sales: 0, squares: noSquares() });

function add(to: Tally, { purchases, sales }: Bought): void {
  to.people++;
  if (purchases > 0) to.buyers++;
  to.sales += sales;
  addSquare(to.squares, sales);
}

const salesOf = ({ squares, ...sums }: Tally): GroupSales => ({ ...sums, squares: squaresInUnits(squares) });
