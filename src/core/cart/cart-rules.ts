/**
 * What carts count otherwise than this product does, in the order in which one is put after the other: first whose orders
 * count, then what is given back, what an order is worth, and when it was bought.
 */
export const CART_RULES = [
  /** Orders of nobody known. */
  "unidentified",
  /** Rows whose buyer, e-mail or product begins with test. */
  "testOrders",
  /** Lines of products that the settings leave out. */
  "excludedItems",
  /** Orders whose status says that they are off. */
  "cancelled",
  /** Negative orders whose own order is not in the data. */
  "returns",
  /** Rows of a negative amount on their own day, not on their order's. */
  "refundDay",
  /** Nothing that was given back is taken off. */
  "refunds",
  /** Discounts, points and coupons are not taken off. */
  "discount",
  "shipping",
  "tax",
  "zeroYen",
  /** The day of shipping in place of the day of the order. */
  "shipDay",
] as const;
export type CartRule = (typeof CART_RULES)[number];

/** Sales [minor units] and orders [count] of a period. */
export interface CartCount {
  readonly sales: number;
  readonly orders: number;
}
