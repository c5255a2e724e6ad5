import type { Alarm } from "../../core/history/alarm-log.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { rateOf } from "../../core/values/share.ts";

/**
 * `monthlyHistory`: one entry a month, oldest first.
 *
 * @example
 * // three of four were kept, nobody had lapsed
 * const nobody = { numerator: 0, denominator: 0 };
 * const rates = { retention: { numerator: 3, denominator: 4 }, stageRetention: [], reactivation: nobody };
 * const row = { anchor: 19_813, ...rates, annualSales: 50_000, monthSales: 0, annualSalesPerActiveCustomer: null };
 * const [month] = monthlyHistoryJson([{ row, alarm: { verdict: null, since: null, fallSincePeak: null }, multiple: nobody }]);
 * [month.anchorDate, month.retentionRate, month.reactivationRate, month.annualSales] //=> ["2024-03-31", 0.75, null, 500]
 */
export function monthlyHistoryJson(history: readonly HistoryMonth[]) {
  return history.map(({ row, alarm, multiple }) => ({
    anchorDate: isoOf(row.anchor),
    activeCustomers: row.activeCustomers,
    retentionRate: rateOf(row.retention),
    stageRetentionRates: row.stageRetention.map(rateOf),
    reactivationRate: rateOf(row.reactivation),
    goldSurvivalRate: row.goldSurvivalRate,
    annualSalesPerActiveCustomer: majorOf(row.annualSalesPerActiveCustomer),
    annualSales: majorOf(row.annualSales),
    monthSales: majorOf(row.monthSales),
    annualSalesMultiple: rateOf(multiple),
    unfinished: row.unfinished,
    partialYear: row.partialYear,
    alarm: alarmJson(alarm),
  }));
}

const alarmJson = ({ verdict, since, fallSincePeak }: Alarm) => ({
  verdict,
  since: since === null ? null : isoOf(since),
  fallSincePeak,
});
