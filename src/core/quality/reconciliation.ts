import type { ExclusionReason } from "../orders/exclusions.ts";
import type { ShopFacts } from "../facts/tables.ts";
import type { Adjustment } from "../orders/deductions.ts";

/** An amount that is taken off the orders' totals. */
export interface TakenOff {
  readonly adjustment: Adjustment;
  /** Purchases that state one [count]. */
  readonly orders: number;
  /** Minor units. */
  readonly amount: number;
}

/** Rows or purchases that are not analysed. */
export interface LeftOut {
  readonly reason: ExclusionReason | "outsideSlice" | "afterAnchor" | "unidentified";
  /** null where the reason concerns purchases. */
  readonly rows: number | null;
  /** null where it concerns rows. */
  readonly purchases: number | null;
  /** Minor units; below 0 where what is left out is negative itself. */
  readonly amount: number;
}

/**
 * 照合: from what the rows state to the sales that are analysed. raw − amounts of `takenOff` − amounts of `leftOut`
 * = analysed, to the minor unit.
 */
export interface Reconciliation {
  readonly raw: number;
  readonly takenOff: readonly TakenOff[];
  readonly leftOut: readonly LeftOut[];
  /** Sales of identified purchases up to the anchor. */
  readonly analysed: number;
}

const ADJUSTMENTS: readonly Adjustment[] = ["shipping", "tax", "discount", "refund"];

/**
 * The reconciliation of what was read; lines of nothing are left out.
 *
 * @example
 * // 10.00 stand in the rows: 3.00 were cancelled, 2.00 bought after the anchor, 5.00 are analysed
 * const none = { takenOff: false, orders: 0, amount: 0 };
 * const adjustments = { shipping: none, tax: none, discount: none, refund: none };
 * const quality = { rawAmount: 1_000, adjustments, afterAnchor: { purchases: 1, amount: 200 } };
 * const excluded = [{ reason: "cancelled", rows: 1, amount: 300 }];
 * const meta = { excluded, slice: null, unidentified: { purchases: 0, sales: 0 }, sales: 500 };
 * const { leftOut, analysed } = reconciliationOf({ meta, quality });
 * [leftOut.map(({ reason, amount }) => [reason, amount]), analysed] //=> [[["cancelled", 300], ["afterAnchor", 200]], 500]
 */
export function reconciliationOf({ meta, quality }: ShopFacts): Reconciliation {
  const { rawAmount, adjustments, afterAnchor } = quality;
  const takenOff = ADJUSTMENTS.map((adjustment) => ({ adjustment, ...adjustments[adjustment] }))
    .filter((one) => one.takenOff && (one.orders > 0 || one.amount !== 0))
    .map(({ adjustment, orders, amount }) => ({ adjustment, orders, amount }));
  const rows = meta.excluded.map(({ reason, rows: count, amount }) => ({
    reason,
    rows: count,
    purchases: null,
    amount,
  }));
  const { slice } = meta;
  const purchases = [
    {
      reason: "outsideSlice",
      rows: null,
      purchases: slice?.purchases ?? 0,
      amount: slice?.amount ?? 0,
    },
    { reason: "afterAnchor", rows: null, ...afterAnchor },
    {
      reason: "unidentified",
      rows: null,
      purchases: meta.unidentified.purchases,
      amount: meta.unidentified.sales,
    },
  ] as const;
  return {
    raw: rawAmount,
    takenOff,
    leftOut: [...rows, ...purchases.filter((one) => one.purchases > 0 || one.amount !== 0)],
    analysed: meta.sales,
  };
}
