import type { AskedCampaign, Handover } from "../../src/entry/contract.ts";
import { typedNumber } from "../format.ts";

/** A campaign as it stands in its fields: what was typed stays text, shares in percent. */
export interface CampaignForm {
  readonly name: string;
  /** ISO text. */
  readonly sentOn: string;
  readonly windowDays: string;
  readonly cost: string;
  readonly share: string;
  readonly rate: string;
  /** True once the add-on has said that the orders do not tell the usual rate. */
  readonly asksRate: boolean;
}

export type CampaignChange = Partial<Omit<CampaignForm, "asksRate">>;

/**
 * The fields as they open.
 *
 * @param called what the people are called
 * @param today ISO text
 */
export function newCampaign(called: string, today: string): CampaignForm {
  const name = [called, today.replace(/-/g, "/")].filter((part) => part !== "").join(" ");
  return { name, sentOn: today, windowDays: "30", cost: "", share: "10", rate: "5", asksRate: false };
}

/**
 * The campaign as the add-on is asked for it; what is no number goes as it was typed, so that its sentence can say so.
 *
 * @example
 * askedCampaign({ ...newCampaign("F2", "2026-04-01"), share: "１２.５", cost: "六十円" })
 * //=> { name: "F2 2026/04/01", sentOn: "2026-04-01", windowDays: 30, costPerContact: "六十円", controlShare: 0.125, baseRate: 0.05 }
 */
export function askedCampaign({ name, sentOn, windowDays, cost, share, rate }: CampaignForm): AskedCampaign {
  return {
    name,
    sentOn,
    windowDays: typedNumber(windowDays) ?? windowDays,
    costPerContact: cost.trim() === "" ? null : (typedNumber(cost) ?? cost),
    controlShare: shareOf(share),
    baseRate: shareOf(rate),
  };
}

function shareOf(text: string): number | string {
  const percent = typedNumber(text);
  return percent === null ? text : percent / 100;
}

/** The fields after an answer: once the orders have not told the usual rate, its field stays. */
export function answered(form: CampaignForm | null, { campaign }: Handover): CampaignForm | null {
  return form && { ...form, asksRate: form.asksRate || campaign?.asksRate === true };
}

/** A day of the browser's clock, ISO. */
export function localDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
