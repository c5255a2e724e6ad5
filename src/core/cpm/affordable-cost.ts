/** いくらまで使えるか (definitions.md 12.5): what moving somebody may cost, and when a mailing pays for itself. */
import type { Analysis, ProjectedAnalysis } from "../analysis.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import { type YearSet, yearSet } from "../segments/year-sets.ts";
import { ratio, type Share } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";
import { patternRowsIn } from "./balance.ts";
import type { PeopleLever } from "./levers.ts";
import { STAGES } from "./stages.ts";

/** What moving one person once by a lever may cost [minor units per person]; null = there is no such amount, or it is below 0. */
export interface AffordableCost {
  /** The margin of what they bring in five years. */
  readonly fiveYears: number | null;
  /** The margin of what they buy for in the first year. */
  readonly firstYear: number | null;
  /** What that is: VK*, VB*, or the mean second purchase of the year's new customers [minor units]. */
  readonly firstYearSales: number | null;
  /** True where all stages stand in for the stage's own missing amount. */
  readonly filled: boolean;
}

/**
 * What moving one person once by a lever may cost.
 *
 * @param margin 粗利率 [ratio]
 *
 * @example
 * // keeping one F1 person brings 300 in five years, of it 100 in the first; half of that is left after the cost of goods
 * const assumptions = { stages: [{ stage: 1, salesPerRetained: 100, filled: { salesPerRetained: false } }] };
 * const lever = { kind: "retention", stage: 1, salesGainPerPerson: 300 };
 * affordableCost({ assumptions, balance: { newSecondSales: 0, newWithSecond: 0 } }, lever, 0.5)
 * //=> { fiveYears: 150, firstYear: 50, firstYearSales: 100, filled: false }
 */
export function affordableCost(
  { assumptions, balance }: Pick<ProjectedAnalysis, "assumptions" | "balance">,
  { kind, stage, salesGainPerPerson }: Pick<PeopleLever, "kind" | "stage" | "salesGainPerPerson">,
  margin: number,
): AffordableCost {
  const name = kind === "retention" ? "salesPerRetained" : "salesPerReturned";
  const one = assumptions.stages[(stage ?? 0) - 1];
  const second = ratio(balance.newSecondSales, balance.newWithSecond);
  const firstYearSales = kind === "f2" ? second : (one?.[name] ?? null);
  return {
    fiveYears: costOf(salesGainPerPerson, margin),
    firstYear: costOf(firstYearSales, margin),
    firstYearSales,
    filled: kind !== "f2" && (one?.filled[name] ?? false),
  };
}

/** Nothing can be spent on what brings less than nothing. */
const costOf = (sales: number | null, margin: number): number | null =>
  sales === null || sales < 0 ? null : sales * margin;

/** People a mailing may go to, and what an order of theirs is. */
export interface MailingSet {
  readonly set: YearSet;
  readonly people: number;
  /** Sales and orders of the current year [minor units, count]: the set's own; of lapsed people, who have none, the shop's. */
  readonly orders: Share;
  /** 受注単価 [minor units per order]; null = there is no order. */
  readonly orderValue: number | null;
}

/** The sets of 12.5: active people by stage, all lapsed ones, this year's new ones. */
const SETS: readonly YearSet[] = [
  ...STAGES.map((stage) => yearSet("active", stage)),
  yearSet("lapsed", null),
  yearSet("new", null),
];

/**
 * Whom a mailing may go to, with their 受注単価 of the current year.
 *
 * @throws RangeError when nobody asked for the `patternRequest` of the anchor
 *
 * @example
 * // ten people who are F3 by the two orders each made this year, and five lapsed ones: theirs is the shop's order
 * const bought = { older: 0, previous: 1, current: 2, customers: 10, currentPurchases: 20, currentAmount: 40_000 };
 * const lapsed = { older: 1, previous: 0, current: 0, customers: 5, currentPurchases: 0, currentAmount: 0 };
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => [bought, lapsed] }) };
 * const sets = mailingSets({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } });
 * sets.filter(({ people }) => people > 0).map(({ set, people, orderValue }) => [set.kind, set.stage, people, orderValue])
 * //=> [["active", 3, 10, 2_000], ["lapsed", null, 5, 2_000]]
 */
export function mailingSets({ facts, settings }: Pick<Analysis, "facts" | "settings">): MailingSet[] {
  const { stageThresholds } = settings;
  const table = rowsOf(facts, patternRequest(facts.meta.anchor, stageThresholds));
  return SETS.map((set) => {
    const own = patternRowsIn(table, stageThresholds, set);
    const buying = set.kind === "lapsed" ? table : own;
    const orders = {
      numerator: sumOf(buying, "currentAmount"),
      denominator: sumOf(buying, "currentPurchases"),
    };
    const { numerator, denominator } = orders;
    return { set, people: sumOf(own, "customers"), orders, orderValue: ratio(numerator, denominator) };
  });
}

/**
 * The margin of one order [minor units]; null = there is no order.
 *
 * @param margin 粗利率 [ratio]
 *
 * @example
 * orderProfit({ orderValue: 500_000 }, 0.4) //=> 200_000
 */
export const orderProfit = ({ orderValue }: Pick<MailingSet, "orderValue">, margin: number): number | null =>
  orderValue === null ? null : orderValue * margin;

/**
 * The share of people written to who have to buy in addition, so that their margin pays for the mailing. Whoever would
 * have bought anyway does not count.
 *
 * @param cost of one message, postage and coupon included [minor units]
 * @param profit the margin of one order [minor units]; null = there is no order
 * @returns a ratio, above 1 where not even everybody is enough; null where an order leaves nothing
 *
 * @example
 * breakEvenResponse(10_000, 200_000) //=> 0.05
 * @example
 * breakEvenResponse(10_000, 0) //=> null
 */
export const breakEvenResponse = (cost: number, profit: number | null): number | null =>
  profit === null || profit <= 0 ? null : cost / profit;
