import { boughtBefore, chosenPeople } from "../../engines/chosen-people.ts";
import { dueBefore } from "../../engines/due-people.ts";
import { askedDueDay, dueOn } from "../../reports/steps/due-list.ts";
import type { Call } from "../call.ts";
import { plansNow } from "./plans-now.ts";

/** Whom a page asks for: a segment, or in its place a plan on a day. */
interface Asked {
  readonly segment: unknown;
  readonly due?: unknown;
}

/**
 * The people that are asked for, and how many of such people bought within so many days before.
 *
 * @throws InputProblem as `chosenPeople`, `plansNow` and `askedDueDay` do
 */
export function askedPeople({ segment, due = null }: Asked, call: Call) {
  if (due !== null) return duePeople(due, call);
  const [engine, question] = [call.engine(), call.question()];
  const chosen = chosenPeople(engine, question, segment);
  const { anchor } = call.run().facts.meta;
  const of = { segment: chosen.segment, anchor };
  return {
    chosen,
    boughtBefore: (windowDays: number) => boughtBefore(engine, question, { ...of, windowDays }),
  };
}

function duePeople(asked: unknown, call: Call) {
  const { plan, day } = askedDueDay(plansNow(call)?.calendar ?? null, asked);
  const { segment, codes } = dueOn({ plan, day }, call.run().settings);
  const question = call.wholeQuestion();
  const seen = { ...plan, day: Math.min(day, call.today()) };
  return {
    chosen: { segment, codes, unsaid: [] },
    boughtBefore: (windowDays: number) => dueBefore(call.engine(), question, { ...seen, windowDays }),
  };
}
