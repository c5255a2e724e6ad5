import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { isoOf } from "../../core/values/day.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { metricsJson } from "../../reports/index.ts";
import { customerJson } from "../../reports/lists/customer-json.ts";
import { purchasesJson } from "../../reports/lists/purchases-json.ts";
import { qualityJson } from "../../reports/quality/quality-json.ts";
import { fileZone } from "../../sheets/file.ts";
import type { RunJsonRequest } from "../contract.ts";
import { ordersEngine } from "./run.ts";
import { questionOfRun, storedRun } from "./stored-run.ts";

/**
 * Everything behind the last run as other programs read it, down to the people and purchases when asked.
 *
 * @throws InputProblem "no-stored-facts" before the first run
 */
export function runJson({ customers, purchases }: RunJsonRequest, language: Language) {
  const run = storedRun("last");
  const answer = {
    anchorDate: isoOf(run.facts.meta.anchor),
    settings: run.settings,
    quality: qualityJson(run.facts),
    metrics: metricsJson(reportContext(run, null)),
    ...(run.slice ? { slice: sliceTitle(run.slice, run.settings.language) } : {}),
  };
  if (!customers && !purchases) return answer;
  const engine = ordersEngine(run, fileZone(), language);
  const question = questionOfRun(run);
  return {
    ...answer,
    ...(customers ? { customers: engine.customers(question).map(customerJson) } : {}),
    ...(purchases ? purchasesJson(engine.shopOf(question)) : {}),
  };
}
