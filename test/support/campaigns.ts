/** Campaigns and their counts for tests. */
import type { Campaign } from "../../src/core/campaigns/campaign.ts";
import type { KeptCampaign } from "../../src/core/campaigns/kept-campaign.ts";
import type { CampaignRow, GroupSales } from "../../src/core/facts/campaigns.ts";
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

const { sent: _sent, control: _control, ...told } = CAMPAIGN;

/** The counts of a campaign whose window is over. */
export const campaignRow: CampaignRow = {
  campaign: told,
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
