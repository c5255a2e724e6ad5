import type { Analysis } from "../../core/analysis.ts";
import { classDays, type ClassMonth, classMonths, monthRequests } from "../../core/schemes/class-months.ts";
import { type ClassRow, classTable, termsOf } from "../../core/schemes/class-table.ts";
import type { ClassOf, SchemeId } from "../../core/schemes/schemes.ts";
import type { ReportAsks } from "../report.ts";

/** The classes of a scheme at the anchor, and how many people they had month by month. */
export interface ClassHistory<Id extends SchemeId> {
  readonly rows: readonly ClassRow<ClassOf<Id>>[];
  readonly months: readonly ClassMonth[];
}

/** What a report of classes asks the facts for. @param months the anchor included [count] */
export const historyAsks =
  (id: SchemeId, months: number): ReportAsks =>
  (meta, settings) =>
    monthRequests(id, termsOf(meta, settings), classDays(meta, months));

/** The classes and their months, from the facts that `historyAsks` asked for. */
export function classHistory<Id extends SchemeId>(
  { facts, settings }: Analysis,
  id: Id,
  months: number,
): ClassHistory<Id> {
  const terms = termsOf(facts.meta, settings);
  const days = classDays(facts.meta, months);
  return { rows: classTable(facts, id, terms), months: classMonths(facts, id, { terms, days }) };
}
