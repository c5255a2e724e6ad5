import type { ClassLimits } from "../../core/settings.ts";
import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { segmentOfSet } from "../../core/segments/segment-of-set.ts";
import { segmentWithin } from "../../core/segments/segment-of-slice.ts";
import type { Slice } from "../../core/slices/slices.ts";

/** People by conditions on the whole shop, and in a sentence where these may have others; "" = they do not. */
export interface OfferedSegment {
  segment: Segment;
  segmentNote: string;
}

/**
 * The people of a set, within the slice that counted them, as the page fills in its conditions.
 *
 * @param slice null = the whole shop
 */
export function offeredSegment(
  set: CustomerSet,
  {
    slice,
    language,
    limits,
  }: { readonly slice: Slice | null; readonly language: Language; readonly limits: ClassLimits },
): OfferedSegment {
  const { segment, exact } = segmentWithin(slice, segmentOfSet(set, limits));
  const segmentNote =
    slice === null || exact ? "" : say(T.everBought, language, { slice: sliceTitle(slice, language) });
  return { segment, segmentNote };
}
