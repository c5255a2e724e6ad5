import type { Analysis } from "../analysis.ts";
import { rowsOf } from "../facts/tables.ts";
import { MOST_STEPS, stepsRequest } from "../kpi/purchase-steps.ts";
import type { CustomerYears } from "./year-sets.ts";

/** People by how often they bought up to the anchor. */
export interface PurchaseSet {
  readonly kind: "purchases";
  /** Lifetime purchases, 1 … `MOST_STEPS`. */
  readonly least: number;
  /** `least` … `MOST_STEPS` − 1; null = or more. */
  readonly most: number | null;
  /** Everybody, or those who also bought in the current year. */
  readonly among: "everybody" | "active";
}

/** The numbers of purchases that a set may begin and end with. */
export const PURCHASE_COUNTS: readonly number[] = Array.from({ length: MOST_STEPS }, (_, i) => i + 1);

/**
 * Whether somebody is in such a set.
 *
 * @example
 * const twice = { kind: "purchases", least: 2, most: 2, among: "active" };
 * isInPurchaseSet(twice, { older: 1, previous: 0, current: 1 }) //=> true
 * @example
 * const up = { kind: "purchases", least: 2, most: null, among: "active" };
 * isInPurchaseSet(up, { older: 1, previous: 1, current: 0 }) //=> false
 */
export function isInPurchaseSet(
  { least, most, among }: PurchaseSet,
  { older, previous, current }: CustomerYears,
): boolean {
  const purchases = older + previous + current;
  return purchases >= least && purchases <= (most ?? Infinity) && (among === "everybody" || current > 0);
}

/**
 * How many people such a set has, from the facts [count].
 *
 * @throws RangeError when nobody asked for the steps of the anchor
 */
export function purchaseSetPeople({ facts }: Pick<Analysis, "facts">, set: PurchaseSet): number {
  const rows = rowsOf(facts, stepsRequest(facts.meta.anchor));
  const from = (k: number): number => {
    const row = rows.find(({ step }) => step === k);
    return (set.among === "active" ? row?.active : row?.people) ?? 0;
  };
  return from(set.least) - (set.most === null ? 0 : from(set.most + 1));
}
