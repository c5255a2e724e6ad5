import { COST_TEXTS } from "../../catalog/texts/cost-texts.ts";
import { CAMPAIGN_TEXTS as T } from "../../catalog/texts/campaign-texts.ts";
import type { Language } from "../../catalog/language.ts";
import type { BaseRate } from "../../core/campaigns/base-rate.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import type { BreakEven } from "../../core/campaigns/mailing-break-even.ts";
import { smallestLift } from "../../core/campaigns/smallest-lift.ts";
import type { Day } from "../../core/values/day.ts";
import { type Words, wordsOf } from "../context.ts";
import { numberText } from "../page/words.ts";

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
  readonly breakEven: BreakEven | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly anchor: Day;
  readonly today: Day;
  readonly contactRestDays: number;
}

/** The groups of a campaign and the smallest effect that they can show; null = there is none. */
export function campaignAnswer(drawn: Drawn, language: Language): CampaignAnswer | null {
  const { campaign, base, currency } = drawn;
  if (campaign === null || base === null) return null;
  const [sent, control] = [campaign.sent.length, campaign.control.length];
  const lift = smallestLift({ sent, control }, base.rate);
  const words = wordsOf({ language, currency });
  const ends = { from: words.percent(base.rate), to: words.percent(base.rate + (lift ?? 0)) };
  return {
    sent,
    control,
    lift: lift !== null ? words.say(T.lift, ends) : words.say(control === 0 ? T.noControl : T.noLift),
    isMeasurable: lift !== null,
    notes: [
      ...(control === 0 ? [] : [baseWords(drawn, base, words)]),
      ...breakEvenWords(drawn, words),
      ...dayWords(campaign, drawn, words),
    ],
    asksRate: base.from === "user",
  };
}

/** What is to be known of a campaign that does not go out today. */
function dayWords(
  { sentOn, control }: Campaign,
  { today, contactRestDays }: Drawn,
  { say, day, count }: Words,
): string[] {
  const said = { day: day(sentOn), rest: count(contactRestDays) };
  if (sentOn > today) return [say(T.plannedNote, said)];
  return sentOn < today && control.length > 0 ? [say(T.pastNote, said)] : [];
}

function baseWords({ campaign, anchor }: Drawn, { rate, from, seen }: BaseRate, words: Words): string {
  const { say, count } = words;
  const days = campaign?.windowDays ?? 0;
  const said = { rate: words.percent(rate), days: count(days), day: words.day(anchor - days) };
  if (seen === null) return say(T.baseUnknown, said);
  const counts = { n: count(seen.denominator), buyers: count(seen.numerator) };
  return say(from === "orders" ? T.baseSeen : T.baseTyped, { ...said, ...counts });
}

/** How many have to buy in addition so that the campaign pays for itself. */
function breakEvenWords({ breakEven }: Drawn, { say, money, percent }: Words): string[] {
  if (breakEven === null || breakEven.cost === 0) return [];
  const { rate, cost, margin, orderValue, ofShop } = breakEven;
  const said = {
    n: enough(100 * rate),
    cost: money(cost),
    margin: percent(margin),
    value: money(orderValue),
  };
  const text = rate > 1 ? COST_TEXTS.neverPays : COST_TEXTS.pays;
  return [say(text, said) + (ofShop ? say(COST_TEXTS.paysOfShop) : "")];
}

/** So many people are surely enough: rounded up, with two decimals below 1. */
function enough(people: number): string {
  const digits = people < 1 ? 2 : 1;
  const steps = 10 ** digits;
  return numberText(Math.ceil(people * steps - 1e-9) / steps, digits);
}
