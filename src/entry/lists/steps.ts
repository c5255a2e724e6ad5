import { countedPlan } from "../../engines/due-people.ts";
import {
  type Calendar,
  calendarAnswer,
  calendarOf,
  firstPlansAnswer,
  type StepCalendar,
} from "../../reports/steps/calendar.ts";
import { calendarPage } from "../../reports/steps/calendar-page.ts";
import { planPage } from "../../reports/steps/plan-page.ts";
import { readPlans } from "../../reports/steps/read-plans.ts";
import { type PlanCells, readPlanSheet, writePlanSheet } from "../../sheets/steps/plan-sheet.ts";
import { writeCalendar } from "../../sheets/steps/write-calendar.ts";
import type { Call } from "../call.ts";

/**
 * The calendar of the plans as they stand now. The orders are read once.
 *
 * @throws InputProblem what reading orders throws
 */
export function calendarNow(sheet: PlanCells, call: Call): Calendar {
  const { language } = call;
  const [engine, question, today] = [call.engine(), { ...call.question(), slice: null }, call.today()];
  const shop = engine.stepsOn(question, today);
  const read = readPlans(sheet, call.segments(), language);
  const { contactRestDays: restDays } = call.settings.now();
  const count = (plan: (typeof read.plans)[number]) => countedPlan(engine, question, { ...plan, shop });
  const { dataStart, lastPurchase } = shop;
  return calendarOf(sheet, { ...read, count }, { today, restDays, language, dataStart, lastPurchase });
}

/**
 * Writes 配信カレンダー, or the first 配信計画 where the file has none.
 *
 * @throws InputProblem "no-stored-facts", "plans-header", "too-many-cells", "list-too-long" and what reading orders throws;
 *   nothing is written then
 */
export function stepCalendar(_: object, call: Call): StepCalendar {
  const { settings, source, facts } = call.run();
  const sheet = readPlanSheet();
  if (sheet === null) return firstPlansAnswer(writePlanSheet(planPage(settings), settings), call.language);
  const calendar = calendarNow(sheet, call);
  if (calendar.plans.length === 0)
    return calendarAnswer(calendar, { plans: sheet, sheet: null }, call.language);
  const head = { anchor: facts.meta.anchor, source, madeAt: call.now() };
  const page = calendarPage(calendar, head, settings);
  return calendarAnswer(calendar, { plans: sheet, sheet: writeCalendar(page, settings) }, call.language);
}
