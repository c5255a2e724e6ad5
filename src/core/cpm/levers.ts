import { type Analysis, isProjected, type ProjectedAnalysis } from "../analysis.ts";
import { f2Conversion } from "./balance.ts";
import { type Assumption, peopleNow } from "./projection.ts";
import { worthOfOneMove, worthOfSecondPurchase } from "./lever-worth.ts";
import { greatestFirst, ROUNDING_SHARE } from "../values/ranking.ts";
import { rateOf } from "../values/share.ts";
import { type AssumptionName, fiveYearSales, hasReturns, otherSteps, withAssumption } from "./what-if.ts";

/** By how much a rate is raised at most to see what it brings: one point [ratio]. */
const ONE_POINT = 0.01;
/** By what money per person is multiplied to see what it brings: 1 % more. */
const ONE_PERCENT = 1.01;
/** A step that moves fewer people a year than this is no lever to plan with [people]. */
const FEWEST = 1;

/** A rate that can be worked on: 維持率 and 復帰率 of a stage, and F2転換率, which belongs to none. */
export type PeopleLeverKind = "f2" | "retention" | "reactivation";
/** What a kept (returned) person of one stage buys for in a year. */
export type MoneyLeverKind = "salesPerRetained" | "salesPerReturned";

/** What one rate brings when it alone is raised by a point. */
export interface PeopleLever {
  readonly kind: PeopleLeverKind;
  /** 1 … 5; null for F2転換率. */
  readonly stage: number | null;
  /**
   * The present rate, and the step that was taken: a point, or what is left to 100 % [ratio]; 0 = it cannot rise
   * further.
   */
  readonly rate: number;
  readonly step: number;
  /** True where the stage has no rate of its own and that of all stages was taken (全体の率で補完). */
  readonly filled: boolean;
  /** How many people the step is in year 1 (F2転換率: of a year's new customers). */
  readonly people: number;
  /** True where that is less than one person a year: it is ranked behind the others. */
  readonly folded: boolean;
  /**
   * More sales in five years [minor units]: of the projection; of F2転換率, which is not in it, of one year's new
   * customers. null = nobody bought a second time yet.
   */
  readonly salesGain: number | null;
  /** What moving one person once is worth in five years [minor units], see `worthOfOneMove`; null as above. */
  readonly salesGainPerPerson: number | null;
  /** More 残存率 [ratio]; null where the rate is no step of it, or another step has nobody. */
  readonly survivalGain: number | null;
}

/** What it brings when people of one stage buy for 1 % more. */
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

/** Where a little work does most: every lever by itself, the best first. */
export interface Levers {
  /** By the worth of one person moved, which compares across levers; and by sales for one point. */
  readonly byPerson: readonly PeopleLever[];
  readonly byPoint: readonly PeopleLever[];
  readonly money: readonly MoneyLever[];
}

/**
 * どの施策が効くか: which rate is worth working on. Each is raised alone, and five-year sales are projected anew in the model
 * that is set.
 *
 * 復帰率 are among them only where the projection counts returns and somebody could have returned. Levers that move at least
 * one person a year stand before those that do not. Within both, four groups follow each other: observed rates; rates that
 * move nobody; filled-in rates; F2転換率 where it has no answer. In a group the greatest gain comes first; equals stand in the
 * order F2転換率, 維持率, 復帰率, and by stage.
 *
 * @returns null when there is no projection
 *
 * @example
 * // a point of 維持率 is one of 100 people, who brings 100 at once and 93.75 in the four years after
 * const rates = { retention: 0.5, reactivation: 0, salesPerRetained: 100, salesPerReturned: 0 };
 * const stages = [{ stage: 1, ...rates, filled: { retention: false } }];
 * const assumptions = { stages, moves: { kept: [], returned: [] } };
 * const shop = { newCustomers: 0, newWithSecond: 0, total: { dormant: 0 } };
 * const balance = { ...shop, stages: [{ activeNow: 100, lapsedNow: 0 }] };
 * const settings = { projectionModel: "static", includeReactivation: true };
 * const [best] = leversOf({ assumptions, balance, settings, goldMap: { steps: [] } }).byPerson;
 * [best.kind, best.stage, best.people, best.salesGainPerPerson] //=> ["retention", 1, 1, 193.75]
 */
