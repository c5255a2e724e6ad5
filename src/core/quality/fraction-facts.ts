import { digitsOf } from "../values/currencies.ts";
import { majorOf } from "../values/money.ts";
import { isPurchase, type JudgedOrders } from "../orders/judged-orders.ts";

/** Purchases with a part of a currency unit, where nobody said the currency and the one taken has no parts. */
export interface FractionFacts {
  /** All purchases, of which they are a part [count]. */
  readonly purchases: number;
  readonly all: number;
  /** The first of the amounts, in whole currency units. */
  readonly amount: number;
}

/** The share of purchases, or rows, with parts from which on they are told [ratio]: a few in yen may come from a tax or a discount. */
export const MANY_FRACTIONS = 0.2;

/**
 * Amounts that may be in another currency or unit than the one they are counted in: 12.50 is no amount of yen, and
 * 3.98 may be thousands. Null = nobody has to be told.
 *
 * @example
 * // 12.50 and 5.00, and nobody says the currency: no yen have a half
 * const orders = { net: [1_250, 500], sums: { row: [0, 1] }, orderReasons: [0, 0] };
 * const rules = { currency: "auto", homeCurrency: "JPY" };
 * fractionFacts({ ...orders, rules, judge: { currency: null } }) //=> { purchases: 1, all: 2, amount: 12.5 }
 */
export function fractionFacts(judged: JudgedOrders): FractionFacts | null {
  const { rules, judge, net } = judged;
  const isSaid = judge.currency !== null || rules.currency !== "auto";
  if (isSaid || digitsOf(rules.homeCurrency) > 0) return null;
  let [all, purchases, first] = [0, 0, -1];
  for (let order = 0; order < net.length; order++) {
    if (!isPurchase(judged, order)) continue;
    all++;
    if ((net[order] ?? 0) % 100 === 0) continue;
    if (purchases++ === 0) first = order;
  }
  if (purchases === 0 || purchases < all * MANY_FRACTIONS) return null;
  return { purchases, all, amount: majorOf(net[first] ?? 0) };
}
