import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { SPILL_TEXTS as S } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { Analysis } from "../../core/analysis.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import { majorOf } from "../../core/values/money.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";
import type { PlanMetrics } from "./plan-metrics.ts";

/** What `=CPM_PLAN()` spills: a header, today and five years ahead, a row a year. */
export function planTable(
  { balance }: Analysis,
  { plan, answer }: PlanMetrics,
  language: Language,
): CellAnswer {
  const years = Array.from({ length: PROJECTION_YEARS }, (_, i) => {
    const row = plan?.rows[i];
    const money = (minor: number | undefined) => shown(majorOf(minor ?? null));
    return [
      say(T.year, language, { n: i + 1 }),
      shown(row?.newCustomers ?? null),
      shown(row?.active.line ?? null),
      money(row?.sales.line),
      money(row?.sales.low),
      money(row?.sales.high),
      money(row?.existing.sales),
      money(row?.won.sales),
      money(row?.cumulativeSales.line),
    ];
  });
  return [
    heads(
      [S.year, T.new, S.active, S.sales, T.low, T.high, T.knownSeries, T.wonSeries, S.cumulative],
      language,
    ),
    [
      ...[say(S.now, language), answer.first.customers, balance.total.activeNow],
      ...[majorOf(balance.annualSales), "", "", "", "", ""],
    ],
    ...years,
  ];
}
