import type { Analysis } from "../analysis.ts";
import { patternRowsIn } from "../cpm/balance.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import type { SchemeTerms } from "../schemes/scheme.ts";
import { sumOf } from "../values/sum.ts";
import { type SeasonSet, seasonPeople } from "./season-sets.ts";
import type { SeasonalKind } from "./seasons.ts";
import { type Beginning, cohortPeople, type CohortSet, isInCohort } from "./cohort-sets.ts";
import { type ClassedAt, type ClassSet, classSums, inClassSet, isClassSet } from "./class-sets.ts";
import { type CustomerYears, isInYearSet, type YearSet } from "./year-sets.ts";

/** Names a group of customers that a number counts. */
export type CustomerSet = PlainSet | RestSet | SeasonSet;
/** A set that is no part of another. */
export type PlainSet = YearSet | ClassSet | CohortSet;

/** Those of a set who are not in a part of it. */
export interface RestSet {
  readonly kind: "rest";
  readonly whole: PlainSet;
  readonly part: PlainSet;
}

export const isPlain = (set: CustomerSet): set is PlainSet => set.kind !== "rest" && set.kind !== "season";

/** What has to be known of a person to tell the sets they are in. */
export interface SetPerson {
  readonly years: CustomerYears;
  readonly beginning: Beginning;
  readonly at: ClassedAt;
  readonly season: SeasonalKind;
}

/** Makes the test whether somebody is in a set: it is made once and then asked of everybody. */
export function inSet(set: CustomerSet, terms: SchemeTerms): (person: SetPerson) => boolean {
  if (set.kind === "rest") {
    const [whole, part] = [inSet(set.whole, terms), inSet(set.part, terms)];
    return (person) => whole(person) && !part(person);
  }
  if (set.kind === "season") {
    const isAmong = inSet(set.among, terms);
    return (person) => person.season === set.season && isAmong(person);
  }
  if (set.kind === "cohort") return ({ beginning }) => isInCohort(set, beginning);
  if (!isClassSet(set)) return ({ years }) => isInYearSet(set, years);
  const test = inClassSet(set, terms);
  return ({ at }) => test(at);
}

/** How many people a set has, from the facts [count]. */
export function peopleIn(analysis: Analysis, set: CustomerSet): number {
  if (set.kind === "rest") return peopleIn(analysis, set.whole) - peopleIn(analysis, set.part);
  if (set.kind === "season") return seasonPeople(analysis, set);
  if (set.kind === "cohort") return cohortPeople(analysis, set);
  return isClassSet(set) ? classSums(analysis, set).customers : sumOf(rowsIn(analysis, set), "customers");
}

/**
 * What the people of a set spent up to the anchor, from the facts [minor units].
 *
 * @param since the current year, or all they ever bought
 * @returns of a flow since its earlier day, whichever is asked; null where the facts do not tell: for sets by years they
 *   hold the current year, for classes and boards the lifetime, for everybody both, for rests, seasons and cohorts neither
 */
export function salesIn(analysis: Analysis, set: CustomerSet, since: "current" | "lifetime"): number | null {
  if (set.kind === "rest" || set.kind === "season" || set.kind === "cohort") return null;
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
