import type { Analysis, ProjectionKind } from "../../core/analysis.ts";
import type { Backtest, BacktestYear, TrackRecord, YearFigures } from "../../core/cpm/backtest.ts";
import {
  reactivationRate,
  retention,
  retentionRate,
  salesPerActive,
  salesPerRetained,
  salesPerReturned,
  type StageBalance,
} from "../../core/cpm/balance.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { type ProjectedYear, salesMultiple } from "../../core/cpm/projection.ts";
import type { ProjectionBand, BandYear } from "../../core/cpm/band.ts";
import { complement, rateOf } from "../../core/values/share.ts";
import type { BalanceMetrics } from "./balance-metrics.ts";
import { outlookJson } from "./outlook-json.ts";

/*
 * The numbers as other programs read them: rates plain numbers, "no answer" null, money in whole currency units,
 * dates ISO text. The shape is the command line's contract; parts are added, never changed.
 */

/**
 * The part `customerBalanceSheet` of the JSON: stages, projections with their band, 見通し and track record; money in
 * whole currency units, no answer = null.
 */
export function balanceJson(analysis: Analysis, { band, outlook, trackRecord }: BalanceMetrics) {
  const { balance, annualSales, notices } = analysis;
  return {
    stages: balance.stages.map(stageJson),
    total: stageJson(balance.total),
    newCustomers: balance.newCustomers,
    annualSales: majorOf(balance.annualSales),
    annualSalesForMultiple: majorOf(annualSales),
    annualSalesPerActiveCustomer: majorOf(salesPerActive(balance.total)),
    annualOrders: balance.annualOrders,
    newRetention: balance.newRetention,
    existingRetention: balance.existingRetention,
    notices: notices.map(({ code, values }) => ({ code, ...values })),
    projection: projectionJson(analysis, band),
    outlook: outlookJson(outlook, analysis),
    ...trackRecordJson(trackRecord),
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
    salesPerRetained: majorOf(salesPerRetained(stage)),
    salesPerReturned: majorOf(salesPerReturned(stage)),
  };
}

function projectionJson({ projections, annualSales }: Analysis, band: ProjectionBand | null) {
  if (projections === null) return null;
  const years = (kind: ProjectionKind) => projections[kind].map((year) => yearJson(year, annualSales));
  return {
    static: years("static"),
    migration: years("migration"),
    retentionOnly: years("retentionOnly"),
    band: band && {
      years: band.years,
      smallSample: band.smallSample,
      low: band.low.map(bandJson),
      high: band.high.map(bandJson),
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

function bandJson({ activeTotal, sales, cumulativeSales }: BandYear) {
  return { activeTotal, sales: majorOf(sales), cumulativeSales: majorOf(cumulativeSales) };
}

/**
 * The parts `backtest` and `nearerModel`: what was projected in earlier years beside what came, and which model lay
 * nearer.
 */
function trackRecordJson({ backtests, nearer }: TrackRecord) {
  return { backtest: backtests.map(backtestJson), nearerModel: nearer };
}

function backtestJson({ anchor, band, years }: Backtest) {
  const all = years.map(backtestYearJson);
  const { year: _year, ...first } = all[0] ?? {};
  return { anchorDate: isoOf(anchor), ...first, bandYears: band?.years ?? null, years: all };
}

function backtestYearJson({ year, actual, held, ...models }: BacktestYear) {
  return {
    year,
    static: figuresJson(models.static),
    migration: figuresJson(models.migration),
    actual: figuresJson(actual),
    held,
  };
}

function figuresJson({ active, sales }: YearFigures) {
  return { active, sales: majorOf(sales) };
}
