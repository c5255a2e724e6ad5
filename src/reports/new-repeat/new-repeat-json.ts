import type { CartBridge, CartLine } from "../../core/cart/cart-bridge.ts";
import type { CartCount } from "../../core/cart/cart-rules.ts";
import type { SalesMonth } from "../../core/sales/new-repeat.ts";
import { isoMonthOf, isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/** `newRepeat`: its months, and why a cart says otherwise; `cart` is null of a slice. */
export const newRepeatJson = (metrics: {
  readonly months: readonly SalesMonth[];
  readonly cart: CartBridge | null;
}) => ({ months: monthsJson(metrics.months), cart: metrics.cart && cartJson(metrics.cart) });

/**
 * `newRepeat.months`: one entry a month, oldest first.
 *
 * @example
 * const [{ month, newSales, newOrders }] = monthsJson([{ end: 19_813, newSales: 50_000, newPurchases: 2 }]);
 * [month, newSales, newOrders] //=> ["2024-03", 500, 2]
 */
export function monthsJson(months: readonly SalesMonth[]) {
  return months.map((month) => ({
    month: isoMonthOf(month.end),
    newSales: majorOf(month.newSales),
    repeatSales: majorOf(month.repeatSales),
    newOrders: month.newPurchases,
    repeatOrders: month.repeatPurchases,
    newCustomers: month.newCustomers,
    repeatCustomers: month.repeatCustomers,
    customers: month.customers,
    unidentifiedSales: majorOf(month.unidentifiedSales),
    unidentifiedOrders: month.unidentifiedPurchases,
  }));
}

/**
 * `newRepeat.cart`: from what is counted here to what carts show, a rule after the other. `difference` is null where no
 * column says it; `turnedBack` where the settings count as carts do already, so that the rule is turned the other way.
 *
 * @example
 * const [ours, cart] = [{ sales: 50_000, orders: 2 }, { sales: 58_000, orders: 3 }];
 * const line = { rule: "unidentified", turnedBack: false, difference: { sales: 8_000, orders: 1 }, total: cart };
 * cartJson({ start: 19_448, end: 19_813, ours, lines: [line], cart, newSales: [] }).rules[0]
 * //=> { rule: "unidentified", turnedBack: false, difference: { sales: 80, orders: 1 }, total: { sales: 580, orders: 3 } }
 */
export const cartJson = ({ start, end, ours, lines, cart, newSales }: CartBridge) => ({
  ...{ start: isoOf(start), end: isoOf(end), ours: countJson(ours) },
  rules: lines.map(lineJson),
  cart: countJson(cart),
  newSales: newSales.map(({ by, ours: inForce, ...count }) => ({ by, inForce, ...countJson(count) })),
});

const lineJson = ({ rule, turnedBack, difference, total }: CartLine) => ({
  ...{ rule, turnedBack, difference: difference && countJson(difference), total: countJson(total) },
});

const countJson = ({ sales, orders }: CartCount) => ({ sales: majorOf(sales), orders });
