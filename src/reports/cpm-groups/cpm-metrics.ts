import type { Analysis } from "../../core/analysis.ts";
import { termsOf } from "../../core/schemes/class-table.ts";
import { CLASS_MONTHS, type ClassHistory, classHistory, historyAsks } from "../classes/class-history.ts";

/** The twelve months that are shown, and the twelve before them to compare with. */
const MONTHS = CLASS_MONTHS.cpm;

/** What CPM10群 shows. */
export interface CpmMetrics extends ClassHistory<"cpm"> {
  /** Where 流行 and 優良 begin [minor units]. */
  readonly amount: number;
}

/** What CPM10群 asks the facts for. */
export const cpmAsks = historyAsks("cpm", MONTHS);

/** The numbers of CPM10群, from the facts that `cpmAsks` asked for. */
export const cpmMetrics = (analysis: Analysis): CpmMetrics => ({
  ...classHistory(analysis, "cpm", MONTHS),
  amount: termsOf(analysis.facts.meta, analysis.settings).cpmAmount,
});
