import type { Purchases } from "../orders/purchases.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { wordsWritten } from "./bought-column.ts";

/** One order of a person. */
export interface PersonOrder {
  readonly day: Day;
  /** "" = the row had none. */
  readonly orderId: string;
  /** Minor units. */
  readonly amount: number;
  /** Names of what was bought, each once in the order of the rows; none where the sheet says none. */
  readonly goods: readonly string[];
}

/**
 * The orders of one person up to the anchor, the latest first; orders of one day are told one by one, whatever the settings
 * merge.
 *
 * @param customerId as lists write it
 * @returns none for an unknown ID
 *
 * @example
 * // A's orders up to day 10; the sheet has no column of products
 * const bought = { length: 3, customer: [0, 0, 0], day: [5, 9, 12], amount: [500, 700, 300], order: [0, 1, 2] };
 * const purchases = { ...bought, customerIds: ["A"], orderIds: ["#1", "#2", "#3"], rows: { words: {} } };
 * personOrders(purchases, "A", 10).map(({ day, orderId, amount }) => [day, orderId, amount])
 * //=> [[9, "#2", 700], [5, "#1", 500]]
 */
export function personOrders(purchases: Purchases, customerId: string, anchor: Day): PersonOrder[] {
  const { customerIds, customer, day, amount, order, orderIds, length } = purchases;
  const code = customerIds.indexOf(customerId);
  const goodsOf = goodsIn(purchases);
  const found: PersonOrder[] = [];
  for (let p = 0; code >= 0 && p < length; p++) {
    if (customer[p] !== code || (day[p] ?? 0) > anchor) continue;
    const orderId = orderIds[order[p] ?? -1] ?? "";
    found.push({ day: day[p] ?? 0, orderId, amount: amount[p] ?? 0, goods: goodsOf(p) });
  }
  return found.sort((a, b) => b.day - a.day || compareTexts(a.orderId, b.orderId) || b.amount - a.amount);
}

/** What each purchase was of. */
function goodsIn(purchases: Purchases): (purchase: number) => string[] {
  if (!hasColumn(purchases.rows, "product")) return () => [];
  const { texts, codeAt } = wordsWritten(purchases, "product");
  const { start, row } = purchases.lines();
  return (p) => {
    const codes = new Set(Array.from(row.subarray(start[p], start[p + 1]), codeAt));
    return [...codes].flatMap((code) => texts[code] ?? []);
  };
}
