import type { Ledger } from "../ledger.ts";
import { type Day, yearsBefore } from "../values/day.ts";

/** What the people known on a day did later, year by year. */
export interface KnownAsk {
  /** First purchase on or before. */
  readonly known: Day;
  /** Last days of the years, rising; the first year begins the day after `known`. */
  readonly ends: readonly Day[];
}

/**
 * The request for the people known at Y(k) in the years that end at Y(k − 1) … Y(1) and the anchor.
 *
 * @example
 * // known on 2023-03-31, in the year up to 2024-03-31
 * knownRequest(19_813, 1) //=> { table: "known", known: 19_447, ends: [19_813] }
 */
export function knownRequest(anchor: Day, k: number): { readonly table: "known" } & KnownAsk {
  const ends = Array.from({ length: k }, (_, i) => yearsBefore(anchor, k - 1 - i));
  return { table: "known", known: yearsBefore(anchor, k), ends };
}

/** One later year of them. */
export interface KnownYear {
  /** Its last day; it begins the day after the end of the year before. */
  readonly end: Day;
  /** People with a purchase in the year, and what they bought for [minor units]. */
  readonly customers: number;
  readonly sales: number;
}

/**
 * The table `known`: one row a year, in the order asked.
 *
 * @example
 * // one bought on day 5 and for 2.50 on day 20, the other on day 30
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 30), Float64Array.of(100, 250, 80)];
 * knownRows({ customers: 2, start, day, amount }, { known: 10, ends: [25] })
 * //=> [{ end: 25, customers: 1, sales: 250 }]
 */
export function knownRows(ledger: Ledger, { known, ends }: KnownAsk): KnownYear[] {
  // The first holds what they bought until they were known, and is dropped.
  const years = [known, ...ends].map((end) => ({ end, customers: 0, sales: 0 }));
  for (let c = 0; c < ledger.customers; c++) {
    if ((ledger.day[ledger.start[c] ?? 0] ?? 0) <= known) addYears(ledger, c, years);
  }
  return years.slice(1);
}

type Tally = { -readonly [K in keyof KnownYear]: number };

function addYears({ start, day, amount }: Ledger, c: number, years: readonly Tally[]): void {
  let at = 0;
  let seen = -1;
  for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
    while (at < years.length && (day[i] ?? 0) > (years[at]?.end ?? 0)) at++;
    const year = years[at];
    if (year === undefined) return;
    if (at !== seen) year.customers++;
    year.sales += amount[i] ?? 0;
    seen = at;
  }
}
