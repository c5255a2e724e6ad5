import type { Analysis } from "../../core/analysis.ts";
import { leversOf, type MoneyLever, type PeopleLever } from "../../core/cpm/levers.ts";
import { majorOf } from "../../core/values/money.ts";

/** `levers`: every lever, those of people by the worth of one person moved, with their place by one point; null without a projection. */
export function leversJson(analysis: Analysis) {
  const levers = leversOf(analysis);
  if (levers === null) return null;
  const { byPerson, byPoint, money } = levers;
  return {
    people: byPerson.map((lever) => ({
      ...peopleJson(lever),
      placeByPoint: 1 + byPoint.findIndex(({ kind, stage }) => kind === lever.kind && stage === lever.stage),
    })),
    money: money.map(moneyJson),
  };
}

const major = (minor: number | null): number | null => (minor === null ? null : majorOf(minor));

function peopleJson(lever: PeopleLever) {
  const { kind, stage, rate, step, filled, folded, people, survivalGain } = lever;
  return {
    ...{ lever: kind, stage, rate, step, filled, peopleAYear: people, underOnePersonAYear: folded },
    salesPerPerson: major(lever.salesGainPerPerson),
    salesForStep: major(lever.salesGain),
    survivalGain,
  };
}

const moneyJson = ({ kind, stage, amount, step, filled, salesGain }: MoneyLever) => ({
  ...{ lever: kind, stage, amount: majorOf(amount), step: majorOf(step), filled },
  salesForStep: majorOf(salesGain),
});
