import type { Day } from "../values/day.ts";
import { type IdentifiedRows, KNOWN_BY } from "../people/identity.ts";
import type { Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { IdentityFacts, PeopleFacts, QualityFacts } from "../quality/quality.ts";
import { type PurchaseSum, type SalesUntil, salesUntil } from "./sales.ts";

/** How people were told apart, and what there is to know of it. */
export type KnownPeople = Omit<IdentifiedRows, "rows"> & { readonly people: PeopleFacts };

/** Everything about the rows, the rules and what is left of the money. */
export function qualityFacts(
  { purchases, ledger }: { readonly purchases: Purchases; readonly ledger: Ledger },
  { people, ...identified }: KnownPeople,
  anchor: Day,
): QualityFacts {
  const { effects, ...cleaning } = purchases.cleaning;
  return {
    ...cleaning,
    afterAnchor: difference(salesUntil(ledger, Infinity), salesUntil(ledger, anchor)),
    identity: identityFacts(purchases, identified),
    people,
    effects: { ...effects, sameDayPurchases: ledger.sameDayPurchases },
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
  for (const at of row) {
    const by = knownBy[at] ?? KNOWN_BY.nothing;
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
