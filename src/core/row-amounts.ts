import { EXCLUSION_REASONS, type ExclusionReason } from "./exclusions.ts";
import type { OrderGroups } from "./order-groups.ts";
import type { OrderRows } from "./order-rows.ts";

/**
 * For each order whether one of its rows states the order's total, so that the rows' own amounts do not count;
 * null = the sheet has no such column.
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

/**
 * What each row adds to the sum of all rows, in minor units; NaN where nothing can be read. An order's total counts
 * on one row, each other value once (a negative one is a refund), and the order's remaining rows add 0. The row that
 * carries a value is one that is part of the order, if any such row states it: row order never matters.
 *
 * @param totals see `ordersWithTotal`
 * @param reasons for each row 0 when it is part of its order, else its reason's place among all, counted from 1
 */
export function rowAmounts(
  rows: OrderRows,
  { of, count }: OrderGroups,
  totals: Uint8Array | null,
  reasons: Uint8Array,
): Float64Array {
  const total = rows.orderMoney.orderTotal;
  if (totals === null || total === undefined) return rows.amount;
  const isNew = newValues(count);
  const amounts = rows.amount.slice();
  for (const row of byReason(reasons)) {
    const group = of[row] ?? 0;
    if (totals[group] === 0) continue;
    const value = total.minor[row] ?? NaN;
    const blank = Number.isNaN(value);
    amounts[row] = blank && total.unread.has(row) ? NaN : !blank && isNew(group, value) ? value : 0;
  }
  return amounts;
}

/** All rows: those that are part of their order first, then by reason. */
function byReason(reasons: Uint8Array): Int32Array {
  const next = new Int32Array(EXCLUSION_REASONS.length + 2);
  for (const reason of reasons) next[reason + 1] = (next[reason + 1] ?? 0) + 1;
  for (let i = 1; i < next.length; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const sorted = new Int32Array(reasons.length);
  for (let row = 0; row < reasons.length; row++) {
    const reason = reasons[row] ?? 0;
    const place = next[reason] ?? 0;
    sorted[place] = row;
    next[reason] = place + 1;
  }
  return sorted;
}

/** Tells whether an order meets a value for the first time; most orders hold one value only. */
export function newValues(orders: number): (order: number, value: number) => boolean {
  const first = new Float64Array(orders).fill(NaN);
  const more = new Map<number, Set<number>>();
  return (order, value) => {
    const known = first[order] ?? NaN;
    if (Number.isNaN(known)) first[order] = value;
    if (Number.isNaN(known) || known === value) return Number.isNaN(known);
    const others = more.get(order) ?? new Set();
    more.set(order, others);
    const isNew = !others.has(value);
    others.add(value);
    return isNew;
  };
}

/** The number that stands for a reason in a column of reasons; 0 = none. */
export const reasonCode = (reason: ExclusionReason | null): number =>
  reason === null ? 0 : EXCLUSION_REASONS.indexOf(reason) + 1;
