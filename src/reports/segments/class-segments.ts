import type { Language } from "../../catalog/language.ts";
import { segmentFieldName, segmentValueName } from "../../catalog/texts/segment-texts.ts";
import { SEGMENT_FIELDS, type SegmentFieldEntry } from "../../core/segments/segment-fields.ts";
import type { SuggestedSegment } from "./suggested.ts";

/**
 * Everybody of one class, for each class that people are divided into by what they bought: who they are is told by the names
 * of the division and the class.
 *
 * @example
 * const [first] = classSegments("ja");
 * [first.of, first.called, first.segment.conditions]
 * //=> ["今のランク", "F1", [{ field: "stage", test: "oneOf", values: ["1"] }]]
 */
export function classSegments(
  language: Language,
): (Pick<SuggestedSegment, "called" | "segment"> & { of: string })[] {
  const fields = Object.entries(SEGMENT_FIELDS as Readonly<Record<string, SegmentFieldEntry>>);
  const divided = fields.filter(([, { kind, says }]) => kind === "class" && says === undefined);
  return divided.flatMap(([field, { values = [] }]) =>
    values.map((value) => ({
      of: segmentFieldName(field, language),
      called: segmentValueName(field, value, language),
      segment: { conditions: [{ field, test: "oneOf" as const, values: [value] }] },
    })),
  );
}
