import { earlierOf } from "../orders/by-customer.ts";
import type { Purchases } from "../orders/purchases.ts";

/**
 * Each customer's first purchase: that which the ledger puts first.
 *
 * @returns by code into `purchases.customerIds`, an index of a purchase; -1 = there is none
 *
 * @example
 * const at = (...codes) => Int32Array.of(...codes);
 * const columns = { customer: at(1, 1, 1), day: at(9, 5, 5), amount: at(3, 4, 3), order: at(0, 1, 2), channel: at() };
 * [...firstPurchases({ ...columns, length: 3, customerIds: ["A", "B"], orderIds: ["1", "2", "3"], channels: [] })] //=> [-1, 2]
 */
export function firstPurchases(purchases: Purchases): Int32Array {
  const { customer, day, length, customerIds } = purchases;
  const earlier = earlierOf(purchases);
  const first = new Int32Array(customerIds.length).fill(-1);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0) continue;
    const known = first[code] ?? -1;
    if (known < 0 || (day[p] ?? 0) - (day[known] ?? 0) < 0) first[code] = p;
    else if (day[p] === day[known] && earlier(p, known) < 0) first[code] = p;
  }
  return first;
}
