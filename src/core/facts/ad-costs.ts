import type { AdCost, AdCostFault, AdCostKey } from "../ltv/ad-costs.ts";
import type { CurveCohort } from "../ltv/payback.ts";
import type { Day } from "../values/day.ts";
import { type Kept, NOTHING_KEPT } from "./kept.ts";
import type { MetaFacts } from "./meta.ts";

/** The rows of 広告費. */
export interface AdCostsAsk {
  readonly anchor: Day;
  /** A function, so that what is typed is not in the name under which the answer is kept. */
  readonly costs: () => readonly AdCost[];
}

/** The request for all rows of 広告費; without any it only names the answer. */
export const adCostsRequest = (
  { anchor }: Pick<MetaFacts, "anchor">,
  { adCosts }: Pick<Kept, "adCosts"> = NOTHING_KEPT,
) => ({ table: "adCosts", anchor, costs: () => adCosts }) as const;

/** New customers that rows are of, with their costs. */
export interface AdCostRow extends AdCostKey {
  readonly costs: readonly AdCost[];
  /** Rows of them that the orders do not know: they are none of the costs. */
  readonly faults: readonly AdCostFault[];
  /** By the month of the first purchase, where a cost names it or less than a year ago; those of other months together. */
  readonly cohorts: readonly CurveCohort[];
}
