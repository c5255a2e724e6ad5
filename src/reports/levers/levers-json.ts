import type { Levers, MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import { majorOf } from "../../core/values/money.ts";

/** `levers`: every lever, those of people by the worth of one person moved, with their place by one point; null without a projection. */
export function leversJson(levers: Levers | null) {
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
