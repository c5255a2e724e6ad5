import { type Language, say } from "../../catalog/language.ts";
import {
  COHORT_MEASURE_NAMES,
  COHORT_MEASURES,
  type CohortMeasure,
  RETENTION_TEXTS as T,
} from "../../catalog/texts/retention-texts.ts";
import { monthShare, type RetentionCell } from "../../core/retention/months.ts";
import type { Retention, RetentionCohort } from "../../core/retention/retention.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { rateOf } from "../../core/values/share.ts";
import { cohortNamed } from "../ltv/ltv-function.ts";
import { wordOf } from "../page/asked-month.ts";
import { askedName } from "../page/asked-name.ts";
import type { CellAnswer } from "../report.ts";

/**
 * What `=CPM_COHORT("割合", "2024-03")` shows: a header and a row a cohort, with all its months; without a month all
 * cohorts. A month that goes on says so, later ones are empty.
 *
 * @param argument in what is counted, and the month; either may be left out
 * @throws InputProblem "argument-count" or "argument-cohort-month"
 */
export function cohortAnswer(
  { metrics }: { readonly metrics: Retention },
  language: Language,
  argument?: unknown,
): CellAnswer {
  const [askedMeasure, askedMonth] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const measure = isGiven(askedMeasure) ? measureOf(textOf(askedMeasure), language) : "customers";
  const cohorts = isGiven(askedMonth) ? cohortsOf(metrics, wordOf(askedMonth)) : metrics.cohorts;
  const months = Math.max(0, ...cohorts.map(({ cells }) => cells.length));
  const heads = Array.from({ length: months }, (_, n) => say(T.monthHead, language, { n }));
  const soFar = say(T.soFar, language);
  const lines = cohorts.map((cohort) => [
    monthOf(cohort),
    cohort.customers,
    ...heads.map((_, k) => shownAt(cohort, k, { measure, soFar })),
  ]);
  return [[say(T.month, language), say(T.people, language), ...heads], ...lines];
}

/** @throws InputProblem "argument-count" */
function measureOf(asked: string, language: Language): CohortMeasure {
  const found = askedName(asked, COHORT_MEASURES, COHORT_MEASURE_NAMES);
  if (found !== undefined) return found;
  const known = COHORT_MEASURES.map((id) => say(COHORT_MEASURE_NAMES[id], language));
  throw new InputProblem("argument-count", { value: asked, known: known.join(", ") });
}

/** @throws InputProblem "argument-cohort-month" */
function cohortsOf({ cohorts }: Retention, asked: string): RetentionCohort[] {
  const named = cohortNamed(asked);
  const found = cohorts.find((one) => named?.unit === "month" && monthOf(one) === named.start);
  if (found !== undefined) return [found];
  throw new InputProblem("argument-cohort-month", { value: asked });
}

const monthOf = ({ start }: RetentionCohort): string => isoOf(start).slice(0, 7);

function shownAt(
  cohort: RetentionCohort,
  k: number,
  { measure, soFar }: { readonly measure: CohortMeasure; readonly soFar: string },
): string | number {
  const cell = cohort.cells[k];
  if (cell === undefined) return "";
  return cell.isOpen ? soFar : VALUES[measure](cell, cohort);
}

const VALUES: Readonly<Record<CohortMeasure, (cell: RetentionCell, of: RetentionCohort) => number>> = {
  customers: ({ active }) => active,
  share: (cell, { customers }) => rateOf(monthShare({ ...cell, customers })) ?? 0,
  sales: ({ sales }) => majorOf(sales),
  orders: ({ purchases }) => purchases,
};
