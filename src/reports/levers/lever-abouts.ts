import type { Cell } from "../../catalog/report-model.ts";
import type { MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import { about, ofStage } from "../page/about.ts";

/** The present rate of a lever. */
export function leverRate({ kind, stage }: Pick<PeopleLever, "kind" | "stage">, cell: Cell): Cell {
  if (kind === "f2") return about(cell, "f2ConversionRate");
  return about(cell, `${kind}Rate`, ofStage(stage ?? 0));
}

/** The present sales per person of a lever of money. */
export function leverAmount({ kind, stage }: Pick<MoneyLever, "kind" | "stage">, cell: Cell): Cell {
  return about(cell, kind, ofStage(stage));
}
