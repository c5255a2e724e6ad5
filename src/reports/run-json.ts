import { sliceTitle } from "../catalog/texts/slice-texts.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import { isoOf } from "../core/values/day.ts";
import { metricsJson } from "./index.ts";
import type { KeptRun } from "./kept-run.ts";
import { customerJson } from "./lists/customer-json.ts";
import { purchasesJson } from "./lists/purchases-json.ts";
import { qualityJson } from "./quality/quality-json.ts";
import { questionOfRun, reportContext } from "./reported-run.ts";

/** What is asked for of people and purchases besides a run's numbers; the page asks for nothing of it. */
export interface PeopleRequest {
  customers: boolean;
  purchases: boolean;
}

/** Who knows the people and purchases behind a run, while its orders are at hand. */
export interface BehindRun {
  readonly customers: (question: RunQuestion) => readonly CustomerRow[];
  readonly shopOf: (question: RunQuestion) => Parameters<typeof purchasesJson>[0];
}

type RunQuestion = ReturnType<typeof questionOfRun>;

/** A run's numbers as other programs read them. */
export const runJson = (run: KeptRun) => ({
  anchorDate: isoOf(run.facts.meta.anchor),
  settings: run.settings,
  quality: qualityJson(run.facts),
  metrics: metricsJson(reportContext(run, null)),
  ...(run.slice ? { slice: sliceTitle(run.slice, run.settings.language) } : {}),
});

/** The people and purchases behind a run as far as somebody asked, told while its orders are at hand. */
export function peopleJson(
  { customers, purchases }: PeopleRequest,
  behind: BehindRun,
  run: Parameters<typeof questionOfRun>[0],
) {
  const question = questionOfRun(run);
  return {
    ...(customers ? { customers: behind.customers(question).map(customerJson) } : {}),
    ...(purchases ? purchasesJson(behind.shopOf(question)) : {}),
  };
}
