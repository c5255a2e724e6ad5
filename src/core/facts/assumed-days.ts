import type { Day } from "../values/day.ts";
import type { MetaFacts } from "./meta.ts";
import type { Asks, FactsRequest } from "./tables.ts";

/** The days that a shop's requests depend on: of a sheet's rows they are known before anything is asked, of a warehouse assumed. */
export interface SheetDays {
  readonly anchor: Day;
  /** The first purchase of a known person, and the first day of history: see `MetaFacts`. */
  readonly firstPurchase: Day;
  readonly dataStart: Day;
  /** Of a part the whole shop's first day of history; absent = it is the shop. */
  readonly shopStart?: Day;
}

/**
 * What is asked as of some days, each request once: nothing else that is known of the orders has a say in it.
 *
 * @example
 * // two ask for the same
 * const asks = ({ firstPurchase }) => [1, 2].map(() => ({ table: "known", known: firstPurchase, ends: [25] }));
 * requestsAt(asks, { anchor: 30, firstPurchase: 7, dataStart: 7 }) //=> [{ table: "known", known: 7, ends: [25] }]
 */
export function requestsAt(asks: Asks, days: SheetDays): FactsRequest[] {
  return [...new Map(asks(assumed(days)).map((one) => [JSON.stringify(one), one])).values()];
}

/** A shop of which nothing but its days is known. */
function assumed({ anchor, firstPurchase, dataStart, shopStart = dataStart }: SheetDays): MetaFacts {
  return {
    ...{ anchor, firstPurchase, dataStart, shopStart, lastPurchase: anchor },
    ...{ rows: 0, purchases: 0, customers: 0, sales: 0, afterAnchor: 0, identicalRows: 0, repeatedTotals: 0 },
    unidentified: { purchases: 0, sales: 0 },
    ...{ excluded: [], hasOrderIds: true, slice: null },
  };
}
