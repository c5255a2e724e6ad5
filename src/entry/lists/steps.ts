import { calendarAnswer, firstPlansAnswer, type StepCalendar } from "../../reports/steps/calendar.ts";
import { calendarPage, planPage } from "../../reports/steps/calendar-page.ts";
import { writeCalendar, writePlanSheet } from "../../sheets/steps/write-calendar.ts";
import type { Call } from "../call.ts";
import { plansNow } from "./plans-now.ts";

/**
 * Writes 配信カレンダー, or the first 配信計画 where the file has none.
 *
 * @throws InputProblem "no-stored-facts", "plans-header", "too-many-cells", "list-too-long" and what reading orders throws;
 *   nothing is written then
 */
export function stepCalendar(_: object, call: Call): StepCalendar {
  const { settings, source, facts } = call.run();
  const now = plansNow(call);
  if (now === null) return firstPlansAnswer(writePlanSheet(planPage(settings), settings), call.language);
  const { sheet: plans, calendar } = now;
  if (calendar.plans.length === 0) return calendarAnswer(calendar, { plans, sheet: null }, call.language);
  const head = { anchor: facts.meta.anchor, source, madeAt: call.now() };
  const sheet = writeCalendar(calendarPage(calendar, head, settings), settings);
  return calendarAnswer(calendar, { plans, sheet }, call.language);
}
