import type { Analysis } from "../../core/analysis.ts";
import { classDays, type ClassMonth, classMonths, monthRequests } from "../../core/schemes/class-months.ts";
import { type ClassRow, classTable, termsOf } from "../../core/schemes/class-table.ts";
import type { ClassOf, SchemeId } from "../../core/schemes/schemes.ts";
import type { ReportAsks } from "../report.ts";

/** The months of classes that are kept, the anchor included: this month and twelve before it, or twice twelve [count]. */
export const CLASS_MONTHS = { nurture: 13, cpm: 24 } as const;

/** The classes of a scheme at the anchor, and how many people they had month by month. */
export interface ClassHistory<Id extends SchemeId> {
  readonly rows: readonly ClassRow<ClassOf<Id>>[];
  readonly months: readonly ClassMonth[];
}

/**
 * What a report of classes asks the facts for.
 *
 * @param months the anchor included [count]
 *
 * @example
 * const settings = { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6], cpmAmount: 70_000 };
 * historyAsks("nurture", 2)({ anchor: 19_813, dataStart: 19_700 }, settings).map(({ anchor }) => anchor)
 * //=> [19_782, 19_813]
 */
export const historyAsks =
  (id: SchemeId, months: number): ReportAsks =>
  (meta, settings) =>
    monthRequests(id, termsOf(meta, settings), classDays(meta, months));

/**
 * The classes and their months, from the facts that `historyAsks` asked for.
 *
 * @example
 * // four loyal people, whatever the day that is asked for
 * const settings = { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6], cpmAmount: 70_000 };
 * const tables = new Proxy({}, { get: () => [{ classes: [0, 3], customers: 4, sales: 900 }] });
 * const facts = { meta: { anchor: 19_813, dataStart: 19_700 }, tables };
 * const { rows, months } = classHistory({ facts, settings }, "nurture", 2);
 * [rows[0].customers, months.map(({ day, total }) => [day, total])] //=> [4, [[19_782, 4], [19_813, 4]]]
 */
export function classHistory<Id extends SchemeId>(
  { facts, settings }: Analysis,
  id: Id,
  months: number,
): ClassHistory<Id> {
  const terms = termsOf(facts.meta, settings);
  const days = classDays(facts.meta, months);
  return { rows: classTable(facts, id, terms), months: classMonths(facts, id, { terms, days }) };
}
