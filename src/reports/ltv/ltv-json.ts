import { COHORT_UNITS } from "../../core/facts/cohort-requests.ts";
import type { LtvCohort } from "../../core/ltv/cohort-list.ts";
import type { Ltv, LtvCurve } from "../../core/ltv/ltv.ts";
import { LTV_SHARES, type LtvCell } from "../../core/ltv/mature.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";

/** `ltv`: from which product's first purchase on (null = the first of all); cohorts by month, quarter and year, oldest first; all mature ones together; and by how people began. */
export function ltvJson({ since, cohorts, basis, curve, axes, formula }: Ltv) {
  const [month, quarter, year] = COHORT_UNITS.map((unit) => cohorts[unit].map(cohortJson));
  return {
    startProduct: since === "" ? null : since,
    ...{ cohorts: month, quarters: quarter, years: year, matureDays: basis },
    mature: curve && curveJson(curve),
    axes: axes.map(({ axis, values }) => ({
      axis,
      values: values.map(({ value, curve: own }) => ({ value, isRest: value === null, ...curveJson(own) })),
    })),
    formula: {
      averageOrderValue: majorOf(rateOf(formula.orderValue)),
      yearlyPurchases: rateOf(formula.yearlyPurchases),
      years: formula.years,
      ltv: majorOf(formula.ltv),
      salesPerCustomer: majorOf(rateOf(formula.salesPerCustomer)),
    },
  };
}

/** A step that is not mature has no answers: null is not 0. */
const cohortJson = ({ start, end, customers, firstSales, countsOldAsNew, cells }: LtvCohort) => ({
  cohort: isoOf(start).slice(0, 7),
  ...{ from: isoOf(start), to: isoOf(end), customers, firstSales: majorOf(firstSales), countsOldAsNew },
  steps: cells.map(({ mature, ...cell }) => ({
    ...{ days: cell.days, mature },
    ...(mature ? answers(cell) : NO_ANSWERS),
  })),
});

const curveJson = ({ end, cells }: LtvCurve) => ({
  to: isoOf(end),
  customers: cells[0]?.customers ?? 0,
  firstSales: majorOf(cells[0]?.firstSales ?? 0),
  steps: cells.map((cell) => ({ days: cell.days, ...answers(cell) })),
});

/** Cumulative, the first purchases included but in what is repeat. */
const answers = (cell: LtvCell) => ({
  sales: majorOf(cell.sales),
  salesPerCustomer: majorOf(rateOf(LTV_SHARES.salesPerCustomer(cell))),
  orders: cell.purchases,
  repeatCustomers: cell.seconds,
  repeatRate: rateOf(LTV_SHARES.repeatRate(cell)),
  repeatOrders: cell.repeatPurchases,
  repeatSales: majorOf(cell.repeatSales),
  repeatOrderValue: majorOf(rateOf(LTV_SHARES.repeatOrderValue(cell))),
  ordersPerNewCustomer: rateOf(LTV_SHARES.ordersPerNewCustomer(cell)),
});

const NO_ANSWERS: Readonly<Record<keyof ReturnType<typeof answers>, null>> = {
  sales: null,
  salesPerCustomer: null,
  orders: null,
  repeatCustomers: null,
  repeatRate: null,
  repeatOrders: null,
  repeatSales: null,
  repeatOrderValue: null,
  ordersPerNewCustomer: null,
};
