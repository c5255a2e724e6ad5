import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";
import type { Analysis } from "../analysis.ts";
import type { CountedMonth, MonthCounts } from "../facts/months.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { StageThresholds } from "../settings.ts";
import type { DataSpan } from "../cpm/reach.ts";
import {
  type Headlines,
  reactivationHeadline,
  retentionHeadline,
  survivalHeadline,
} from "../cpm/headlines.ts";
import { reachOf } from "../cpm/reach.ts";
import { stepRates, survivalRate, survivalSteps } from "../cpm/survival.ts";
import { ratio, type Share } from "../values/share.ts";
import { total } from "../values/sum.ts";

/** One row of the monthly history (定点観測): the shop as it stood at an anchor. */
export interface MonthRow {
  readonly anchor: Day;
  /** 途中: the anchor is no month end; such a row is the last one. */
  readonly unfinished: boolean;
  /** True where the data begin inside W0: sums of less than a year. */
  readonly partialYear: boolean;
  /** True where the data reach over W1 as `reachOf` has it, so that 維持率 stands on a full year. */
  readonly fullPreviousYear: boolean;
  /** True where the data reach back to Y(2): charts start here. */
  readonly fullHistory: boolean;
  /** True where the data cover every day of the calendar month that ends here. */
  readonly fullMonth: boolean;
  /** 稼働顧客 [people]. */
  readonly activeCustomers: number;
  readonly newCustomers: number;
  /** 維持率 overall and of F1 … F5, 復帰率, F2転換率. */
  readonly retention: Share;
  readonly stageRetention: readonly Share[];
  readonly reactivation: Share;
  readonly f2Conversion: Share;
  /** 残存率 [ratio]; null where a step of it has nobody. */
  readonly goldSurvivalRate: number | null;
  /** 年商 (移動年計): identified sales of W0; and of the calendar month alone [minor units]. */
  readonly annualSales: number;
  readonly monthSales: number;
  /** 年間LTV [minor units]; null when nobody is active. */
  readonly annualSalesPerActiveCustomer: number | null;
}

/**
 * The anchors of the monthly history: every month end from the first purchase to the anchor, then the anchor itself.
 *
 * @returns oldest first, at least the anchor
 *
 * @example
 * // purchases from 1970-02-27 on, as of 1970-04-02: the ends of February and March, and the day itself
 * historyAnchors(91, 57) //=> [58, 89, 91]
 */
export function historyAnchors(anchor: Day, dataStart: Day): Day[] {
  const days = [anchor];
  for (let end = latestMonthEnd(anchor - 1); end >= dataStart; end = latestMonthEnd(end - 1)) days.push(end);
  return days.reverse();
}

/**
 * The request for the monthly history.
 *
 * @param limits F1…F5 [lifetime purchases]
 *
 * @example
 * // purchases from 1970-02-27 on, as of 1970-04-02
 * monthsRequest({ anchor: 91, dataStart: 57 }, [1, 2, 3, 4, 5])
 * //=> { table: "months", anchors: [58, 89, 91], limits: [1, 2, 3, 4, 5] }
 */
export const monthsRequest = ({ anchor, dataStart }: DataSpan, limits: StageThresholds) =>
  ({ table: "months", anchors: historyAnchors(anchor, dataStart), limits }) as const;

/**
 * The counts behind the monthly history, oldest first.
 *
 * @param limits F1…F5 [lifetime purchases]
 * @throws RangeError when the facts were not asked for them
 *
 * @example
 * // the facts answer with one month, whatever is asked for
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => [{ anchor: 89 }] }) };
 * countedMonths(facts, [1, 2, 3, 4, 5]) //=> [{ anchor: 89 }]
 */
export const countedMonths = (facts: Facts, limits: StageThresholds): readonly CountedMonth[] =>
  rowsOf(facts, monthsRequest(facts.meta, limits));

/**
 * One month of an analysis; undefined = the history does not hold it.
 *
 * @throws RangeError when nobody asked for the `monthsRequest`
 *
 * @example
 * // five new, three kept, nobody back; the facts answer with this month, whatever is asked for
 * const people = { base: [4], kept: [3], dormant: [2], returned: [0], newCustomers: 5, newWithSecond: 1 };
 * const month = { anchor: 89, ...people, annualSales: 8_000, monthSales: 500 };
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => [month] }) };
 * monthOf({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } }, 89).activeCustomers //=> 8
 */
