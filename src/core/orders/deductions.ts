import type { OrderGroups } from "./order-groups.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { Adjustment } from "../quality/quality.ts";
import type { CleaningRules } from "../settings.ts";

/** One kind of amount stated beside the orders' totals. */
export interface Deduction {
  readonly kind: Adjustment;
  /** False = contained in the sales by the rules. */
  readonly takenOff: boolean;
  /** For each order, in minor units. */
  readonly amounts: Float64Array;
}

/** The kinds, in the order in which they are shown. */
export const ADJUSTMENTS: readonly Adjustment[] = ["shipping", "tax", "discount", "refund"];

/** Whether the rules take an amount of this kind off the orders' totals; discounts and refunds always go. */
export function isTakenOff(kind: Adjustment, { includeShipping, includeTax }: CleaningRules): boolean {
  return !((kind === "shipping" && includeShipping) || (kind === "tax" && includeTax));
}

/**
 * What stands beside the orders' totals, for every kind the sheet has a column of. Rows that repeat a value state it
 * once; different values add up. A discount or refund written as a negative amount is the same as a positive one.
 *
 * @param reasons for each row 0 when it is part of its order
 */
export function deductionsOf(
  rows: OrderRows,
  groups: OrderGroups,
  reasons: Uint8Array,
  rules: CleaningRules,
): Deduction[] {
  return ADJUSTMENTS.flatMap((kind) => {
    const column = rows.orderMoney[kind];
    if (column === undefined) return [];
    const unsigned = kind === "discount" || kind === "refund";
    const minor = unsigned ? column.minor.map(Math.abs) : column.minor;
    return [{ kind, takenOff: isTakenOff(kind, rules), amounts: statedOnce(minor, groups, reasons) }];
  });
}

function statedOnce(minor: Float64Array, { of, count }: OrderGroups, reasons: Uint8Array): Float64Array {
  const isNew = newValues(count);
  const sums = new Float64Array(count);
  for (let row = 0; row < minor.length; row++) {
    const value = minor[row] ?? NaN;
    const order = of[row] ?? 0;
    if (reasons[row] === 0 && !Number.isNaN(value) && isNew(order, value))
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
