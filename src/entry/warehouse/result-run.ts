/** A run whose facts a warehouse counted: the page read them out of a result, no order is read. */
import { say } from "../../catalog/language.ts";
import { RESULT_TEXTS as T } from "../../catalog/texts/result-texts.ts";
import { fromStored, type StoredFacts } from "../../core/facts/stored.ts";
import type { Facts } from "../../core/facts/tables.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { runAsks } from "../../reports/index.ts";
import { acceptedJoins } from "../../reports/lists/join-decisions.ts";
import { readRun } from "../../reports/read-run.ts";
import type { RunJob, RunProgress } from "../../reports/run-job.ts";
import { afterReading, newRun, progressOf, withNotices } from "../../reports/run-steps.ts";
import { keptCampaigns } from "../../sheets/campaigns/kept-campaigns.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { readJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { fileForReports } from "../../sheets/report/write-report.ts";
import { loadErased } from "../../sheets/stores/erasing-store.ts";
import type { Call } from "../call.ts";
import { adCostsNow } from "../lists/ad-costs.ts";
import { runsBefore, saveJob, storedJob, storeRunning } from "../run/stored-run.ts";
import { settingsTaken } from "../settings/settings-sheet.ts";
import { isOfWarehouse } from "./warehouse-asks.ts";
import type { ResultCounted } from "./warehouse-contract.ts";

/**
 * Begins a run whose facts are there: its reports are written step by step as those of any other.
 *
 * @throws InputProblem for settings or an anchor that do not fit, "request-refused" for facts that are not what reports ask
 */
export function startResult(counted: ResultCounted, call: Call): RunProgress {
  dropParts(storedJob());
  const taken = settingsTaken(counted, call.language);
  const { settings, values, anchor } = taken;
  const began = newRun({
    runId: `${Date.now()}`,
    reports: [],
    slices: {},
    settings,
    values,
    anchor,
    saved: [],
  });
  const job: RunJob = { ...began, orders: { table: counted.table } };
  const notices = [...mendedFile(settings.language), ...unusedWords(call), ...counted.notices];
  const read = madeRun(job, counted, call);
  storeRunning(read.run, job.facts);
  const after = { settings: read.run.settings, parts: 0, limits: null, waits: false };
  const next = afterReading(withNotices(job, [...read.gone, ...notices]), after, false);
  taken.remember(call.settings.remembered().orders);
  saveJob({ ...next, ...fileForReports() });
  return { ...progressOf(next, call.language), ...(taken.changed ? { taken: { settings, anchor } } : {}) };
}

function madeRun(job: RunJob, { facts: text, currency, table, zone }: ResultCounted, call: Call) {
  const facts = factsIn(text, job);
  const { recorded, gone } = runsBefore(job.settings.language);
  const sliced = { facts, slice: null, whole: null, compared: [] };
  const { run } = readRun(
    job,
    { currency, sliced: () => sliced },
    {
      ...{ locale: call.locale(), campaigns: [], adCosts: null, recorded, today: call.today(), open: [] },
      ...{ madeAt: call.now(), erased: loadErased().days, zone },
      source: say(T.source, job.settings.language, { table }),
    },
  );
  return { run, gone };
}

/** @throws InputProblem "request-refused" */
function factsIn(text: string, { settings }: Pick<RunJob, "settings">): Facts {
  const sent = fromStored(JSON.parse(text) as StoredFacts);
  const asked = runAsks(settings).own(sent.meta);
  const kept = asked.filter((one) => !isOfWarehouse(one)).map((one) => [JSON.stringify(one), []] as const);
  const facts = { ...sent, tables: { ...Object.fromEntries(kept), ...sent.tables } };
  if (asked.some((one) => facts.tables[JSON.stringify(one)] === undefined))
    throw new InputProblem("request-refused");
  return facts;
}

/** What the file keeps beside its orders that a warehouse does not count by. */
function unusedWords({ language }: Call): string[] {
  const unused = [
    (adCostsNow()?.costs.length ?? 0) > 0 && T.adCosts,
    keptCampaigns().length > 0 && T.campaigns,
    acceptedJoins(readJoinsSheet(), language).size > 0 && T.joins,
  ];
  return unused.flatMap((text) => (text === false ? [] : [say(text, language)]));
}
