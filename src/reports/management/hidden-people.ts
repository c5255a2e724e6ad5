/** Which numbers of some sheets tell of too few people to be shown, or give away one that does. */
import { isClassSet } from "../../core/segments/class-sets.ts";
import { type MetricId, METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { countedMonths } from "../../core/history/monthly-history.ts";
import { type CustomerSet, isConditionSet, peopleIn } from "../../core/segments/customer-sets.ts";
import { MOST_STEPS } from "../../core/kpi/purchase-steps.ts";
import type { PurchaseSet } from "../../core/segments/purchase-sets.ts";
import { SEASONS } from "../../core/segments/season-sets.ts";
import { type Group, type Hidden, hiddenGroups } from "../../core/segments/hidden-groups.ts";
import { type Part, partsNow, partsOfMonth } from "../../core/segments/shop-parts.ts";
import type { ReportContext } from "../context.ts";
import { columnContext } from "../explain/explain-column.ts";
import { yearsBefore } from "../../core/values/day.ts";
import { groupsSince, type ToldGroup, toldGroups } from "./told-groups.ts";

/** What becomes of a number: `few` = its own people are too few; `beside` = it leans on some, or gives them away; null = it is shown. */
export type HiddenNumber = (about: About) => Hidden | null;

/**
 * What of the numbers on some sheets may not be shown, as they stand beside each other. People of one day are looked at
 * together; what two days tell of each other is not.
 *
 * @param told every number on the sheets
 * @param least the fewest people a number may tell of [count]
 */
export function hiddenNumbers(context: ReportContext, told: readonly About[], least: number): HiddenNumber {
  const days = new Map<string, About[]>();
  for (const about of told)
    days.set(dayOf(context, about), [...(days.get(dayOf(context, about)) ?? []), about]);
  const hidden = new Map([...days].map(([day, abouts]) => [day, hiddenOnDay(context, abouts, least)]));
  return (about) =>
    (isFew(about.people ?? 0, least) ? "few" : null) ??
    fewOnASide(about, least) ??
    fewOfBoard(context, about, least) ??
    worst(groupsOf(context, about).map(({ id }) => hidden.get(dayOf(context, about))?.get(id) ?? null));
}

/** The first group is the number's own. */
const worst = ([own = null, ...others]: readonly (Hidden | null)[]): Hidden | null =>
  own === "few" ? own : [own, ...others].some((one) => one !== null) ? "beside" : null;

const analysisFor = (context: ReportContext, about: About): Analysis =>
  columnContext(context, about).analysis;

const WHAT_CAME: ReadonlySet<MetricId> = new Set<MetricId>(["actualThen", "missOfProjection"]);

/** What came of an earlier day's people in the current year tells of people of today; null = the cell tells of neither. */
function yearsSince(context: ReportContext, { metric, month, year = 0 }: About): number | null {
  const { anchor } = context.analysis.facts.meta;
  return WHAT_CAME.has(metric) && month !== undefined && yearsBefore(anchor, year) === month ? year : null;
}

function groupsOf(context: ReportContext, about: About): ToldGroup[] {
  const since = yearsSince(context, about);
  const { projectionModel } = analysisFor(context, about).settings;
  return since === null ? toldGroups(about, projectionModel) : groupsSince(since);
}

/** Numbers of one shop at one day. */
function dayOf(context: ReportContext, about: About): string {
  const { anchor } = analysisFor(context, about).facts.meta;
  const isNow = about.month === undefined || yearsSince(context, about) !== null;
  return `${about.compared ?? ""} ${isNow ? anchor : about.month}`;
}

function hiddenOnDay(
  context: ReportContext,
  abouts: readonly About[],
  least: number,
): ReadonlyMap<string, Hidden> {
  const groups = new Map(abouts.flatMap((about) => groupsOf(context, about)).map((one) => [one.id, one]));
  const told = [...groups.values()];
  const [first] = abouts;
  const parts = first && told.length > 0 ? partsOn(context, first) : [];
  // A day that nobody counted: nothing is known of its people, so nothing is told.
  if (parts === null) return new Map(told.map(({ id }) => [id, "beside"]));
  return hiddenGroups(counted(told, parts), least);
}

function partsOn(context: ReportContext, about: About): Part[] | null {
  const analysis = analysisFor(context, about);
  const { facts, settings } = analysis;
  const { month } = about;
  const isNow = month === undefined || month === facts.meta.anchor || yearsSince(context, about) !== null;
  if (isNow) return partsNow(analysis);
  const found = countedMonths(facts, settings.stageThresholds).find(({ anchor }) => anchor === month);
  return found ? partsOfMonth(found) : null;
}

/** Groups as they are made of the parts that no group tells apart. */
function counted(told: readonly ToldGroup[], parts: readonly Part[]): Group[] {
  const people = new Map<string, number>();
  for (const { alike, people: n } of parts) {
    const membership = told.map(({ has }) => (has(alike) ? "1" : "0")).join("");
    people.set(membership, (people.get(membership) ?? 0) + n);
  }
  const found = [...people];
  return told.map(({ id }, i) => {
    const inGroup = found.map(([membership]) => membership[i] === "1");
    return {
      id,
      parts: inGroup,
      people: found.reduce((sum, [, n], part) => sum + (inGroup[part] ? n : 0), 0),
    };
  });
}

const isFew = (people: number, least: number): boolean => people > 0 && people < least;

/** A quotient of few people; few purchases are few people, too. */
function fewOnASide({ metric, share }: About, least: number): Hidden | null {
  const { kind } = METRICS[metric];
  if (!share) return null;
  const { numerator, denominator } = share;
  const sides = {
    purchaseShare: [numerator, denominator - numerator, denominator],
    salesPerPurchase: [denominator],
    peopleShare: [numerator, denominator - numerator, denominator],
    amountPerPerson: [denominator],
    purchasesPerPerson: [denominator],
  };
  const told: readonly number[] = kind in sides ? sides[kind as keyof typeof sides] : [];
  return told.some((n) => isFew(n, least)) ? "beside" : null;
}

function fewOfBoard(context: ReportContext, about: About, least: number): Hidden | null {
  const { set } = about;
  if (set === undefined) return null;
  const people = (one: CustomerSet): number => peopleIn(analysisFor(context, about), one);
  if (set.kind === "purchases") return fewOfPurchases(set, people, least);
  if (set.kind !== "season")
    return (isClassSet(set) || isConditionSet(set)) && isFew(people(set), least) ? "few" : null;
  if (isFew(people(set), least)) return "few";
  // Whoever takes them, or all of them, from the group must not find few.
  const [all, both] = [people(set.among), SEASONS.map((season) => people({ ...set, season }))];
  return isFew(all - people(set), least) || isFew(all - sum(both), least) ? "beside" : null;
}

/** Such sets stand beside each other: whoever subtracts one from the next must not find few. */
function fewOfPurchases(
  set: PurchaseSet,
  people: (one: CustomerSet) => number,
  least: number,
): Hidden | null {
  if (isFew(people(set), least)) return "few";
  const exactly = (n: number): number => people({ ...set, least: n, most: n });
  const between = set.among === "active" ? [1, 2] : [set.least - 1, set.least];
  const found = between.filter((n) => n > 0 && n < MOST_STEPS).map(exactly);
  const rest = set.among === "active" ? [people({ ...set, least: 3, most: null })] : [];
  return [...found, ...rest].some((n) => isFew(n, least)) ? "beside" : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
