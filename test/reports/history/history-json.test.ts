import { expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import { watchedHistory } from "../../../src/core/history/watched-history.ts";
import { balanceJson } from "../../../src/reports/balance-sheet/balance-json.ts";
import { balanceMetrics } from "../../../src/reports/balance-sheet/balance-metrics.ts";
import { monthlyHistoryJson } from "../../../src/reports/history/history-json.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

function jsonOf(analysis: Analysis) {
  return {
    customerBalanceSheet: balanceJson(analysis, balanceMetrics(analysis)),
    monthlyHistory: monthlyHistoryJson(watchedHistory(analysis)),
  };
}

const { customerBalanceSheet, monthlyHistory } = jsonOf(analyse(WORKED_ROWS, "2024-03-31"));
const close = (value: number) => expect.closeTo(value, 6);

// Worked out by hand: 6.5 people and 42,500 yen projected at 2023-03-31; C04 C06 C08 C09 C11 C13 came, for 47,000.
it("the track record in whole yen, year 1 at the top", () => {
  const year = {
    static: { active: close(6.5), sales: close(42500) },
    migration: { active: close(6.5), sales: close(42500) },
    actual: { active: 6, sales: 47000 },
    held: null,
  };
  const [first, second] = customerBalanceSheet.backtest;
  expect(first).toEqual({
    ...{ anchorDate: "2023-03-31", ...year, bandYears: null },
    years: [{ year: 1, ...year }],
  });
  // Of two years back: test/core/cpm/backtest.test.ts works it out.
  expect(second).toMatchObject({ anchorDate: "2022-03-31", years: [{ year: 1 }, { year: 2 }] });
  expect(second).toMatchObject({ actual: { active: 5, sales: 32_000 }, static: { active: close(58 / 15) } });
  expect(customerBalanceSheet.nearerModel).toEqual({ active: "static", sales: "static" });
});

it("the monthly history with plain rates, from the month of the first purchase to the anchor", () => {
  expect(monthlyHistory).toHaveLength(48);
  expect(monthlyHistory[0]).toMatchObject({
    anchorDate: "2020-04-30",
    activeCustomers: 1,
    retentionRate: null,
    reactivationRate: null,
    goldSurvivalRate: null,
    annualSales: 3000,
    annualSalesMultiple: null,
    partialYear: true,
  });
  expect(monthlyHistory[47]).toEqual({
    anchorDate: "2024-03-31",
    activeCustomers: 9,
    retentionRate: 0.625,
    stageRetentionRates: [0.5, 0.5, 1, 1, 0.5],
    reactivationRate: close(1 / 3),
    goldSurvivalRate: close(1 / 6),
    annualSalesPerActiveCustomer: close(70000 / 9),
    annualSales: 70000,
    monthSales: 5000,
    // 5.2 of definitions.md: five years of the static 試算 come to 238,636.1.
    annualSalesMultiple: expect.closeTo(3.4091, 4),
    unfinished: false,
    partialYear: false,
    // test/core/history/alarm-log.test.ts works it out: 6/7 before the alarm, 5/8 now.
    alarm: { verdict: null, since: "2023-05-31", fallSincePeak: close(6 / 7 - 5 / 8) },
  });
  expect(monthlyHistory[37]).toMatchObject({
    anchorDate: "2023-05-31",
    alarm: { verdict: "worse", since: "2023-05-31", fallSincePeak: close(1 / 7) },
  });
  expect(monthlyHistory[36]).toMatchObject({ alarm: { verdict: null, since: null, fallSincePeak: null } });
});

it("without two years of data there is no track record, and the month under way is marked", () => {
  const rows: Row[] = [["A", "2024-03-05", 100]];
  const json = jsonOf(analyse(rows, "2024-03-10"));
  expect(json.customerBalanceSheet.backtest).toEqual([]);
  expect(json.monthlyHistory).toMatchObject([
    { anchorDate: "2024-03-10", unfinished: true, annualSales: 100 },
  ]);
});
