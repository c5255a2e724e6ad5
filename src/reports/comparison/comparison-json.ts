import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { Analysis } from "../../core/analysis.ts";
import { f2Conversion, reactivation, retention, salesPerActive } from "../../core/cpm/balance.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";
import { fiveYears, multipleOf, outlookSales } from "./comparison-rows.ts";
import type { ComparedSlice } from "../context.ts";

/**
 * `comparison`: one entry a compared slice; its figures are null where nobody is in it.
 *
 * @example
 * // nobody is in it
 * comparisonJson([{ slice: { name: "卸", orders: { channel: ["卸"] } }, analysis: null }], "ja")
 * //=> [{ slice: "卸", orders: { channel: ["卸"] }, customers: null, figures: null }]
 */
export function comparisonJson(slices: readonly ComparedSlice[], language: Language) {
  return slices.map(({ slice, analysis }) => {
    const { orders = null, customers = null } = slice;
    return {
      slice: sliceTitle(slice, language),
      orders,
      customers,
      figures: analysis && figuresJson(analysis),
    };
  });
}

function figuresJson(analysis: Analysis) {
  const { balance, goldMap, facts } = analysis;
  const outlook = outlookSales(analysis);
  return {
    customers: facts.meta.customers,
    activeCustomers: balance.total.activeNow,
    newCustomers: balance.newCustomers,
    retention: retention(balance.total),
    retentionRate: rateOf(retention(balance.total)),
    reactivation: reactivation(balance.total),
    reactivationRate: rateOf(reactivation(balance.total)),
    f2: f2Conversion(balance),
    f2ConversionRate: rateOf(f2Conversion(balance)),
    annualSales: majorOf(balance.annualSales),
    annualSalesPerActiveCustomer: majorOf(salesPerActive(balance.total)),
    goldSurvivalRate: goldMap.goldSurvivalRate,
    outlook: outlook && {
      fiveYearSales: majorOf(outlook.line),
      fiveYearSalesLow: majorOf(outlook.low),
      fiveYearSalesHigh: majorOf(outlook.high),
    },
    fiveYearSales: majorOf(fiveYears(analysis)),
    annualSalesMultiple: multipleOf(analysis),
  };
}