export function leversOf(analysis: Analysis): Levers | null {
  if (!isProjected(analysis)) return null;
  const { assumptions } = analysis;
  const returning = hasReturns(analysis) ? assumptions.stages : [];
  const people = [
    ...f2Lever(analysis),
    ...assumptions.stages.map((one) => retentionLever(analysis, one)),
    ...returning.map((one) => rateLever(analysis, one, "reactivation")),
  ];
  const money = [
    ...assumptions.stages.map((one) => moneyLever(analysis, one, "salesPerRetained")),
    ...returning.map((one) => moneyLever(analysis, one, "salesPerReturned")),
  ];
  // Gains are differences of sums, so these say what a gain rounds to.
  const rounding = ROUNDING_SHARE * fiveYearSales(analysis, assumptions);
  const dearest = Math.max(...people.map(({ salesGainPerPerson }) => Math.abs(salesGainPerPerson ?? 0)));
  return {
    byPerson: ranked(people, (lever) => lever.salesGainPerPerson, ROUNDING_SHARE * dearest),
    byPoint: ranked(people, (lever) => lever.salesGain, rounding),
    money: [false, true].flatMap((filled) =>
      greatestFirst(
        money.filter((lever) => lever.filled === filled),
        (lever) => lever.salesGain,
        rounding,
      ),
    ),
  };
}

function retentionLever(analysis: ProjectedAnalysis, one: Assumption): PeopleLever {
  const lever = rateLever(analysis, one, "retention");
  const step = analysis.goldMap.steps.find(({ id }) => id === `r${one.stage}`);
  const others = step && !lever.filled ? otherSteps(analysis, step.id) : null;
  return { ...lever, survivalGain: others === null ? null : others * lever.step };
}

function rateLever(
  analysis: ProjectedAnalysis,
  one: Assumption,
  kind: "retention" | "reactivation",
): PeopleLever {
  const rate = one[kind];
  const step = stepOf(rate);
  const people = peopleBehind(analysis, { kind, stage: one.stage }) * step;
  return {
    kind,
    stage: one.stage,
    rate,
    step,
    filled: one.filled[kind],
    people,
    folded: people < FEWEST,
    salesGain: gain(analysis, { stage: one.stage, name: kind }, rate + step),
    salesGainPerPerson: worthOfOneMove(analysis, kind, one.stage),
    survivalGain: null,
  };
}

/** The lever F2転換率; none where nobody was won in the year, because there is no rate to raise then. */
function f2Lever(analysis: ProjectedAnalysis): PeopleLever[] {
  const rate = rateOf(f2Conversion(analysis.balance));
  if (rate === null) return [];
  const step = stepOf(rate);
  const others = otherSteps(analysis, "f2");
  const people = peopleBehind(analysis, { kind: "f2", stage: null }) * step;
  const worth = worthOfSecondPurchase(analysis);
  return [
    {
      kind: "f2",
      stage: null,
      rate,
      step,
      filled: false,
      people,
      folded: people < FEWEST,
      salesGain: worth === null ? null : people * worth,
      salesGainPerPerson: worth,
      survivalGain: others === null ? null : others * step,
    },
  ];
}

function moneyLever(analysis: ProjectedAnalysis, one: Assumption, kind: MoneyLeverKind): MoneyLever {
  const amount = one[kind];
  const salesGain = gain(analysis, { stage: one.stage, name: kind }, amount * ONE_PERCENT);
  return {
    kind,
    stage: one.stage,
    amount,
    step: amount * ONE_PERCENT - amount,
    filled: one.filled[kind],
    salesGain,
  };
}

/**
 * How many people a rate is a share of from now on [people]: the active for 維持率, the lapsed for 復帰率, a year's new
 * customers for F2転換率.
 *
 * @example
 * peopleBehind({ balance: { newCustomers: 40 } }, { kind: "f2", stage: null }) //=> 40
 */
export function peopleBehind(
  { balance }: Pick<Analysis, "balance">,
  { kind, stage }: Pick<PeopleLever, "kind" | "stage">,
): number {
  if (kind === "f2") return balance.newCustomers;
  const { active, lapsed } = peopleNow(balance);
  return (kind === "retention" ? active : lapsed)[(stage ?? 0) - 1] ?? 0;
}

/** One point, or what is left to 100 % [ratio]. */
function stepOf(rate: number): number {
  return Math.min(ONE_POINT, 1 - rate);
}

function gain(
  analysis: ProjectedAnalysis,
  moved: { readonly stage: number; readonly name: AssumptionName },
  value: number,
): number {
  const { assumptions } = analysis;
  const after = withAssumption(assumptions, moved, value);
  return fiveYearSales(analysis, after) - fiveYearSales(analysis, assumptions);
}

/** The groups of a ranking one after another, in each the greatest first; equals keep their order. */
function ranked(
  levers: readonly PeopleLever[],
  by: (lever: PeopleLever) => number | null,
  rounding: number,
): PeopleLever[] {
  const classOf = (lever: PeopleLever): number =>
    [lever.folded, by(lever) === null, lever.filled, lever.people === 0].reduce(
      (before, is) => 2 * before + Number(is),
      0,
    );
  const classes = [...new Set(levers.map(classOf))].sort((a, b) => a - b);
  return classes.flatMap((wanted) =>
    greatestFirst(
      levers.filter((lever) => classOf(lever) === wanted),
      by,
      rounding,
    ),
  );
}
