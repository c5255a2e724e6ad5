import type { CrossAxis } from "../settings.ts";
import { CLASS_FIELDS } from "./class-fields.ts";
import type { Condition } from "./segment.ts";

/** People by what two things tell of them, or one of these. */
export interface PivotSet {
  readonly kind: "pivot";
  /** Down, then across; a value or a class each. */
  readonly parts: readonly PivotPart[];
  /** How many the table counts. */
  readonly people: number;
}

export interface PivotPart {
  readonly axis: CrossAxis;
  readonly is: string;
}

/** Of a first purchase: what of it. */
const FIRST = { firstChannel: "channel", firstProduct: "product", firstCategory: "category" } as const;

/**
 * The conditions that choose such people.
 *
 * @example
 * pivotConditions({ kind: "pivot", parts: [{ axis: "sex", is: "女" }], people: 7 })
 * //=> [{ field: "sex", test: "oneOf", values: ["女"] }]
 */
export const pivotConditions = ({ parts }: PivotSet): Condition[] =>
  parts.map(({ axis, is }) => {
    if (axis === "firstChannel" || axis === "firstProduct" || axis === "firstCategory")
      return { field: FIRST[axis], test: "bought", values: [is], when: "first" };
    const field = axis in CLASS_FIELDS ? CLASS_FIELDS[axis as keyof typeof CLASS_FIELDS] : axis;
    return { field, test: "oneOf", values: [is] };
  });
