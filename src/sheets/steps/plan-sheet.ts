/** 配信計画 in the file. */
import { PLAN_COLUMNS, type PlanColumnId } from "../../catalog/texts/step-texts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import {
  type FilledCells,
  type FilledModel,
  readFilledSheet,
  writeFilledSheet,
} from "../pages/filled-sheet.ts";
import type { SheetPlace } from "../pages/whole-sheet.ts";
import type { Showing } from "../report/arrays.ts";

type Rows = NonNullable<FilledCells<PlanColumnId>["rows"]>;

/**
 * The rows of 配信計画, in one call for the cells.
 *
 * @returns null = the file has none
 * @throws InputProblem "plans-header" where a column of its header is gone
 */
export function readPlanSheet(): (SheetPlace & { readonly rows: Rows }) | null {
  const found = readFilledSheet("stepPlans", PLAN_COLUMNS);
  if (found === null) return null;
  const { rows, ...place } = found;
  if (rows === null) throw new InputProblem("plans-header", { sheet: place.name });
  return { ...place, rows };
}

/**
 * Writes 配信計画 at the end of a file that has none.
 *
 * @throws InputProblem "too-many-cells"
 */
export const writePlanSheet = (page: FilledModel, showing: Showing): SheetPlace =>
  writeFilledSheet("stepPlans", page, showing);
