import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { isoOf } from "../../core/values/day.ts";
import type { RowsEngine } from "../../engines/rows-engine.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { metricsJson } from "../../reports/index.ts";
import { customerJson } from "../../reports/lists/customer-json.ts";
import { purchasesJson } from "../../reports/lists/purchases-json.ts";
import { qualityJson } from "../../reports/quality/quality-json.ts";
import type { PeopleRequest } from "../contract.ts";
import { type questionOfRun, storedRun } from "./stored-run.ts";

/**
 * The numbers behind the last run as other programs read them.
 *
 * @throws InputProblem "no-stored-facts" before the first run
 */
export function runJson() {
  const run = storedRun("last");
  return {
    anchorDate: isoOf(run.facts.meta.anchor),
    settings: run.settings,
    quality: qualityJson(run.facts),
    metrics: metricsJson(reportContext(run, null)),
    ...(run.slice ? { slice: sliceTitle(run.slice, run.settings.language) } : {}),
  };
}

/** The people and purchases behind a run, told while its orders are at hand: nothing stored holds them. */
export function peopleJson(
  engine: RowsEngine,
  question: ReturnType<typeof questionOfRun>,
  { customers, purchases }: PeopleRequest,
) {
  return {
    ...(customers ? { customers: engine.customers(question).map(customerJson) } : {}),
    ...(purchases ? purchasesJson(engine.shopOf(question)) : {}),
  };
}
