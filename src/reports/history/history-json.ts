import type { Alarm } from "../../core/history/alarm-log.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { rateOf } from "../../core/values/share.ts";

/** `monthlyHistory`: one entry a month, oldest first. */
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
