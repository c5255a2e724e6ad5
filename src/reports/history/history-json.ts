import type { Backtest, BacktestYear, TrackRecord, YearFigures } from "../../core/cpm/backtest.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import type { MonthRow } from "../../core/history/monthly-history.ts";
import { rateOf } from "../../core/values/share.ts";

/** `backtest` and `nearerModel`: earlier projections beside what happened, year 1 first and the years after it below. */
export function trackRecordJson({ backtests, nearer }: TrackRecord) {
  return { backtest: backtests.map(backtestJson), nearerModel: nearer };
}

function backtestJson({ anchor, range, years }: Backtest) {
  const all = years.map(yearJson);
  const { year: _year, ...first } = all[0] ?? {};
  return { anchorDate: isoOf(anchor), ...first, bandYears: range?.years ?? null, years: all };
}

function yearJson({ year, actual, held, ...models }: BacktestYear) {
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

/** `monthlyHistory`: one entry a month, oldest first. */
export function monthlyHistoryJson(history: readonly MonthRow[]) {
  return history.map((row) => ({
    anchorDate: isoOf(row.anchor),
    activeCustomers: row.activeCustomers,
    retentionRate: rateOf(row.retention),
    stageRetentionRates: row.stageRetention.map(rateOf),
    reactivationRate: rateOf(row.reactivation),
    goldSurvivalRate: row.goldSurvivalRate,
    annualSalesPerActiveCustomer:
      row.annualSalesPerActiveCustomer === null ? null : majorOf(row.annualSalesPerActiveCustomer),
    annualSales: majorOf(row.annualSales),
    monthSales: majorOf(row.monthSales),
    unfinished: row.unfinished,
    partialYear: row.partialYear,
  }));
}
