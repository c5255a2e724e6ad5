import type { Analysis } from "../analysis.ts";
import { valueCohorts } from "../facts/cohort-requests.ts";
import type { CohortAxis } from "../facts/cohorts.ts";
import { rowsOf } from "../facts/tables.ts";
import type { OrderFilter } from "../slices/slices.ts";
import type { Day } from "../values/day.ts";
import { peopleWithin } from "./cohort-sets.ts";
import type { Condition } from "./segment.ts";

/** People of a cohort by what they began with, goods or the channel of their first purchase, or by who they are. */
export interface BegunSet {
  readonly kind: "begun";
  readonly by: BegunBy;
  /** null = all that do not stand by themselves; "" = nothing is said. */
  readonly name: string | null;
  /** The first and the last day of first purchases. */
  readonly start: Day;
  readonly end: Day;
  /** Those whose second purchase, of anything, came within so many days; null = all. */
  readonly within: number | null;
}

/** What orders say of the people themselves. */
type AboutPeople = Exclude<CohortAxis, `first${string}`>;
export type BegunBy = OrderFilter | AboutPeople;

const FIRSTS = { product: "firstProduct", category: "firstCategory", channel: "firstChannel" } as const;
/** The axis of the table `cohorts` that tells them apart. */
export const BEGUN_AXES: Readonly<Record<BegunBy, CohortAxis>> = {
  ...FIRSTS,
  ...{ prefecture: "prefecture", sex: "sex", ageBand: "ageBand", attribute: "attribute" },
};
export const BEGUN_BY = Object.keys(BEGUN_AXES) as readonly BegunBy[];

/** Whether it is of the first purchase, and not of the people. */
export const isOfFirst = (by: string): by is OrderFilter => by in FIRSTS;

/**
 * What an axis tells people apart by.
 *
 * @example
 * [begunBy("firstChannel"), begunBy("sex"), begunBy("rfm")] //=> ["channel", "sex", undefined]
 */
export const begunBy = (axis: string): BegunBy | undefined => BEGUN_BY.find((by) => BEGUN_AXES[by] === axis);

/**
 * The condition that chooses people by it.
 *
 * @example
 * begunCondition("sex", "女") //=> { field: "sex", test: "oneOf", values: ["女"] }
 */
export const begunCondition = (by: BegunBy, value: string): Condition =>
  isOfFirst(by)
    ? { field: by, test: "bought", values: [value], when: "first" }
    : { field: by, test: "oneOf", values: [value] };

/**
 * How many people such a set has, from the facts [count]; those of the first month that stands by itself and of all before.
 *
 * @throws RangeError when nobody asked for the cohorts of the axis, or their steps do not hold the one of the set
 */
export function begunPeople({ facts }: Pick<Analysis, "facts">, { by, name, end, within }: BegunSet): number {
  const request = valueCohorts(facts.meta, BEGUN_AXES[by]);
  const rows = rowsOf(facts, request).filter((row) => row.value === name && row.end <= end);
  return peopleWithin({ rows, steps: request.steps }, within);
}
