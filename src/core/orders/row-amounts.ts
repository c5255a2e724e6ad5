import type { OrderGroups } from "./order-groups.ts";
import type { OrderRows } from "../rows/order-rows.ts";

/**
 * For each order whether one of its rows states the order's total, so that the rows' own amounts do not count;
 * null = the sheet has no such column.
 *
 * @example
 * // the first order states 5.00 on one of its rows, the second nothing
 * const rows = { length: 3, orderMoney: { orderTotal: { minor: [500, NaN, NaN] } } };
 * [...ordersWithTotal(rows, { of: [0, 0, 1], count: 2 })] //=> [1, 0]
 */
export function ordersWithTotal(
  { length, orderMoney }: OrderRows,
  { of, count }: OrderGroups,
): Uint8Array | null {
  const total = orderMoney.orderTotal;
  if (total === undefined) return null;
  const stated = new Uint8Array(count);
  for (let row = 0; row < length; row++) if (!Number.isNaN(total.minor[row])) stated[of[row] ?? 0] = 1;
  return stated;
}

/** What a row is worth, as far as its order states no total. */
export interface RowWorth {
  /** Whether the row's order states a total, or the row an amount of its own. */
  hasWorth(row: number): boolean;
  /** Whether the row takes money off its order: what its status says describes the refund, not the order. */
  isNegative(row: number): boolean;
}

/**
 * A row is worth its own amount, or says what its order's total is where the order states one.
 *
 * @example
 * // a row whose order states its total, one with an amount of its own that takes money off, one without any
 * const rows = { orderMoney: { orderTotal: { minor: [500, NaN, NaN] } }, amount: [NaN, -300, NaN] };
 * const { hasWorth, isNegative } = rowWorth(rows, { of: [0, 1, 2] }, [1, 0, 0]);
 * [[0, 1, 2].map(hasWorth), [0, 1, 2].map(isNegative)] //=> [[true, true, false], [false, true, false]]
 */
export function rowWorth(rows: OrderRows, { of }: OrderGroups, totals: Uint8Array | null): RowWorth {
  const stated = rows.orderMoney.orderTotal?.minor;
  const hasTotal = (row: number): boolean => totals?.[of[row] ?? 0] === 1;
  return {
    hasWorth: (row) => hasTotal(row) || !Number.isNaN(rows.amount[row]),
    isNegative: (row) => ((hasTotal(row) ? stated?.[row] : rows.amount[row]) ?? NaN) < 0,
  };
}

/** Whether a row carries a value rather than another row of its order that states the same. */
export type Preference = (row: number, other: number) => boolean;

/**
 * What each row adds to the sum of all rows, in minor units; NaN where it has no amount. An order's total counts
 * on one row, each other value once (a negative one is a refund), and the order's remaining rows add 0.
 *
 * @param totals see `ordersWithTotal`; without them each row adds its own amount
 * @param prefers which row carries a value; where it decides by what the rows say, row order never matters
 *
 * @example
 * // both rows of an order repeat its total of 5.00, which is no 10.00; what the rows cost themselves does not count
 * const rows = { length: 2, amount: [300, 200], orderMoney: { orderTotal: { minor: [500, 500] } } };
 * const groups = { of: [0, 0], count: 1 };
 * rowAmounts(rows, { groups, totals: [1] }, () => false) //=> [500, 0]
 */
export function rowAmounts(
  rows: OrderRows,
  { groups: { of, count }, totals }: { readonly groups: OrderGroups; readonly totals: Uint8Array | null },
  prefers: Preference,
): Float64Array {
  const minor = rows.orderMoney.orderTotal?.minor;
  if (totals === null || minor === undefined) return rows.amount;
  const carriers = valueCarriers(count, prefers);
  const amounts = rows.amount.slice();
  for (let row = 0; row < rows.length; row++) {
    const order = of[row] ?? 0;
    if (totals[order] === 0) continue;
    amounts[row] = 0;
    if (!Number.isNaN(minor[row])) carriers.offer(order, minor[row] ?? 0, row);
  }
  carriers.forEach((row, value) => (amounts[row] = value));
  return amounts;
}

/** One row for each distinct value of each order; most orders hold one value only. */
function valueCarriers(orders: number, prefers: Preference) {
  const value = new Float64Array(orders).fill(NaN);
  const carrier = new Int32Array(orders).fill(-1);
  const more = new Map<number, Map<number, number>>();

  function offerMore(order: number, amount: number, row: number): void {
    const others = more.get(order) ?? new Map<number, number>();
    more.set(order, others);
    const known = others.get(amount);
    if (known === undefined || prefers(row, known)) others.set(amount, row);
  }

  return {
    offer(order: number, amount: number, row: number): void {
      const known = carrier[order] ?? -1;
      if (known >= 0 && value[order] !== amount) return offerMore(order, amount, row);
      if (known >= 0 && !prefers(row, known)) return;
      value[order] = amount;
      carrier[order] = row;
    },
    forEach(carry: (row: number, amount: number) => void): void {
      carrier.forEach((row, order) => {
        if (row >= 0) carry(row, value[order] ?? 0);
      });
      for (const others of more.values()) others.forEach((row, amount) => carry(row, amount));
    },
  };
}
