import type { OrderGroups } from "./order-groups.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";

/** Amounts stated beside an order that the settings, or the order itself, take off its total, as they are shown. */
export const ADJUSTMENTS = ["shipping", "tax", "discount", "refund"] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];

/** One kind of amount stated beside the orders' totals. */
export interface Deduction {
  readonly kind: Adjustment;
  /** False = contained in the sales by the rules. */
  readonly takenOff: boolean;
  /** For each order, in minor units. */
  readonly amounts: Float64Array;
}

/**
 * Whether the rules take an amount of this kind off the orders' totals; discounts and refunds always go.
 *
 * @example
 * isTakenOff("shipping", { includeShipping: true, includeTax: true }) //=> false
 */
export function isTakenOff(kind: Adjustment, { includeShipping, includeTax }: CleaningRules): boolean {
  return !((kind === "shipping" && includeShipping) || (kind === "tax" && includeTax));
}

/** Which rows are part of which orders. */
export interface StandingRows {
  readonly groups: OrderGroups;
  /** For each row 0 when it is part of its order. */
  readonly reasons: Uint8Array;
  /** The orders that state a total, see `ordersWithTotal`. */
  readonly totals: Uint8Array | null;
}

/**
 * What stands beside the orders' totals, for every kind the sheet has a column of. Rows that repeat a value state it
 * once; different values add up. Refunds of rows that have amounts of their own are each row's own, unless the orders'
 * rows repeat them. A discount or refund written as a negative amount is the same as a positive one.
 *
 * @example
 * // a discount of 1.00 for the whole order, said on both of its rows
 * const rows = { orderMoney: { discount: { minor: [-100, -100] } } };
 * const standing = { groups: { of: [0, 0], count: 1 }, reasons: [0, 0], totals: null };
 * const [{ kind, takenOff, amounts }] = deductionsOf(rows, standing, { includeShipping: true, includeTax: true });
 * [kind, takenOff, [...amounts]] //=> ["discount", true, [100]]
 */
export function deductionsOf(rows: OrderRows, standing: StandingRows, rules: CleaningRules): Deduction[] {
  return ADJUSTMENTS.flatMap((kind) => {
    const column = rows.orderMoney[kind];
    if (column === undefined) return [];
    const unsigned = kind === "discount" || kind === "refund";
    const minor = unsigned ? column.minor.map(Math.abs) : column.minor;
    const amounts = kind === "refund" ? refunds(minor, standing) : statedBy(minor, standing, () => true);
    return [{ kind, takenOff: isTakenOff(kind, rules), amounts }];
  });
}

/** Refunds by order: once where they are the order's, summed where they are its rows'. */
function refunds(minor: Float64Array, standing: StandingRows): Float64Array {
  const { totals } = standing;
  const repeats = repeatsRefunds(minor, standing);
  return statedBy(minor, standing, (order) => repeats || totals?.[order] === 1);
}

/** A refund on every row is one of the whole order where this share of the orders of several rows repeat theirs [ratio]. */
const REPEATED_SHARE = 0.9;

/** Whether the rows of orders without a stated total repeat one refund of the order. */
function repeatsRefunds(
  minor: Float64Array,
  { groups: { of, count }, reasons, totals }: StandingRows,
): boolean {
  const [first, seen, differs] = [new Float64Array(count), new Int32Array(count), new Uint8Array(count)];
  for (let row = 0; row < minor.length; row++) {
    const order = of[row] ?? 0;
    if (reasons[row] !== 0 || totals?.[order] === 1) continue;
    const refund = minor[row] || 0;
    if (seen[order] === 0) first[order] = refund;
    else if (first[order] !== refund) differs[order] = 1;
    seen[order] = (seen[order] ?? 0) + 1;
  }
  let [repeated, others] = [0, 0];
  for (let order = 0; order < count; order++) {
    if (differs[order] === 1) others++;
    else if ((seen[order] ?? 0) > 1 && (first[order] ?? 0) > 0) repeated++;
  }
  return repeated > 0 && repeated >= (repeated + others) * REPEATED_SHARE;
}

/**
 * Amounts by order.
 *
 * @param isOnce whether equal values of an order's rows are one; else each row's counts
 */
function statedBy(
  minor: Float64Array,
  { groups: { of, count }, reasons }: StandingRows,
  isOnce: (order: number) => boolean,
): Float64Array {
  const isNew = newValues(count);
  const sums = new Float64Array(count);
  for (let row = 0; row < minor.length; row++) {
    const value = minor[row] ?? NaN;
    const order = of[row] ?? 0;
    if (reasons[row] === 0 && !Number.isNaN(value) && (!isOnce(order) || isNew(order, value)))
      sums[order] = (sums[order] ?? 0) + value;
  }
  return sums;
}

/** Tells whether an order meets a value for the first time; most orders hold one value only. */
function newValues(orders: number): (order: number, value: number) => boolean {
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
