import { type Language, say, type Text } from "../../catalog/language.ts";
import { PLAN_TEXTS as T, type PlanColumnId, STOP_NAMES } from "../../catalog/texts/step-texts.ts";
import type { PlanFault } from "../../core/steps/plan-fault.ts";
import { shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { problemSentence } from "../page/failure-words.ts";
import { startWords } from "./plan-words.ts";
import type { AskedPlan, CellFault } from "./read-plans.ts";

/**
 * What keeps a plan from being counted, at the cell that has to be changed.
 *
 * @example
 * // the product of the fourth row is in no order
 * const plan = { start: { from: "order", k: 1 }, days: 3, stops: { on: "product", product: "石鹸" } };
 * const { row, column, value } = plannedFault({ plan, row: 4 }, { kind: "noSuchProduct", product: "石鹸" }, "ja");
 * [row, column, value] //=> [4, "stops", "石鹸"]
 */
export function plannedFault(
  { plan, row, asked }: AskedPlan,
  fault: PlanFault | InputProblem,
  language: Language,
): CellFault {
  if (fault instanceof InputProblem) {
    const value = typeof asked === "string" ? asked : (asked?.name ?? "");
    return { row, column: "segment", value, rule: problemSentence(fault, language) };
  }
  const { column, text } = FAULTS[fault.kind];
  const values: Readonly<Partial<Record<PlanColumnId, string>>> = {
    start: startWords(plan.start, language),
    days: String(plan.days),
    stops: plan.stops.on === "product" ? plan.stops.product : "",
  };
  const stops = { purchase: say(STOP_NAMES.purchase, language), never: say(STOP_NAMES.never, language) };
  const data =
    fault.kind === "beforeData" ? { start: shownDay(fault.start), most: Math.max(0, fault.most) } : {};
  return { row, column, value: values[column] ?? "", rule: say(text, language, { ...stops, ...data }) };
}

const FAULTS: Readonly<Record<PlanFault["kind"], { readonly column: PlanColumnId; readonly text: Text }>> = {
  noShipDates: { column: "start", text: T.ruleShipDates },
  noBirthdays: { column: "start", text: T.ruleBirthdays },
  noProducts: { column: "stops", text: T.ruleProducts },
  noSuchProduct: { column: "stops", text: T.ruleProduct },
  beforeData: { column: "days", text: T.ruleBeforeData },
};
