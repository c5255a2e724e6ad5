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
import { loadSegments } from "../../sheets/stores/segments-store.ts";
import type { LastRun } from "../run/last-run.ts";
import { settingsNow } from "../settings/settings-sheet.ts";

/**
 * The calendar of the plans as they stand now. The orders are read once.
 *
 * @throws InputProblem what reading orders throws
 */
export function calendarNow(sheet: PlanCells, last: LastRun): Calendar {
  const { language } = last;
  const [engine, question, today] = [last.engine(), { ...last.question(), slice: null }, last.today()];
  const shop = engine.stepsOn(question, today);
  const read = readPlans(sheet, loadSegments(), language);
  const { contactRestDays: restDays } = settingsNow(language);
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
export function stepCalendar(last: LastRun): StepCalendar {
  const { settings, source, facts } = last.run();
  const sheet = readPlanSheet();
  if (sheet === null) return firstPlansAnswer(writePlanSheet(planPage(settings), settings), last.language);
  const calendar = calendarNow(sheet, last);
  if (calendar.plans.length === 0)
    return calendarAnswer(calendar, { plans: sheet, sheet: null }, last.language);
  const head = { anchor: facts.meta.anchor, source, madeAt: last.now() };
  const page = calendarPage(calendar, head, settings);
  return calendarAnswer(calendar, { plans: sheet, sheet: writeCalendar(page, settings) }, last.language);
}
