import { checkedSegment } from "./checked-segment.ts";
import { conditionsOf } from "./conditions-text.ts";
import { withSegment } from "./saved-segments.ts";
import type { Segment } from "./segment.ts";

/**
 * A segment as it is asked for: as a page sends it, or its conditions as they are typed on the command line.
 *
 * @throws InputProblem as `checkedSegment` and `conditionsOf` do
 *
 * @example
 * askedSegment("stage=F5") //=> { conditions: [{ field: "stage", test: "oneOf", values: ["5"] }] }
 */
export const askedSegment = (asked: unknown): Segment =>
  typeof asked === "string" ? conditionsOf(asked) : checkedSegment(asked);

/**
 * The saved segments with one more as a page sends it; a page may send anything.
 *
 * @param replaces the name it had; anything else than a text = it is new
 * @throws InputProblem as `checkedSegment` and `withSegment` do
 *
 * @example
 * withAskedSegment([], { name: "夏", conditions: [] }, null) //=> [{ name: "夏", conditions: [] }]
 */
export const withAskedSegment = (saved: readonly Segment[], asked: unknown, replaces: unknown): Segment[] =>
  withSegment(saved, checkedSegment(asked), typeof replaces === "string" ? replaces : null);
