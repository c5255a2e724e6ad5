import { countedPlan } from "../../engines/due-people.ts";
import { calendarOf } from "../../reports/steps/calendar.ts";
import { readPlanSheet } from "../../sheets/steps/plan-sheet.ts";
import type { Call } from "../call.ts";

/**
 * 配信計画 as it stands now, and the calendar of its plans. The orders are read once.
 *
 * @returns null = the file has no 配信計画
 * @throws InputProblem "plans-header" and what reading orders throws
 */
export function plansNow(call: Call) {
  const sheet = readPlanSheet();
  if (sheet === null) return null;
  const { language } = call;
  const [engine, question, today] = [call.engine(), call.wholeQuestion(), call.today()];
  const shop = engine.stepsOn(question, today);
  const { dataStart, lastPurchase } = shop;
  const { contactRestDays: restDays } = call.settings.now();
  const calendar = calendarOf(
    sheet,
    { saved: call.segments(), count: (plan) => countedPlan(engine, question, { ...plan, shop }) },
    { today, restDays, language, dataStart, lastPurchase },
  );
  return { sheet, calendar };
}
