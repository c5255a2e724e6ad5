import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/core/cpm/balance.ts";
import { goldMapOf } from "../../../src/core/cpm/gold-map.ts";
import { patternRequest, patternRows } from "../../../src/core/facts/pattern.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { monthRows } from "../../../src/core/facts/months.ts";
import { watchedHistory } from "../../../src/core/history/watched-history.ts";
import { historyAnchors } from "../../../src/core/history/monthly-history.ts";
import { salesMultiple } from "../../../src/core/cpm/projection.ts";
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
import { analyse, day } from "../../support/shop.ts";
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
  it("also what the next years start from and are computed by", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), thresholds, (orders, anchor, limits) => {
        const first = firstDay(orders);
        fc.pre(first <= day(anchor));
        const ledger = ledgerOfRows(rowsOf(orders));
        for (const month of monthRows(ledger, { anchors: historyAnchors(day(anchor), first), limits })) {
          const { stages } = balanceOf(patternRows(ledger, patternRequest(month.anchor, limits)), limits);
          expect(month.active).toEqual(stages.map(({ activeNow }) => activeNow));
          expect(month.lapsed).toEqual(stages.map(({ lapsedNow }) => lapsedNow));
          expect(month.keptSales).toEqual(stages.map(({ keptSales }) => keptSales));
          expect(month.returnedSales).toEqual(stages.map(({ returnedSales }) => returnedSales));
        }
      }),
    );
  });
  it.each([true, false])(
    "and 年商倍率 as the 試算 of that day has it (people come back: %s)",
    (includeReactivation) => {
      fc.assert(
        fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
          fc.pre(firstDay(orders) <= day(anchor));
          const rows = rowsOf(orders);
          const now = analyse(rows, anchor, { includeReactivation });
          for (const { row, multiple } of watchedHistory(now)) {
            const then = analyse(rows, isoOf(row.anchor), { includeReactivation });
            const sales = then.projections?.static[4]?.cumulativeSales ?? null;
            const expected = sales === null ? null : salesMultiple(sales, then.annualSales);
            // A gap of more than a year lets the history begin later: as of an earlier day it began before.
            if (then.reach.dataStart === now.reach.dataStart)
              expect(rateOf(multiple)?.toFixed(9)).toBe(expected?.toFixed(9));
          }
        }),
        { numRuns: 15 },
      );
    },
  );
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
