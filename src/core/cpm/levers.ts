import type { Analysis } from "../analysis.ts";
import { f2Conversion } from "./balance.ts";
import { type Assumption, type Assumptions, peopleNow } from "./projection.ts";
import { greatestFirst, ROUNDING_SHARE } from "../values/ranking.ts";
import { ratio, rateOf } from "../values/share.ts";
import { type AssumptionName, fiveYearSales, hasReturns, otherSteps, withAssumption } from "./what-if.ts";

/** A rate is raised by one point at most [ratio]. */
const ONE_POINT = 0.01;
/** Money per person is raised by one in a hundred of itself. */
const ONE_PERCENT = 1.01;
const MONTHS = 12;

/** A rate of one stage that people move by; F2転換率 belongs to no stage and is not in the projection. */
export type PeopleLeverKind = "f2" | "retention" | "reactivation";
/** What a kept (returned) person of one stage buys for in a year. */
export type MoneyLeverKind = "salesPerRetained" | "salesPerReturned";

/** One rate raised by a point, everything else as it is. */
export interface PeopleLever {
  readonly kind: PeopleLeverKind;
  /** 1 … 5; null for F2転換率. */
  readonly stage: number | null;
  /** The rate as the projection has it, and the step really taken [ratio]; 0 = it cannot rise further. */
  readonly rate: number;
  readonly step: number;
  /** True where all stages stand in for the stage's own missing rate (全体の率で補完). */
  readonly filled: boolean;
  /** More sales in five years [minor units]; null for F2転換率, as the projection has no new customers. */
  readonly salesGain: number | null;
  /** More 残存率 [ratio]; null where the rate is no step of it, or another step has nobody. */
  readonly survivalGain: number | null;
  /** People the step is, in year 1 (F2転換率: of a year's new customers). */
  readonly people: number;
  /** The same in a month of that year. */
  readonly peopleAMonth: number;
  /** salesGain per such person [minor units]; null without people. */
  readonly salesGainPerPerson: number | null;
}

/** What people of one stage buy for, raised by 1 %. */
export interface MoneyLever {
  readonly kind: MoneyLeverKind;
  readonly stage: number;
  /** Before the raise, and the raise [minor units per person and year]. */
  readonly amount: number;
  readonly step: number;
  readonly filled: boolean;
  /** More sales in five years [minor units]. */
  readonly salesGain: number;
}

/** Where a little work does most: each input moved alone, ranked. */
export interface Levers {
  /** By sales per person moved, which compares across levers; then by sales for one point; then by 残存率 for one point. */
  readonly byPerson: readonly PeopleLever[];
  readonly byPoint: readonly PeopleLever[];
  readonly bySurvival: readonly PeopleLever[];
  readonly money: readonly MoneyLever[];
}

/**
 * どの施策が効くか: one input at a time, all five years, in the model in force.
 *
 * Return levers exist only where returns are part of the projection and somebody could have returned. In each ranking
 * filled-in rates come last; equals stand F2転換率, 維持率, 復帰率, earlier stage first.
 *
 * @returns null when there is no projection
 */
export function leversOf(analysis: Analysis): Levers | null {
  const { assumptions } = analysis;
  if (assumptions === null) return null;
  const returning = hasReturns(analysis) ? assumptions.stages : [];
  const inProjection = [
    ...assumptions.stages.map((one) => retentionLever(analysis, assumptions, one)),
    ...returning.map((one) => rateLever(analysis, assumptions, one, "reactivation")),
  ];
  const money = [
    ...assumptions.stages.map((one) => moneyLever(analysis, assumptions, one, "salesPerRetained")),
    ...returning.map((one) => moneyLever(analysis, assumptions, one, "salesPerReturned")),
  ];
  const onTheMap = [...f2Lever(analysis), ...inProjection].filter((lever) => lever.survivalGain !== null);
  // Gains are differences of five-year sales, so these say what a gain rounds to.
  const rounding = ROUNDING_SHARE * fiveYearSales(analysis, assumptions);
  const fewest = Math.min(...inProjection.flatMap(({ people }) => (people > 0 ? [people] : [])));
  return {
    byPerson: ranked(inProjection, (lever) => lever.salesGainPerPerson, rounding / fewest),
    byPoint: ranked(inProjection, (lever) => lever.salesGain, rounding),
    bySurvival: ranked(onTheMap, (lever) => lever.survivalGain, ROUNDING_SHARE),
    money: ranked(money, (lever) => lever.salesGain, rounding),
  };
}

