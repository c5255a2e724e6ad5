import type { Analysis } from "../../core/analysis.ts";
import { classDays, type ClassMonth, classMonths, monthRequest } from "../../core/schemes/class-months.ts";
import { classRequest, type ClassRow, classTable, termsOf } from "../../core/schemes/class-table.ts";
import type { CpmClass } from "../../core/schemes/cpm-scheme.ts";
import type { ReportAsks } from "../report.ts";

/** The twelve months that are shown, and the twelve before them to compare with. */
const MONTHS = 24;

/** What CPM10群 shows. */
export interface CpmMetrics {
  readonly rows: readonly ClassRow<CpmClass>[];
  readonly months: readonly ClassMonth[];
  /** Where 流行 and 優良 begin [minor units]. */
  readonly amount: number;
}

/** What CPM10群 asks the facts for. */
export const cpmAsks: ReportAsks = (meta, settings) => {
  const terms = termsOf(meta, settings);
  const days = classDays(meta, MONTHS);
  return [classRequest("cpm", terms), ...days.map((day) => monthRequest("cpm", terms, day))];
};

/** The numbers of CPM10群, from the facts that `cpmAsks` asked for. */
export function cpmMetrics({ facts, settings }: Analysis): CpmMetrics {
  const terms = termsOf(facts.meta, settings);
  const days = classDays(facts.meta, MONTHS);
  return {
    rows: classTable(facts, "cpm", terms),
    months: classMonths(facts, "cpm", { terms, days }),
    amount: terms.cpmAmount,
  };
}
