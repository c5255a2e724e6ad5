import { reasonCode } from "../orders/exclusions.ts";
import { type JudgedOrders } from "../orders/judged-orders.ts";
import { MARK } from "../orders/order-sums.ts";
import { NO_DAY } from "../rows/row-columns.ts";

/** Order IDs under which several customers stand, in one channel. */
export interface ConflictFacts {
  /** Such orders [count]. */
  readonly orders: number;
  /** All orders that have an ID [count]. */
  readonly ofOrders: number;
  /** One of the IDs; "" = there is none. */
  readonly example: string;
  /** Orders whose rows state different totals. */
  readonly totals: OrdersAndOne;
  /** Purchases whose rows lie on several days. */
  readonly severalDays: OrdersAndOne;
}

/** Orders [count], and the ID of one; "" = there is none. */
export interface OrdersAndOne {
  readonly orders: number;
  readonly example: string;
}

/**
 * Orders of several customers among those that have an ID and a row that stands.
 *
 * @example
 * // the mark 4: two customers under #1, an order that is out therefore
 * const rows = { length: 3, orderIds: ["#1", "#2"], day: [5, 5, 6] };
 * const orders = { groups: { count: 2, of: [0, 0, 1], order: [0, 1] }, sums: { row: [0, 2], marks: [4, 1] } };
 * const reasons = { rowReasons: [0, 0, 0], orderReasons: [7, 0] };
 * const { orders: found, ofOrders, example } = conflictFacts({ rows, ...orders, ...reasons, judge: { isNegative: () => false } });
 * [found, ofOrders, example] //=> [1, 2, "#1"]
 */
export function conflictFacts(judged: JudgedOrders): ConflictFacts {
  return {
    ...ofSeveralCustomers(judged),
    totals: ofSeveralTotals(judged),
    severalDays: ofSeveralDays(judged),
  };
}

const TOTALS = reasonCode("totalConflict");

function ofSeveralTotals({ rows, groups, orderReasons }: JudgedOrders): OrdersAndOne {
  const found = { orders: 0, example: "" };
  if (!orderReasons.includes(TOTALS)) return found;
  orderReasons.forEach((reason, order) => {
    if (reason === TOTALS && found.orders++ === 0)
      found.example = rows.orderIds[groups.order[order] ?? -1] ?? "";
  });
  return found;
}

function ofSeveralCustomers({
  rows,
  groups,
  sums,
}: JudgedOrders): Omit<ConflictFacts, "totals" | "severalDays"> {
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

/** Money is taken off an order on a day of its own; sales of one order lie on one day, or its ID is another's, too. */
function ofSeveralDays({ rows, groups, rowReasons, orderReasons, judge }: JudgedOrders): OrdersAndOne {
  const days = new Int32Array(groups.count).fill(NO_DAY);
  const several = new Set<number>();
  for (let row = 0; row < rows.length; row++) {
    const order = groups.of[row] ?? 0;
    const day = rows.day[row] ?? NO_DAY;
    if (rowReasons[row] !== 0 || orderReasons[order] !== 0 || day === NO_DAY || judge.isNegative(row))
      continue;
    if (days[order] === NO_DAY) days[order] = day;
    else if (days[order] !== day) several.add(order);
  }
  const [first = -1] = several;
  return { orders: several.size, example: rows.orderIds[groups.order[first] ?? -1] ?? "" };
}

/** A larger share of the order IDs with several customers says that IDs alone tell no order. */
export const MOST_CONFLICTS = 0.05;
