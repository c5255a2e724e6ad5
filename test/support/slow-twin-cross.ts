/**
 * A slow, plain twin of クロス集計, written from the definitions (11.3): every question filters lists of orders again.
 * Nothing here is shared with the product.
 */
import { type TwinLine, twinHolds, twinOrders } from "./slow-twin-products.ts";

export interface TwinCross {
  readonly base: readonly string[];
  readonly match: "any" | "all";
  readonly sameOrder: boolean;
  readonly afterFirst: boolean;
  readonly from: number;
  readonly to: number;
}

type Orders = ReturnType<typeof twinOrders>[number];

/** Each customer's orders of the period. */
export const twinPeriod = (lines: readonly TwinLine[], { from, to }: TwinCross, merge: boolean): Orders[] =>
  twinOrders(lines, to, merge)
    .map((orders) => orders.filter(({ day }) => day >= from))
    .filter((orders) => orders.length > 0);

const has = (order: Orders[number], goods: string): boolean => twinHolds(order, (one) => one === goods);

/** Customers who bought the base. */
export function twinBase(people: readonly Orders[], { base, match }: TwinCross): Orders[] {
  const bought = (orders: Orders, goods: string): boolean => orders.some((order) => has(order, goods));
  return people.filter((orders) =>
    match === "any"
      ? base.some((goods) => bought(orders, goods))
      : base.every((goods) => bought(orders, goods)),
  );
}

/** Whether somebody bought any of some other goods beside the base. */
export function twinBeside(orders: Orders, others: readonly string[], cross: TwinCross): boolean {
  const withBase = orders.map((order) => cross.base.some((goods) => has(order, goods)));
  const first = withBase.indexOf(true);
  return orders.some(
    (order, i) =>
      others.some((goods) => has(order, goods)) &&
      (cross.sameOrder || !withBase[i]) &&
      (!cross.afterFirst || i >= first),
  );
}
