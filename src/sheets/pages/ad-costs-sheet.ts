/** 広告費 in the file. */
import { AD_COST_COLUMNS } from "../../catalog/texts/ad-cost-texts.ts";
import type { AdCostColumn } from "../../core/ltv/ad-costs.ts";
import type { Showing } from "../report/arrays.ts";
import { type FilledCells, type FilledModel, readFilledSheet, writeFilledSheet } from "./filled-sheet.ts";
import type { SheetPlace } from "./whole-sheet.ts";

/** The rows of 広告費, in one call for the cells; null = the file has none. */
export const readAdCostSheet = (): FilledCells<AdCostColumn> | null =>
  readFilledSheet("adCosts", AD_COST_COLUMNS);

/**
 * Writes 広告費 at the end of a file that has none.
 *
 * @throws InputProblem "too-many-cells"
 */
export const writeAdCostSheet = (page: FilledModel, showing: Showing): SheetPlace =>
  writeFilledSheet("adCosts", page, showing);
