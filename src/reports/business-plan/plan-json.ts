import type { Analysis } from "../../core/analysis.ts";
import { type PlanRow, profitOf } from "../../core/outlook/business-plan.ts";
import { planCpo } from "../../core/ltv/plan-cost.ts";
import type { FirstYear } from "../../core/outlook/first-year.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { outlookRowJson } from "../balance-sheet/outlook-json.ts";
import type { PlanMetrics } from "./plan-metrics.ts";

/** `businessPlan`: the plan that goes on as it was; `rows` null with `missing` where there is none; money in whole currency units. */
export function planJson({ plan, answer, cost }: PlanMetrics, analysis: Analysis) {
  const cpo = planCpo(cost);
  return {
    missing: answer.missing,
    pairs: plan?.basis.outlook.pairs ?? null,
    newMayBeOld: analysis.reach.older === "nothing",
    ...firstYearJson(answer.first),
    cpo: majorOf(cpo),
    rows: plan && plan.rows.map((row) => rowJson(row, analysis, cpo)),
  };
}

/** null = nobody is new, or none of them bought again. */
function firstYearJson({ customers, repeaters, repeatOrders, sales, firstSales }: FirstYear) {
  return {
    newCustomers: customers,
    firstYearSales: majorOf(ratio(sales, customers)),
    firstOrderValue: majorOf(ratio(firstSales, customers)),
    repeatRate: ratio(repeaters, customers),
    ordersPerNewCustomer: ratio(repeatOrders, customers),
    repeatOrderValue: majorOf(ratio(sales - firstSales, repeatOrders)),
  };
}

/** @param cpo by 広告費 [minor units] */
function rowJson(row: PlanRow, { annualSales, settings }: Analysis, cpo: number | null) {
  const margin = settings.grossMargin;
  return {
    ...outlookRowJson(row, annualSales),
    newCustomers: row.newCustomers,
    existingActive: row.existing.active,
    existingSales: majorOf(row.existing.sales),
    wonActive: row.won.active,
    wonSales: majorOf(row.won.sales),
    grossProfit: margin === null ? null : majorOf(profitOf(row.sales.line, 0, { margin, cost: 0 })),
    profit:
      margin === null || cpo === null
        ? null
        : majorOf(profitOf(row.sales.line, row.newCustomers, { margin, cost: cpo })),
  };
}
