import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newRepeatOf } from "../../../src/core/sales/new-repeat.ts";
import { yearsBefore } from "../../../src/core/values/day.ts";
import { ANCHOR, type CartOrder, cartOrders, found, PLAIN, plainCart } from "../../support/cart-orders.ts";
import { day } from "../../support/shop.ts";

describe("why a cart says otherwise, of any orders", () => {
  const settings = fc.record({
    excludeTestOrders: fc.boolean(),
    excludedItems: fc.constantFrom([], ["ギフト券"]),
    includeShipping: fc.boolean(),
    includeTax: fc.boolean(),
    countZeroYenOrders: fc.boolean(),
    dateBasis: fc.constantFrom("order" as const, "ship" as const),
  });
  /** Somebody known whose order always counts, so that there is a shop. */
  const KNOWN: CartOrder = { ...PLAIN, at: day("2023-03-15"), shipped: day("2023-03-15") };
  const period = [yearsBefore(day(ANCHOR), 1) + 1, day(ANCHOR)] as const;

  it("each line is what counting everything anew by that rule gives", () => {
    fc.assert(
      fc.property(cartOrders, settings, (orders, rules) => {
        const all = [KNOWN, ...orders];
        const { bridge } = found(all, { rules });
        const plain = plainCart(all, rules, period);
        expect([bridge.ours, ...bridge.lines.map(({ total }) => total)]).toEqual(
          plain.map(({ sales, orders: count }) => ({ sales, orders: count })),
        );
      }),
    );
  });

  it("the differences add up to the minor unit, from the sales of 新規・リピート to the cart's", () => {
    fc.assert(
      fc.property(cartOrders, settings, fc.boolean(), (orders, rules, mergeSameDayOrders) => {
        const { analysis, bridge } = found([KNOWN, ...orders], { rules: { ...rules, mergeSameDayOrders } });
        const { current } = newRepeatOf(analysis);
        expect(bridge.ours.sales).toBe(current.newSales + current.repeatSales);
        expect(bridge.ours.orders).toBe(current.newPurchases + current.repeatPurchases);
        const { cart, lines, ours } = bridge;
        const sum = (of: "sales" | "orders") =>
          lines.reduce((all, { difference }) => all + (difference?.[of] ?? 0), ours[of]);
        expect({ sales: sum("sales"), orders: sum("orders") }).toEqual(cart);
      }),
    );
  });
});
