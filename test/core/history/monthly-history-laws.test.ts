import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/core/cpm/balance.ts";
import { goldMapOf } from "../../../src/core/cpm/gold-map.ts";
import { patternRequest, patternRows } from "../../../src/core/facts/pattern.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { rateOf } from "../../../src/core/values/share.ts";
import {
  ANCHORS,
  firstDay,
  historyOf,
  ledgerOfRows,
  rowsOf,
  shopOrders,
  twinOf,
} from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";
import { twinBalance, twinGoldMap, within } from "../../support/slow-twin.ts";

describe("one sweep gives what each month alone would", () => {
  const thresholds = fc.constantFrom([1, 2, 3, 4, 5] as const, [1, 2, 4, 5, 7] as const);

  it("as one pass over the ledger per anchor counts it", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), thresholds, (orders, anchor, limits) => {
        const first = firstDay(orders);
        fc.pre(first <= day(anchor));
        const ledger = ledgerOfRows(rowsOf(orders));
        for (const row of historyOf(rowsOf(orders), anchor, limits)) {
          const balance = balanceOf(patternRows(ledger, patternRequest(row.anchor, limits)), limits);
          const { base, kept, dormant, returned, activeNow } = balance.total;
          expect(row.retention).toEqual({ numerator: kept, denominator: base });
          expect(row.stageRetention).toEqual(
            balance.stages.map((stage) => ({ numerator: stage.kept, denominator: stage.base })),
          );
          expect(row.reactivation).toEqual({ numerator: returned, denominator: dormant });
          expect([row.activeCustomers, row.annualSales]).toEqual([activeNow, balance.annualSales]);
          expect(row.goldSurvivalRate).toEqual(goldMapOf(balance, null, 30).goldSurvivalRate);
        }
      }),
    );
  });
  it("as the slow twin counts it, month sales included", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const twin = twinOf(orders);
        let before = "";
        for (const row of historyOf(rowsOf(orders), anchor)) {
          const at = isoOf(row.anchor);
          const { total, annualSales } = twinBalance(twin, at);
          expect([row.activeCustomers, row.annualSales]).toEqual([total.activeNow, annualSales]);
          expect(rateOf(row.retention)).toBe(total.retentionRate);
          expect(rateOf(row.reactivation)).toBe(total.reactivationRate);
          expect(rateOf(row.f2Conversion)).toBe(twinGoldMap(twinBalance(twin, at)).f2ConversionRate);
          const month = [...twin.values()].flatMap((purchases) => within(purchases, before, at));
          expect(row.monthSales).toBe(month.reduce((sum, { amount }) => sum + amount, 0));
          before = at;
        }
      }),
      { numRuns: 30 },
    );
  });
});
