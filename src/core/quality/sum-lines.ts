import type { JudgedOrders } from "../orders/judged-orders.ts";
import { MARK } from "../orders/order-sums.ts";

/** Orders of several rows in which one row is the sum of the others: perhaps a line of totals, or a set and its parts. */
export interface SumLineFacts {
  /** All orders of several rows, of which they are a part [count]. */
  readonly orders: number;
  readonly all: number;
  /** The ID of one of them. */
  readonly example: string;
}

/** Fewer such orders [count], or a smaller share of all orders of several rows [ratio], may be chance. */
const LEAST = 2;
const NEARLY_ALL = 0.9;
const SEVERAL = MARK.sameAmount | MARK.otherAmount;

/**
 * Whether nearly all orders of several rows hold their sum on a row of its own, which then counts twice; null = no.
 *
 * @example
 * // two orders with rows of 1.00, 2.00 and 3.00, the last of which is their sum; the mark 17: above 0, of several amounts
 * const rows = { groups: { count: 2, of: [0, 0, 0, 1, 1, 1], order: [0, 1] }, rows: { orderIds: ["#1", "#2"] } };
 * const sums = { marks: [17, 17], total: [600, 600] };
 * sumLineFacts({ ...rows, sums, amounts: [100, 200, 300, 100, 200, 300], rowReasons: [0, 0, 0, 0, 0, 0] })
 * //=> { orders: 2, all: 2, example: "#1" }
 */
export function sumLineFacts(judged: JudgedOrders): SumLineFacts | null {
  const { rows, groups, sums } = judged;
  const holdsSum = ordersWithSum(judged);
  const found = { orders: 0, all: 0, example: -1 };
  sums.marks.forEach((mark, order) => {
    if (!(mark & SEVERAL) || !(mark & MARK.positive)) return;
    found.all++;
    if (holdsSum[order] === 0) return;
    found.orders++;
    // Two rows of one amount alone are no more than that.
    if (mark & MARK.otherAmount && found.example < 0) found.example = order;
  });
  const { orders, all, example } = found;
  if (example < 0 || orders < LEAST || orders < all * NEARLY_ALL) return null;
  return { orders, all, example: rows.orderIds[groups.order[example] ?? -1] ?? "" };
}

/** Orders a row of which is half of what all their rows come to: 1 = yes. */
function ordersWithSum({ groups: { of, count }, sums, amounts, rowReasons }: JudgedOrders): Uint8Array {
  const found = new Uint8Array(count);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] ?? 0;
    const order = of[row] ?? 0;
    if (rowReasons[row] === 0 && amount > 0 && amount * 2 === sums.total[order]) found[order] = 1;
  }
  return found;
}
