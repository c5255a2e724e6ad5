import type { Language } from "../../catalog/language.ts";
import { HISTORY_TEXTS as H } from "../../catalog/texts/history-texts.ts";
import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/**
 * What `=CPM_MONTHS()` spills: a header and a row a month end, oldest first; the last row may be the anchor, in the middle
 * of a month.
 *
 * @example
 * const nobody = { numerator: 0, denominator: 0 };
 * const rates = { retention: { numerator: 3, denominator: 4 }, reactivation: nobody, f2Conversion: nobody };
 * const row = { anchor: 19_813, activeCustomers: 9, newCustomers: 3, ...rates, goldSurvivalRate: null };
 * const sales = { annualSales: 50_000, monthSales: 0, annualSalesPerActiveCustomer: null };
 * monthsTable([{ row: { ...row, ...sales }, multiple: nobody }], "ja")[1]
 * //=> [{ day: 19_813 }, 9, 3, 0.75, "—", "—", "—", 500, 0, "—", "—"]
 */
export function monthsTable(
  months: readonly Pick<HistoryMonth, "row" | "multiple">[],
  language: Language,
): CellAnswer {
  const money = (minor: number | null) => shown(majorOf(minor));
  return [
    heads(
      [
        ...[T.day, T.active, T.new, T.retention, T.reactivation, T.f2, T.survival],
        ...[H.annualSales, T.monthSales, T.yearLtv, T.multiple],
      ],
      language,
    ),
    ...months.map(({ row, multiple }) => [
      ...[{ day: row.anchor }, row.activeCustomers, row.newCustomers],
      ...[row.retention, row.reactivation, row.f2Conversion].map((share) => shown(rateOf(share))),
      shown(row.goldSurvivalRate),
      ...[row.annualSales, row.monthSales, row.annualSalesPerActiveCustomer].map(money),
      shown(rateOf(multiple)),
    ]),
  ];
}
