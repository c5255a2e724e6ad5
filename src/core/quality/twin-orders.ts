import { withoutUnseen } from "../values/unseen.ts";

/** Purchases of one customer, day and amount whose order IDs are nearly the same: perhaps one order that came twice. */
export interface TwinOrderFacts {
  /** Purchases that look like another one [count]. */
  readonly orders: number;
  /** The IDs of two of them. */
  readonly id: string;
  readonly other: string;
}

/** IDs that differ in a last number tell no fault where they are so few of the orders. */
const LEAST_PARTS = 2;
const LEAST_SHARE = 0.01;

/**
 * An order ID as another export of the same shop may write it: no signs, no zeros before it, half width, lower case.
 *
 * @example
 * ["#10011", "10011", "No.0010011"].map(bareOrderId) //=> ["10011", "10011", "no0010011"]
 */
export const bareOrderId = (id: string): string =>
  withoutUnseen(id.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^0+(?=.)/, "");

/**
 * An order ID without the number of a parcel or a line behind it.
 *
 * @example
 * ["10001-1", "10001_02", "A-1", "20240105-0001"].map(withoutPart) //=> ["10001", "10001", "A-1", "20240105-0001"]
 */
export const withoutPart = (id: string): string => id.replace(/^(.*\d.{2,})[-_/]\d{1,2}$/, "$1");

/** What is known of purchases and of the days on which somebody made several. */
export interface ShopOrders {
  /** Of `Purchases`. */
  readonly purchases: {
    readonly amount: Float64Array;
    readonly order: Int32Array;
    readonly orderIds: readonly string[];
  };
  /** Of `Ledger`. */
  readonly sameDay: readonly (readonly number[])[];
  /** Orders that were read, whatever became of them [count]. */
  readonly orders: number;
}

/**
 * Purchases that look like one order written twice, or like parts of one that all state its total; null = none.
 *
 * @example
 * // one day, one amount, one number written in two ways
 * const purchases = { amount: [500, 500], order: [0, 1], orderIds: ["#10011", "10011"] };
 * twinOrderFacts({ purchases, sameDay: [[0, 1]], orders: 2 }) //=> { orders: 1, id: "#10011", other: "10011" }
 */
export function twinOrderFacts({ purchases, sameDay, orders }: ShopOrders): TwinOrderFacts | null {
  const days = withIds(purchases, sameDay);
  const written = pairsOf(purchases, days, bareOrderId);
  const parts = pairsOf(purchases, days, withoutPart);
  const areParts = parts.length >= LEAST_PARTS && parts.length >= orders * LEAST_SHARE;
  const found = areParts ? parts : written;
  const [first] = found;
  return first === undefined ? null : { orders: found.length, id: first[0], other: first[1] };
}

/** Several purchases with an ID that a customer made on one day; in the order of the rows. */
function withIds({ order }: ShopOrders["purchases"], sameDay: ShopOrders["sameDay"]): number[][] {
  return sameDay
    .map((all) => all.filter((purchase) => (order[purchase] ?? -1) >= 0))
    .filter((all) => all.length > 1)
    .sort(([, a = 0], [, b = 0]) => a - b);
}

/** Each purchase beside the first of its day that has its amount, and an ID that `plain` makes the same. */
function pairsOf(
  { amount, order, orderIds }: ShopOrders["purchases"],
  days: readonly (readonly number[])[],
  plain: (id: string) => string,
): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const purchases of days) {
    const firsts = new Map<string, string>();
    for (const purchase of purchases) {
      const id = orderIds[order[purchase] ?? -1] ?? "";
      const key = `${amount[purchase]} ${plain(id)}`;
      const known = firsts.get(key);
      if (known === undefined) firsts.set(key, id);
      else if (known !== id) pairs.push([known, id]);
    }
  }
  return pairs;
}
