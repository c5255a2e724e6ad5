import { EFFECT_TEXTS as T } from "../../catalog/texts/effect-texts.ts";
import type { Ranged } from "../../core/campaigns/difference.ts";
import type { Effect } from "../../core/campaigns/effect.ts";
import { hasSmallGroup, type Judged } from "../../core/campaigns/effects.ts";
import type { Told, Words } from "../context.ts";
import type { Card } from "../page/cards.ts";
import { money, text } from "../page/grid.ts";
import { marked } from "../page/stage-words.ts";
import { points, shortened } from "../page/words.ts";
import { effectAbout } from "./effect-abouts.ts";
import { costWords, moneyWords, verdictWords } from "./effect-sentences.ts";

/** First column and columns of each of the four cards. */
export const CARD_SPANS = [
  [0, 2],
  [2, 2],
  [4, 4],
  [8, 4],
] as const;

/** The answer of one campaign in large: the verdict, the number, what it brought, what is left of it. */
export function effectCards(effect: Judged, { context, words }: Told): Card[] {
  const { campaign, difference } = effect;
  const isSmall = hasSmallGroup(effect, context.settings.minSample);
  const about = effectAbout(effect);
  return [
    {
      label: words.say(T.cardVerdict, { name: shortened(campaign.name, LONGEST_NAME) }),
      value: text(verdictWords(effect, words)),
      note: marked(words.say(T.cardVerdictNote, { day: words.day(campaign.sentOn) }), isSmall, words),
    },
    {
      label: words.say(T.cardDifference),
      value: text(words.say(T.cardPoints, { points: points(difference.value) })),
      note: words.say(T.cardRange, { low: points(difference.low), high: points(difference.high) }),
    },
    {
      label: words.say(T.extraSales),
      value: about(money(effect.extraSales?.value ?? null), "campaignExtraSales"),
      note: rangeNote(effect.extraSales, words),
    },
    {
      label: words.say(T.profitColumn),
      value: about(money(effect.profit?.value ?? null), "campaignProfit"),
      note: profitNote(effect, words),
    },
  ];
}

function rangeNote(range: Ranged | null, words: Words): string {
  return range === null ? "" : words.say(T.cardRange, moneyWords(range, words));
}

/** The range of the profit; without a margin what the costs were, and from which margin on they came back. */
function profitNote(effect: Effect, words: Words): string {
  const { profit, cost } = effect;
  if (profit !== null) return rangeNote(profit, words);
  if (cost === null) return words.say(T.cardNoCost);
  const told = costWords(effect, { even: T.cardEven, never: T.cardNeverEven }, words);
  return told ?? words.say(T.cardCost, { cost: words.money(cost) });
}

/** Letters of a name that a card holds. */
const LONGEST_NAME = 14;
