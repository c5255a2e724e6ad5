import type { Day } from "../values/day.ts";
import { type IdentifiedRows, KNOWN_BY } from "../people/identity.ts";
import type { Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { IdentityFacts, PeopleFacts, QualityFacts } from "../quality/quality.ts";
import type { TwinOrderFacts } from "../quality/twin-orders.ts";
import { total } from "../values/sum.ts";
import { type PurchaseSum, type SalesUntil, salesUntil } from "./sales.ts";

/** How people were told apart, and what there is to know of it and of what they bought. */
export type KnownPeople = Omit<IdentifiedRows, "rows"> & {
  readonly people: PeopleFacts;
  readonly twinOrders: TwinOrderFacts | null;
};

/**
 * Everything about the rows, the rules and what is left of the money.
 *
 * @example
 * // two purchases on day 5 by somebody known by e-mail, and one on day 20, after the anchor
 * const none = { day: [], amount: [] };
 * const ledger = { day: [5, 5, 20], amount: [500, 300, 200], unidentified: none, sameDay: [[0, 1]] };
 * const purchases = { cleaning: { effects: { zeroYenOrders: 0 } }, row: [0, 1, 2] };
 * const known = { people: {}, twinOrders: null, knownBy: [2, 2, 2], idsInSeveralChannels: 0, joinedIds: 0 };
 * const { afterAnchor, identity, effects } = qualityFacts({ purchases, ledger }, known, 10);
 * [afterAnchor, identity.email, effects.sameDayPurchases] //=> [{ purchases: 1, amount: 200 }, 3, 1]
 */
export function qualityFacts(
  { purchases, ledger }: { readonly purchases: Purchases; readonly ledger: Ledger },
  { people, twinOrders, ...identified }: KnownPeople,
  anchor: Day,
): QualityFacts {
  const { effects, ...cleaning } = purchases.cleaning;
  return {
    ...cleaning,
    afterAnchor: difference(salesUntil(ledger, Infinity), salesUntil(ledger, anchor)),
    identity: identityFacts(purchases, identified),
    people,
    twinOrders,
    effects: { ...effects, sameDayPurchases: total(ledger.sameDay.map(({ length }) => length - 1)) },
  };
}

function difference(all: SalesUntil, until: SalesUntil): PurchaseSum {
  return {
    purchases: all.known.purchases + all.unknown.purchases - until.known.purchases - until.unknown.purchases,
    amount: all.known.amount + all.unknown.amount - until.known.amount - until.unknown.amount,
  };
}

function identityFacts(
  { row }: Purchases,
  { knownBy, idsInSeveralChannels, joinedIds }: Omit<IdentifiedRows, "rows">,
): IdentityFacts {
  const counts = new Int32Array(4);
  for (let purchase = 0; purchase < row.length; purchase++) {
    const by = knownBy[row[purchase] ?? -1] ?? KNOWN_BY.nothing;
    counts[by] = (counts[by] ?? 0) + 1;
  }
  return {
    customerId: counts[KNOWN_BY.customerId] ?? 0,
    email: counts[KNOWN_BY.email] ?? 0,
    phone: counts[KNOWN_BY.phone] ?? 0,
    unknown: counts[KNOWN_BY.nothing] ?? 0,
    idsInSeveralChannels,
    joinedIds,
  };
}
