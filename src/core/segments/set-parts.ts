import { crossWhole } from "./cross-sets.ts";
import type { CustomerSet } from "./customer-sets.ts";
import { goodsWhole } from "./goods-sets.ts";

/**
 * Of people by what they bought the set that they are a part of, and the rest of that; null = they are no part, or no such
 * people.
 *
 * @example
 * const again = { kind: "goods", by: "product", name: "石けん", did: "again" };
 * [partsOf(again)?.rest.did, partsOf({ kind: "everybody" })] //=> ["once", null]
 */
export function partsOf(set: CustomerSet): Readonly<Record<"whole" | "rest", CustomerSet>> | null {
  if (set.kind === "goods") return goodsWhole(set);
  return set.kind === "cross" ? crossWhole(set) : null;
}
