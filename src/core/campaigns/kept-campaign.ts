import { compareTexts } from "../values/column.ts";
import { checksum } from "../values/checksum.ts";
import type { Campaign } from "./campaign.ts";
import type { Groups } from "./control.ts";

/** What is kept of a campaign beside its people, whose IDs stand on its list sheet. */
export interface CampaignFacts extends Omit<Campaign, "sent" | "control"> {
  /** People on the list [count]. */
  readonly people: { readonly sent: number; readonly control: number };
  /** By which the list is known again, see `groupsPrint`. */
  readonly print: string;
}

/** A campaign as it is told of: without anybody's ID. */
export type ToldCampaign = Omit<CampaignFacts, "print">;

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

/**
 * A sign of who is in which group, whatever the order.
 *
 * @example
 * groupsPrint({ sent: ["A", "B"], control: [] }) === groupsPrint({ sent: ["B", "A"], control: [] }) //=> true
 */
export function groupsPrint({ sent, control }: Groups): string {
  const sorted = (ids: readonly string[]) => [...ids].sort(compareTexts);
  return checksum(JSON.stringify([sorted(sent), sorted(control)]));
}

/**
 * What is told of a campaign.
 *
 * @example
 * toldOf({ name: "春", sent: ["A", "B"], control: ["C"] }) //=> { name: "春", people: { sent: 2, control: 1 } }
 */
export function toldOf({ sent, control, ...told }: Campaign): ToldCampaign {
  return { ...told, people: { sent: sent.length, control: control.length } };
}

/**
 * What is kept of a campaign: how many people are in its groups, and the sign by which the list is known again.
 *
 * @example
 * const { people, print } = factsOf({ name: "春", sent: ["A"], control: [] });
 * [people, print === groupsPrint({ sent: ["A"], control: [] })] //=> [{ sent: 1, control: 0 }, true]
 */
export const factsOf = (campaign: Campaign): CampaignFacts => ({
  ...toldOf(campaign),
  print: groupsPrint(campaign),
});

/**
 * A campaign of its facts and the people on its list.
 *
 * @example
 * campaignOf({ name: "春", people: { sent: 1, control: 0 }, print: "" }, { sent: ["A"], control: [] })
 * //=> { name: "春", sent: ["A"], control: [] }
 */
export function campaignOf({ people: _, print: _print, ...facts }: CampaignFacts, groups: Groups): Campaign {
  return { ...facts, ...groups };
}

/**
 * True where both are the same campaign with the same people in the same groups: it may be kept once more.
 *
 * @example
 * const facts = { id: "春", name: "春", sentOn: 1, windowDays: 30, target: "csv", conditions: "", costPerContact: null,
 *   controlShare: 0, people: { sent: 1, control: 0 }, print: "" };
 * [sameCampaign(facts, { ...facts }), sameCampaign(facts, { ...facts, sentOn: 2 })] //=> [true, false]
 */
export function sameCampaign(one: CampaignFacts, other: CampaignFacts): boolean {
  const said = ({
    id,
    sentOn,
    windowDays,
    target,
    conditions,
    costPerContact,
    controlShare,
    print,
  }: CampaignFacts) =>
    JSON.stringify([id, sentOn, windowDays, target, conditions, costPerContact, controlShare, print]);
  return said(one) === said(other);
}
