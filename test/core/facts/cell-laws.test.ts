import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellTables } from "../../../src/core/facts/cell-sweep.ts";
import type { CellAxis, CellRow, CellsAsk } from "../../../src/core/facts/cells.ts";
import { day } from "../../support/shop.ts";
import { ledgerOfRows, type RandomOrder, rowsOf, shopOrders } from "../../support/random-shop.ts";

const days = fc.integer({ min: day("2017-05-01"), max: day("2025-03-01") });
const ends = fc
  .uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 4 })
  .map((all) => all.sort((a, b) => a - b));
const axis: fc.Arbitrary<CellAxis> = fc.record({
  of: fc.constantFrom("idleDays", "purchases", "sales", "tenureDays"),
  at: days,
  lowerEnds: ends,
});
const ask: fc.Arbitrary<CellsAsk> = fc.record({
  anchor: days,
  since: days,
  axes: fc.array(axis, { minLength: 1, maxLength: 4 }),
});

/** Somebody's orders up to a day, looked up anew for every question. */
function lifeOf(orders: readonly RandomOrder[], until: number) {
  const mine = orders.filter(({ at }) => at <= until);
  const on = mine.map(({ at }) => at);
  const sales = mine.reduce((sum, { amount }) => sum + amount * 100, 0);
  return { purchases: mine.length, sales, first: Math.min(...on), last: Math.max(...on) };
}

function plainClass(orders: readonly RandomOrder[], { of, at, lowerEnds }: CellAxis): number {
  const { purchases, sales, first, last } = lifeOf(orders, at);
  if (purchases === 0) return -1;
  const values = { idleDays: at - last, purchases, sales, tenureDays: last - first, seasonal: 0 };
  return lowerEnds.filter((end) => values[of] >= end).length;
}

/** The definition of a table, read off person by person. */
function plainTable(orders: readonly RandomOrder[], { anchor, since, axes }: CellsAsk): CellRow[] {
  const cells = new Map<string, CellRow>();
  for (const customer of new Set(orders.map((one) => one.customer))) {
    const mine = orders.filter((one) => one.customer === customer);
    const { purchases, sales, first, last } = lifeOf(mine, anchor);
    if (purchases === 0) continue;
    const classes = axes.map((one) => plainClass(mine, one));
    const nobody = { classes, customers: 0, purchases: 0, sales: 0, salesSince: 0, tenureDays: 0 };
    const known = cells.get(String(classes)) ?? nobody;
    cells.set(String(classes), {
      classes,
      customers: known.customers + 1,
      purchases: known.purchases + purchases,
      sales: known.sales + sales,
      salesSince: known.salesSince + sales - lifeOf(mine, since).sales,
      tenureDays: known.tenureDays + last - first,
    });
  }
  return [...cells.values()];
}

const byClasses = (rows: readonly CellRow[]): CellRow[] =>
  [...rows].sort((a, b) => (String(a.classes) < String(b.classes) ? -1 : 1));

describe("cells of any shop", () => {
  it("are what the definition says, however many requests share the sweep", () => {
    fc.assert(
      fc.property(shopOrders, fc.array(ask, { minLength: 1, maxLength: 5 }), (orders, asks) => {
        const tables = cellTables(ledgerOfRows(rowsOf(orders)), asks);
        expect(tables.map(byClasses)).toEqual(asks.map((one) => byClasses(plainTable(orders, one))));
      }),
    );
  });
});
