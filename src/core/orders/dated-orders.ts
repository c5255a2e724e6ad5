import { NO_DAY } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";

/**
 * Rows whose orders are told apart by order ID and date: for shops whose receipts begin at 1 again. The IDs keep their
 * texts; one that stands on several days has a code a day.
 *
 * @example
 * // receipt 1 of day 5, with two rows, and receipt 1 of day 6
 * const { order, orderIds } = datedOrders({ order: [0, 0, 0], day: [5, 5, 6], orderIds: ["1"] });
 * [order, orderIds] //=> [[0, 0, 1], ["1", "1"]]
 */
export function datedOrders(rows: OrderRows): OrderRows {
  const orderIds: string[] = [];
  const codes = new Map<number, number>();
  const order = rows.order.map((code, row) => {
    if (code < 0) return code;
    const key = code * DAYS + dayPlace(rows.day[row] ?? NO_DAY);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, orderIds.length);
    return orderIds.push(rows.orderIds[code] ?? "") - 1;
  });
  return { ...rows, order, orderIds };
}

/** More than twice the days of any readable date; with a code of 31 bits it stays a whole number. */
const DAYS = 2 ** 22;

/** A day as a number from 1 on; 0 = the row has none. */
const dayPlace = (day: number): number => (day === NO_DAY ? 0 : day + DAYS / 2);
