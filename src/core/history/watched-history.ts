import type { Analysis } from "../analysis.ts";
import type { Share } from "../values/share.ts";
import { type Alarm, alarmLog, latestAlarm, type WatchedMonth } from "./alarm-log.ts";
import { retentionWatch } from "./early-warning.ts";
import { monthMultiple } from "./month-multiple.ts";
import { countedMonths, monthlyHistory, monthsOf } from "./monthly-history.ts";

/** A month of 定点観測 with all that it shows of it. */
export interface HistoryMonth extends WatchedMonth {
  /** 年商倍率: five years of the static 試算, and annual sales [minor units]. */
  readonly multiple: Share;
}

/**
 * What the early warning says at the latest finished month end; null = it cannot be judged: too few changes of 維持率,
 * or too few people behind it to say the rate itself.
 *
 * @throws RangeError when nobody asked for the `monthsRequest`
 *
 * @example
 * // where 維持率 itself cannot be told, neither can what it warns of
 * const withheld = { code: "fewPeople", values: { people: 12, minSample: 30, missing: 18 } };
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => [] }) };
 * alarmNow({ facts, settings: {}, headlines: { retention: { value: null, withheld } } }) //=> null
 */
export function alarmNow(analysis: Analysis): Alarm | null {
  const months = monthsOf(analysis);
  if (analysis.headlines.retention.withheld || retentionWatch(months).limits === null) return null;
  return latestAlarm(alarmLog(months));
}

/**
 * 定点観測 of an analysis, oldest month first.
 *
 * @throws RangeError when nobody asked for the `monthsRequest`
 *
 * @example
 * // three months of data: the month is there, without an alarm and without 年商倍率
 * const people = { base: [0], kept: [0], dormant: [0], returned: [0], newCustomers: 5, newWithSecond: 1 };
 * const month = { anchor: 89, ...people, annualSales: 8_000, monthSales: 500 };
 * const facts = { meta: { anchor: 89, dataStart: 5 }, tables: new Proxy({}, { get: () => [month] }) };
 * const [{ row, alarm, multiple }] = watchedHistory({ facts, settings: { includeReactivation: true } });
 * [row.anchor, alarm.verdict, multiple] //=> [89, null, { numerator: 0, denominator: 0 }]
 */
export function watchedHistory(analysis: Pick<Analysis, "facts" | "settings">): HistoryMonth[] {
  const { facts, settings } = analysis;
  const ask = { dataStart: facts.meta.dataStart, includeReactivation: settings.includeReactivation };
  const counted = countedMonths(facts, settings.stageThresholds);
  const log = alarmLog(monthlyHistory(counted, facts.meta.dataStart));
  return counted.flatMap((month, i) => {
    const watched = log[i];
    return watched ? [{ ...watched, multiple: monthMultiple(month, ask) }] : [];
  });
}
