import type { Analysis } from "../analysis.ts";
import { patternRowsIn } from "../cpm/balance.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import type { SchemeTerms } from "../schemes/scheme.ts";
import { sumOf } from "../values/sum.ts";
import { begunPeople, type BegunSet } from "./begun-sets.ts";
import { type CrossSet, crossSetPeople } from "./cross-sets.ts";
import { type GoodsSet, goodsSetPeople } from "./goods-sets.ts";
import type { PivotSet } from "./pivot-sets.ts";
import { isInPurchaseSet, type PurchaseSet, purchaseSetPeople } from "./purchase-sets.ts";
import { type SeasonMonthSet, seasonMonthPeople } from "./season-month-sets.ts";
import { type SeasonSet, seasonPeople } from "./season-sets.ts";
import type { SeasonalKind } from "./seasons.ts";
import type { Beginning } from "./beginning.ts";
import { subscriptionPeople, type SubscriptionSet } from "./subscription-sets.ts";
import {
  cohortMonthPeople,
  type CohortMonthSet,
  cohortPeople,
  type CohortSet,
  type DaysBought,
  isInCohort,
  isInCohortMonth,
} from "./cohort-sets.ts";
import { type ClassedAt, type ClassSet, classSums, inClassSet, isClassSet } from "./class-sets.ts";
import { type CustomerYears, isInYearSet, isYearSet, type YearSet } from "./year-sets.ts";

/** Names a group of customers that a number counts. */
export type CustomerSet = LedgerSet | ConditionSet;
/** Those that conditions tell, from what orders say beside day and amount. */
export type ConditionSet = GoodsSet | BegunSet | CrossSet | PivotSet | SubscriptionSet | SeasonMonthSet;
/** Those that a ledger alone tells. */
export type LedgerSet = PlainSet | RestSet | SeasonSet | PurchaseSet;
/** A set that is no part of another. */
export type PlainSet = YearSet | ClassSet | AnyCohort;
/** Those by the first purchase. */
type AnyCohort = CohortSet | CohortMonthSet;

const isCohort = (set: CustomerSet): set is AnyCohort => set.kind === "cohort" || set.kind === "cohortMonth";

/** Those of a set who are not in a part of it. */
export interface RestSet {
  readonly kind: "rest";
  readonly whole: PlainSet;
  readonly part: PlainSet;
}

/**
 * Whether a set is told by conditions.
 *
 * @example
 * [{ kind: "subscription", standing: "late", latest: null }, { kind: "everybody" }].map(isConditionSet) //=> [true, false]
 */
export const isConditionSet = (set: CustomerSet): set is ConditionSet => set.kind in BY_CONDITIONS;

/** Every kind of them. */
const BY_CONDITIONS: Readonly<Record<ConditionSet["kind"], true>> = {
  goods: true,
  begun: true,
  cross: true,
  pivot: true,
  subscription: true,
  seasonMonth: true,
};

/**
 * Whether a set is no part of another one.
 *
 * @example
 * const lapsed = { kind: "lapsed", stage: null };
 * [lapsed, { kind: "rest", whole: { kind: "everybody" }, part: lapsed }].map(isPlain) //=> [true, false]
 */
export const isPlain = (set: CustomerSet): set is PlainSet =>
  isYearSet(set) || isClassSet(set) || isCohort(set);

/** What has to be known of a person to tell the sets they are in. */
export interface SetPerson {
  readonly years: CustomerYears;
  readonly beginning: Beginning;
  readonly at: ClassedAt;
  readonly season: SeasonalKind;
  readonly days: DaysBought;
}

/**
 * Makes the test whether somebody is in a set: it is made once and then asked of everybody.
 *
 * @example
 * // everybody but those who bought in the current year
 * const rest = { kind: "rest", whole: { kind: "everybody" }, part: { kind: "active", stage: null } };
 * const isIn = inSet(rest, {});
 * [0, 1].map((current) => isIn({ years: { older: 0, previous: 1, current, stageBefore: 1, stage: 1 } })) //=> [true, false]
 */
