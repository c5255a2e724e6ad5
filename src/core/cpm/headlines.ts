import type { Balance } from "./balance.ts";
import { f2Conversion, reactivation, retention } from "./balance.ts";
import type { GoldMap } from "./gold-map.ts";
import {
  type Assumption,
  type Assumptions,
  type People,
  peopleNow,
  type ProjectedYear,
} from "./projection.ts";
import type { Reach } from "./reach.ts";
import { type SurvivalStep, thinnestStep } from "./survival.ts";
import { isoOf, monthsUntil, type Day } from "../values/day.ts";
import type { ProblemValues } from "../values/problem.ts";
import { ratio, rateOf, type Share } from "../values/share.ts";
import { total } from "../values/sum.ts";

/** What a sentence, a card or the sidebar's result may tell of a shop. */
export type HeadlineFigure = AnalysisFigure | "outlook" | "plan";
/** Those that every analysis has; 見通し and 事業計画 stand on tables of their own. */
type AnalysisFigure = "retention" | "reactivation" | "f2" | "goldSurvival" | "fiveYearSales";

/**
 * Why a figure is no headline: the orders do not reach back far enough; nobody or too few people are behind it, or
 * behind the step of 残存率 that is named; stages on few people carry most of the sales; people would become more, or
 * fewer than one of them would buy.
 */
export type WithheldCode =
  "history" | "nobody" | "fewPeople" | "thinStages" | "moreThanNow" | "belowOnePerson";

/** A reason and what its sentence mentions: dates ISO, people and months [count], shares [ratio]. */
export interface Withheld {
  readonly code: WithheldCode;
  readonly values: ProblemValues;
  /** The step of 残存率 that lacks people; absent for other figures. */
  readonly step?: SurvivalStep["id"];
}

/** A figure as it may be said [ratio, or minor units]; null with the reason where the data cannot carry it. */
export type Headline =
  { readonly value: number; readonly withheld: null } | { readonly value: null; readonly withheld: Withheld };

/** Every headline figure of a shop; tables, JSON and cell functions show the numbers all the same. */
export type Headlines = Readonly<Record<AnalysisFigure, Headline>>;

/** A projection as a headline judges it. */
export interface Ahead {
  readonly assumptions: Assumptions;
  readonly years: readonly ProjectedYear[];
  /** Whether lapsed people come back in it. */
  readonly returns: boolean;
}

/** What headlines are made of. */
export interface HeadlineParts {
  readonly reach: Reach;
  readonly balance: Balance;
  readonly goldMap: Pick<GoldMap, "steps" | "goldSurvivalRate">;
  /** null = no projection. */
  readonly ahead: Ahead | null;
  /** The fewest people a headline stands on. */
  readonly minSample: number;
}

/** More than this of the sales on stages with few people is no headline [ratio]. */
const MOST_ON_THIN_STAGES = 0.5;
/** Without new customers active people do not become more: a projection above this is not believed [ratio]. */
export const MOST_ACTIVE = 1.05;

/**
 * What may be said of a shop at an anchor, and why the rest may not.
 *
 * @example
 * // orders of one year only: F2転換率 can be said, 維持率 not yet
 * const reach = { anchor: 19_813, dataStart: 19_448, covers: "partOfPrevious", older: "nothing" };
 * const from = { retentionFrom: 20_148, reactivationFrom: 20_179 };
 * const balance = { total: { kept: 0, base: 0, returned: 0, dormant: 0 }, newCustomers: 40, newWithSecond: 10 };
 * const goldMap = { steps: [], goldSurvivalRate: null };
 * const { f2, retention } = headlinesOf({ reach: { ...reach, ...from }, balance, goldMap, ahead: null, minSample: 30 });
 * [f2.value, retention.withheld.code] //=> [0.25, "history"]
 */
export function headlinesOf(parts: HeadlineParts): Headlines {
  const { reach, balance, goldMap, minSample } = parts;
  return {
    retention: retentionHeadline(reach, retention(balance.total), minSample),
    reactivation: reactivationHeadline(reach, reactivation(balance.total), minSample),
    f2: shareHeadline(f2Conversion(balance), minSample),
    goldSurvival: survivalHeadline(reach, goldMap, minSample),
    fiveYearSales: salesHeadline(parts),
  };
}

/**
 * 維持率: on a whole previous year and enough people of it.
 *
 * @example
 * retentionHeadline({ covers: "bothYears" }, { numerator: 20, denominator: 40 }, 30) //=> { value: 0.5, withheld: null }
 */
export function retentionHeadline(reach: Reach, share: Share, minSample: number): Headline {
  if (reach.covers !== "bothYears") return tooEarly(reach, reach.retentionFrom);
  return shareHeadline(share, minSample);
}

