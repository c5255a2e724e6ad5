import type { Purchases } from "../orders/purchases.ts";
import type { Day } from "../values/day.ts";
import type { Share } from "../values/share.ts";

/** How often people buy who get nothing, as far as it is known before a campaign. */
export interface BaseRate {
  /** The share of buyers [ratio]. */
  readonly rate: number;
  /** Whether orders or the user said it. */
  readonly from: "orders" | "user";
  /** Who met the conditions then, and who of them bought [people]; null = the data begin later. */
  readonly seen: Share | null;
}

/**
 * The usual share of buyers (definitions.md 12.3): (b + 1) / (n + 2) of those who met the same conditions as many days
 * ago as the window has, where they are enough; else what the user says.
 *
 * @param seen people who met the conditions then, and how many of them bought within the window
 * @param limits the fewest people that are enough [count], and the share that the user says [ratio]
 *
 * @example
 * baseRate({ numerator: 4, denominator: 98 }, { minSample: 30, typed: 0.1 }).rate //=> 0.05
 * @example
 * baseRate({ numerator: 4, denominator: 20 }, { minSample: 30, typed: 0.1 }).rate //=> 0.1
 */
export function baseRate(
  seen: Share | null,
  { minSample, typed }: { readonly minSample: number; readonly typed: number },
): BaseRate {
  if (seen === null || seen.denominator < minSample) return { rate: typed, from: "user", seen };
  return { rate: (seen.numerator + 1) / (seen.denominator + 2), from: "orders", seen };
}

/**
 * How many people of a set bought after a day and not later than another one [people].
 *
 * @param people codes into the purchases' customer IDs
 *
 * @example
 * // of four people one bought on day 8, one on day 9; one on day 5 itself, one much later
 * const purchases = { length: 4, customer: [0, 1, 2, 3], day: [8, 9, 5, 20] };
 * buyersWithin(purchases, [0, 1, 2, 3], { after: 5, until: 10 }) //=> { numerator: 2, denominator: 4 }
 */
export function buyersWithin(
  { customer, day, length }: Pick<Purchases, "customer" | "day" | "length">,
  people: Int32Array,
  { after, until }: { readonly after: Day; readonly until: Day },
): Share {
  const wanted = new Set(people);
  const bought = new Set<number>();
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    const on = day[p] ?? NaN;
    if (on > after && on <= until && wanted.has(code)) bought.add(code);
  }
  return { numerator: bought.size, denominator: wanted.size };
}
