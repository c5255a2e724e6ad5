import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf } from "../../../src/core/analysis.ts";
import { retention } from "../../../src/core/cpm/balance.ts";
import { isoOf, yearsBefore } from "../../../src/core/values/day.ts";
import { historyAnchors, monthsOf } from "../../../src/core/history/monthly-history.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { sampleShop } from "../../../src/workbench/sample-shop.ts";
import { rowsOf, shopOrders } from "../../support/random-shop.ts";
import { EVERYTHING, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { shopEngine } from "../../support/shop-history.ts";

/*
 * What must hold at every month end, whatever the shop: it needs no second way of counting, so it can be run on any
 * orders.
 */
function analysisAt(engine: RowsEngine, anchor: number): Analysis {
  const question = {
    anchor: { kind: "day", day: anchor } as const,
    today: RULES.today,
    limits: SETTINGS,
  };
  return analysisOf(engine.facts(question, EVERYTHING), SETTINGS);
}

/** Fails with the anchor's date where something does not add up. */
function expectIdentities(analysis: Analysis): void {
  const { balance, facts, projections } = analysis;
  const { total, stages } = balance;
  const at = isoOf(facts.meta.anchor);
  expect(total.activeNow, at).toBe(balance.newCustomers + total.kept + total.returned);
  expect(balance.annualSales, at).toBe(balance.newSales + total.keptSales + total.returnedSales);
  expect(total.activeSales, at).toBe(balance.annualSales);
  expect(total.activeNow + total.lapsedNow, at).toBe(facts.meta.customers);
  expect(total.base + total.dormant + balance.newCustomers, at).toBe(facts.meta.customers);
  const moved = (moves: readonly (readonly number[])[]) => moves.map((row) => row.reduce((a, b) => a + b, 0));
  expect(moved(balance.keptMoves), at).toEqual(stages.map(({ kept }) => kept));
  expect(moved(balance.returnedMoves), at).toEqual(stages.map(({ returned }) => returned));
  for (const years of Object.values(projections ?? {}))
    for (const { activeTotal, lapsedTotal } of years)
      expect(activeTotal + lapsedTotal, at).toBeCloseTo(facts.meta.customers, 6);
  expect(projections?.migration[0]?.sales, at).toBe(projections?.static[0]?.sales);
}

/** The last row of the ledger of each month end is the balance sheet, and the same row of any later ledger. */
function expectHistory(engine: RowsEngine, last: Analysis): void {
  monthsOf(last).forEach((row, i) => {
    const analysis = analysisAt(engine, row.anchor);
    expectIdentities(analysis);
    expect(monthsOf(analysis)[i]).toEqual(row);
    expect(row).toMatchObject({
      activeCustomers: analysis.balance.total.activeNow,
      retention: retention(analysis.balance.total),
      stageRetention: analysis.balance.stages.map(retention),
      annualSales: analysis.balance.annualSales,
      goldSurvivalRate: analysis.goldMap.goldSurvivalRate,
    });
  });
}

describe("at every month end", () => {
  it("of random shops the sums agree", () => {
    fc.assert(
      fc.property(shopOrders, (orders) => {
        const engine = shop(rowsOf(orders));
        expectHistory(engine, analysisAt(engine, Math.max(...engine.ledger.day)));
      }),
      { numRuns: 6 },
    );
  });
  it("of the sample shop the sums agree", () => {
    const engine = shopEngine(sampleShop(7));
    const last = analysisAt(engine, Math.max(...engine.ledger.day));
    expect(monthsOf(last)).toHaveLength(
      historyAnchors(last.facts.meta.anchor, last.facts.meta.dataStart).length,
    );
    expect(monthsOf(last).length).toBeGreaterThanOrEqual(48);
    expectHistory(engine, last);
  });
});

it("month sales of finished years add up to the year's sales", () => {
  fc.assert(
    fc.property(shopOrders, (orders) => {
      const engine = shop(rowsOf(orders));
      const history = monthsOf(analysisAt(engine, Math.max(...engine.ledger.day)));
      history.forEach((row, i) => {
        if (i < 11 || row.unfinished) return;
        const months = history.slice(i - 11, i + 1);
        // Where it begins on 29 February, it holds a day more than its twelve months.
        if (isoOf(yearsBefore(row.anchor, 1) + 1).endsWith("-02-29")) return;
        expect(row.annualSales).toBe(months.reduce((total, month) => total + month.monthSales, 0));
      });
    }),
    { numRuns: 30 },
  );
});
