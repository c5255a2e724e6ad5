import { fieldEntry } from "../segments/segment-fields.ts";
import type { Segment } from "../segments/segment.ts";
import { type Slice, sliceParts } from "./slices.ts";

/**
 * Whether people are chosen by what they have bought by now: rates then contain the choice.
 *
 * @example
 * choosesByOutcome({ customers: { stage: ["5"] } }) //=> true
 */
export const choosesByOutcome = (slice: Slice): boolean =>
  sliceParts(slice).some(({ field }) => field === "stage" || field === "rfmRank") ||
  (slice.segments ?? []).some(looksAtOutcome);

/**
 * Whether a segment's conditions look at purchases up to the anchor; the first purchase and who people are do not tell.
 *
 * @example
 * looksAtOutcome({ conditions: [{ field: "product", test: "bought", values: ["石けん"], when: "first" }] }) //=> false
 */
export function looksAtOutcome({ conditions }: Segment): boolean {
  return conditions.some((one) => {
    if (one.test === "among") return one.segments.some(looksAtOutcome);
    return one.test === "bought" ? one.when !== "first" : (fieldEntry(one.field)?.outcome ?? true);
  });
}
