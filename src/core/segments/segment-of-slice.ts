import { cutsOrders, type Slice, type SliceField, type SlicePart, sliceParts } from "../slices/slices.ts";
import { SEGMENT_FIELD } from "./checked-segment.ts";
import type { Condition, Segment } from "./segment.ts";

/** Fields of slices that are those of a first purchase. */
const FIRST: Partial<Record<SliceField, string>> = { firstProduct: "product", firstChannel: "channel" };

/**
 * The people of a slice by conditions. Of a slice by orders they are those who ever bought in it.
 *
 * @param slice null = the whole shop
 *
 * @example
 * sliceConditions({ customers: { firstChannel: ["本店"] } })
 * //=> [{ field: "channel", test: "bought", values: ["本店"], when: "first" }]
 */
export const sliceConditions = (slice: Slice | null): Condition[] =>
  slice === null ? [] : sliceParts(slice).map((part) => conditionOf(part, slice));

function conditionOf({ field, values }: SlicePart, { segments = [] }: Slice): Condition {
  if (field === "segment") return { field: SEGMENT_FIELD, test: "among", segments };
  const first = FIRST[field];
  if (first !== undefined) return { field: first, test: "bought", values, when: "first" };
  const ordered = field === "channel" || field === "product" || field === "category";
  return ordered ? { field, test: "bought", values, when: "ever" } : { field, test: "oneOf", values };
}

/**
 * A segment within a slice; true beside it where it has exactly the people that the slice counts: a slice by orders
 * counts stages, ranks and years of these orders only, a segment of all that people bought.
 *
 * @example
 * // the slice counts orders of 本店 only, the segment everything its buyers ever bought
 * segmentWithin({ orders: { channel: ["本店"] } }, { conditions: [] })
 * //=> { segment: { conditions: [{ field: "channel", test: "bought", values: ["本店"], when: "ever" }] }, exact: false }
 */
export function segmentWithin(slice: Slice | null, segment: Segment): { segment: Segment; exact: boolean } {
  const conditions = [...sliceConditions(slice), ...segment.conditions];
  return { segment: { conditions }, exact: slice === null || !cutsOrders(slice) };
}
