import type { MetaFacts } from "../facts/meta.ts";
import type { AnalysisSettings } from "../settings.ts";
import { type Day, dayOfIso, isoOf, latestMonthEnd, monthEnd, yearsBefore } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";

/** The earlier days that people's movements up to the anchor are told from. */
export interface FlowDays {
  /** Days by which there were orders, oldest first. */
  readonly known: readonly Day[];
  /** Days before the first order: told from there, everybody would be new. */
  readonly tooEarly: readonly Day[];
}

/**
 * From which earlier days movements are told: from the day that was set, else from a year before the anchor and from the
 * last month end before the anchor.
 *
 * @throws InputProblem "flow-date" for a day that was set and lies before the orders, or not before the anchor
 *
 * @example
 * // the orders begin on 2024-01-30, so that 2023-03-31 is too early, and 2024-02-29 is known
 * flowDays({ anchor: 19_813, dataStart: 19_752 }, { flowSince: "" }) //=> { known: [19_782], tooEarly: [19_447] }
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
 * // orders since 2024-01-30 → 2024-02-01
 * firstFlowAnchor(19_752) //=> 19_754
 */
export const firstFlowAnchor = (dataStart: Day): Day => monthEnd(dataStart) + 1;
