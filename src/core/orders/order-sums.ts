import type { OrderGroups } from "./order-groups.ts";
import type { DayColumn } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";

/** The people of rows: a code per row into their IDs; -1 = nobody known. */
export type RowPeople = Pick<OrderRows, "customer" | "customerIds">;

/** Orders in columns, summed over the rows that are part of them. */
export interface OrderSums {
  /** Minor units. */
  readonly total: Float64Array;
  /** The earliest day. */
  readonly day: Int32Array;
  /** The customer first named; the mark `customers` says that there is a second one. */
  readonly customer: Int32Array;
  /** The order's first row; -1 = none is part of it. */
  readonly row: Int32Array;
  /** Bits, see `MARK`. */
  readonly marks: Uint8Array;
}

/** What the rows of an order have in them. */
export const MARK = {
  positive: 1,
  negative: 2,
  /** Two customers. */
  customers: 4,
  /** Of own amounts: a second row with the amount of the first, or with another one. */
  sameAmount: 8,
  otherAmount: 16,
  /** Two different totals above zero. */
  totals: 32,
} as const;

/** What the rows are summed from; all of it one entry a row, but for `totals`, one an order. */
export interface SummedRows {
  readonly groups: OrderGroups;
  readonly reasons: Uint8Array;
  readonly amounts: Float64Array;
  readonly days: DayColumn;
  readonly people: RowPeople;
  readonly totals: Uint8Array | null;
}

/**
 * Sums rows to orders; rows with a reason against them are left out.
 *
 * @example
 * // two rows of one order; the earlier day is the order's
 * const rows = { groups: { count: 1, of: [0, 0] }, reasons: [0, 0], amounts: [300, 200], totals: null };
 * const { total, day, marks } = orderSums({ ...rows, days: { day: [6, 5] }, people: { customer: [0, 0] } });
 * [[...total], [...day], marks[0] === (MARK.positive | MARK.otherAmount)] //=> [[500], [5], true]
 */
export function orderSums(summed: SummedRows): OrderSums {
  const { count, of } = summed.groups;
  const sums: OrderSums = {
    total: new Float64Array(count),
    day: new Int32Array(count).fill(0x7fffffff),
    customer: new Int32Array(count).fill(-1),
    row: new Int32Array(count).fill(-1),
    marks: new Uint8Array(count),
  };
  for (let row = 0; row < of.length; row++) if (summed.reasons[row] === 0) addRow(sums, summed, row);
  return sums;
}

function addRow(sums: OrderSums, summed: SummedRows, row: number): void {
  const order = summed.groups.of[row] ?? 0;
  const amount = summed.amounts[row] ?? 0;
  const first = sums.row[order] ?? -1;
  const known = sums.marks[order] ?? 0;
  sums.marks[order] = known | signMark(amount) | customerMark(sums, order, summed.people.customer[row] ?? -1);
  if (summed.totals?.[order]) {
    if (amount > 0 && known & MARK.positive) sums.marks[order] = (sums.marks[order] ?? 0) | MARK.totals;
  } else if (first >= 0)
    sums.marks[order] =
      (sums.marks[order] ?? 0) | (amount === summed.amounts[first] ? MARK.sameAmount : MARK.otherAmount);
  sums.total[order] = (sums.total[order] ?? 0) + amount;
  sums.day[order] = Math.min(sums.day[order] ?? 0, summed.days.day[row] ?? 0);
  if (first < 0) sums.row[order] = row;
}

const signMark = (amount: number): number => (amount > 0 ? MARK.positive : amount < 0 ? MARK.negative : 0);

/** Notes the order's customer, and says when there is a second one. */
function customerMark(sums: OrderSums, order: number, customer: number): number {
  const known = sums.customer[order] ?? -1;
  if (known === -1) sums.customer[order] = customer;
  return known !== -1 && customer !== -1 && known !== customer ? MARK.customers : 0;
}

/** The user is told where at least this share of the orders of several rows repeat one amount [ratio]. */
const REPEATED_SHARE = 0.9;

/**
 * Orders whose rows all hold one amount above zero, where nearly all orders of several rows do [count].
 *
 * @example
 * // one order of several rows, which all hold one amount, and one of a single row
 * repeatedTotals({ marks: [MARK.positive | MARK.sameAmount, MARK.positive] }) //=> 1
 */
export function repeatedTotals({ marks }: OrderSums): number {
  let [several, repeated] = [0, 0];
  for (let order = 0; order < marks.length; order++) {
    const mark = marks[order] ?? 0;
    if (!(mark & MARK.positive) || !(mark & (MARK.sameAmount | MARK.otherAmount))) continue;
    several++;
    if (!(mark & MARK.otherAmount)) repeated++;
  }
  return repeated >= several * REPEATED_SHARE ? repeated : 0;
}
