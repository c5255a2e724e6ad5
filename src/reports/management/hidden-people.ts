/** Which numbers of some sheets tell of too few people to be shown, or give away one that does. */
import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { countedMonths } from "../../core/history/monthly-history.ts";
import { peopleIn } from "../../core/segments/customer-sets.ts";
import { type Group, type Hidden, hiddenGroups } from "../../core/segments/hidden-groups.ts";
import { type Part, partsNow, partsOfMonth } from "../../core/segments/shop-parts.ts";
import type { ReportContext } from "../context.ts";
import { columnContext } from "../explain/explain-column.ts";
import { type ToldGroup, toldGroups } from "./told-groups.ts";

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
    fewPurchases(about, least) ??
    fewOfBoard(context, about, least) ??
    worst(groupsOf(context, about).map(({ id }) => hidden.get(dayOf(context, about))?.get(id) ?? null));
}

/** The first group is the number's own. */
const worst = ([own = null, ...others]: readonly (Hidden | null)[]): Hidden | null =>
  own === "few" ? own : [own, ...others].some((one) => one !== null) ? "beside" : null;

const analysisFor = (context: ReportContext, about: About): Analysis =>
  columnContext(context, about).analysis;

const groupsOf = (context: ReportContext, about: About): ToldGroup[] =>
  toldGroups(about, analysisFor(context, about).settings.projectionModel);

/** Numbers of one shop at one day. */
function dayOf(context: ReportContext, about: About): string {
  const { anchor } = analysisFor(context, about).facts.meta;
  return `${about.compared ?? ""} ${about.month ?? anchor}`;
}

function hiddenOnDay(
  context: ReportContext,
  abouts: readonly About[],
  least: number,
): ReadonlyMap<string, Hidden> {
  const groups = new Map(abouts.flatMap((about) => groupsOf(context, about)).map((one) => [one.id, one]));
  const told = [...groups.values()];
  const [first] = abouts;
  const parts = first && told.length > 0 ? partsOn(analysisFor(context, first), first) : [];
  // A day that nobody counted: nothing is known of its people, so nothing is told.
  if (parts === null) return new Map(told.map(({ id }) => [id, "beside"]));
  return hiddenGroups(counted(told, parts), least);
}

function partsOn(analysis: Analysis, { month }: About): Part[] | null {
  const { facts, settings } = analysis;
  if (month === undefined || month === facts.meta.anchor) return partsNow(analysis);
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

/** Few purchases are few people, too. */
function fewPurchases({ metric, share }: About, least: number): Hidden | null {
  const { kind } = METRICS[metric];
  if (!share) return null;
  const { numerator, denominator } = share;
  const purchases = {
    purchaseShare: [numerator, denominator - numerator, denominator],
    salesPerPurchase: [denominator],
  };
  const told = kind === "purchaseShare" || kind === "salesPerPurchase" ? purchases[kind] : [];
  return told.some((n) => isFew(n, least)) ? "beside" : null;
}

function fewOfBoard(context: ReportContext, about: About, least: number): Hidden | null {
  const { set } = about;
  if (set?.kind !== "rank" && set?.kind !== "board") return null;
  const people = peopleIn(analysisFor(context, about), set);
  return isFew(people, least) ? "few" : null;
}