export function inSet(set: LedgerSet, terms: SchemeTerms): (person: SetPerson) => boolean {
  if (set.kind === "rest") {
    const [whole, part] = [inSet(set.whole, terms), inSet(set.part, terms)];
    return (person) => whole(person) && !part(person);
  }
  if (set.kind === "season") {
    const isAmong = inSet(set.among, terms);
    return (person) => person.season === set.season && isAmong(person);
  }
  if (set.kind === "purchases") return ({ years }) => isInPurchaseSet(set, years);
  if (set.kind === "cohort") return ({ beginning }) => isInCohort(set, beginning);
  if (set.kind === "cohortMonth") return ({ beginning, days }) => isInCohortMonth(set, beginning, days);
  if (!isClassSet(set)) return ({ years }) => isInYearSet(set, years);
  const test = inClassSet(set, terms);
  return ({ at }) => test(at);
}

/**
 * How many people a set has, from the facts [count].
 *
 * @throws RangeError when nobody asked for the table that counts the set
 *
 * @example
 * // seven people of last year, four of whom bought again
 * const once = { older: 0, previous: 1 };
 * const rows = [{ ...once, current: 1, customers: 4 }, { ...once, current: 0, customers: 3 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * const rest = { kind: "rest", whole: { kind: "everybody" }, part: { kind: "active", stage: null } };
 * peopleIn({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } }, rest) //=> 3
 */
export function peopleIn(analysis: Analysis, set: CustomerSet): number {
  if (set.kind === "rest") return peopleIn(analysis, set.whole) - peopleIn(analysis, set.part);
  if (set.kind === "season") return seasonPeople(analysis, set);
  if (set.kind === "purchases") return purchaseSetPeople(analysis, set);
  if (set.kind === "cohort") return cohortPeople(analysis, set);
  if (set.kind === "cohortMonth") return cohortMonthPeople(analysis, set);
  if (set.kind === "goods") return goodsSetPeople(analysis, set);
  if (set.kind === "seasonMonth") return seasonMonthPeople(analysis, set);
  if (set.kind === "subscription") return subscriptionPeople(analysis, set);
  if (set.kind === "begun") return begunPeople(analysis, set);
  if (set.kind === "cross") return crossSetPeople(analysis, set);
  if (set.kind === "pivot") return set.people;
  return isClassSet(set) ? classSums(analysis, set).customers : sumOf(rowsIn(analysis, set), "customers");
}

/**
 * What the people of a set spent up to the anchor, from the facts [minor units].
 *
 * @param since the current year, or all they ever bought
 * @returns of a flow since its earlier day, whichever is asked; null where the facts do not tell: for sets by years they
 *   hold the current year, for classes and boards the lifetime, for everybody both, for rests, seasons, cohorts, numbers of
 *   purchases, goods and cross tables neither
 * @throws RangeError when nobody asked for the table that counts the set
 *
 * @example
 * // four people who spent 900 in the current year; what they spent before the facts do not tell
 * const rows = [{ older: 0, previous: 1, current: 1, customers: 4, currentAmount: 900 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * const of = (since) =>
 *   salesIn({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } }, { kind: "active", stage: null }, since);
 * [of("current"), of("lifetime")] //=> [900, null]
 */
export function salesIn(analysis: Analysis, set: CustomerSet, since: "current" | "lifetime"): number | null {
  if (!isPlain(set) || isCohort(set)) return null;
  if (set.kind === "flow") return classSums(analysis, set).sales;
  if (since === "current") return isClassSet(set) ? null : sumOf(rowsIn(analysis, set), "currentAmount");
  if (set.kind === "everybody") return analysis.facts.meta.sales;
  return isClassSet(set) ? classSums(analysis, set).sales : null;
}

function rowsIn({ facts, settings }: Analysis, set: YearSet) {
  const { stageThresholds } = settings;
  const rows = rowsOf(facts, patternRequest(facts.meta.anchor, stageThresholds));
  return patternRowsIn(rows, stageThresholds, set);
}
