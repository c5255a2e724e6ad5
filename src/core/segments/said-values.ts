import { InputProblem } from "../values/problem.ts";
import type { Condition, PeopleColumns, Segment } from "./segment.ts";
import { fieldEntry } from "./segment-fields.ts";

/** How many of the values that do occur are named beside one that does not [count]. */
const MOST_NAMED = 10;

/** A value of a condition that no order says. */
export interface UnsaidValue {
  readonly field: string;
  readonly value: string;
  /** What orders say there, most people first. */
  readonly texts: readonly string[];
}

/**
 * The values of a segment that no order says: one kept for long may hold some that are gone, and then chooses nobody by
 * them, or with `not` everybody.
 *
 * @example
 * const product = { id: "product", kind: "bought", texts: ["石けん"], start: [], codes: [], days: [], first: [] };
 * const columns = { people: 0, anchor: "2024-03-31", fields: [product] };
 * const condition = { field: "product", test: "bought", values: ["石けん", "石鹸"], when: "ever" };
 * unsaidValues(columns, { conditions: [condition] }) //=> [{ field: "product", value: "石鹸", texts: ["石けん"] }]
 */
export function unsaidValues(columns: PeopleColumns, { conditions }: Segment): UnsaidValue[] {
  return conditions.flatMap((one) =>
    one.test === "among"
      ? one.segments.flatMap((segment) => unsaidValues(columns, segment))
      : unsaidBy(columns, one),
  );
}

function unsaidBy({ fields }: PeopleColumns, condition: Condition): UnsaidValue[] {
  const { field } = condition;
  const column = fields.find(({ id }) => id === field);
  if (fieldEntry(field)?.values !== undefined || column === undefined) return [];
  if (!("values" in condition) || !("texts" in column)) return [];
  const { texts } = column;
  const unsaid = condition.values.filter((value) => value !== "" && !texts.includes(value));
  return unsaid.map((value) => ({ field, value, texts }));
}

/**
 * Refuses what no order says, such as a product's name with a slip in it, or a time that begins after the anchor: typed
 * conditions would choose nobody, or with `not` everybody, without a word.
 *
 * @throws InputProblem "segment-value" with the values most people have, "segment-after-anchor"
 *
 * @example
 * // written with other characters than the orders have
 * const product = { id: "product", kind: "bought", texts: ["石けん"], start: [], codes: [], days: [], first: [] };
 * const condition = { field: "product", test: "bought", values: ["石鹸"], when: "ever" };
 * const columns = { people: 0, anchor: "2024-03-31", fields: [product] };
 * try { requireSaid(columns, { conditions: [condition] }); } catch ({ code, values }) { [code, values.known]; }
 * //=> ["segment-value", "石けん"]
 */
export function requireSaid(columns: PeopleColumns, segment: Segment): void {
  requireBegun(columns, segment);
  const [unsaid] = unsaidValues(columns, segment);
  if (unsaid === undefined) return;
  const { field, value, texts } = unsaid;
  const more = texts.length > MOST_NAMED ? ", …" : "";
  const known = `${texts.slice(0, MOST_NAMED).join(", ")}${more}`;
  throw new InputProblem("segment-value", { field, value, known });
}

function requireBegun(columns: PeopleColumns, { conditions }: Segment): void {
  for (const one of conditions) {
    if (one.test === "among") one.segments.forEach((segment) => requireBegun(columns, segment));
    else requireBegunBy(columns, one);
  }
}

function requireBegunBy({ anchor }: PeopleColumns, one: Condition): void {
  const period = one.test === "in" ? one.period : one.test === "bought" ? one.when : "ever";
  const from = typeof period === "string" || !("from" in period) ? null : period.from;
  if (from !== null && from > anchor) throw new InputProblem("segment-after-anchor", { from, anchor });
}
