import type { Analysis } from "../analysis.ts";
import type { DataSpan } from "../cpm/reach.ts";
import { PROJECTION_YEARS } from "../cpm/projection.ts";
import { stateRequest } from "../facts/state.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import { ratio } from "../values/share.ts";
import { total } from "../values/sum.ts";
import { type FirstYear, firstYearOf, firstYearRequest, seedsOf } from "./first-year.ts";
import { knownPeople, type NoOutlook, type Outlook, outlookOf, outlookRequests } from "./outlook.ts";
import { type OutlookRow, outlookRows } from "./outlook-range.ts";
import { type OutlookRates, outlookRates } from "./outlook-rates.ts";
import { buyersOf, outlookYears } from "./outlook-years.ts";

/** People and what they buy for in one year, expected [people, minor units]. */
export interface Expected {
  readonly active: number;
  readonly sales: number;
}

/** What the plan of a shop stands on, whatever is typed. */
export interface PlanBasis {
  /** The people known today, without new ones. */
  readonly outlook: Outlook;
  readonly known: number;
  readonly first: FirstYear;
  /** One new customer in the second year and the three that follow: who bought once in the first year, and who did again. */
  readonly once: readonly Expected[];
  readonly again: readonly Expected[];
}

/** What may be planned otherwise than it was. */
export interface PlanInputs {
  /** N: people won in each of the five years [count]. */
  readonly newCustomers: readonly number[];
  /** S: what each of them buys for in the first year [minor units]. */
  readonly firstYearSales: number;
  /** F2転換率: the share of them who buy again in it [ratio]. */
  readonly repeatRate: number;
}

/** One year of the plan: all people, and of those the known ones and the ones won since. */
export interface PlanRow extends OutlookRow {
  readonly newCustomers: number;
  readonly existing: Expected;
  readonly won: Expected;
}

/** Why there is no plan: the outlook has none, or nobody was won in the current year. */
export type NoPlan = NoOutlook | "nobodyNew";

/** The basis of a plan, or why there is none; what the new customers of the current year bought is known either way. */
export type PlanAnswer =
  | { readonly basis: PlanBasis; readonly missing: null; readonly first: FirstYear }
  | { readonly basis: null; readonly missing: NoPlan; readonly first: FirstYear };

/** The tables of the plan, beside those of every analysis. */
export const planRequests = (span: DataSpan): FactsRequest[] => [
  ...outlookRequests(span),
  firstYearRequest(span.anchor),
];

/**
 * What 事業計画 is made of (definitions.md 9.3).
 *
 * @param analysis with what `planRequests` names
 */
export function planOf({ facts, settings }: Pick<Analysis, "facts" | "settings">): PlanAnswer {
  const first = firstYearOf(facts, settings.stageThresholds);
  const { outlook, missing } = outlookOf(facts);
  if (missing === "noPair") return { basis: null, missing, first };
  if (first.customers === 0) return { basis: null, missing: "nobodyNew", first };
  if (outlook === null) return { basis: null, missing, first };
  const state = rowsOf(facts, stateRequest(facts.meta));
  const rates = outlookRates(state);
  if (rates === null) return { basis: null, missing: "nobodyActive", first };
  const basis = { outlook, known: knownPeople(state), first, ...onwardOf(rates, first.byStage) };
  return { basis, missing: null, first };
}

/** Whoever bought again is taken as one of two purchases where nobody did. */
function onwardOf(
  rates: OutlookRates,
  [, ...repeaters]: readonly number[],
): Pick<PlanBasis, "once" | "again"> {
  const again = total(repeaters) > 0 ? repeaters : [1];
  return { once: meanOf(rates, [1]), again: meanOf(rates, [0, ...again]) };
}

/** One person who stands at lapse 0 as such people do, year by year. */
function meanOf(rates: OutlookRates, byStage: readonly number[]): Expected[] {
  const all = total(byStage);
  const one = buyersOf((stage) => (byStage[stage - 1] ?? 0) / all);
  return outlookYears(one, rates).slice(0, PROJECTION_YEARS - 1);
}

/** The plan as it goes on as it was: as many new customers a year, who buy as those of the current year did. */
export function usualInputs(first: FirstYear): PlanInputs {
  return {
    newCustomers: Array.from({ length: PROJECTION_YEARS }, () => first.customers),
    firstYearSales: ratio(first.sales, first.customers) ?? 0,
    repeatRate: seedsOf(first).repeatRate,
  };
}

/** One new customer from the first year on, year by year. */
export function newCustomerYears({ once, again }: PlanBasis, inputs: PlanInputs): Expected[] {
  const { firstYearSales, repeatRate } = inputs;
  const mixed = (of: keyof Expected, i: number): number =>
    (1 - repeatRate) * (once[i]?.[of] ?? 0) + repeatRate * (again[i]?.[of] ?? 0);
  const later = once.map((_, i) => ({ active: mixed("active", i), sales: mixed("sales", i) }));
  return [{ active: 1, sales: firstYearSales }, ...later];
}

/** Five years of the plan; the range takes the new customers as given. */
export function planRows(basis: PlanBasis, inputs: PlanInputs): PlanRow[] {
  const { outlook, known } = basis;
  const won = wonYears(newCustomerYears(basis, inputs), inputs.newCustomers);
  let cumulativeSales = 0;
  const existing = outlook.rows.map(({ active, sales }) => ({ active: active.line, sales: sales.line }));
  const line = existing.map(({ active, sales }, i) => {
    const of = { active: active + (won[i]?.active ?? 0), sales: sales + (won[i]?.sales ?? 0) };
    cumulativeSales += of.sales;
    return { year: i + 1, ...of, cumulativeSales };
  });
  const knownIn = (year: number) => known + total(inputs.newCustomers.slice(0, year));
  return outlookRows(line, outlook.errors, knownIn).map((row, i) => ({
    ...row,
    newCustomers: inputs.newCustomers[i] ?? 0,
    existing: existing[i] ?? NOBODY,
    won: won[i] ?? NOBODY,
  }));
}

const NOBODY: Expected = { active: 0, sales: 0 };

/** Everybody won since the anchor, year by year: each year's people are as far along as the years since. */
function wonYears(one: readonly Expected[], newCustomers: readonly number[]): Expected[] {
  const sum = (of: keyof Expected, year: number): number =>
    total(newCustomers.slice(0, year + 1).map((people, since) => people * (one[year - since]?.[of] ?? 0)));
  return newCustomers.map((_, year) => ({ active: sum("active", year), sales: sum("sales", year) }));
}

/**
 * Profit of a year's sales [minor units].
 *
 * @param margin of sales [ratio]
 * @param cost CPO: what winning one customer costs [minor units]
 *
 * @example
 * // 40 % of 1,000.00, less 2 people at 50.00
 * profitOf(100_000, 2, { margin: 0.4, cost: 5_000 }) //=> 30_000
 */
export const profitOf = (
  sales: number,
  newCustomers: number,
  { margin, cost }: { readonly margin: number; readonly cost: number },
): number => margin * sales - cost * newCustomers;
