import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { checkedSlice, MOST_SLICES, type Slice } from "../../core/slices/slices.ts";
import type { Segment } from "../../core/segments/segment.ts";
import type { RunSlices } from "../../core/slices/sliced-facts.ts";

/**
 * The slices that are asked for, checked and with the names they have on the sheets; one that chooses nothing is none.
 *
 * @param terms the language of the sheets, and the segments that may be named
 * @throws InputProblem "slice-field", "slice-value", "segment-unknown" or "too-many-slices"
 *
 * @example
 * runSlices({ slice: { customers: { stage: ["F5"] } } }, { language: "ja", saved: [] }).slice
 * //=> { name: "今のランク F5", customers: { stage: ["5"] } }
 */
export function runSlices(
  { slice, compare }: Partial<RunSlices>,
  { language, saved }: { readonly language: Language; readonly saved: readonly Segment[] },
): RunSlices {
  const named = (asked: Slice | null | undefined): Slice | null => {
    const checked = asked ? checkedSlice(asked, saved) : null;
    return checked && { name: sliceTitle(checked, language), ...checked };
  };
  const compared = (compare ?? []).map(named).filter((one) => one !== null);
  if (compared.length > MOST_SLICES)
    throw new InputProblem("too-many-slices", { most: MOST_SLICES, count: compared.length });
  return { slice: named(slice), compare: compared };
}
