import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell } from "../../catalog/report-model.ts";

/**
 * A cell that says what its number is.
 *
 * @example
 * about({ value: 5 }, "activeCustomers", { stage: 2 }) //=> { value: 5, about: { metric: "activeCustomers", stage: 2 } }
 */
export function about(cell: Cell, metric: MetricId, rest: Omit<About, "metric"> = {}): Cell {
  return { ...cell, about: { metric, ...rest } };
}

/**
 * Of a stage; 0 = of all stages, as in the line of sums.
 *
 * @example
 * [ofStage(0), ofStage(3)] //=> [{}, { stage: 3 }]
 */
export const ofStage = (stage: number): Pick<About, "stage"> => (stage === 0 ? {} : { stage });
