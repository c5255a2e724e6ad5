import { COST_TEXTS } from "../../catalog/texts/cost-texts.ts";
import { CAMPAIGN_TEXTS as T } from "../../catalog/texts/campaign-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { BaseRate } from "../../core/campaigns/base-rate.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import type { BreakEven } from "../../core/campaigns/mailing-break-even.ts";
import { smallestLift } from "../../core/campaigns/smallest-lift.ts";
import { type Day, isoOf } from "../../core/values/day.ts";
import { moneyText, numberText, percentText } from "../page/words.ts";

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

const shownDay = (day: Day): string => isoOf(day).replace(/-/g, "/");
const shownCount = (n: number): string => numberText(n, 0);

/** The groups of a campaign and the smallest effect that they can show; null = there is none. */
export function campaignAnswer(drawn: Drawn, language: Language): CampaignAnswer | null {
  const { campaign, base } = drawn;
  if (campaign === null || base === null) return null;
  const [sent, control] = [campaign.sent.length, campaign.control.length];
  const lift = smallestLift({ sent, control }, base.rate);
  const ends = { from: percentText(base.rate), to: percentText(base.rate + (lift ?? 0)) };
  return {
    sent,
    control,
    lift: lift !== null ? say(T.lift, language, ends) : say(control === 0 ? T.noControl : T.noLift, language),
    isMeasurable: lift !== null,
    notes: [
      ...(control === 0 ? [] : [baseWords(drawn, base, language)]),
      ...breakEvenWords(drawn, language),
      ...dayWords(campaign, drawn, language),
    ],
    asksRate: base.from === "user",
  };
}

/** What is to be known of a campaign that does not go out today. */
function dayWords(
  { sentOn, control }: Campaign,
  { today, contactRestDays }: Drawn,
  language: Language,
): string[] {
  const said = { day: shownDay(sentOn), rest: shownCount(contactRestDays) };
  if (sentOn > today) return [say(T.plannedNote, language, said)];
  return sentOn < today && control.length > 0 ? [say(T.pastNote, language, said)] : [];
}

function baseWords({ campaign, anchor }: Drawn, { rate, from, seen }: BaseRate, language: Language): string {
  const days = campaign?.windowDays ?? 0;
  const said = { rate: percentText(rate), days: shownCount(days), day: shownDay(anchor - days) };
  if (seen === null) return say(T.baseUnknown, language, said);
  const counts = { n: shownCount(seen.denominator), buyers: shownCount(seen.numerator) };
  return say(from === "orders" ? T.baseSeen : T.baseTyped, language, { ...said, ...counts });
}

/** How many have to buy in addition so that the campaign pays for itself. */
function breakEvenWords({ breakEven, currency }: Drawn, language: Language): string[] {
  if (breakEven === null || breakEven.cost === 0) return [];
  const { rate, cost, margin, orderValue, ofShop } = breakEven;
  const said = {
    n: enough(100 * rate),
    cost: moneyText(cost, currency),
    margin: percentText(margin),
    value: moneyText(orderValue, currency),
  };
  const text = rate > 1 ? COST_TEXTS.neverPays : COST_TEXTS.pays;
  return [say(text, language, said) + (ofShop ? say(COST_TEXTS.paysOfShop, language) : "")];
}

/** So many people are surely enough: rounded up, with two decimals below 1. */
function enough(people: number): string {
  const digits = people < 1 ? 2 : 1;
  const steps = 10 ** digits;
  return numberText(Math.ceil(people * steps - 1e-9) / steps, digits);
}
