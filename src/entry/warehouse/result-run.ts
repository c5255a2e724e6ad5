/** Begins the reports of facts that the page read out of a warehouse's result: no order is read. */
import type { RunProgress } from "../../reports/run-job.ts";
import { progressOf, withNotices } from "../../reports/run-steps.ts";
import { type ResultCounted, resultRun, unusedWords } from "../../reports/warehouse/result-run.ts";
import { keptCampaigns } from "../../sheets/campaigns/kept-campaigns.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { fileForReports } from "../../sheets/report/write-report.ts";
import type { Call } from "../call.ts";
import { adCostsNow } from "../lists/ad-costs.ts";
import { joinsNow } from "../run/orders.ts";
import { runsBefore, saveJob, storedJob, storeRunning } from "../run/stored-run.ts";

/**
 * The reports are written step by step as those of any other run.
 *
 * @throws InputProblem for settings or an anchor that do not fit, "request-refused" for facts that are not what reports ask
 */
export function startResult(counted: ResultCounted, call: Call): RunProgress {
  const { language } = call;
  dropParts(storedJob());
  const { remember, changed, ...taken } = call.settings.taken(counted);
  const { recorded, gone } = runsBefore(taken.settings.language);
  const now = { ...taken, runId: `${Date.now()}`, saved: call.segments() };
  const { run, job } = resultRun(counted, now, { ...call.told(), recorded });
  const told = [...gone, ...unusedWords(keptBeside(call), language), ...mendedFile(taken.settings.language)];
  storeRunning(run, job.facts);
  remember(call.settings.remembered().orders);
  saveJob({ ...withNotices(job, told), ...fileForReports() });
  return { ...progressOf(job, language), ...(changed ? { taken } : {}) };
}

/** How much of what no warehouse knows the file keeps beside its orders [count]. */
const keptBeside = ({ language }: Call) => ({
  adCosts: adCostsNow()?.costs.length ?? 0,
  campaigns: keptCampaigns().length,
  joins: joinsNow(language).size,
});
