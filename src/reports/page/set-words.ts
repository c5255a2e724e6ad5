import { AXIS_NAMES, axisValueName } from "../../catalog/texts/axis-texts.ts";
import { CROSS_SET_TEXTS } from "../../catalog/texts/cross-set-texts.ts";
import { GOODS_TEXTS, LIST_TEXTS, SET_TEXTS, type SetTexts } from "../../catalog/texts/customer-set-texts.ts";
import { SUBSCRIBER_SET_TEXTS, SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import type { SubscriptionSet } from "../../core/segments/subscription-sets.ts";
import type { Text } from "../../catalog/language.ts";
import { PRODUCT_TEXTS } from "../../catalog/texts/product-texts.ts";
import { LTV_TEXTS } from "../../catalog/texts/ltv-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { className, SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { MOST_VALUES } from "../../core/facts/cohort-requests.ts";
import { MOST_GOODS } from "../../core/facts/products.ts";
import { BEGUN_AXES, type BegunBy, type BegunSet, isOfFirst } from "../../core/segments/begun-sets.ts";
import { type BoardSet, type ClassSet, type FlowSet, isClassSet } from "../../core/segments/class-sets.ts";
import type { CohortMonthSet, CohortSet } from "../../core/segments/cohort-sets.ts";
import type { SeasonMonthSet } from "../../core/segments/season-month-sets.ts";
import type { Season, SeasonSet } from "../../core/segments/season-sets.ts";
import {
  SEASON_MEANINGS,
  SEASON_MONTH_MEANINGS,
  SEASON_MONTHS,
  SEASON_NAMES,
} from "../../catalog/texts/season-texts.ts";
import { MONTH_NAMES } from "../../catalog/texts/seasons-texts.ts";
import type { CustomerSet, RestSet } from "../../core/segments/customer-sets.ts";
import type { GoodsSet } from "../../core/segments/goods-sets.ts";
import type { PurchaseSet } from "../../core/segments/purchase-sets.ts";
import type { ClassLimits } from "../../core/settings.ts";
import { monthsBefore } from "../../core/values/day.ts";
import type { Words } from "../context.ts";
import { amountClass, frequencyClass, recencyClass } from "../rfm/rfm-words.ts";
import {
  crossSetMeaning,
  crossSetName,
  LONGEST_GOODS,
  partWords,
  pivotSetMeaning,
  pivotSetName,
} from "./cross-set-words.ts";
import { shortened } from "./words.ts";

/** How groups are said: in which language, and by which limits people are divided. */
export interface Naming {
  readonly words: Words;
  readonly limits: ClassLimits;
}

/**
 * 「F3 維持」「優良顧客」: what a group of customers is called.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const kept = { kind: "kept", stage: 3 };
 * [setName(kept, { words }), setName({ kind: "rest", whole: { kind: "everybody" }, part: kept }, { words })]
 * //=> ["F3 維持", "全顧客のうち「F3 維持」以外"]
 */
export function setName(set: CustomerSet, naming: Naming): string {
  const { words } = naming;
  if (set.kind === "rest") return words.say(LIST_TEXTS.rest, restNames(set, naming));
  if (set.kind === "season") return words.say(LIST_TEXTS.season, seasonNames(set, naming));
  if (set.kind === "seasonMonth") return seasonMonthWords(set, words, SEASON_MONTHS);
  if (set.kind === "purchases") return purchaseSetName(set, words);
  if (set.kind === "cohort") return cohortWords(set, words, [LIST_TEXTS.cohort, LIST_TEXTS.cohortWithin]);
  if (set.kind === "cohortMonth") return words.say(LIST_TEXTS.cohortMonth, cohortMonthWords(set, words));
  if (set.kind === "goods") return words.say(GOODS_TEXTS[set.did].name, goodsWords(set, words));
  if (set.kind === "subscription") return subscriberWords(set, words, "name");
  if (set.kind === "begun")
    return words.say(LIST_TEXTS.begun, {
      name: isOfFirst(set.by)
        ? words.say(GOODS_TEXTS.entered.name, goodsWords(set, words))
        : valueWords(set, words),
      when: cohortWords(set, words, [LIST_TEXTS.cohort, LIST_TEXTS.cohortWithin]),
    });
  if (set.kind === "cross") return crossSetName(set, words);
  if (set.kind === "pivot") return pivotSetName(set, words);
  if (isClassSet(set)) return classSetName(set, naming);
  const name = words.say(SET_TEXTS[set.kind].name);
  return "stage" in set && set.stage !== null
    ? words.say(LIST_TEXTS.ofStage, { stage: `F${set.stage}`, set: name })
    : name;
}

/**
 * Who is in it, in a sentence.
 *
 * @example
 * setMeaning({ kind: "everybody" }, { words: { say: ({ ja }) => ja } }) //=> "基点日までに1回以上購入した顧客"
 */
export function setMeaning(set: CustomerSet, naming: Naming): string {
  const { words } = naming;
  if (set.kind === "rest") return words.say(LIST_TEXTS.restMeaning, restNames(set, naming));
  if (set.kind === "season") return words.say(SEASON_MEANINGS[set.season], seasonNames(set, naming));
  if (set.kind === "seasonMonth") return seasonMonthWords(set, words, SEASON_MONTH_MEANINGS);
  if (set.kind === "goods") return words.say(GOODS_TEXTS[set.did].meaning, goodsWords(set, words));
  if (set.kind === "subscription") return subscriberWords(set, words, "meaning");
  if (set.kind === "begun")
    return words.say(isOfFirst(set.by) ? LIST_TEXTS.begunMeaning : LIST_TEXTS.begun, {
      ...(isOfFirst(set.by) ? goodsWords(set, words) : { name: valueWords(set, words) }),
      when: cohortWords(set, words, [LIST_TEXTS.cohortMeaning, LIST_TEXTS.cohortWithinMeaning]),
    });
  if (set.kind === "cross") return crossSetMeaning(set, words);
  if (set.kind === "pivot") return pivotSetMeaning(set, words);
  if (set.kind === "purchases")
    return words.say(LIST_TEXTS[MEANINGS[set.among]], { times: timesText(set, words) });
  if (set.kind === "cohort")
    return cohortWords(set, words, [LIST_TEXTS.cohortMeaning, LIST_TEXTS.cohortWithinMeaning]);
  if (set.kind === "cohortMonth")
    return words.say(LIST_TEXTS.cohortMonthMeaning, cohortMonthWords(set, words));
  return isClassSet(set) ? classSetMeaning(set, naming) : words.say(SET_TEXTS[set.kind].meaning);
}

/** @param texts of all of a cohort, and of those who soon came back */
function cohortWords(
  { start, end, within }: Pick<CohortSet, "start" | "end" | "within">,
  words: Words,
  [all, back]: readonly [Text, Text],
): string {
  const days = { start: words.day(start), end: words.day(end) };
  return within === null ? words.say(all, days) : words.say(back, { ...days, days: within });
}

const cohortMonthWords = ({ start, end, since }: CohortMonthSet, words: Words) => ({
  ...{ start: words.day(start), end: words.day(end), since },
  month: words.day(monthsBefore(start, -since)).slice(0, 7),
});

const restNames = ({ whole, part }: RestSet, naming: Naming) => ({
  whole: setName(whole, naming),
  part: setName(part, naming),
});

const seasonNames = ({ season, among }: SeasonSet, naming: Naming) => ({
  among: setName(among, naming),
  season: naming.words.say(SEASON_NAMES[season]),
});

const seasonMonthWords = (
  { season, month }: SeasonMonthSet,
  words: Words,
  texts: Readonly<Record<Season, Text>>,
): string => words.say(texts[season], { month: words.say(MONTH_NAMES[month - 1] ?? { ja: "", en: "" }) });

function valueWords(set: BegunSet, words: Words): string {
  const { by, name } = set;
  if (isOfFirst(by)) return goodsWords(set, words).name;
  if (name !== null) return partWords({ axis: by, is: name }, words);
  const axis = words.say(AXIS_NAMES[by]);
  return words.say(CROSS_SET_TEXTS.part, { axis, value: othersName(MOST_VALUES, words) });
}

function goodsWords({ kind, by, name }: GoodsSet | BegunSet, words: Words): { readonly name: string } {
  if (name === null) return { name: othersName(kind === "goods" ? MOST_GOODS : MOST_VALUES, words) };
  return { name: name === "" ? words.say(namelessName(by)) : shortened(name, LONGEST_GOODS) };
}

/**
 * What is called that orders do not name.
 *
 * @example
 * [namelessName("product").ja, namelessName("channel").ja] //=> ["商品名のない明細", "（空欄）"]
 */
export const namelessName = (by: BegunBy): Text =>
  by === "product" || by === "category" ? PRODUCT_TEXTS.unnamed : axisValueName(BEGUN_AXES[by], "");

/** All that do not stand by themselves, of which there are so many. */
const othersName = (n: number, words: Words): string => words.say(LTV_TEXTS.restOf, { n });

/** 「定期2回目・継続中の人」 */
function subscriberWords({ standing, latest }: SubscriptionSet, words: Words, of: keyof SetTexts): string {
  const at =
    latest === null
      ? T.atUnknown
      : latest.most === latest.least
        ? T.at
        : latest.least === 1
          ? null
          : T.atFrom;
  return words.say(SUBSCRIBER_SET_TEXTS[standing][of], {
    at: at === null ? "" : words.say(at, { k: latest?.least ?? 0 }),
  });
}

const MEANINGS = { everybody: "boughtTimesMeaning", active: "boughtTimesActiveMeaning" } as const;

function purchaseSetName(set: PurchaseSet, words: Words): string {
  const text = set.among === "active" ? LIST_TEXTS.boughtTimesActive : LIST_TEXTS.boughtTimes;
  return words.say(text, { times: timesText(set, words) });
}

/** 「2回」「3回以上」 */
function timesText({ least, most }: PurchaseSet, words: Words): string {
  if (most === null) return words.say(COMMON_TEXTS.timesUp, { n: least });
  if (most === least) return words.say(COMMON_TEXTS.times, { n: least });
  return words.say(COMMON_TEXTS.timesFromTo, { from: least, to: most });
}

function classSetName(set: ClassSet, naming: Naming): string {
  const { words } = naming;
  if (set.kind === "class") return classWords(set, set.is, words);
  if (set.kind === "flow") return words.say(LIST_TEXTS.flow, flowWords(set, words));
  return boardWords(set, naming)
    .map(({ name }) => name)
    .join(" × ");
}

function classSetMeaning(set: ClassSet, naming: Naming): string {
  const { words } = naming;
  if (set.kind === "board") return boardMeaning(set, naming);
  if (set.kind === "flow") return words.say(LIST_TEXTS.flowMeaning, flowWords(set, words));
  const names = { scheme: words.say(SCHEME_NAMES[set.scheme]), class: classWords(set, set.is, words) };
  return words.say(LIST_TEXTS.classMeaning, names);
}

function boardMeaning(set: BoardSet, naming: Naming): string {
  const { words } = naming;
  const classes = boardWords(set, naming).map(({ meaning }) => meaning);
  return words.say(LIST_TEXTS.boardMeaning, { classes: classes.join(words.say(LIST_TEXTS.boardAnd)) });
}

/** The class on each axis of the board: its name, and as a part of a sentence. */
function boardWords({ f, r, m }: BoardSet, naming: Naming): { name: string; meaning: string }[] {
  const { words } = naming;
  const said = (name: string, text: Text, mark: string) => ({
    name,
    meaning: words.say(text, { [mark]: name }),
  });
  return [
    ...(f === undefined ? [] : [said(frequencyClass(f, naming), LIST_TEXTS.boardF, "f")]),
    ...(r === undefined ? [] : [said(recencyClass(r, naming), LIST_TEXTS.boardR, "r")]),
    ...(m === undefined ? [] : [said(amountClass(m, naming), LIST_TEXTS.boardM, "m")]),
  ];
}

function classWords(
  { scheme }: Extract<ClassSet, { kind: "class" | "flow" }>,
  is: string,
  words: Words,
): string {
  const name = className(scheme, is);
  return name === undefined ? is : words.say(name);
}

function flowWords(set: FlowSet, words: Words) {
  const named = (is: string | null): string =>
    is === ""
      ? words.say(LIST_TEXTS.notYet)
      : is === null
        ? words.say(LIST_TEXTS.anyClass)
        : classWords(set, is, words);
  const scheme = words.say(SCHEME_NAMES[set.scheme]);
  return { scheme, day: words.day(set.since), from: named(set.from), to: named(set.to) };
}
