import type { Campaign } from "./campaign.ts";

/** A campaign as its report tells of it: without the people. */
export type ToldCampaign = Omit<Campaign, "sent" | "control">;

/** A campaign whose people are not known any more, and why. */
export interface BrokenCampaign extends ToldCampaign {
  readonly broken: "list-gone" | "list-edited";
}

/** A campaign as it is kept in a file. */
export type KeptCampaign = Campaign | BrokenCampaign;
