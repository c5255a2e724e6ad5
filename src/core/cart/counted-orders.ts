import type { Adjustment } from "../orders/deductions.ts";
import type { JudgedOrders } from "../orders/judged-orders.ts";
import { MARK } from "../orders/order-sums.ts";
import { add } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { CartCount } from "./cart-rules.ts";

/** What may be taken off what an order's positive rows come to; `negativeRows` are its rows of a negative amount. */
export type TakenOff = Adjustment | "negativeRows";

/** How orders are counted. */
export interface Counting {
  readonly takenOff: ReadonlySet<TakenOff>;
  /** Orders of nobody known count, too. */
  readonly everybody: boolean;
  readonly zeroYen: boolean;
  /** Negative orders without the order they belong to are taken off. */
  readonly returns: boolean;
  /** Rows of a negative amount are taken off on their own day. */
  readonly refundsOnTheirDay: boolean;
}

/** First and last day. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** Judged orders with what may be taken off each, and which lie in a period. */
export interface CartOrders {
  readonly judged: JudgedOrders;
  readonly period: Period;
  /** The orders of the period. */
  readonly places: readonly number[];
  /** For each order, in minor units. */
  readonly off: Readonly<Partial<Record<TakenOff, Float64Array>>>;
}

/**
 * Judged orders made ready to be counted in several ways.
 *
 * @example
 * // an order of 5.00 of which 1.00 was given back, and one that lies outside the period
 * const sums = { row: [0, 2], day: [5, 40] };
 * const judged = { sums, groups: { of: [0, 0, 1] }, amounts: [500, -100, 300], rowReasons: [0, 0, 0], deductions: [] };
 * const { places, off } = cartOrders(judged, { start: 1, end: 31 });
 * [places, [...off.negativeRows]] //=> [[0], [100, 0]]
 */
export function cartOrders(judged: JudgedOrders, period: Period): CartOrders {
  const { sums, deductions } = judged;
  const places: number[] = [];
  for (let order = 0; order < sums.row.length; order++)
    if (sums.row[order] !== -1 && isIn(period, sums.day[order] ?? 0)) places.push(order);
  const off: Partial<Record<TakenOff, Float64Array>> = { negativeRows: negativeRows(judged) };
  for (const { kind, amounts } of deductions) off[kind] = amounts;
  return { judged, period, places, off };
}

/**
 * Whether a day lies in a period, both ends counted.
 *
 * @example
 * [1, 31, 32].map((day) => isIn({ start: 1, end: 31 }, day)) //=> [true, true, false]
 */
export const isIn = ({ start, end }: Period, day: Day): boolean => day >= start && day <= end;

function negativeRows({ sums, groups, amounts, rowReasons }: JudgedOrders): Float64Array {
  const negative = new Float64Array(sums.row.length);
  for (let row = 0; row < amounts.length; row++) {
    if (rowReasons[row] !== 0 || !((amounts[row] ?? 0) < 0)) continue;
    add(negative, groups.of[row] ?? 0, -(amounts[row] ?? 0));
  }
  return negative;
}

/**
 * Sales and orders of the period, counted in one way. An order counts where more than nothing is left of it.
 *
 * @example
 * // an order of 5.00, of which 1.00 was given back on a later row
 * const sums = { row: [0], day: [5], marks: [1], total: [400], customer: [0] };
 * const judged = { sums, groups: { of: [0, 0] }, amounts: [500, -100], rowReasons: [0, 0], orderReasons: [0], deductions: [] };
 * const orders = cartOrders(judged, { start: 1, end: 31 });
 * const counting = { everybody: true, zeroYen: false, returns: false, refundsOnTheirDay: false };
 * [new Set(["negativeRows"]), new Set()].map((takenOff) => countedOrders(orders, { ...counting, takenOff }))
 * //=> [{ sales: 400, orders: 1 }, { sales: 500, orders: 1 }]
 */
