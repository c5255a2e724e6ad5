/** リテンション (definitions.md 9.1): who of a month's new customers bought again so many calendar months later. */
import type { Analysis } from "../analysis.ts";
import { countsOldAsNew } from "../cpm/reach.ts";
import { cohortEnds, monthCohorts, valueCohorts, YEAR_MONTHS } from "../facts/cohort-requests.ts";
import { COHORT_AXES, type CohortAxis, type CohortRow } from "../facts/cohorts.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import { rowsByValue } from "../ltv/mature.ts";
import { type Day, latestMonthEnd } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import { completeMonths, type PooledMonth, pooledMonths, type RetentionCell } from "./months.ts";

/** People by the month of their first purchase. */
export interface RetentionCohort {
  readonly start: Day;
  readonly end: Day;
  /** People [count]; of a month that goes on after the anchor those so far. */
  readonly customers: number;
  /** Less than a year of history lies before it: whoever bought before the history counts as new here. */
  readonly countsOldAsNew: boolean;
  /** One a calendar month from that of the first purchase to that of the anchor; see `RetentionCell.isOpen`. */
  readonly cells: readonly RetentionCell[];
}

/** People by the year of their first purchase. */
export interface RetentionYear extends Omit<RetentionCohort, "cells"> {
  /** As far as all of them have come; empty = the latest of them have not had their first month yet. */
  readonly cells: readonly PooledMonth[];
}

/** People who began alike, all months of the same people. */
export interface ValueRetention {
  /** "" = nothing is said; null = all rarer values together. */
  readonly value: string | null;
  readonly cells: readonly PooledMonth[];
}

/** People told apart by an axis that the sheet has, at least two values, that of most people first. */
export interface AxisRetention {
  readonly axis: CohortAxis;
  readonly values: readonly ValueRetention[];
}

/** リテンション of a shop. */
export interface Retention {
  /** Oldest first; months without a new customer are left out. */
  readonly cohorts: readonly RetentionCohort[];
  /** By month, of the cohorts for which it is over; as far as there is any. */
  readonly pooled: readonly PooledMonth[];
  readonly years: readonly RetentionYear[];
  readonly axes: readonly AxisRetention[];
}

/** The tables of リテンション. */
export const retentionRequests = (meta: MetaFacts): FactsRequest[] => [
  monthCohorts(meta),
  ...COHORT_AXES.map((axis) => valueCohorts(meta, axis)),
];

/** Facts → リテンション. */
export function retentionOf({ facts }: Pick<Analysis, "facts">): Retention {
  const { meta } = facts;
  const rows = rowsOf(facts, monthCohorts(meta));
  const pooled = pooledMonths(rows, meta.anchor);
  const months = Math.min(YEAR_MONTHS, pooled.length - 1);
  return {
    cohorts: rows.map((row) => cohortOf(row, meta)),
    pooled,
    years: yearsOf(rows, meta),
    axes: COHORT_AXES.flatMap((axis) => axisOf(facts, axis, months)),
  };
}

function cohortOf(row: CohortRow, { anchor, dataStart }: MetaFacts): RetentionCohort {
  const { end, customers } = row;
  const start = latestMonthEnd(end - 1) + 1;
  const complete = completeMonths(end, anchor);
  const cells = row.active.map((active, k) => ({
    ...{ k, active, purchases: row.monthPurchases[k] ?? 0, sales: row.monthSales[k] ?? 0 },
    isOpen: k > complete,
  }));
  return { start, end, customers, countsOldAsNew: countsOldAsNew(start, dataStart), cells };
}

function yearsOf(rows: readonly CohortRow[], meta: MetaFacts): RetentionYear[] {
  const ends = cohortEnds("year", meta);
  return ends.flatMap((end, i) => {
    const start = (ends[i - 1] ?? -Infinity) + 1;
    const mine = rows.filter((row) => row.end >= start && row.end <= end);
    if (mine.length === 0) return [];
    const cells = pooledMonths(mine, meta.anchor, completeMonths(end, meta.anchor));
    const first = Math.max(start, meta.firstPurchase);
    const isOld = countsOldAsNew(first, meta.dataStart);
    return { start: first, end, customers: sumOf(mine, "customers"), countsOldAsNew: isOld, cells };
  });
}

/** @param months the last one; all are of the people for whom it is over */
function axisOf(facts: Analysis["facts"], axis: CohortAxis, months: number): AxisRetention[] {
  const all = rowsOf(facts, valueCohorts(facts.meta, axis));
  if (months < 1 || all.length === 0) return [];
  const values = [...rowsByValue(all)].flatMap(([value, rows]) => {
    const old = rows.filter(({ end }) => completeMonths(end, facts.meta.anchor) >= months);
    return old.length === 0 ? [] : [{ value, cells: pooledMonths(old, facts.meta.anchor, months) }];
  });
  return values.length < 2 ? [] : [{ axis, values }];
}
