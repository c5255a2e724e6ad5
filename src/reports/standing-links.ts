import { REPORTS } from "./index.ts";
import { isoTime, type ReportLink } from "./page/run-result.ts";

/** A report's sheet as it is found. */
interface Standing extends Pick<ReportLink, "id" | "name" | "sheetId" | "facts"> {
  /** When the orders it shows were read, e.g. `2026/11/22 14:30`, or the ISO day alone. */
  readonly at: string;
}

/**
 * The sheets of reports as a page shows them, in the order of the tabs.
 *
 * @example
 * const found = ["rfm", "summary"].map((id) => ({ id, name: id, sheetId: 1, facts: "r1", at: "2026/11/22 14:30" }));
 * standingLinks(found).map(({ id, group, madeAt }) => [id, group, madeAt])
 * //=> [["summary", "meeting", "2026-11-22T14:30"], ["rfm", "assets", "2026-11-22T14:30"]]
 */
export const standingLinks = (found: readonly Standing[]): ReportLink[] =>
  REPORTS.flatMap(({ id, group }) =>
    found
      .filter((one) => one.id === id)
      .map(({ name, sheetId, facts, at }) => ({ id, group, name, sheetId, facts, madeAt: isoTime(at) })),
  );
