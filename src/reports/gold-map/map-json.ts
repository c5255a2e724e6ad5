import type { Analysis } from "../../core/analysis.ts";
import { f2Conversion, promotion } from "../../core/cpm/balance.ts";
import { rateOf } from "../../core/values/share.ts";

/**
 * `goldCustomerMap`: the steps from newly won to staying in F5.
 *
 * @example
 * const balance = { newWithSecond: 1, newCustomers: 4, stages: [{ stage: 4, promoted: 1, base: 2 }, { stage: 5 }] };
 * const { f2ConversionRate, promotionRate } = goldMapJson({ balance, goldMap: {} });
 * [f2ConversionRate, promotionRate] //=> [0.25, [0.5, null]]
 */
export function goldMapJson({ goldMap, balance }: Analysis) {
  return {
    newCustomers: goldMap.newCustomers,
    f2ConversionRate: rateOf(f2Conversion(balance)),
    survival: goldMap.survival,
    goldSurvivalRate: goldMap.goldSurvivalRate,
    promotionRate: balance.stages.map((stage) => {
      const share = promotion(stage);
      return share && rateOf(share);
    }),
    bottleneck: goldMap.bottleneck,
  };
}
