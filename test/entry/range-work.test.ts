/** What a function in a cell takes that is given a range of orders, by counts: how often a service is called, and what the estimate makes of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { MOST_RANGE_ROWS } from "../../src/catalog/function-parameters.ts";
import { FUNCTIONS } from "../../src/catalog/functions.ts";
import { GOOGLE_PRICES, googleRange, googleRows } from "../../src/catalog/google-prices.ts";
import { secondsOf } from "../../src/core/estimate/estimate.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";

const RANGED = FUNCTIONS.filter(({ asks }) => asks);
const HEADER = ["注文日", "顧客ID", "金額"];
/** Orders over three years; every seventh customer buys the most often. */
const ordersOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2021, 3, 1 + ((i * 37) % 1095))).toISOString().slice(0, 10);
    return [day, `C${i % 7 === 0 ? i % 50 : i % 400}`, `${1000 + (i % 90) * 10}`];
  });

describe("a function in a cell that is given a range of orders", () => {
  let book: Book;
  beforeAll(() => {
    book = openBook();
    book.addTable("少", [HEADER, ...ordersOf(60)], "typed");
    book.addTable("多", [HEADER, ...ordersOf(600)], "typed");
  });

  const callsOf = (formula: string): number => {
    book.resetCalls();
    const { message } = book.explain(formula);
    expect(message).toBeNull();
    const { byKind, cellsRead, cellsWritten } = book.calls();
    expect([byKind.committingReads, cellsRead, cellsWritten]).toEqual([0, 0, 0]);
    return byKind.getters + byKind.setters;
  };

  it.each(RANGED)(
    "$name reads no cell beside it and calls no service more often for more rows",
    ({ name }) => {
      const few = callsOf(`=${name}(少!A1:C61)`);
      expect(callsOf(`=${name}(多!A1:C601)`)).toBe(few);
      // What the estimate says of 600 orders holds the calls that were counted.
      const rows = { low: 600, high: 600 };
      const counted = { start: { low: 1, high: 1 }, call: { low: few, high: few }, row: rows };
      const { high } = secondsOf({ ...counted, cellRead: { low: 1800, high: 1800 } }, GOOGLE_PRICES);
      expect(high).toBeLessThanOrEqual(googleRange(600, 3).high);
    },
  );
});

describe("by the estimate", () => {
  it("100,000 rows of date, customer and amount take up to 5 s in the middle of it, worked by hand", () => {
    const { low, high } = googleRange(MOST_RANGE_ROWS, 3);
    // start + 10 calls + 300,000 cells + 100,000 rows; start + 70 calls + the same, each at its highest.
    expect(low).toBeCloseTo(0.06 + 0.003 + 1.5 + 0.5, 9);
    expect(high).toBeCloseTo(0.25 + 0.21 + 6 + 1.4, 9);
    expect((low + high) / 2).toBeLessThanOrEqual(5);
  });

  it("the stated number of rows is the last that answers in time where all is dearest", () => {
    // (5 − 0.46) / (3 × 20 µs + 14 µs), and with 8 columns / (8 × 20 µs + 14 µs)
    expect([3, 8].map((columns) => googleRows(5, columns).low)).toEqual([61_351, 26_091]);
    for (const columns of [1, 3, 8, 26]) {
      const { low } = googleRows(5, columns);
      expect(googleRange(low, columns).high).toBeLessThanOrEqual(5);
      expect(googleRange(low + 1, columns).high).toBeGreaterThan(5);
    }
  });
});
