import { EFFECT_TEXTS as T } from "../../catalog/texts/effect-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { lastDayOf } from "../../core/campaigns/campaign-days.ts";
import type { Ranged } from "../../core/campaigns/difference.ts";
import { buyersOf, type Effect } from "../../core/campaigns/effect.ts";
import { hasSmallGroup, isJudged, type Judged } from "../../core/campaigns/effects.ts";
import { rateOf } from "../../core/values/share.ts";
import { faultWords } from "../campaigns/fault-words.ts";
import type { Told, Words } from "../context.ts";
import { points } from "../page/words.ts";

/**
 * What is said of a campaign in one or two sentences: the verdict with its number, its range and the profit.
 *
 * @example
 * // its window is not over
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), day: (day) => `${day}日` };
 * const effect = { campaign: { name: "春", sentOn: 100, windowDays: 30 }, fault: null, difference: null, awaits: "days" };
 * effectSentence(effect, { words, context: { language: "ja", currency: "JPY" } })
 * //=> "「春」は途中です：130日までの購入を数え、翌日以降に作るレポートで判定します。"
 */
export function effectSentence(effect: Effect, told: Told): string {
  const fault = faultWords(effect, told.context);
  if (fault !== null) return fault;
  if (isJudged(effect)) return judgedSentence(effect, told);
  return effect.awaits === null ? uncomparedSentence(effect, told) : awaitedSentence(effect, told);
}

function judgedSentence(effect: Judged, { context, words }: Told): string {
  const { verdict, difference, campaign } = effect;
  const { minSample } = context.settings;
  const sentence = verdict === "effect" ? T.effect : verdict === "harm" ? T.harm : T.undecided;
  const said = words.say(sentence, {
    name: campaign.name,
    ...pointWords(verdict === "harm" ? turned(difference) : difference, verdict === "undecided"),
    sales: salesWords(effect, words),
    profit: profitWords(effect, words),
    enough: enoughWords(effect, { context, words }),
  });
  return said + (hasSmallGroup(effect, minSample) ? words.say(T.small, { minSample }) : "");
}

/** What is missing, where a number fell. */
const turned = ({ value, low, high }: Ranged): Ranged => ({ value: -value, low: -high, high: -low });

/** @param signs whether they say their side */
function pointWords({ value, low, high }: Ranged, signs: boolean) {
  const shown = (one: number) => (signs ? points(one) : points(one).replace("+", ""));
  return { points: shown(value), low: shown(low), high: shown(high) };
}

/** By how much sales rose or fell. */
function salesWords({ extraSales, verdict }: Effect, words: Words): string {
  if (extraSales === null) return words.say(T.salesNone);
  if (verdict === "harm") return words.say(T.salesDown, moneyWords(turned(extraSales), words));
  return words.say(verdict === "effect" ? T.salesUp : T.salesUndecided, moneyWords(extraSales, words));
}

/**
 * An amount and the ends of its range.
 *
 * @example
 * moneyWords({ value: 500, low: 100, high: 900 }, { money: String }) //=> { money: "500", low: "100", high: "900" }
 */
export const moneyWords = ({ value, low, high }: Ranged, { money }: Words) => ({
  money: money(value),
  low: money(low),
  high: money(high),
});

/** The profit; without a margin from which margin on the costs came back. */
function profitWords(effect: Effect, words: Words): string {
  const { profit, cost, extraSales } = effect;
  if (cost === null || extraSales === null) return "";
  if (profit) return words.say(T.profit, { cost: words.money(cost), ...moneyWords(profit, words) });
  return costWords(effect, { even: T.breakEven, never: T.neverEven }, words) ?? "";
}

/** How costs are told: the margin from which on they came back, or that none brings them back. */
interface CostTexts {
  readonly even: Text;
  readonly never: Text;
}

/**
 * From which margin on the costs of a campaign that worked came back; null = that is not told.
 *
 * @example
 * const words = { say: ({ ja }, { margin }) => ja.replace("{margin}", margin), money: String, percent: (rate) => `${rate * 100}%` };
 * const texts = { even: { ja: "粗利率{margin}以上" }, never: { ja: "取り戻せません" } };
 * [0.5, 1.5].map((breakEven) => costWords({ verdict: "effect", cost: 1_000, breakEven }, texts, words))
 * //=> ["粗利率50%以上", "取り戻せません"]
 */
export function costWords(
  { cost, breakEven, verdict }: Effect,
  { even, never }: CostTexts,
  words: Words,
): string | null {
  if (verdict !== "effect" || breakEven === null || cost === null || cost === 0) return null;
  const values = { cost: words.money(cost), margin: words.percent(breakEven) };
  return words.say(breakEven <= 1 ? even : never, values);
}

