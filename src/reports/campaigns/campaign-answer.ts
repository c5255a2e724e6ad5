import { CAMPAIGN_TEXTS as T } from "../../catalog/texts/campaign-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { BaseRate } from "../../core/campaigns/base-rate.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import { smallestLift } from "../../core/campaigns/smallest-lift.ts";
import { type Day, isoOf } from "../../core/values/day.ts";
import { numberText, percentText } from "../page/words.ts";

/** A campaign before it is recorded. */
export interface CampaignAnswer {
  /** 送る [people] */
  sent: number;
  /** 送らない（比較用） [people] */
  control: number;
  /** Which effect would be found, in a sentence. */
  lift: string;
  /** False where no effect could be found. */
  isMeasurable: boolean;
  /** Where the usual buying rate comes from, and what else there is to know. */
  notes: string[];
  /** True where the orders do not tell the usual buying rate: the user says it. */
  asksRate: boolean;
}

/** What a campaign is asked of. */
interface Drawn {
  readonly campaign: Campaign | null;
  readonly base: BaseRate | null;
  readonly anchor: Day;
  readonly today: Day;
  readonly contactRestDays: number;
}

const shownDay = (day: Day): string => isoOf(day).replace(/-/g, "/");
const shownCount = (n: number): string => numberText(n, 0);

/** The groups of a campaign and the smallest effect that they can show; null = there is none. */
export function campaignAnswer(drawn: Drawn, language: Language): CampaignAnswer | null {
  const { campaign, base, today, contactRestDays: rest } = drawn;
  if (campaign === null || base === null) return null;
  const [sent, control] = [campaign.sent.length, campaign.control.length];
  const lift = smallestLift({ sent, control }, base.rate);
  const ends = { from: percentText(base.rate), to: percentText(base.rate + (lift ?? 0)) };
  const { sentOn } = campaign;
  const planned = say(T.plannedNote, language, { day: shownDay(sentOn), rest: shownCount(rest) });
  return {
    sent,
    control,
    lift: lift !== null ? say(T.lift, language, ends) : say(control === 0 ? T.noControl : T.noLift, language),
    isMeasurable: lift !== null,
    notes: [
      ...(control === 0 ? [] : [baseWords(drawn, base, language)]),
      ...(sentOn > today ? [planned] : []),
    ],
    asksRate: base.from === "user",
  };
}

function baseWords({ campaign, anchor }: Drawn, { rate, from, seen }: BaseRate, language: Language): string {
  const days = campaign?.windowDays ?? 0;
  const said = { rate: percentText(rate), days: shownCount(days), day: shownDay(anchor - days) };
  if (seen === null) return say(T.baseUnknown, language, said);
  const counts = { n: shownCount(seen.denominator), buyers: shownCount(seen.numerator) };
  return say(from === "orders" ? T.baseSeen : T.baseTyped, language, { ...said, ...counts });
}
