import type { MetaFacts } from "../facts/meta.ts";
import type { AnalysisSettings } from "../settings.ts";
import { type Day, dayOfIso, isoOf, latestMonthEnd, yearsBefore } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";

/** Since when movements are told: the days before the anchor from which on there are orders, oldest first. */
export interface FlowDays {
  readonly known: readonly Day[];
  /** Those before the first order: everybody would be new. */
  readonly tooEarly: readonly Day[];
}

/**
 * The earlier days of the movements: the one that was set, else a year before the anchor and the month end before it.
 *
 * @throws InputProblem "flow-date" for a day that was set and lies before the orders, or not before the anchor
 */
export function flowDays(
  { anchor, dataStart }: Pick<MetaFacts, "anchor" | "dataStart">,
  { flowSince }: Pick<AnalysisSettings, "flowSince">,
): FlowDays {
  const set = dayOfIso(flowSince);
  if (set === null) {
    const days = [yearsBefore(anchor, 1), latestMonthEnd(anchor - 1)];
    const isKnown = (day: Day): boolean => day >= dataStart;
    return { known: days.filter(isKnown), tooEarly: days.filter((day) => !isKnown(day)) };
  }
  if (set >= anchor || set < dataStart)
    throw new InputProblem("flow-date", {
      value: flowSince,
      first: isoOf(dataStart),
      anchor: isoOf(anchor),
    });
  return { known: [set], tooEarly: [] };
}

/**
 * The first anchor at which movements can be told: the day after the first month end with orders.
 *
 * @example
 * firstFlowAnchor(19_752) //=> 19_754
 */
export function firstFlowAnchor(dataStart: Day): Day {
  let end = dataStart;
  while (latestMonthEnd(end) !== end) end++;
  return end + 1;
}
