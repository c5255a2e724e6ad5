import { CAMPAIGN_TEXTS as T, RECORD_COLUMNS } from "../../catalog/texts/campaign-texts.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import type { FixedColumn, KeptCampaign, ToldCampaign } from "../../core/campaigns/kept-campaign.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";

/** What a fixed column holds, as a reader sees it. */
const SHOWN: Readonly<Record<FixedColumn, (campaign: ToldCampaign, words: Words) => string>> = {
  sentOn: ({ sentOn }, words) => words.day(sentOn),
  windowDays: ({ windowDays }, words) => words.count(windowDays),
  costPerContact: ({ costPerContact: cost }, words) => (cost === null ? NO_ANSWER : words.money(cost)),
  controlShare: ({ controlShare }, words) => words.percent(controlShare),
  sent: ({ people }, words) => words.count(people.sent),
  control: ({ people }, words) => words.count(people.control),
};

/** A campaign with what is wrong with it. */
interface Faulty extends Omit<KeptCampaign, "campaign"> {
  readonly campaign: ToldCampaign;
}

/**
 * Why a kept campaign is not as it was recorded and what to do, in one sentence.
 *
 * @returns null = nothing is wrong with it
 *
 * @example
 * const campaign = { name: "春", windowDays: 30 };
 * const fault = { kind: "noList" };
 * const sentence = faultWords({ campaign, fault, listSheet: null, recordSheet: "記録" }, { language: "ja", currency: "JPY" });
 * [sentence.startsWith("施策「春」のリストのシートが見つかりません。"), faultWords({ campaign, fault: null }, {})] //=> [true, null]
 */
export function faultWords(
  { campaign, fault, listSheet, recordSheet }: Faulty,
  spoken: Pick<ReportContext, "language" | "currency">,
): string | null {
  if (fault === null) return null;
  const words = wordsOf(spoken);
  const record = recordSheet ?? words.say(T.recordName);
  const names = { name: campaign.name, sheet: listSheet ?? "", record };
  if (fault.kind !== "rowEdited") return words.say(T[fault.kind], names);
  const column = words.say(RECORD_COLUMNS[fault.column]);
  return words.say(T.rowEdited, { ...names, column, was: SHOWN[fault.column](campaign, words) });
}
