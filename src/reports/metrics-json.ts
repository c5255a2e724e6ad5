import type { Analysis, ProjectionKind } from "../core/analysis.ts";
import {
  f2Conversion,
  promotion,
  reactivationRate,
  retention,
  retentionRate,
  salesPerActive,
  salesPerRetained,
  salesPerReturned,
  type StageBalance,
} from "../core/cpm/balance.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import { isoOf } from "../core/values/day.ts";
import type { MetaFacts } from "../core/facts.ts";
import { majorOf } from "../core/values/money.ts";
import { type ProjectedYear, salesMultiple } from "../core/cpm/projection.ts";
import type { RangeYear } from "../core/cpm/range.ts";
import { reconciliationOf } from "../core/quality/reconciliation.ts";
import { complement, rateOf } from "../core/values/share.ts";
import { leversJson } from "./levers/levers-json.ts";
import { monthlyHistoryJson, trackRecordJson } from "./history/history-json.ts";

/*
 * The numbers as other programs read them: rates plain numbers, "no answer" null, money in whole currency units,
 * dates ISO text. The shape is the command line's contract; parts are added, never changed.
 */

const major = (minor: number | null): number | null => (minor === null ? null : majorOf(minor));

/** `metrics`: every number of the reports. */
export function metricsJson(analysis: Analysis) {
  return {
    customerBalanceSheet: balanceJson(analysis),
    goldCustomerMap: goldMapJson(analysis),
    levers: leversJson(analysis),
    monthlyHistory: monthlyHistoryJson(analysis.history),
    rfm: {
      ranks: analysis.ranks.map(({ rank, customers, sales }) => ({ rank, customers, sales: majorOf(sales) })),
    },
  };
}

function balanceJson(analysis: Analysis) {
  const { balance, annualSales, notices } = analysis;
  return {
    stages: balance.stages.map(stageJson),
    total: stageJson(balance.total),
    newCustomers: balance.newCustomers,
    annualSales: majorOf(balance.annualSales),
    annualSalesForMultiple: majorOf(annualSales),
    annualSalesPerActiveCustomer: major(salesPerActive(balance.total)),
    annualOrders: balance.annualOrders,
    newRetention: balance.newRetention,
    existingRetention: balance.existingRetention,
    notices: notices.map(({ code, values }) => ({ code, ...values })),
    projection: projectionJson(analysis),
    ...trackRecordJson(analysis.trackRecord),
  };
}

function stageJson(stage: StageBalance) {
  return {
    stage: stage.stage === 0 ? null : stage.stage,
    base: stage.base,
    kept: stage.kept,
    lost: stage.base - stage.kept,
    dormant: stage.dormant,
    returned: stage.returned,
    activeNow: stage.activeNow,
    lapsedNow: stage.lapsedNow,
    retentionRate: retentionRate(stage),
    churnRate: rateOf(complement(retention(stage))),
    reactivationRate: reactivationRate(stage),
    salesPerRetained: major(salesPerRetained(stage)),
    salesPerReturned: major(salesPerReturned(stage)),
  };
}

function projectionJson(analysis: Analysis) {
  const { projections, range, annualSales } = analysis;
  if (projections === null) return null;
  const years = (kind: ProjectionKind) => projections[kind].map((year) => yearJson(year, annualSales));
  return {
    static: years("static"),
    migration: years("migration"),
    retentionOnly: years("retentionOnly"),
    band: range && {
      years: range.years,
      smallSample: range.smallSample,
      low: range.low.map(rangeJson),
      high: range.high.map(rangeJson),
    },
  };
}

function yearJson(year: ProjectedYear, annualSales: number) {
  return {
    year: year.year,
    active: year.active,
    activeTotal: year.activeTotal,
    lapsedTotal: year.lapsedTotal,
    sales: majorOf(year.sales),
    cumulativeSales: majorOf(year.cumulativeSales),
    annualSalesMultiple: salesMultiple(year.cumulativeSales, annualSales),
  };
}

function rangeJson({ activeTotal, sales, cumulativeSales }: RangeYear) {
  return { activeTotal, sales: majorOf(sales), cumulativeSales: majorOf(cumulativeSales) };
}

function goldMapJson({ goldMap, balance }: Analysis) {
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

/** `quality`: what was read and what was left out. */
export function qualityJson(meta: MetaFacts) {
  return {
    rows: meta.rows,
    purchases: meta.purchases,
    customers: meta.customers,
    sales: majorOf(meta.sales),
    unidentified: { purchases: meta.unidentified.purchases, sales: majorOf(meta.unidentified.sales) },
    excluded: meta.excluded.map(({ reason, rows, amount }) => ({ reason, rows, amount: majorOf(amount) })),
    statuses: meta.quality.statuses.first.map((one) => ({ ...one, amount: majorOf(one.amount) })),
    identicalRows: meta.identicalRows,
    placeholderIds: meta.quality.people.placeholders.first.map(({ word, rows, amount }) => ({
      ...{ word, rows, amount: majorOf(amount) },
    })),
    afterAnchor: meta.afterAnchor,
    reconciliation: reconciliationJson(meta),
  };
}

/** raw − adjustments − amounts of the exclusions = analysed, to the yen. */
function reconciliationJson(meta: MetaFacts) {
  const { raw, takenOff, leftOut, analysed } = reconciliationOf(meta);
  const amounts = Object.fromEntries(takenOff.map(({ adjustment, amount }) => [adjustment, majorOf(amount)]));
  return {
    raw: majorOf(raw),
    adjustments: { shipping: 0, tax: 0, discount: 0, refund: 0, ...amounts },
    exclusions: leftOut.map(({ amount, ...one }) => ({ ...one, amount: majorOf(amount) })),
    analysed: majorOf(analysed),
  };
}

/** `customers`: one entry a person, by customer ID. */
export function customerJson(row: CustomerRow) {
  return {
    customerId: row.customerId,
    stage: row.stage,
    status: row.status,
    firstOrder: isoOf(row.firstDay),
    lastOrder: isoOf(row.lastDay),
    orders: row.purchases,
    sales: majorOf(row.sales),
    rfmRank: row.rfmRank,
    nurtureSegment: row.nurtureSegment,
    cpmGroup: row.cpmGroup,
    cpmStatus: row.cpmStatus,
  };
}
