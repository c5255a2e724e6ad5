import { toStored } from "../core/facts/stored.ts";
import { inForm, type SlicedFacts } from "../core/slices/sliced-facts.ts";
import { isoOf } from "../core/values/day.ts";

/** Facts that SQL counted, as the add-on takes them in place of orders. */
export interface Counted {
  /** Of the parts of the run, as they are kept, JSON. */
  readonly facts: string;
  /** ISO 4217; null = the orders say none. */
  readonly currency: string | null;
  /** The anchor, ISO. */
  readonly anchorDate: string;
}

/** What the add-on takes. */
export function countedOf(sliced: SlicedFacts, currency: string | null): Counted {
  const facts = JSON.stringify(inForm(sliced, toStored));
  return { facts, currency, anchorDate: isoOf(sliced.facts.meta.anchor) };
}
