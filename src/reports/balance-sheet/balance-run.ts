/** The cells of one projection: people by stage and sales by year, each a formula with the value it shows at first. */
import type { Cell, Style, Unit } from "../../catalog/report-model.ts";
import type { ProjectedYear } from "../../core/cpm/projection.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { activeFormula, lapsedFormula, type RunPlaces, salesFormula } from "./balance-formulas.ts";
import { inputOf } from "./balance-inputs.ts";
import { about, ofStage } from "../page/about.ts";
import { text } from "../page/grid.ts";
import { liveCell, liveMoney } from "../page/live-cells.ts";

/** What the rows of people need: their labels, today's people by stage, the projected years, and the unit of people. */
interface PeopleRows {
  readonly label: (stage: number) => string;
  readonly now: readonly number[];
  readonly years: readonly ProjectedYear[];
  readonly unit: Unit;
}

/** The row of one stage: its active (or lapsed) people today, then in each year. */
function peopleRow(
  run: RunPlaces,
  of: "active" | "lapsed",
  { stage, now, years, unit }: Omit<PeopleRows, "label"> & { readonly stage: number },
): Cell[] {
  const formula = of === "active" ? activeFormula : lapsedFormula;
  const ahead = of === "active" ? "projectedActive" : "projectedLapsed";
  const today = of === "active" ? "activeCustomers" : "lapsedCustomers";
  return [
    about(liveCell(inputOf(run.inputs, of, stage), now[stage - 1] ?? 0, unit), today, ofStage(stage)),
    ...years.map(({ year, ...figure }) =>
      about(liveCell(formula(run, stage, year), figure[of][stage - 1] ?? 0, unit), ahead, {
        stage,
        year,
        model: run.kind,
      }),
    ),
  ];
}

/**
 * Five rows, F1 to F5, each a label and its people today and in each year.
 *
 * @example
 * const run = { kind: "static", inputs: { row: 20 } };
 * const rows = peopleRows(run, "active", { label: (stage) => `F${stage}`, now: [9], years: [], unit: "people" });
 * [rows.length, rows[0][0].value, rows[0][1].value] //=> [5, "F1", { formula: "=B21", shows: 9 }]
 */
export function peopleRows(
  run: RunPlaces,
  of: "active" | "lapsed",
  { label, ...figures }: PeopleRows,
): Cell[][] {
  return STAGES.map((stage) => [text(label(stage)), ...peopleRow(run, of, { stage, ...figures })]);
}

/**
 * The sales of each year ahead; today has no cell here.
 *
 * @example
 * const run = { kind: "retentionOnly", inputs: { row: 20 }, active: 4 };
 * const [{ value, about }] = salesCells(run, [{ year: 1, sales: 50_000 }], "total");
 * [value.shows, about] //=> [500, { metric: "projectedSales", year: 1, model: "retentionOnly" }]
 */
export function salesCells(run: RunPlaces, years: readonly ProjectedYear[], style: Style): Cell[] {
  return years.map(({ year, sales }) =>
    about(liveMoney(salesFormula(run, year), sales, style), "projectedSales", { year, model: run.kind }),
  );
}
