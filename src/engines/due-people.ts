import { buyersWithin } from "../core/campaigns/base-rate.ts";
import { type PlanDue, dueOf } from "../core/steps/due.ts";
import { knownFrom, type PlanFault, planFault } from "../core/steps/plan-fault.ts";
import type { StepPlan } from "../core/steps/step-plan.ts";
import type { StepShop } from "../core/steps/step-shop.ts";
import type { Segment } from "../core/segments/segment.ts";
import type { Day } from "../core/values/day.ts";
import { marked } from "../core/values/grouping.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { Share } from "../core/values/share.ts";
import { chosenPeople } from "./chosen-people.ts";
import type { Question } from "./engine.ts";
import type { RowsEngine } from "./rows-engine.ts";

/** A plan, and whom it is for. */
export interface PlanFor {
  readonly plan: StepPlan;
  /** A saved segment, or conditions as they are typed; null = everybody, also those who came after the anchor. */
  readonly asked: Segment | string | null;
}

/** Who is due by a plan. */
export interface CountedPlan {
  readonly found: PlanDue;
  /** The first day of the calendar that the orders reach back for; null = all do. */
  readonly knownFrom: Day | null;
  /** Whom it is for; null = everybody. */
  readonly segment: Segment | null;
}

/** What orders and people are asked by. */
type Asked = Pick<RowsEngine, "peopleColumns" | "segmentCodes" | "purchases">;

/**
 * Who is due by a plan in the days of the calendar, or why the orders cannot say it.
 *
 * @param shop as of the calendar's first day; whom the plan is for is asked as of the question's anchor
 */
export function countedPlan(
  engine: Asked,
  question: Question,
  { plan, asked, shop }: PlanFor & { readonly shop: StepShop },
): CountedPlan | PlanFault | InputProblem {
  const fault = planFault(plan, shop);
  if (fault !== null) return fault;
  try {
    const chosen = asked === null ? null : chosenPeople(engine, question, asked);
    const marks = chosen && marked(chosen.codes, engine.purchases.customerIds.length);
    const known = knownFrom(plan, shop);
    return { found: dueOf(plan, shop, marks), knownFrom: known, segment: chosen && chosen.segment };
  } catch (problem) {
    if (problem instanceof InputProblem) return problem;
    throw problem;
  }
}

/** Whether a plan could be counted. */
export const isCounted = (one: CountedPlan | PlanFault | InputProblem): one is CountedPlan => "found" in one;

/** A day on which a list goes out, seen so many days earlier. */
export interface DueBefore extends PlanFor {
  /** The earlier of today and the day on which the list goes out. */
  readonly day: Day;
  readonly windowDays: number;
}

/**
 * Who was due by a plan on a day as many days ago as a campaign's window has, and how many of them bought within it: the
 * usual buying rate of its people (definitions.md 12.3).
 *
 * @returns null = the orders do not reach back so far
 */
export function dueBefore(
  engine: RowsEngine,
  question: Question,
  { plan, asked, day, windowDays }: DueBefore,
): Share | null {
  const then = day - windowDays;
  const shop = engine.stepsOn(question, then);
  const atThen: Question = { ...question, anchor: { kind: "day", day: then } };
  const counted = countedPlan(engine, atThen, { plan, asked, shop });
  if (!isCounted(counted) || counted.knownFrom !== null) return null;
  const due = counted.found.due.filter((one) => one.day === then);
  const codes = Int32Array.from(due, ({ code }) => code);
  return buyersWithin(engine.purchases, codes, { after: then, until: day });
}
