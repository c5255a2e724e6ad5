import type { SalesMonth } from "../../core/sales/new-repeat.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * `newRepeat`: one entry a month, oldest first.
 *
 * @example
 * const [{ month, newSales, newOrders }] = newRepeatJson([{ end: 19_813, newSales: 50_000, newPurchases: 2 }]);
 * [month, newSales, newOrders] //=> ["2024-03", 500, 2]
 */
export function newRepeatJson(months: readonly SalesMonth[]) {
  return months.map((month) => ({
    month: isoOf(month.end).slice(0, 7),
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