export function monthOf({ facts, settings }: Pick<Analysis, "facts" | "settings">, anchor: Day) {
  const counted = countedMonths(facts, settings.stageThresholds).filter((one) => one.anchor === anchor);
  return monthlyHistory(counted, facts.meta.dataStart)[0];
}

/**
 * The monthly history of an analysis, oldest first.
 *
 * @throws RangeError when nobody asked for the `monthsRequest`
 *
 * @example
 * const people = { base: [4], kept: [3], dormant: [2], returned: [0], newCustomers: 5, newWithSecond: 1 };
 * const months = [89, 91].map((anchor) => ({ anchor, ...people, annualSales: 8_000, monthSales: 500 }));
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => months }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5] };
 * monthsOf({ facts, settings }).map(({ anchor, unfinished }) => [anchor, unfinished]) //=> [[89, false], [91, true]]
 */
export const monthsOf = ({ facts, settings }: Pick<Analysis, "facts" | "settings">): MonthRow[] =>
  monthlyHistory(countedMonths(facts, settings.stageThresholds), facts.meta.dataStart);

/**
 * Facts → the monthly history; a rate without people is an empty share, never 0 %.
 *
 * @param dataStart day of the earliest identified purchase
 * @returns one row per anchor, in the order given
 *
 * @example
 * // 8,000 in a year from five new and three kept people
 * const people = { base: [4], kept: [3], dormant: [2], returned: [0], newCustomers: 5, newWithSecond: 1 };
 * const [row] = monthlyHistory([{ anchor: 89, ...people, annualSales: 8_000, monthSales: 500 }], 57);
 * [row.activeCustomers, row.annualSalesPerActiveCustomer, row.partialYear] //=> [8, 1_000, true]
 */
export function monthlyHistory(months: readonly MonthCounts[], dataStart: Day): MonthRow[] {
  return months.map((month) => ({ ...marksOf(month.anchor, dataStart), ...figuresOf(month) }));
}

function marksOf(anchor: Day, dataStart: Day) {
  const unfinished = latestMonthEnd(anchor) !== anchor;
  return {
    anchor,
    unfinished,
    partialYear: dataStart > yearsBefore(anchor, 1) + 1,
    fullPreviousYear: reachOf({ anchor, dataStart }).covers === "bothYears",
    fullHistory: dataStart <= yearsBefore(anchor, 2),
    fullMonth: !unfinished && dataStart <= latestMonthEnd(anchor - 1) + 1,
  };
}

function figuresOf(month: MonthCounts) {
  const retention = { numerator: total(month.kept), denominator: total(month.base) };
  const reactivation = { numerator: total(month.returned), denominator: total(month.dormant) };
  const activeCustomers = month.newCustomers + retention.numerator + reactivation.numerator;
  const stageRetention = month.base.map((denominator, i) => ({
    numerator: month.kept[i] ?? 0,
    denominator,
  }));
  const f2Conversion = { numerator: month.newWithSecond, denominator: month.newCustomers };
  return {
    activeCustomers,
    newCustomers: month.newCustomers,
    retention,
    stageRetention,
    reactivation,
    f2Conversion,
    goldSurvivalRate: survivalRate(stepRates(survivalSteps({ f2Conversion, stageRetention }))),
    annualSales: month.annualSales,
    monthSales: month.monthSales,
    annualSalesPerActiveCustomer: ratio(month.annualSales, activeCustomers),
  };
}

/**
 * What may be said of 維持率, 復帰率 and 残存率 of a month, and why not.
 *
 * @example
 * // as of 2024-03-31: forty were active the year before, twelve had lapsed
 * const shares = { retention: { numerator: 20, denominator: 40 }, reactivation: { numerator: 1, denominator: 12 } };
 * const f2Conversion = { numerator: 9, denominator: 90 };
 * const month = { anchor: 19_813, ...shares, f2Conversion, stageRetention: [], goldSurvivalRate: null };
 * const { retention, reactivation } = monthHeadlines(month, 18_000, 30);
 * [retention.value, reactivation.value, reactivation.withheld.code] //=> [0.5, null, "fewPeople"]
 */
export function monthHeadlines(
  month: MonthRow,
  dataStart: Day,
  minSample: number,
): Pick<Headlines, "retention" | "reactivation" | "goldSurvival"> {
  const reach = reachOf({ anchor: month.anchor, dataStart });
  const map = { steps: survivalSteps(month), goldSurvivalRate: month.goldSurvivalRate };
  return {
    retention: retentionHeadline(reach, month.retention, minSample),
    reactivation: reactivationHeadline(reach, month.reactivation, minSample),
    goldSurvival: survivalHeadline(reach, map, minSample),
  };
}
