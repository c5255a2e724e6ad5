import { type Analysis, isProjected } from "../../core/analysis.ts";
import { affordableCost, type MailingSet, mailingSets, orderProfit } from "../../core/cpm/affordable-cost.ts";
import type { Levers, MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * `levers`: every lever, those of people by the worth of one person moved, with their place by one point; null without a
 * projection. What a person may cost, and an order leaves, is null without a margin.
 *
 * @example
 * leversJson(null, {}) //=> null
 */
export function leversJson(levers: Levers | null, analysis: Analysis) {
  if (levers === null) return null;
  const { byPerson, byPoint, money } = levers;
  const { grossMargin } = analysis.settings;
  return {
    people: byPerson.map((lever) => ({
      ...peopleJson(lever),
      affordableCost: costJson(lever, analysis),
      placeByPoint: 1 + byPoint.findIndex(({ kind, stage }) => kind === lever.kind && stage === lever.stage),
    })),
    money: money.map(moneyJson),
    grossMargin,
    mailing: mailingSets(analysis).map((set) => mailingJson(set, grossMargin)),
  };
}

/**
 * What moving one person once may cost, in whole currency units; null = no margin is set.
 *
 * @example
 * // 300 in five years, of it 100 in the first; half is left after the cost of goods
 * const assumptions = { stages: [{ stage: 1, salesPerRetained: 10_000, filled: {} }] };
 * const balance = { newSecondSales: 0, newWithSecond: 0 };
 * const lever = { kind: "retention", stage: 1, salesGainPerPerson: 30_000 };
 * const of = (grossMargin) => costJson(lever, { assumptions, balance, settings: { grossMargin } });
 * [of(0.5), of(null)] //=> [{ fiveYears: 150, firstYear: 50 }, null]
 */
export function costJson(lever: PeopleLever, analysis: Analysis) {
  const { grossMargin } = analysis.settings;
  if (grossMargin === null || !isProjected(analysis)) return null;
  const { fiveYears, firstYear } = affordableCost(analysis, lever, grossMargin);
  return { fiveYears: majorOf(fiveYears), firstYear: majorOf(firstYear) };
}

function mailingJson(mailing: MailingSet, margin: number | null) {
  const { set, people, orders, orderValue } = mailing;
  return {
    ...{ set: set.kind, stage: "stage" in set ? set.stage : null, people },
    ...{ orders: orders.denominator, orderValue: majorOf(orderValue) },
    profitPerOrder: margin === null ? null : majorOf(orderProfit(mailing, margin)),
  };
}

function peopleJson(lever: PeopleLever) {
  const { kind, stage, rate, step, filled, folded, people, survivalGain } = lever;
  return {
    ...{ lever: kind, stage, rate, step, filled, peopleAYear: people, underOnePersonAYear: folded },
    salesPerPerson: majorOf(lever.salesGainPerPerson),
    salesForStep: majorOf(lever.salesGain),
    survivalGain,
  };
}

const moneyJson = ({ kind, stage, amount, step, filled, salesGain }: MoneyLever) => ({
  ...{ lever: kind, stage, amount: majorOf(amount), step: majorOf(step), filled },
  salesForStep: majorOf(salesGain),
});
