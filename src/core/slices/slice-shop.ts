import { type Ledger, ledgerOf } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import { cutPurchases, purchasesWhere } from "./slice-orders.ts";
import { chosenPeople, type Standing, type WholeShop } from "./slice-people.ts";
import { cutsOrders, type Slice } from "./slices.ts";

/** The shop as one slice has it. */
export interface SlicedShop {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
  /** The ledger that says how far the data reach: of the cut orders, whoever bought them. */
  readonly reach: Ledger;
  /** Matching rows without an amount of their own, see `cutPurchases` [count]. */
  readonly unpricedRows: number;
}

/**
 * A slice of a shop that was read once. People are chosen by their whole history, then their orders are cut;
 * orders of nobody known are in no customer filter.
 *
 * @throws InputProblem where the sheet cannot tell, see `cutPurchases` and `chosenPeople`
 *
 * @example
 * // one order in each channel
 * const channel = { texts: ["本店", "楽天"], codes: [0, 1] };
 * const bought = { length: 2, customer: [0, 1], day: [5, 6], amount: [500, 700], order: [0, 1], channel: [0, 1], row: [0, 1] };
 * const purchases = { ...bought, rows: { words: { channel } }, customerIds: ["A", "B"], orderIds: ["1", "2"] };
 * const shop = { purchases, rules: { mergeSameDayOrders: false, countZeroYenOrders: false } };
 * const { ledger } = slicedShop(shop, { orders: { channel: ["楽天"] } }, { anchor: 20 });
 * [ledger.customerIds, [...ledger.amount]] //=> [["B"], [700]]
 */
export function slicedShop(shop: WholeShop, slice: Slice, standing: Standing): SlicedShop {
  const { mergeSameDayOrders: merge, countZeroYenOrders } = shop.rules;
  const { purchases: cut, unpricedRows } = cutPurchases(shop.purchases, slice, countZeroYenOrders);
  const reach = cutsOrders(slice) ? ledgerOf(cut, merge) : shop.ledger;
  if (slice.customers === undefined) return { purchases: cut, ledger: reach, reach, unpricedRows };
  const chosen = chosenPeople(shop, slice, standing);
  const purchases = purchasesWhere(cut, (p) => chosen[cut.customer[p] ?? -1] === 1);
  return { purchases, ledger: ledgerOf(purchases, merge), reach, unpricedRows };
}
