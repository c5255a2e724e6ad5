/** Campaigns and their counts for tests. */
import type { Campaign } from "../../src/core/campaigns/campaign.ts";
import { type KeptCampaign, toldOf } from "../../src/core/campaigns/kept-campaign.ts";
import type { Analysis } from "../../src/core/analysis.ts";
import { campaignsRequest, type CampaignRow, type GroupSales } from "../../src/core/facts/campaigns.ts";
import { each, type TableMakers, tablesOf } from "../../src/core/facts/tables.ts";
import { day } from "./shop.ts";

/** A campaign with two people in each group. */
export const CAMPAIGN: Campaign = {
  id: "c1",
  name: "春のDM",
  sentOn: day("2024-04-01"),
  windowDays: 30,
  target: "postcard",
  conditions: "RFMランク 浮気予備軍",
  costPerContact: null,
  controlShare: 0.1,
  sent: ["A", "B"],
  control: ["C", "D"],
};

/** A campaign that stands as it was recorded. */
export const kept = (campaign: Campaign): KeptCampaign => ({
  campaign,
  fault: null,
  listSheet: `施策 ${campaign.name}`,
  recordSheet: "キャンペーン記録",
});

/** A group in which every buyer spent the same [people, people, minor units]. */
export const group = (people: number, buyers: number, sales: number): GroupSales => ({
  people,
  buyers,
  sales,
  squares: buyers === 0 ? 0 : (sales / 100) ** 2 / buyers,
});

/** The counts of a campaign whose window is over. */
export const campaignRow: CampaignRow = {
  campaign: toldOf(CAMPAIGN),
  fault: null,
  listSheet: "施策 春のDM",
  recordSheet: "キャンペーン記録",
  awaits: null,
  lastPurchase: day("2024-06-30"),
  sent: group(90, 9, 900_000),
  control: group(10, 1, 100_000),
  unknown: 0,
  inBoth: 0,
};

/** An analysis whose file keeps these campaigns. */
export function withCampaigns(analysis: Analysis, rows: readonly CampaignRow[]): Analysis {
  const makers = { campaigns: each(() => rows) } as unknown as TableMakers<null>;
  const tables = { ...analysis.facts.tables, ...tablesOf(makers, null, [campaignsRequest()]) };
  return { ...analysis, facts: { ...analysis.facts, tables } };
}

/** A campaign's counts under a name, as many days after the others as its place says. */
function named(
  name: string,
  place: number,
  rest: Partial<CampaignRow>,
  more: Partial<Campaign> = {},
): CampaignRow {
  const campaign = { ...campaignRow.campaign, id: name, name, sentOn: CAMPAIGN.sentOn + place, ...more };
  return { ...campaignRow, ...rest, campaign };
}

/**
 * A campaign of every kind, by hand: 効く 1,800 and 200 people, 216 and 10 bought for 30.00 each; 迷う 5 of 56 and none
 * of 29; 害 48 of 80 and 56 of 70.
 */
export const EVERY_KIND: readonly CampaignRow[] = [
  named("害のある施策", 0, { sent: group(80, 48, 144_000), control: group(70, 56, 168_000) }),
  named(
    "比較用のない施策",
    1,
    { sent: group(500, 25, 75_000), control: group(0, 0, 0) },
    { controlShare: 0 },
  ),
  named(
    "迷う施策",
    2,
    { sent: group(56, 5, 15_000), control: group(29, 0, 0), unknown: 3, inBoth: 2 },
    { controlShare: 0.3 },
  ),
  named(
    "効く施策",
    3,
    { sent: group(1800, 216, 648_000), control: group(200, 10, 30_000) },
    { costPerContact: 30 },
  ),
  named("途中の施策", 4, { awaits: "days" }),
  named("注文を待つ施策", 5, { awaits: "orders" }),
  named("予定の施策", 6, { awaits: "sending" }),
  named("壊れた施策", 7, {
    fault: { kind: "noList" },
    listSheet: null,
    sent: group(0, 0, 0),
    control: group(0, 0, 0),
  }),
];
