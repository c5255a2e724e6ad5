import type { CrossAxis } from "../settings.ts";
import { begunBy, begunCondition } from "./begun-sets.ts";
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
  /** null = all rarer values; "" = nothing is said. */
  readonly is: string | null;
  /** Of rarer values: how many stand by themselves [count]. */
  readonly beyond?: number;
}

/** A part that a condition says: of all rarer values there is none, and of first goods none for orders that name nothing. */
type SaidPart = PivotPart & { readonly is: string };

/**
 * Whether a condition says a part.
 *
 * @example
 * [{ axis: "sex", is: "" }, { axis: "firstProduct", is: "" }, { axis: "sex", is: null, beyond: 8 }].map(isSaid)
 * //=> [true, false, false]
 */
export const isSaid = (part: PivotPart): part is SaidPart =>
  part.is !== null && (part.is !== "" || (part.axis !== "firstProduct" && part.axis !== "firstCategory"));

/**
 * The conditions that choose such people, as far as any say them.
 *
 * @example
 * const parts = [{ axis: "sex", is: "女" }, { axis: "firstChannel", is: "楽天" }];
 * pivotConditions({ kind: "pivot", parts, people: 7 }).map(({ field, test }) => [field, test])
 * //=> [["sex", "oneOf"], ["channel", "bought"]]
 */
export const pivotConditions = ({ parts }: PivotSet): Condition[] =>
  parts.filter(isSaid).map(({ axis, is }) => {
    const begun = begunBy(axis);
    if (begun !== undefined) return begunCondition(begun, is);
    const field = axis in CLASS_FIELDS ? CLASS_FIELDS[axis as keyof typeof CLASS_FIELDS] : axis;
    return { field, test: "oneOf", values: [is] };
  });
