import type { Analysis } from "../../core/analysis.ts";
import { type PlanRow, planOf, planRows, usualInputs } from "../../core/outlook/business-plan.ts";
import type { Words } from "../context.ts";

/** A year of the plan as it goes on as it was; undefined where there is none. */
function rowsUpTo(analysis: Analysis, year: number): PlanRow[] {
  const { basis } = planOf(analysis);
  return basis === null ? [] : planRows(basis, usualInputs(basis.first)).slice(0, year);
}

const sum = (parts: readonly string[], whole: string): string =>
  parts.length < 2 ? "" : `${parts.join(" ＋ ")} = ${whole}`;

/** 「¥53,458 ＋ ¥23,000 = ¥76,458」: the known and those won; "" where there is no plan. */
export function plannedSales(analysis: Analysis, year: number, { money }: Words): string {
  const row = rowsUpTo(analysis, year)[year - 1];
  return row ? sum([money(row.existing.sales), money(row.won.sales)], money(row.sales.line)) : "";
}

/** The same of people. */
export function plannedActive(analysis: Analysis, year: number, { people }: Words): string {
  const row = rowsUpTo(analysis, year)[year - 1];
  return row ? sum([people(row.existing.active), people(row.won.active)], people(row.active.line)) : "";
}

/** The years of a sum. */
export function plannedCumulative(analysis: Analysis, year: number, { money }: Words): string {
  const rows = rowsUpTo(analysis, year);
  const sales = rows.map((row) => money(row.sales.line));
  return sum(sales, money(rows[rows.length - 1]?.cumulativeSales.line ?? 0));
}