/**
 * 復帰率: where somebody can have lapsed before the previous year.
 *
 * @example
 * // nobody of forty is an answer
 * reactivationHeadline({ older: "fullYear" }, { numerator: 0, denominator: 40 }, 30) //=> { value: 0, withheld: null }
 */
export function reactivationHeadline(reach: Reach, share: Share, minSample: number): Headline {
  if (reach.older === "nothing") return tooEarly(reach, reach.reactivationFrom);
  return shareHeadline(share, minSample);
}

/**
 * 残存率: as 維持率, and enough people at each of its five steps.
 *
 * @example
 * // the last step stands on twelve people, so 残存率 is not told
 * const steps = [["f2", 90], ["r5", 12]].map(([id, denominator]) => ({ id, share: { numerator: 6, denominator } }));
 * const { withheld } = survivalHeadline({ covers: "bothYears" }, { steps, goldSurvivalRate: 0.03 }, 30);
 * [withheld.code, withheld.step, withheld.values.missing] //=> ["fewPeople", "r5", 18]
 */
export function survivalHeadline(
  reach: Reach,
  { steps, goldSurvivalRate }: HeadlineParts["goldMap"],
  minSample: number,
): Headline {
  if (reach.covers !== "bothYears") return tooEarly(reach, reach.retentionFrom);
  const fewest = thinnestStep(steps);
  const people = fewest?.share.denominator ?? 0;
  if (goldSurvivalRate === null || people < minSample)
    return {
      value: null,
      withheld: { ...tooFew(people, minSample), ...(fewest ? { step: fewest.id } : {}) },
    };
  return { value: goldSurvivalRate, withheld: null };
}

function shareHeadline(share: Share, minSample: number): Headline {
  const rate = rateOf(share);
  return rate === null || share.denominator < minSample
    ? { value: null, withheld: tooFew(share.denominator, minSample) }
    : { value: rate, withheld: null };
}

/** 5年売上 of the 試算: a whole previous year, enough people in the stages that carry it, and no growth out of nothing. */
function salesHeadline({ reach, balance, ahead, minSample }: HeadlineParts): Headline {
  if (reach.covers !== "bothYears") return tooEarly(reach, reach.retentionFrom);
  const { base, activeNow } = balance.total;
  const last = ahead?.years[ahead.years.length - 1];
  if (!ahead || !last || base < minSample) return { value: null, withheld: tooFew(base, minSample) };
  const thin = shareOfThinStages(balance, ahead, minSample);
  if (thin > MOST_ON_THIN_STAGES)
    return { value: null, withheld: { code: "thinStages", values: { share: thin, minSample } } };
  const next = ahead.years[0]?.activeTotal ?? 0;
  if (next > MOST_ACTIVE * activeNow)
    return { value: null, withheld: { code: "moreThanNow", values: { now: activeNow, next } } };
  return { value: last.cumulativeSales, withheld: null };
}

/** How much of the projected sales comes from stages that few people of the previous year stand behind [ratio]. */
function shareOfThinStages(
  balance: Balance,
  { assumptions, years, returns }: Ahead,
  minSample: number,
): number {
  const starts: readonly People[] = [peopleNow(balance), ...years.slice(0, -1)];
  const sales = assumptions.stages.map((stage) =>
    total(starts.map((people) => nextSales(stage, people, returns))),
  );
  const thin = sales.filter((_, i) => (balance.stages[i]?.base ?? 0) < minSample);
  return ratio(total(thin), total(sales)) ?? 0;
}

/** What a stage's people buy for in the year that follows [minor units]. */
function nextSales(stage: Assumption, { active, lapsed }: People, returns: boolean): number {
  const at = stage.stage - 1;
  const kept = (active[at] ?? 0) * stage.retention;
  const back = returns ? (lapsed[at] ?? 0) * stage.reactivation : 0;
  return kept * stage.salesPerRetained + back * stage.salesPerReturned;
}

/**
 * A headline that is withheld until a later anchor, because the orders do not reach back far enough.
 *
 * @example
 * // as of 2024-03-31, orders since 2023-04-01
 * tooEarly({ anchor: 19_813, dataStart: 19_448 }, 20_148).withheld.values
 * //=> { start: "2023-04-01", date: "2025-03-01", months: 12 }
 */
export function tooEarly({ anchor, dataStart }: Reach, from: Day): Headline {
  const values = { start: isoOf(dataStart), date: isoOf(from), months: monthsUntil(anchor, from) };
  return { value: null, withheld: { code: "history", values } };
}

/**
 * Why a figure on too few people is no headline, with how many are missing [count].
 *
 * @example
 * tooFew(12, 30) //=> { code: "fewPeople", values: { people: 12, minSample: 30, missing: 18 } }
 */
export function tooFew(people: number, minSample: number): Withheld {
  const values = { people, minSample, missing: minSample - people };
  return { code: people === 0 ? "nobody" : "fewPeople", values };
}