export function countedOrders(orders: CartOrders, counting: Counting): CartCount {
  let [sales, count] = [0, 0];
  const worthOf = worths(orders, counting);
  for (const order of orders.places) {
    const worth = worthOf(order);
    if (worth === null) continue;
    sales += worth;
    if (!isReturn(orders.judged, order)) count++;
  }
  return { sales: counting.refundsOnTheirDay ? sales - refundsOf(orders, counting) : sales, orders: count };
}

/** Whether an order takes money off without having any: the order it belongs to is not in the data. */
const isReturn = ({ sums }: JudgedOrders, order: number): boolean =>
  ((sums.marks[order] ?? 0) & (MARK.positive | MARK.negative)) === MARK.negative;

/** What each order is worth when it is counted in this way [minor units]; null = it does not count. */
function worths({ judged, off }: CartOrders, counting: Counting): (order: number) => number | null {
  const { marks, total, customer } = judged.sums;
  const taken = [...counting.takenOff].flatMap((kind) => off[kind] ?? []);
  return (order) => {
    const mark = marks[order] ?? 0;
    if (mark & (MARK.customers | MARK.totals)) return null;
    if (!counting.everybody && (customer[order] ?? -1) < 0) return null;
    const all = total[order] ?? 0;
    if (isReturn(judged, order)) return counting.returns ? all : null;
    let left = all + (off.negativeRows?.[order] ?? 0);
    for (let i = 0; i < taken.length; i++) left -= taken[i]?.[order] ?? 0;
    if (mark & MARK.positive) return left > 0 ? left : null;
    return counting.zeroYen && left === 0 ? 0 : null;
  };
}

/** What was given back in the period on rows of orders that count, whenever these were bought [minor units]. */
function refundsOf(orders: CartOrders, counting: Counting): number {
  const { judged, period } = orders;
  const worthOf = worths(orders, counting);
  let sum = 0;
  for (const row of refundRows(judged))
    if (isIn(period, judged.rows.day[row] ?? 0) && worthOf(orderOf(judged, row)) !== null)
      sum -= judged.amounts[row] ?? 0;
  return sum;
}

const orderOf = ({ groups }: JudgedOrders, row: number): number => groups.of[row] ?? 0;

/** The rows that take money off an order which has an amount above zero. */
function refundRows(judged: JudgedOrders): number[] {
  const { amounts, rowReasons, sums } = judged;
  const found: number[] = [];
  for (let row = 0; row < amounts.length; row++)
    if (rowReasons[row] === 0 && (amounts[row] ?? 0) < 0)
      if ((sums.marks[orderOf(judged, row)] ?? 0) & MARK.positive) found.push(row);
  return found;
}

/**
 * Whether refunds have days of their own: some row that takes money off its order is dated otherwise than the order's
 * other rows, and no refund stands in a column of the order, which has no day.
 *
 * @example
 * // the refund of the order of day 5 is dated day 40
 * const sums = { marks: [3] };
 * const judged = { rows: { day: [5, 40] }, groups: { of: [0, 0], count: 1 }, sums, amounts: [500, -100], rowReasons: [0, 0] };
 * knowsRefundDays({ ...judged, deductions: [] }) //=> true
 */
export function knowsRefundDays(judged: JudgedOrders): boolean {
  const { rows, amounts, rowReasons, deductions } = judged;
  if (deductions.some(({ kind, amounts: refunds }) => kind === "refund" && refunds.some((one) => one !== 0)))
    return false;
  const refunds = refundRows(judged);
  if (refunds.length === 0) return false;
  const bought = new Int32Array(judged.groups.count);
  for (let row = 0; row < amounts.length; row++)
    if (rowReasons[row] === 0 && (amounts[row] ?? 0) >= 0) bought[orderOf(judged, row)] = rows.day[row] ?? 0;
  return refunds.some((row) => rows.day[row] !== bought[orderOf(judged, row)]);
}
