import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetaFacts } from "../../src/core/facts/meta.ts";
import { requestsAt } from "../../src/core/facts/assumed-days.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { day, SETTINGS } from "../support/shop.ts";

const days = fc
  .tuple(
    fc.integer({ min: 0, max: 4000 }),
    fc.integer({ min: 0, max: 800 }),
    fc.integer({ min: 0, max: 3000 }),
  )
  .map(([first, gap, more]) => ({
    firstPurchase: day("2010-01-01") + first,
    dataStart: day("2010-01-01") + first + gap,
    anchor: day("2010-01-01") + first + gap + more,
  }));
const count = fc.nat(1_000_000);
/** All else that is known of a shop before anything is asked. */
const others = fc.record({
  ...{ rows: count, purchases: count, customers: count, sales: count, afterAnchor: count },
  ...{ identicalRows: count, repeatedTotals: count, lastPurchase: count, hasOrderIds: fc.boolean() },
  unidentified: fc.record({ purchases: count, sales: count }),
});

describe("What reports ask of a shop", () => {
  it("depends on its anchor, its first purchase and the start of its history alone", () => {
    fc.assert(
      fc.property(days, others, (known, more) => {
        const asks = asksOf(REPORTS, SETTINGS);
        const shopStart = known.dataStart;
        const meta: MetaFacts = { ...more, ...known, shopStart, excluded: [], slice: null };
        const own = new Set(asks(meta).map((one) => JSON.stringify(one)));
        expect(requestsAt(asks, known).map((one) => JSON.stringify(one))).toEqual([...own]);
      }),
    );
  });

  it("depends on each of them", () => {
    const asks = asksOf(REPORTS, SETTINGS);
    const known = {
      anchor: day("2024-03-31"),
      firstPurchase: day("2020-04-10"),
      dataStart: day("2021-04-10"),
    };
    const of = (more: object) => JSON.stringify(requestsAt(asks, { ...known, ...more }));
    const changed = [
      { anchor: day("2024-02-29") },
      { firstPurchase: day("2020-01-10") },
      { dataStart: day("2020-04-10") },
      { shopStart: day("2020-06-10") },
    ];
    expect(changed.map((one) => of(one) === of({}))).toEqual([false, false, false, false]);
  });
});
