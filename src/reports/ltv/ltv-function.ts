import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, LANGUAGES, say } from "../../catalog/language.ts";
import { type CohortUnit, LTV_DAYS } from "../../core/facts/cohort-requests.ts";
import type { LtvCohort } from "../../core/ltv/cohort-list.ts";
import { type Ltv, YEAR_LTV_DAYS } from "../../core/ltv/ltv.ts";
import { LTV_SHARES, type LtvCell, sumCells } from "../../core/ltv/mature.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { rateOf } from "../../core/values/share.ts";
import type { CellAnswer } from "../report.ts";
import { foldedName } from "../page/asked-name.ts";
import { wordOf } from "../page/asked-month.ts";
import { isStartKnown } from "./ltv-start.ts";
import { valueName } from "./ltv-values.ts";

/**
 * What `=CPM_LTV(365, "2024-03")` shows: sales per person within so many days of the first purchase, of a cohort, of those
 * who began with a product, or of all.
 *
 * @param argument the days, and whose LTV; either may be left out
 * @throws InputProblem "argument-days" or "argument-cohort"; "ltv-start" where nobody bought what LTV starts with
 */
export function ltvAnswer(
  { metrics }: { readonly metrics: Ltv },
  _language: Language,
  argument?: unknown,
): CellAnswer {
  if (!isStartKnown(metrics)) throw new InputProblem("ltv-start", { product: metrics.since });
  const [askedDays, asked] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const days = isGiven(askedDays) ? daysOf(textOf(askedDays)) : YEAR_LTV_DAYS;
  const cell = isGiven(asked) ? cellOf(metrics, wordOf(asked), days) : ofAll(metrics, days);
  const ltv = cell === null ? null : rateOf(LTV_SHARES.salesPerCustomer(cell));
  return majorOf(ltv) ?? NO_ANSWER;
}

function daysOf(asked: string): number {
  const days = Number(asked.normalize("NFKC"));
  if (!LTV_DAYS.includes(days)) throw new InputProblem("argument-days", { value: asked });
  return days;
}

/** All mature cohorts: up to a year as the sheet has them, later those that are mature by then. */
function ofAll({ basis, curve, cohorts }: Ltv, days: number): LtvCell | null {
  if (basis !== null && days <= basis) return curve?.cells.find((cell) => cell.days === days) ?? null;
  const mature = cohorts.month.flatMap((cohort) => matureCell(cohort, days) ?? []);
  return mature.length === 0 ? null : sumCells(mature, days);
}

const matureCell = ({ cells }: LtvCohort, days: number): LtvCell | null =>
  cells.find((cell) => cell.days === days && cell.mature) ?? null;

/** The cell of a cohort, or of a value; null = it is not mature. */
function cellOf(ltv: Ltv, asked: string, days: number): LtvCell | null {
  const named = cohortNamed(asked);
  if (named !== null) {
    const found = ltv.cohorts[named.unit].find(({ start }) => isoOf(start).startsWith(named.start));
    if (found !== undefined) return matureCell(found, days);
  }
  const isCalled = (axis: Ltv["axes"][number]["axis"], value: string | null): boolean =>
    LANGUAGES.some((language) => foldedName(say(valueName(axis, value), language)) === foldedName(asked));
  const values = ltv.axes.flatMap(({ axis, values: all }) =>
    all.filter(({ value }) => isCalled(axis, value)),
  );
  const [found] = values;
  if (found === undefined) throw new InputProblem("argument-cohort", { value: asked });
  return found.curve.cells.find((cell) => cell.days === days) ?? null;
}

/** The unit and the first month of a cohort by its name; null = it is none. */
export function cohortNamed(asked: string): { readonly unit: CohortUnit; readonly start: string } | null {
  const parts = /^(\d{4})年?(?:[-/.]?(?:Q([1-4])|(\d{1,2})月?))?$/i.exec(asked.normalize("NFKC").trim());
  if (parts === null) return null;
  const [, year = "", quarter, month] = parts;
  const from = (n: number): string => `${year}-${`${n}`.padStart(2, "0")}`;
  if (quarter !== undefined) return { unit: "quarter", start: from(Number(quarter) * 3 - 2) };
  return month === undefined ? { unit: "year", start: year } : { unit: "month", start: from(Number(month)) };
}
