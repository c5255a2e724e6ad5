import { sameText } from "../../catalog/language.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { typedName } from "../../catalog/settings/name-list.ts";
import type { CrossBase } from "../../core/cross/cross.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { UnknownName } from "../../core/facts/cross.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import type { Card } from "../page/cards.ts";
import { baseWords, howWords } from "../page/cross-set-words.ts";
import { num } from "../page/grid.ts";
import { shareText } from "../page/stage-words.ts";
import { numberText, shortened } from "../page/words.ts";
import { LONGEST_TOLD, toldName } from "../products/product-words.ts";
import {
  amongSaid,
  type CrossPage,
  type GoodsPage,
  periodOf,
  periodSaid,
  searchedSaid,
  setOf,
} from "./cross-page.ts";

/** Letters of a name that a sentence proposes [count]. */
const LONGEST_LIKE = 60;

/** What the buyers of the chosen base bought most; without one which two are bought by the same people. */
export function sentence(page: GoodsPage, base: CrossBase): string {
  if (!base.isChosen) return strongestSaid(page);
  const unknown = base.row.unknown.map((one) => unknownSaid(one, page)).join("");
  return (unknown + baseSaid(page, base)).trimEnd();
}

/** A name of the base that the orders do not know, and what may have been meant. */
function unknownSaid({ name, like }: UnknownName, { words, metrics }: GoodsPage): string {
  const isCategory = metrics.choice.by === "category";
  const said = words.say(isCategory ? T.unknownCategory : T.unknown, { name: toldName(name) });
  const names = like.map((one) => words.say(T.quotedName, { name: typedName(shortened(one, LONGEST_LIKE)) }));
  if (like.length > 0)
    return said + words.say(T.like, { names: names.join(words.say(COMMON_TEXTS.listComma)) });
  return said + words.say(isCategory ? T.noLikeCategory : T.noLike);
}

function baseSaid(page: GoodsPage, { row, choice, beside, best }: CrossBase): string {
  const { words, context } = page;
  const base = baseWords(choice, words, LONGEST_TOLD);
  if (row.unknown.length === choice.base.length) return "";
  if (row.buyers === 0) return nobodySaid(page, base);
  if (beside.length === 0) return words.say(T.baseAlone, { base });
  const { minSample } = context.settings;
  const people = words.count(row.buyers);
  if (best.kind === "few") return words.say(T.baseFew, { base, people, minSample });
  const told = { base, people, best: toldName(best.best.to.name) };
  const rate = words.percent(rateOf(best.best.share));
  if (best.kind === "one") return words.say(T.baseOne, { ...told, rate });
  if (best.kind === "apart") return words.say(T.baseApart, { ...told, rate });
  const worstRate = words.percent(rateOf(best.worst.share));
  return words.say(T.baseChance, { ...told, rate, worstRate, n: best.compared });
}

/** That nobody bought the base in the period, or nobody of the slice. */
function nobodySaid(page: GoodsPage, base: string): string {
  const { words, context } = page;
  const told = { base, period: periodSaid(page) };
  if (context.slice === null) return words.say(T.baseNobody, told);
  return words.say(T.baseNobodySliced, { ...told, slice: sliceTitle(context.slice, context.language) });
}

function strongestSaid({ words, goods, context }: GoodsPage): string {
  const { strongest, named } = goods;
  const { minSample } = context.settings;
  if (isAlone(goods)) return words.say(T.alone);
  if (strongest.kind !== "apart")
    return words.say(strongest.kind === "few" ? T.few : T.chance, { minSample, n: named.length });
  const { from, beside } = strongest;
  return words.say(T.apart, {
    ...{ from: toldName(from.name), to: toldName(beside.to.name) },
    ...{ people: words.count(from.buyers), rate: words.percent(rateOf(beside.share)) },
    ...{ usual: words.percent(rateOf(beside.ofAll)), lift: numberText(beside.lift ?? 0, 1) },
  });
}

