import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { type Analysis, mainProjection } from "../../core/analysis.ts";
import { majorOf } from "../../core/values/money.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/**
 * What `=CPM_BS()` spills: a header, today and five years ahead, a row a year.
 *
 * @example
 * // no projection: today's line, and five years without an answer
 * const balance = { total: { activeNow: 9, lapsedNow: 5 }, annualSales: 7_000_000 };
 * const rows = balanceTable({ balance, annualSales: 7_000_000, projections: null }, "ja");
 * [rows[1], rows[2], rows.length]
 * //=> [["現在", 9, 5, 70_000, "", ""], ["1年後", "—", "—", "—", "—", "—"], 7]
 */
export function balanceTable(analysis: Analysis, language: Language): CellAnswer {
  const { total, annualSales } = { total: analysis.balance.total, annualSales: analysis.annualSales };
  return [
    heads([T.year, T.active, T.lapsed, T.sales, T.cumulative, T.multiple], language),
    [say(T.now, language), total.activeNow, total.lapsedNow, majorOf(analysis.balance.annualSales), "", ""],
    ...yearRows(mainProjection(analysis), annualSales).map((row, i) => [
      say(T.yearAhead, language, { n: i + 1 }),
      ...row.map(shown),
    ]),
  ];
}

/** The five rows of the years ahead, money in whole currency units; all of null where there is no projection. */
function yearRows(years: ReturnType<typeof mainProjection>, annualSales: number): (number | null)[][] {
  if (years === null) return Array.from({ length: PROJECTION_YEARS }, () => [null, null, null, null, null]);
  return years.map((year) => [
    year.activeTotal,
    year.lapsedTotal,
    majorOf(year.sales),
    majorOf(year.cumulativeSales),
    salesMultiple(year.cumulativeSales, annualSales),
  ]);
}