/** How many people would tell; where the shop has fewer, that it cannot tell. */
function enoughWords({ enoughPeople, campaign }: Effect, { context, words }: Told): string {
  if (enoughPeople === null) return "";
  const { customers } = context.comparison.whole.facts.meta;
  const share = words.percent(campaign.controlShare).replace(".0%", "%");
  const said = words.say(T.enough, { share, people: words.count(enoughPeople) });
  return enoughPeople <= customers ? said : said + words.say(T.notEnough, { n: words.count(customers) });
}

function awaitedSentence({ campaign, awaits, lastPurchase }: Effect, { words }: Told): string {
  const sentences: Readonly<Record<NonNullable<Effect["awaits"]>, Text>> = {
    sending: T.sending,
    days: T.days,
    orders: T.orders,
  };
  return words.say(sentences[awaits ?? "days"], {
    name: campaign.name,
    day: words.day(campaign.sentOn),
    last: words.day(lastDayOf(campaign)),
    data: words.day(lastPurchase),
  });
}

/** A campaign that has one group only. */
function uncomparedSentence({ campaign, sent }: Effect, { words }: Told): string {
  return words.say(sent.people > 0 ? T.noControl : T.noSent, {
    name: campaign.name,
    people: words.count(sent.people),
    buyers: words.count(sent.buyers),
    rate: words.percent(rateOf(buyersOf(sent))),
    sales: words.money(sent.sales),
    last: words.day(lastDayOf(campaign)),
  });
}

/**
 * What has to be known beside the verdict.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), count: String };
 * const campaign = { sentOn: 20 };
 * remarksOf({ campaign, fault: null, salesDifference: null, difference: null, unknown: 0, inBoth: 2 }, { words })
 * //=> "名寄せで同じ人と分かり、両方の組に入っていた2人は除いています。"
 */
export function remarksOf(effect: Effect, { words }: Told): string {
  const { inBoth, salesDifference, fault } = effect;
  if (fault !== null) return "";
  return [
    salesDifference ? words.say(T.perPerson, moneyWords(salesDifference, words)) : "",
    isJudged(effect) ? unpricedWords(effect, words) : "",
    unknownWords(effect, words),
    inBoth > 0 ? words.say(T.inBoth, { n: words.count(inBoth) }) : "",
    erasedWords(effect, words),
    backdatedWords(effect, words),
  ].join("");
}

/** Whom it reached was chosen by what they bought on the day it was sent, or later. */
function backdatedWords({ campaign: { sentOn, chosenAt = -Infinity } }: Effect, { say, day }: Words): string {
  return sentOn <= chosenAt ? say(T.backdated, { anchor: day(chosenAt) }) : "";
}

/** Who counts no more in either group. */
function erasedWords({ erased = { sent: 0, control: 0 } }: Effect, { say, count }: Words): string {
  const { sent, control } = erased;
  const said = { n: count(sent + control), sent: count(sent), control: count(control) };
  return sent + control > 0 ? say(T.erased, said) : "";
}

/** What is missing for a profit. */
function unpricedWords({ cost, profit, extraSales }: Effect, words: Words): string {
  if (cost === null) return words.say(T.noCost);
  return profit === null && extraSales !== null ? words.say(T.noMargin) : "";
}

/** So large a part of a list without a purchase is said with the verdict itself. */
const MANY_UNKNOWN = 0.05;

/**
 * The sentence above the sheet: what stands on people of whom little is known says so.
 *
 * @example
 * // two of ten people of the list are in no order
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const effect = { campaign: { name: "春", sentOn: 100, windowDays: 30 }, fault: null, difference: null, awaits: "days" };
 * const people = { sent: { people: 5 }, control: { people: 5 }, unknown: 2 };
 * const sentence = headSentence({ ...effect, ...people }, { words: { say, day: String, count: String }, context: {} });
 * sentence.endsWith("リストの2人は、今の注文データに購入が見つからないため、買わなかった人として数えています。") //=> true
 */
export function headSentence(effect: Effect, told: Told): string {
  const { sent, control, unknown } = effect;
  const isWeak = unknown > MANY_UNKNOWN * (sent.people + control.people);
  const weak = isWeak ? unknownWords(effect, told.words) : "";
  return effectSentence(effect, told) + weak + backdatedWords(effect, told.words);
}

const unknownWords = ({ unknown }: Effect, words: Words): string =>
  unknown > 0 ? words.say(T.unknown, { n: words.count(unknown) }) : "";

/**
 * The verdict in a word or two.
 *
 * @example
 * const words = { say: ({ ja }) => ja };
 * [{ verdict: "effect" }, { verdict: "running", awaits: "sending" }, { verdict: null }].map((one) => verdictWords(one, words))
 * //=> ["効果あり", "予定", "判定できません"]
 */
export function verdictWords({ verdict, awaits }: Effect, words: Words): string {
  if (verdict === null) return words.say(T.verdictFault);
  if (awaits === "sending") return words.say(T.verdictPlanned);
  return words.say(
    {
      effect: T.verdictEffect,
      harm: T.verdictHarm,
      undecided: T.verdictUndecided,
      running: T.verdictRunning,
      noControl: T.verdictNoControl,
    }[verdict],
  );
}
