import { unknownItems } from "../orders/excluded-items.ts";
import { reasonCode } from "../orders/exclusions.ts";
import { isPurchase, type JudgedOrders } from "../orders/judged-orders.ts";
import type { ExcludedItemFacts } from "./quality.ts";

const ITEM = reasonCode("excludedItem");

/**
 * What was to be left out, and is not.
 *
 * @example
 * // of a purchase the first row is a gift card (reason 11) whose price nobody says
 * const rows = { amount: [NaN, NaN], orderMoney: { orderTotal: { minor: [800, 800] } }, words: {} };
 * const reasons = { rowReasons: [11, 0], orderReasons: [0] };
 * const judged = { rows, ...reasons, groups: { of: [0, 0] }, sums: { row: [1] }, rules: { excludedItems: ["券"] } };
 * excludedItemFacts(judged) //=> { unknown: ["券"], unpricedRows: 1 }
 */
export function excludedItemFacts(judged: JudgedOrders): ExcludedItemFacts | null {
  if (judged.rules.excludedItems.length === 0) return null;
  return { unknown: unknownItems(judged.rows, judged.rules), unpricedRows: unpricedRows(judged) };
}

function unpricedRows(judged: JudgedOrders): number {
  const { rows, rowReasons, groups } = judged;
  if (rows.orderMoney.orderTotal === undefined) return 0;
  let unpriced = 0;
  for (let row = 0; row < rowReasons.length; row++)
    if (rowReasons[row] === ITEM && Number.isNaN(rows.amount[row]) && isPurchase(judged, groups.of[row] ?? 0))
      unpriced++;
  return unpriced;
}
