import type { Cell } from "../../catalog/report-model.ts";
import type { MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import { about, ofStage } from "../page/about.ts";

/**
 * Says of a cell that it holds a lever's present rate, so that it can be explained.
 *
 * @example
 * leverRate({ kind: "retention", stage: 3 }, { value: 0.5 }) //=> { value: 0.5, about: { metric: "retentionRate", stage: 3 } }
 */
export function leverRate({ kind, stage }: Pick<PeopleLever, "kind" | "stage">, cell: Cell): Cell {
  if (kind === "f2") return about(cell, "f2ConversionRate");
  return about(cell, `${kind}Rate`, ofStage(stage ?? 0));
}

/**
 * Says of a cell that it holds what a kept (returned) person of a stage buys for at present.
 *
 * @example
 * leverAmount({ kind: "salesPerRetained", stage: 2 }, { value: 100 })
 * //=> { value: 100, about: { metric: "salesPerRetained", stage: 2 } }
 */
export function leverAmount({ kind, stage }: Pick<MoneyLever, "kind" | "stage">, cell: Cell): Cell {
  return about(cell, kind, ofStage(stage));
}
