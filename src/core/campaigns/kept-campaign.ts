import type { Campaign } from "./campaign.ts";

/** What of a campaign's row on キャンペーン記録 has to stay as it was written. */
export type FixedColumn = "sentOn" | "windowDays" | "costPerContact" | "controlShare" | "sent" | "control";

/** Why a campaign is not counted. */
export type CampaignFault =
  /** Its list sheet is gone, and with it everybody who was on it. */
  | { readonly kind: "noList" }
  /** People are gone from the list, came to it, or changed groups. */
  | { readonly kind: "listEdited" }
  /** Its row on キャンペーン記録 is gone. */
  | { readonly kind: "noRow" }
  /** A value of the row is another one. */
  | { readonly kind: "rowEdited"; readonly column: FixedColumn };

/** A campaign as the file keeps it. */
export interface KeptCampaign {
  /** With the people who stand on its list now: nobody where that is gone. */
  readonly campaign: Campaign;
  /** null = it stands as it was recorded. */
  readonly fault: CampaignFault | null;
  /** The sheets' names as they are now; null = the sheet is gone. */
  readonly listSheet: string | null;
  readonly recordSheet: string | null;
}
