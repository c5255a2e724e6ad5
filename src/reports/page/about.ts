import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { StageSetKind } from "../../core/segments/year-sets.ts";

/** A cell that says what its number is. */
export function about(cell: Cell, metric: MetricId, rest: Omit<About, "metric"> = {}): Cell {
  return { ...cell, about: { metric, ...rest } };
}

/** People of a stage; 0 = all stages, as in the line of sums. */
export function ofStage(kind: StageSetKind, stage: number): { readonly set: CustomerSet } {
  return { set: { kind, stage: stage === 0 ? null : stage } };
}
