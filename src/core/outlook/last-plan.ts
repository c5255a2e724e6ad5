import type { Analysis } from "../analysis.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import { sumOf } from "../values/sum.ts";
import type { Outlook } from "./outlook.ts";

/** What the plan of a year ago would have said of this year's sales, beside what came [minor units]. */
export interface LastPlan {
  /** Who were really won since [people]. */
  readonly newCustomers: number;
  readonly said: number;
  readonly came: number;
}

/**
 * The plan as of a year before the anchor, told the new customers that came since: the outlook of then, and each of them
 * at the first-year sales of the year before.
 *
 * @returns null where there was no outlook, or nobody was new in that year
 */
export function lastPlan(
  { facts, settings, balance }: Pick<Analysis, "facts" | "settings" | "balance">,
  { own }: Pick<Outlook, "own">,
): LastPlan | null {
  const then = own.find(({ year, yearsBack }) => year === 1 && yearsBack === 1);
  const rows = rowsOf(facts, patternRequest(facts.meta.anchor, settings.stageThresholds));
  const newThen = rows.filter(({ older, previous }) => older === 0 && previous > 0);
  const people = sumOf(newThen, "customers");
  if (!then || people === 0) return null;
  const firstYear = sumOf(newThen, "previousAmount") / people;
  const { newCustomers, annualSales } = balance;
  return { newCustomers, said: then.sales.line + newCustomers * firstYear, came: annualSales };
}
