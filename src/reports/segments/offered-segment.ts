import type { ClassLimits } from "../../core/settings.ts";
import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { CROSS_SET_TEXTS } from "../../catalog/texts/cross-set-texts.ts";
import { CROSS_TEXTS } from "../../catalog/texts/cross-texts.ts";
import { isSaid } from "../../core/segments/pivot-sets.ts";
import { classFieldParts } from "../../core/segments/class-fields.ts";
import { isSaidByConditions } from "../../core/segments/cross-sets.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { segmentOfSet } from "../../core/segments/segment-of-set.ts";
import { segmentWithin } from "../../core/segments/segment-of-slice.ts";
import type { Slice } from "../../core/slices/slices.ts";
import { partName } from "../page/cross-set-words.ts";
import { namelessName } from "../page/set-words.ts";

/** People by conditions on the whole shop, and in a sentence where these may have others; "" = they do not. */
export interface OfferedSegment {
  segment: Segment;
  segmentNote: string;
}

/**
 * The people of a set, within the slice that counted them, as the page fills in its conditions.
 *
 * @param slice null = the whole shop
 *
 * @example
 * // a slice counts its own orders, the conditions all that its buyers ever bought
 * const set = { kind: "class", scheme: "nurture", is: "loyal" };
 * const of = (slice) => offeredSegment(set, { slice, language: "ja", limits: {} }).segmentNote;
 * [of(null), of({ name: "本店", orders: { channel: ["本店"] } }).startsWith("条件では「本店」で買ったことのある人を選びます。")]
 * //=> ["", true]
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
  if (set.kind === "cross" && !isSaidByConditions(set))
    return { segment, segmentNote: say(CROSS_SET_TEXTS.unsayable, language) };
  const unsaid = unsaidName(set);
  if (unsaid !== null)
    return { segment, segmentNote: say(LIST_TEXTS.unsayable, language, { name: say(unsaid, language) }) };
  if (slice === null) return { segment, segmentNote: "" };
  const named = { slice: sliceTitle(slice, language) };
  if (!exact) return { segment, segmentNote: say(T.everBought, language, named) };
  return { segment, segmentNote: isRelative(segment, limits) ? say(T.amongAll, language, named) : "" };
}

/** What of a set no condition says; null = there is nothing. */
function unsaidName(set: CustomerSet): Text | null {
  if (set.kind === "goods" || set.kind === "begun") {
    if (set.name === null) return CROSS_TEXTS.restOf;
    return set.name === "" ? namelessName(set.by) : null;
  }
  const unsaid = set.kind === "pivot" ? set.parts.find((part) => !isSaid(part)) : undefined;
  return unsaid ? partName(unsaid) : null;
}

/** Whether a class depends on who else is counted: scores always, CPM where the average order decides. */
const isRelative = ({ conditions }: Segment, limits: ClassLimits): boolean =>
  conditions.some((one) => {
    if (one.test === "among") return one.segments.some((part) => isRelative(part, limits));
    const scheme = classFieldParts(one.field)?.scheme;
    return scheme === "score" || (scheme === "cpm" && limits.cpmAmount === null);
  });
