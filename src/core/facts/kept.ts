import type { AdCost } from "../ltv/ad-costs.ts";
import { type CampaignsKept, NO_CAMPAIGNS } from "./campaigns.ts";

/** What a file keeps beside its orders, as far as facts are made of it. */
export interface Kept extends CampaignsKept {
  /** The rows of 広告費 that can be read. */
  readonly adCosts: readonly AdCost[];
}

/** What a file keeps that has nothing but orders. */
export const NOTHING_KEPT: Kept = { ...NO_CAMPAIGNS, adCosts: [] };
