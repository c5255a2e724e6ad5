import { say } from "../../catalog/language.ts";
import { CALENDAR_TEXTS } from "../../catalog/texts/step-texts.ts";
import { CALENDAR_DAYS, isInCalendar } from "../../core/steps/step-plan.ts";
import { type Day, dayOfIso, shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { ReportContext } from "../context.ts";
import { type Calendar, type CalendarPlan, dueWords } from "./calendar.ts";

/** A plan on one of its days. */
export interface DueDay {
  readonly plan: CalendarPlan;
  readonly day: Day;
}

/**
 * A plan of the calendar and a day of it, as a page asks for them; a page may send anything.
 *
 * @param calendar null = there are no plans
 * @throws InputProblem "plan-day", "plan-gone"
 *
 * @example
 * const calendar = { today: 19_813, plans: [{ plan: { name: "お礼" } }] };
 * const asked = (day) => askedDueDay(calendar, { plan: "お礼", day }).day;
 * try { asked("2024-05-01"); } catch ({ code }) { [asked("2024-04-01"), code]; } //=> [19_814, "plan-day"]
 */
export function askedDueDay(calendar: Calendar | null, asked: unknown): DueDay {
  const { plan: name, day: iso } = (asked ?? {}) as { plan?: unknown; day?: unknown };
  const day = typeof iso === "string" ? dayOfIso(iso) : null;
  const value = typeof iso === "string" ? iso : "";
  const named = typeof name === "string" ? name : "";
  if (calendar === null) throw new InputProblem("plan-gone", { plan: named });
  if (day === null || !isInCalendar(day, calendar.today))
    throw new InputProblem("plan-day", { value, days: CALENDAR_DAYS });
  const plan = calendar.plans.find((one) => one.plan.name === name);
  if (plan === undefined) throw new InputProblem("plan-gone", { plan: named });
  return { plan, day };
}

/**
 * Who is due on it, as a segment's people are handed over: the name says plan and day, the conditions whom the plan is for.
 *
 * @example
 * const found = { due: [{ code: 4, day: 19_814 }, { code: 5, day: 19_815 }] };
 * const plan = { plan: { name: "お礼", start: { from: "order", k: 1 }, days: 3 }, segment: null, found };
 * const { segment, codes } = dueOn({ plan, day: 19_814 }, { language: "ja" });
 * [segment.name, [...codes]] //=> ["お礼 2024/04/01（初回購入の3日後）", [4]]
 */
export function dueOn({ plan, day }: DueDay, { language }: Pick<ReportContext, "language">) {
  const words = { name: plan.plan.name, day: shownDay(day), due: dueWords(plan, language) };
  const segment = {
    conditions: plan.segment?.conditions ?? [],
    name: say(CALENDAR_TEXTS.ofDay, language, words),
  };
  const due = plan.found.due.filter((one) => one.day === day);
  return { segment, codes: Int32Array.from(due, ({ code }) => code) };
}
