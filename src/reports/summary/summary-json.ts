import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import type { GoodLever, NextLever } from "../../core/summary/next-lever.ts";
import type { SummaryMetrics } from "./summary-metrics.ts";

/**
 * `summary`: the five numbers, and what the three sentences were decided from; what is withheld is null.
 *
 * @example
 * const change = { before: 19_782, activeBefore: 4, activeNow: 6, moved: [] };
 * const json = summaryJson({ figures: [], change, alarm: { since: null }, lever: { code: "noGain" } });
 * [json.change.before, json.change.activeNow, json.alarm, json.lever] //=> ["2024-02-29", 6, null, { code: "noGain" }]
 */
export function summaryJson({ figures, change, alarm, lever }: SummaryMetrics) {
  return {
    figures,
    change: change && { ...change, before: isoOf(change.before) },
    alarm: alarm && alarm.since !== null ? { ...alarm, since: isoOf(alarm.since) } : null,
    lever: leverJson(lever),
  };
}

function leverJson(lever: NextLever) {
  if (lever.code === "withheld") return { code: lever.code, why: lever.withheld.code };
  if (lever.code !== "named") return lever;
  const { code, first, rival, moreLeftOut } = lever;
  return { code, first: goodJson(first), rival: rival && goodJson(rival), moreLeftOut };
}

function goodJson({ lever, gain, range }: GoodLever) {
  const { kind, stage, rate, step, people } = lever;
  return {
    ...{ kind, stage, rate, step },
    peopleAYear: people,
    salesGainPerPerson: majorOf(gain),
    salesGainPerPersonLow: majorOf(range.low),
    salesGainPerPersonHigh: majorOf(range.high),
  };
}
