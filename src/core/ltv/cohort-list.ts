import { cohortEnds, type CohortSpan, type CohortUnit } from "../facts/cohort-requests.ts";
import type { CohortRow } from "../facts/cohorts.ts";
import { countsOldAsNew } from "../cpm/reach.ts";
import type { Day } from "../values/day.ts";
import { cellAt, type CohortTable, isMature, type LtvCell, sumCells } from "./mature.ts";

/** A cohort at its steps. */
export interface LtvCohort {
  readonly start: Day;
  readonly end: Day;
  readonly customers: number;
  /** [minor units] */
  readonly firstSales: number;
  /** Less than a year of history lies before it: whoever bought before the history counts as new here. */
  readonly countsOldAsNew: boolean;
  readonly cells: readonly CohortCell[];
}

/** A cohort at one step; one that is not mature holds what there is so far and is no answer. */
export interface CohortCell extends LtvCell {
  readonly mature: boolean;
}

/**
 * Cohorts of months put together by a unit, oldest first; those without people are left out.
 *
 * @param months the table `cohorts` by month
 * @param span its anchor, its first purchase, and where the history begins
 */
export function cohortList(
  months: CohortTable,
  unit: CohortUnit,
  span: CohortSpan & { readonly dataStart: Day },
): LtvCohort[] {
  const ends = cohortEnds(unit, span);
  return ends.flatMap((end, i) => {
    const start = (ends[i - 1] ?? -Infinity) + 1;
    const mine = months.rows.filter((row) => row.end >= start && row.end <= end);
    return mine.length === 0
      ? []
      : [cohortOf(mine, { start, end }, { ...months, dataStart: span.dataStart })];
  });
}

function cohortOf(
  rows: readonly CohortRow[],
  { start, end }: Pick<LtvCohort, "start" | "end">,
  { steps, anchor, dataStart }: CohortTable & { readonly dataStart: Day },
): LtvCohort {
  const cells = steps.map((days) => ({
    ...sumCells(
      rows.map((row) => cellAt(row, steps, days)),
      days,
    ),
    mature: isMature(end, days, anchor),
  }));
  const { customers = 0, firstSales = 0 } = cells[0] ?? {};
  return { start, end, customers, firstSales, countsOldAsNew: countsOldAsNew(start, dataStart), cells };
}
