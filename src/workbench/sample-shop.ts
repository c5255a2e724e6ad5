import { withDirt } from "./sample/dirt.ts";
import { randomNumbers } from "./sample/draws.ts";
import { HEADER, cells, orderRows } from "./sample/order-rows.ts";
import { visits } from "./sample/visits.ts";

/**
 * The orders sheet of an invented mail-order shop: 2022-04-01 to 2026-03-31, about 3,000 customers and 10,000 orders.
 * Its customers begin to stay away while sales still rise; `sample/story.ts` tells when and why.
 *
 * @param seed which shop [whole number]; the same seed gives the same cells everywhere
 * @returns the cells as text, the header first, one row per order line, by day
 */
export function sampleShop(seed: number): string[][] {
  const random = randomNumbers(seed);
  const rows = withDirt(orderRows(visits(random), random));
  return [[...HEADER], ...rows.map(cells)];
}
