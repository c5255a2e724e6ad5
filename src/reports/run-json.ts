import { sliceTitle } from "../catalog/texts/slice-texts.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import { isoOf } from "../core/values/day.ts";
import { metricsJson } from "./index.ts";
import type { KeptRun } from "./kept-run.ts";
import { customerJson } from "./lists/customer-json.ts";
import { purchasesJson } from "./lists/purchases-json.ts";
import { qualityJson } from "./quality/quality-json.ts";
import { reportContext } from "./reported-run.ts";

/** Who and what stands behind a run; null = nobody asked. */
export interface BehindRun {
  readonly customers: readonly CustomerRow[] | null;
  readonly shop: Parameters<typeof purchasesJson>[0] | null;
}

/** A run's numbers as other programs read them. */
export const runJson = (run: KeptRun) => ({
  anchorDate: isoOf(run.facts.meta.anchor),
  settings: run.settings,
  quality: qualityJson(run.facts),
  metrics: metricsJson(reportContext(run, null)),
  ...(run.slice ? { slice: sliceTitle(run.slice, run.settings.language) } : {}),
});

/** The people and purchases behind a run as far as somebody asked, told while its orders are at hand. */
export const peopleJson = ({ customers, shop }: BehindRun) => ({
  ...(customers ? { customers: customers.map(customerJson) } : {}),
  ...(shop ? purchasesJson(shop) : {}),
});
