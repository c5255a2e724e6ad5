import { windowsOf } from "../cpm/windows.ts";
import { dataSpan, type Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { ClassLimits, CleaningRules } from "../settings.ts";
import type { DeliveryWords } from "../subscriptions/order-kinds.ts";
import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { ledgerTerms } from "../schemes/ledger-terms.ts";
import type { SchemeTerms } from "../schemes/scheme.ts";
import { lifeOf, type PersonLife } from "./person-life.ts";

/** A shop, or the part of it that a slice is. */
export interface SegmentShop {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
  readonly rules: Pick<CleaningRules, "mergeSameDayOrders" | keyof DeliveryWords>;
}

/** Everybody with a purchase by the anchor, in one order for all that is told of them. */
export interface PeopleSeen {
  readonly shop: SegmentShop;
  readonly anchor: Day;
  /** Where the whole shop's history begins. */
  readonly start: Day;
  /** By what they are divided into classes. */
  readonly terms: SchemeTerms;
  /** Their codes into `purchases.customerIds`. */
  readonly codes: Int32Array;
  /** Where they stand in the ledger. */
  readonly places: Int32Array;
  readonly lives: readonly PersonLife[];
}

/**
 * The people of a shop as of a day.
 *
 * @param start where the whole shop's history begins, of which the shop may be a slice; absent = where its own does
 *
 * @example
 * // of the people with the codes 7 and 8 the second one bought after the anchor
 * const bought = { customers: 2, customerCodes: [7, 8], start: [0, 1, 2], day: [10, 900], amount: [500, 300] };
 * const ledger = { ...bought, unidentified: { day: [], amount: [] } };
 * const limits = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * const { codes, lives } = peopleSeen({ ledger }, { anchor: 400, limits });
 * [[...codes], lives.length] //=> [[7], 1]
 */
export function peopleSeen(
  shop: SegmentShop,
  { anchor, limits, start }: { readonly anchor: Day; readonly limits: ClassLimits; readonly start?: Day },
): PeopleSeen {
  const { ledger } = shop;
  const terms = { windows: windowsOf(anchor), limits };
  const codes = intColumn();
  const places = intColumn();
  const lives: PersonLife[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifeOf(ledger, c, terms);
    if (life === null) continue;
    places.push(c);
    codes.push(ledger.customerCodes[c] ?? 0);
    lives.push(life);
  }
  return {
    shop,
    anchor,
    start: start ?? dataSpan(ledger, anchor)?.start ?? anchor,
    terms: ledgerTerms(ledger, { anchor, limits }),
    codes: codes.values(),
    places: places.values(),
    lives,
  };
}
