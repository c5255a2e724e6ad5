import type { Cell } from "../../catalog/report-model.ts";
import type { MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import { about, ofStage } from "../page/about.ts";

/** Says of a cell that it holds a lever's present rate, so that it can be explained. */
export function leverRate({ kind, stage }: Pick<PeopleLever, "kind" | "stage">, cell: Cell): Cell {
  if (kind === "f2") return about(cell, "f2ConversionRate");
  return about(cell, `${kind}Rate`, ofStage(stage ?? 0));
}

/** Says of a cell that it holds what a kept (returned) person of a stage buys for at present. */
export function leverAmount({ kind, stage }: Pick<MoneyLever, "kind" | "stage">, cell: Cell): Cell {
  return about(cell, kind, ofStage(stage));
}
