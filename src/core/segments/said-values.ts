import { InputProblem } from "../values/problem.ts";
import type { Condition, PeopleColumns, Segment } from "./segment.ts";
import { fieldEntry } from "./segment-fields.ts";

/** So many of the values that there are are named. */
const MOST_NAMED = 10;

/**
 * Refuses what no order says, such as a product's name with a slip in it, or a time that begins after the anchor: typed
 * conditions would choose nobody, or with `not` everybody, without a word.
 *
 * @throws InputProblem "segment-value" with the values most people have, "segment-after-anchor"
 */
export function requireSaid(columns: PeopleColumns, { conditions }: Segment): void {
  for (const one of conditions) {
    requireBegun(columns, one);
    if (one.test === "among") one.segments.forEach((segment) => requireSaid(columns, segment));
    else if (fieldEntry(one.field)?.values === undefined) requireSaidBy(columns, one);
  }
}

function requireBegun({ anchor }: PeopleColumns, one: Condition): void {
  const period = one.test === "in" ? one.period : one.test === "bought" ? one.when : "ever";
  const from = typeof period === "string" || !("from" in period) ? null : period.from;
  if (from !== null && from > anchor) throw new InputProblem("segment-after-anchor", { from, anchor });
}

function requireSaidBy({ fields }: PeopleColumns, condition: Condition): void {
  const column = fields.find(({ id }) => id === condition.field);
  if (!("values" in condition) || column === undefined || !("texts" in column)) return;
  const { texts } = column;
  const value = condition.values.find((one) => one !== "" && !texts.includes(one));
  if (value === undefined) return;
  const more = texts.length > MOST_NAMED ? ", …" : "";
  const known = `${texts.slice(0, MOST_NAMED).join(", ")}${more}`;
  throw new InputProblem("segment-value", { field: condition.field, value, known });
}
