import { type StoredFacts, toStored } from "../core/facts/stored.ts";
import type { Facts } from "../core/facts/tables.ts";
import { isoOf } from "../core/values/day.ts";

/** Facts that SQL counted, as the add-on takes them in place of orders. */
export interface Counted {
  /** As facts are kept, JSON. */
  readonly facts: string;
  /** ISO 4217; null = the orders say none. */
  readonly currency: string | null;
  /** The anchor, ISO. */
  readonly anchorDate: string;
}

/** What the add-on takes. */
export function countedOf(facts: Facts, currency: string | null): Counted {
  const stored: StoredFacts = toStored(facts);
  return { facts: JSON.stringify(stored), currency, anchorDate: isoOf(facts.meta.anchor) };
}