/** Whether one product is all that was bought. */
const isAlone = ({ named }: GoodsPage["goods"]): boolean => named.length === 1;

/** What counts, and where that is chosen. */
export function howSaid({ words, metrics }: CrossPage): string {
  const { choice } = metrics;
  const how = [howWords(choice, words), choice.sameOrder ? words.say(T.howSame) : ""];
  return (
    words.say(T.how, { how: how.filter(Boolean).join(words.say(COMMON_TEXTS.listComma)) }) +
    words.say(T.where)
  );
}

/** Buyers, the strongest pair or what the base's buyers bought most, and what stood most in one order. */
export const cards = (page: GoodsPage, base: CrossBase): Card[] => [
  buyersCard(page),
  base.isChosen ? baseCard(page, base) : liftCard(page),
  pairCard(page),
];

function buyersCard(page: GoodsPage): Card {
  const { words, goods } = page;
  const { buyers, orders } = goods.all;
  return {
    label: words.say(T.cardBuyers),
    value: about(num(buyers, "count"), "crossAllBuyers", { ...periodOf(page), people: buyers }),
    note: words.say(T.cardBuyersNote, { period: periodSaid(page), orders: words.count(orders) }),
  };
}

function liftCard(page: GoodsPage): Card {
  const { words, goods, context } = page;
  const { strongest } = goods;
  const label = words.say(T.cardLift);
  const { minSample } = context.settings;
  if (isAlone(goods)) return { label, value: num(null, "multiple"), note: words.say(T.noOther) };
  if (strongest.kind !== "apart")
    return {
      ...{ label, value: num(null, "multiple") },
      note: strongest.kind === "few" ? words.say(T.tooFew, { minSample }) : words.say(T.byChance),
    };
  const { from, beside } = strongest;
  const pair = { from: toldName(from.name), to: toldName(beside.to.name) };
  const line = sameText(`${from.name} → ${beside.to.name}`);
  return {
    label,
    value: about(num(beside.lift, "multiple"), "crossLift", { ...periodOf(page), line }),
    note: words.say(T.cardLiftNote, { ...pair, ...shareSaid(beside.share, words), among: amongSaid(page) }),
  };
}

const shareSaid = (share: Share, words: Words) => ({
  share: shareText(share, words),
  rate: words.percent(rateOf(share)),
});

function baseCard(page: GoodsPage, { choice, beside, best }: CrossBase): Card {
  const { words, context } = page;
  const label = words.say(T.cardBase);
  if (beside.length === 0) return { label, value: num(null, "rate"), note: words.say(T.noOther) };
  if (best.kind === "few" || best.kind === "chance") {
    const { minSample } = context.settings;
    const note = best.kind === "few" ? words.say(T.baseTooFew, { minSample }) : words.say(T.byChance);
    return { label, value: num(null, "rate"), note };
  }
  const { to, share } = best.best;
  return {
    label,
    value: about(num(rateOf(share), "rate"), "crossRate", { ...periodOf(page), set: setOf(choice, to.name) }),
    note: words.say(T.cardBaseNote, { to: toldName(to.name), share: shareText(share, words) }),
  };
}

function pairCard(page: GoodsPage): Card {
  const { words, goods } = page;
  const [pair] = goods.pairs;
  const label = words.say(T.cardPair);
  if (pair === undefined) return { label, value: num(null, "count"), note: words.say(T.noPair) };
  const [one, other] = [pair.one.name, pair.other.name];
  const line = sameText(`${one} ＋ ${other}`);
  return {
    label,
    value: about(num(pair.orders, "count"), "pairOrders", { ...periodOf(page), line }),
    note: words.say(T.cardPairNote, {
      ...{ one: toldName(one), other: toldName(other) },
      ...{ people: words.count(pair.people), among: searchedSaid(page, [pair]) },
    }),
  };
}
