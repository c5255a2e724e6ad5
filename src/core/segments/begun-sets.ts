import type { Analysis } from "../analysis.ts";
import { valueCohorts } from "../facts/cohort-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import type { OrderFilter } from "../slices/slices.ts";
import type { Day } from "../values/day.ts";
import { peopleWithin } from "./cohort-sets.ts";

/** People of a cohort by what they began with: goods or the channel of their first purchase. */
export interface BegunSet {
  readonly kind: "begun";
  readonly by: OrderFilter;
  readonly name: string;
  /** The first and the last day of first purchases. */
  readonly start: Day;
  readonly end: Day;
  /** Those whose second purchase, of anything, came within so many days; null = all. */
  readonly within: number | null;
}

/** The axis of the table `cohorts` that tells them apart. */
const AXES = { product: "firstProduct", category: "firstCategory", channel: "firstChannel" } as const;

/**
 * What an axis tells people apart by; undefined = nothing that a set names.
 *
 * @example
 * [begunBy("firstChannel"), begunBy("sex")] //=> ["channel", undefined]
 */
export const begunBy = (axis: string): OrderFilter | undefined =>
  (Object.keys(AXES) as OrderFilter[]).find((by) => AXES[by] === axis);

/**
 * How many people such a set has, from the facts [count]; those of the first month that stands by itself and of all before.
 *
 * @throws RangeError when nobody asked for the cohorts of the axis, or their steps do not hold the one of the set
 */
export function begunPeople({ facts }: Pick<Analysis, "facts">, { by, name, end, within }: BegunSet): number {
  const request = valueCohorts(facts.meta, AXES[by]);
  const rows = rowsOf(facts, request).filter((row) => row.value === name && row.end <= end);
  return peopleWithin({ rows, steps: request.steps }, within);
}