function retentionLever(analysis: Analysis, assumptions: Assumptions, one: Assumption): PeopleLever {
  const lever = rateLever(analysis, assumptions, one, "retention");
  const step = analysis.goldMap.steps.find(({ id }) => id === `r${one.stage}`);
  const others = step && !lever.filled ? otherSteps(analysis, step.id) : null;
  return { ...lever, survivalGain: others === null ? null : others * lever.step };
}

function rateLever(
  analysis: Analysis,
  assumptions: Assumptions,
  one: Assumption,
  kind: "retention" | "reactivation",
): PeopleLever {
  const rate = one[kind];
  const step = stepOf(rate);
  const salesGain = gain(analysis, assumptions, one.stage, kind, rate + step);
  const people = peopleBehind(analysis, { kind, stage: one.stage }) * step;
  return {
    kind,
    stage: one.stage,
    rate,
    step,
    filled: one.filled[kind],
    salesGain,
    survivalGain: null,
    people,
    peopleAMonth: people / MONTHS,
    salesGainPerPerson: ratio(salesGain, people),
  };
}

/** Nothing when nobody was won: then there is no rate to raise. */
function f2Lever(analysis: Analysis): PeopleLever[] {
  const { balance } = analysis;
  const rate = rateOf(f2Conversion(balance));
  if (rate === null) return [];
  const step = stepOf(rate);
  const others = otherSteps(analysis, "f2");
  const people = peopleBehind(analysis, { kind: "f2", stage: null }) * step;
  return [
    {
      kind: "f2",
      stage: null,
      rate,
      step,
      filled: false,
      salesGain: null,
      survivalGain: others === null ? null : others * step,
      people,
      peopleAMonth: people / MONTHS,
      salesGainPerPerson: null,
    },
  ];
}

function moneyLever(
  analysis: Analysis,
  assumptions: Assumptions,
  one: Assumption,
  kind: MoneyLeverKind,
): MoneyLever {
  const amount = one[kind];
  const salesGain = gain(analysis, assumptions, one.stage, kind, amount * ONE_PERCENT);
  return {
    kind,
    stage: one.stage,
    amount,
    step: amount * ONE_PERCENT - amount,
    filled: one.filled[kind],
    salesGain,
  };
}

/** Whom a rate is a share of from now on: active, lapsed, or (F2転換率) a year's new customers [people]. */
export function peopleBehind(
  { balance }: Pick<Analysis, "balance">,
  { kind, stage }: Pick<PeopleLever, "kind" | "stage">,
): number {
  if (kind === "f2") return balance.newCustomers;
  const { active, lapsed } = peopleNow(balance);
  return (kind === "retention" ? active : lapsed)[(stage ?? 0) - 1] ?? 0;
}

/** One point, or what is left up to 100 %. */
function stepOf(rate: number): number {
  return Math.min(ONE_POINT, 1 - rate);
}

function gain(
  analysis: Analysis,
  assumptions: Assumptions,
  stage: number,
  name: AssumptionName,
  value: number,
): number {
  const moved = withAssumption(assumptions, stage, name, value);
  return fiveYearSales(analysis, moved) - fiveYearSales(analysis, assumptions);
}

/** Filled-in ones last, then the greatest first, then those without a value; equals keep their order. */
function ranked<T extends { readonly filled: boolean }>(
  levers: readonly T[],
  by: (lever: T) => number | null,
  rounding: number,
): T[] {
  return [false, true].flatMap((filled) =>
    greatestFirst(
      levers.filter((lever) => lever.filled === filled),
      by,
      rounding,
    ),
  );
}
