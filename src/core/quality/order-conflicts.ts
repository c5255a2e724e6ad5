import { type JudgedOrders } from "../orders/judged-orders.ts";
import { MARK } from "../orders/order-sums.ts";

/** Order IDs under which several customers stand, in one channel. */
export interface ConflictFacts {
  /** Such orders [count]. */
  readonly orders: number;
  /** All orders that have an ID [count]. */
  readonly ofOrders: number;
  /** One of the IDs; "" = there is none. */
  readonly example: string;
}

/** Orders of several customers among those that have an ID and a row that stands. */
export function conflictFacts({ rows, groups, sums }: JudgedOrders): ConflictFacts {
  const found = { orders: 0, ofOrders: 0, example: "" };
  for (let order = 0; order < groups.count; order++) {
    const code = groups.order[order] ?? -1;
    if (code < 0 || sums.row[order] === -1) continue;
    found.ofOrders++;
    if (!((sums.marks[order] ?? 0) & MARK.customers)) continue;
    if (found.orders === 0) found.example = rows.orderIds[code] ?? "";
    found.orders++;
  }
  return found;
}

/** A larger share of the order IDs with several customers says that IDs alone tell no order. */
export const MOST_CONFLICTS = 0.05;
