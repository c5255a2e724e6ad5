import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodRows, type PeriodRow } from "../../../src/core/facts/period.ts";
import type { NewRepeatRule } from "../../../src/core/settings.ts";
import { day } from "../../support/shop.ts";
import { ledgerOfRows, type RandomOrder, rowsOf, shopOrders } from "../../support/random-shop.ts";

const ends = fc
  .uniqueArray(fc.integer({ min: day("2017-05-01"), max: day("2025-03-01") }), { minLength: 1, maxLength: 9 })
  .map((days) => days.sort((a, b) => a - b));
const rules = fc.constantFrom<NewRepeatRule>("order", "period");

/** Nobody known bought a part of it. */
const withGuests = shopOrders.map((orders) =>
  orders.map((one) => (one.customer === "G" ? { ...one, customer: "" } : one)),
);

/** The definition, read off order by order: every order is looked at against all others. */
function plainRow(
  orders: readonly RandomOrder[],
  rule: NewRepeatRule,
  all: readonly number[],
  i: number,
): PeriodRow {
  const periodOf = (at: number) => all.findIndex((end) => at <= end);
  const mine = orders.map((one, at) => ({ ...one, id: at })).filter(({ at }) => periodOf(at) === i);
  const known = mine.filter(({ customer }) => customer !== "");
  const firstOf = (customer: string) =>
    orders
      .map((one, id) => ({ ...one, id }))
      .filter((one) => one.customer === customer)
      .sort((a, b) => a.at - b.at || a.amount - b.amount || (String(a.id) < String(b.id) ? -1 : 1))[0];
  const isNew = (one: (typeof known)[number]) => {
    const first = firstOf(one.customer);
    return rule === "order" ? first?.id === one.id : periodOf(first?.at ?? 0) === i;
  };
  const [fresh, again] = [known.filter(isNew), known.filter((one) => !isNew(one))];
  const people = (some: readonly RandomOrder[]) => new Set(some.map(({ customer }) => customer)).size;
  const sales = (some: readonly RandomOrder[]) => some.reduce((sum, { amount }) => sum + amount * 100, 0);
  const guests = mine.filter(({ customer }) => customer === "");
  return {
    end: all[i] ?? 0,
    customers: people(known),
    newCustomers: people(fresh),
    repeatCustomers: people(again),
    newPurchases: fresh.length,
    newSales: sales(fresh),
    repeatPurchases: again.length,
    repeatSales: sales(again),
    unidentifiedPurchases: guests.length,
    unidentifiedSales: sales(guests),
  };
}

describe("periods of any shop", () => {
  it("are what the definition says, order by order", () => {
    fc.assert(
      fc.property(withGuests, ends, rules, (orders, all, rule) => {
        const rows = periodRows(ledgerOfRows(rowsOf(orders)), { ends: all, rule });
        expect(rows).toEqual(all.map((_, i) => plainRow(orders, rule, all, i)));
      }),
    );
  });

  it("hold every purchase up to the last day once: new, repeat and nobody known are all there is", () => {
    fc.assert(
      fc.property(withGuests, ends, rules, (orders, all, rule) => {
        const last = all[all.length - 1] ?? 0;
        const rows = periodRows(ledgerOfRows(rowsOf(orders)), { ends: all, rule });
        const sold = orders.reduce((sum, { at, amount }) => (at <= last ? sum + amount * 100 : sum), 0);
        const found = rows.reduce(
          (sum, row) => sum + row.newSales + row.repeatSales + row.unidentifiedSales,
          0,
        );
        expect(found).toBe(sold);
      }),
    );
  });

  it("split finer, add up under the order rule", () => {
    fc.assert(
      fc.property(withGuests, ends, (orders, all) => {
        const last = all[all.length - 1] ?? 0;
        const ledger = ledgerOfRows(rowsOf(orders));
        const fine = periodRows(ledger, { ends: all, rule: "order" });
        const [whole] = periodRows(ledger, { ends: [last], rule: "order" });
        for (const name of [
          "newCustomers",
          "newSales",
          "newPurchases",
          "repeatSales",
          "repeatPurchases",
        ] as const)
          expect(fine.reduce((sum, row) => sum + row[name], 0)).toBe(whole?.[name]);
      }),
    );
  });
});
