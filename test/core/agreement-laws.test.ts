import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  reactivationRate,
  retentionRate,
  salesPerRetained,
  salesPerReturned,
} from "../../src/core/cpm/balance.ts";
import { projectionBand } from "../../src/core/cpm/band.ts";
import type { Analysis } from "../../src/core/analysis.ts";
import { classTable, termsOf } from "../../src/core/schemes/class-table.ts";
import { rateOf } from "../../src/core/values/share.ts";
import { analyse, day, type Row } from "../support/shop.ts";
import { twinBalance, twinGoldMap, twinLedger } from "../support/slow-twin.ts";
import { twinBand, twinProjection } from "../support/slow-twin-projection.ts";
import { twinRfm } from "../support/slow-twin-rfm.ts";
import { isoOf } from "../../src/core/values/day.ts";

/*
 * The core against a slow twin written from the definitions: random shops of a few customers over seven years,
 * crowded around the anchor's window edges, where mistakes live.
 */
const ANCHORS = ["2024-03-31", "2024-02-29", "2023-02-28", "2024-12-31"];
const EDGES = ANCHORS.flatMap((a) =>
  [0, 1, 2, 3, 4].flatMap((n) =>
    [0, 1].map((d) => day(`${Number(a.slice(0, 4)) - n}-${a.slice(5, 7)}-28`) + d),
  ),
);

const shops = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", "C", "D", "E", "F", "G"),
    at: fc.oneof(fc.integer({ min: day("2018-01-01"), max: day("2025-01-31") }), fc.constantFrom(...EDGES)),
    amount: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const thresholds = fc.constantFrom(
  [1, 2, 3, 4, 5] as const,
  [1, 2, 3, 6, 12] as const,
  [1, 2, 4, 5, 7] as const,
);

const close = (value: number) => expect.closeTo(value, 6);

/** Orders as a sheet has them: customer, date, amount, order ID. */
const rowsOf = (orders: readonly { customer: string; at: number; amount: number }[]): Row[] =>
  orders.map(({ customer, at, amount }, i) => [customer, isoOf(at), amount, String(i)]);

const rankTable = ({ facts, settings }: Analysis) => classTable(facts, "rfm", termsOf(facts.meta, settings));

describe("core and slow twin agree on any shop", () => {
  it("balance sheet, projections, band, map and ranks", () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...ANCHORS), thresholds, (orders, anchor, stageThresholds) => {
        fc.pre(orders.some(({ at }) => at <= day(anchor)));
        const rows = rowsOf(orders);
        const ledger = twinLedger(
          orders.map(({ customer, at, amount }, i) => ({
            customer,
            day: isoOf(at),
            amount: amount * 100,
            orderId: String(i),
          })),
        );
        const mine = analyse(rows, anchor, { stageThresholds });
        const twin = twinBalance(ledger, anchor, stageThresholds);

        expect(
          mine.balance.stages.map((s) => ({
            base: s.base,
            kept: s.kept,
            dormant: s.dormant,
            returned: s.returned,
            activeNow: s.activeNow,
            lapsedNow: s.lapsedNow,
            retentionRate: retentionRate(s),
            reactivationRate: reactivationRate(s),
            salesPerRetained: salesPerRetained(s),
            salesPerReturned: salesPerReturned(s),
          })),
        ).toEqual(
          twin.stages.map(({ lost: _lost, churnRate: _churn, promotionRate: _promotion, ...rest }) => rest),
        );
        expect([mine.balance.newCustomers, mine.balance.annualSales, mine.balance.annualOrders]).toEqual([
          twin.newCustomers,
          twin.annualSales,
          twin.annualOrders,
        ]);
        for (const kind of ["static", "migration", "retentionOnly"] as const) {
          const years = mine.projections?.[kind];
          if (!years) continue;
          const expected = twinProjection(ledger, anchor, kind, stageThresholds) ?? [];
          expect(years.map((y) => [y.activeTotal, y.lapsedTotal, y.sales, y.cumulativeSales])).toEqual(
            expected.map((y) => [
              close(y.activeTotal),
              close(y.lapsedTotal),
              close(y.sales),
              close(y.cumulativeSales),
            ]),
          );
        }
        const band = twinBand(ledger, anchor, "static", stageThresholds);
        expect(projectionBand(mine)?.years ?? null).toBe(band?.years ?? null);
        expect(projectionBand(mine)?.low.map((y) => y.sales) ?? null).toEqual(
          band?.low.map((y) => close(y.sales)) ?? null,
        );
        expect(projectionBand(mine)?.high.map((y) => y.activeTotal) ?? null).toEqual(
          band?.high.map((y) => close(y.activeTotal)) ?? null,
        );
        const map = twinGoldMap(twin);
        expect(mine.goldMap.survival).toEqual(map.survival.map((s) => (s === null ? null : close(s))));
        expect(mine.goldMap.promotion.slice(0, 4).map((s) => s && rateOf(s))).toEqual(
          map.promotionRate.slice(0, 4),
        );
        const ranks = [...twinRfm(ledger, anchor).values()];
        for (const row of rankTable(mine)) {
          expect(row.customers).toBe(ranks.filter((one) => one.rank === row.class).length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the identities of the balance sheet and of the projection", () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(orders.some(({ at }) => at <= day(anchor)));
        const rows = rowsOf(orders);
        const { balance, facts } = analyse(rows, anchor);
        const { total } = balance;
        expect(total.activeNow).toBe(balance.newCustomers + total.kept + total.returned);
        expect(balance.annualSales).toBe(balance.newSales + total.keptSales + total.returnedSales);
        expect(total.activeNow + total.lapsedNow).toBe(facts.meta.customers);
        expect(balance.newRetention.denominator + balance.existingRetention.denominator).toBe(total.base);
      }),
    );
  });

  it("knows nothing of purchases after the anchor", () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        const past = orders.filter(({ at }) => at <= day(anchor));
        fc.pre(past.length > 0);
        const rows = (list: typeof orders) =>
          list.map(({ customer, at, amount }, i): Row => [customer, isoOf(at), amount, String(i)]);
        const [all, cut] = [analyse(rows(orders), anchor), analyse(rows(past), anchor)];
        expect(all.balance).toEqual(cut.balance);
        expect(rankTable(all)).toEqual(rankTable(cut));
      }),
    );
  });

  it("a simulated number of new customers changes head counts only", () => {
    fc.assert(
      fc.property(shops, fc.nat(5000), (orders, newCustomersOverride) => {
        fc.pre(orders.some(({ at }) => at <= day("2024-03-31")));
        const rows = rowsOf(orders);
        const [plain, simulated] = [
          analyse(rows, "2024-03-31"),
          analyse(rows, "2024-03-31", { newCustomersOverride }),
        ];
        expect(simulated.goldMap.survival).toEqual(plain.goldMap.survival);
        expect(simulated.goldMap.bottleneck).toEqual(plain.goldMap.bottleneck);
        expect(simulated.goldMap.people[0]).toBe(newCustomersOverride);
        expect(simulated.balance).toEqual(plain.balance);
      }),
    );
  });
});
