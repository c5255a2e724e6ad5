import { boughtBefore, type ChosenPeople, chosenPeople } from "../../engines/chosen-people.ts";
import { dueBefore } from "../../engines/due-people.ts";
import type { Share } from "../../core/values/share.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { askedDueDay, dueOn } from "../../reports/steps/due-list.ts";
import { readPlanSheet } from "../../sheets/steps/plan-sheet.ts";
import type { Call } from "../call.ts";
import type { HandoverRequest } from "../../reports/handover/handover-answer.ts";
import { calendarNow } from "./steps.ts";

/** The people that are asked for, and how many of such people bought within so many days before. */
interface AskedPeople {
  readonly chosen: ChosenPeople;
  boughtBefore(windowDays: number): Share | null;
}

/**
 * The people of a segment, or of a plan on a day.
 *
 * @throws InputProblem as `chosenPeople` and `askedDueDay` do, "plan-gone" where there is no 配信計画, "plans-header"
 */
export function askedPeople({ segment, due = null }: HandoverRequest, call: Call): AskedPeople {
  if (due !== null) return duePeople(due, call);
  const [engine, question] = [call.engine(), call.question()];
  const chosen = chosenPeople(engine, question, segment);
  const { anchor } = call.run().facts.meta;
  const of = { segment: chosen.segment, anchor };
  return {
    chosen,
    boughtBefore: (windowDays) => boughtBefore(engine, question, { ...of, windowDays }),
  };
}

function duePeople(asked: NonNullable<HandoverRequest["due"]>, call: Call): AskedPeople {
  const sheet = readPlanSheet();
  if (sheet === null) throw new InputProblem("plan-gone", { plan: asked.plan });
  const calendar = calendarNow(sheet, call);
  const { plan, day } = askedDueDay(calendar, asked);
  const { segment, codes } = dueOn({ plan, day }, call.run().settings);
  const question = { ...call.question(), slice: null };
  const seen = { ...plan, day: Math.min(day, calendar.today) };
  return {
    chosen: { segment, codes, unsaid: [] },
    boughtBefore: (windowDays) => dueBefore(call.engine(), question, { ...seen, windowDays }),
  };
}
