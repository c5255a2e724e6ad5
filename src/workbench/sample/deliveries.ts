/** Which orders of the sample shop are deliveries of its subscription, in which people choose what comes. */
import type { Visit } from "./visits.ts";

/** Of those who buy their favourite when they come back, the share who subscribe; a longer pause [days] ends it. */
const SUBSCRIBING_SHARE = 0.4;
const LONGEST_PAUSE = 200;

/** Multiples of the golden section spread evenly between 0 and 1. */
const GOLDEN = 0.618033988749895;

/**
 * Tells which delivery an order is; 0 = it is a single order. To be asked by day, so that each follows the one before.
 *
 * @example
 * const deliveryOf = deliveries();
 * // customer 0 subscribes at the second order; after 300 days these are single orders again
 * [10, 30, 60, 360, 370].map((day, i) => deliveryOf({ customer: 0, nth: i + 1, day }, i < 2)) //=> [0, 1, 2, 0, 0]
 */
export function deliveries(): (visit: Visit, isFavourite: boolean) => number {
  const latest = new Map<number, { readonly day: number; readonly number: number }>();
  return ({ customer, nth, day }, isFavourite) => {
    const before = latest.get(customer);
    const begins = isFavourite && nth > 1 && (customer * GOLDEN) % 1 < SUBSCRIBING_SHARE;
    if (before ? day - before.day > LONGEST_PAUSE : !begins) return 0;
    const number = (before?.number ?? 0) + 1;
    latest.set(customer, { day, number });
    return number;
  };
}
