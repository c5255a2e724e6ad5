import { openQuestions } from "../../intake/open-questions.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import { limitChanges, limitsBefore, needsConsent } from "../../reports/lists/limit-changes.ts";
import { questionOfJob, readRun } from "../../reports/read-run.ts";
import { peopleJson, type PeopleRequest } from "../../reports/run-json.ts";
import type { RowsJob, RunJob, RunProgress } from "../../reports/run-job.ts";
import { afterReading, rowsJob, withNotices } from "../../reports/run-steps.ts";
import { hasEffect, keptCampaigns } from "../../sheets/campaigns/kept-campaigns.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { ordersMark } from "../../sheets/orders/orders-stand.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { type AllRead, readPart } from "../../sheets/orders/read-parts.ts";
import type { Call } from "../call.ts";
import { adCostsNow } from "../lists/ad-costs.ts";
import { ordersEngine } from "./orders.ts";
import { runsBefore, sameAsLast, storeRunning } from "./stored-run.ts";

/** What the page may say to a step. */
export interface StepAsks {
  /** What is to be told of people and purchases, which are not kept; absent = nothing. */
  readonly people?: PeopleRequest | undefined;
  /** True = people may come into other classes than in the last reports, without a question. */
  readonly goOn?: boolean | undefined;
}

/** What a page is told besides, of people and purchases, which are not kept. */
type Told = Pick<RunProgress, "people">;

/** The first step of a run: its orders are read, once, in one call or several, and the facts of its reports kept. */
export function readStep(begun: RunJob, call: Call, { people, goOn }: StepAsks): RunJob & Told {
  const job = rowsJob(withNotices(begun, mendedFile(begun.settings.language)));
  const read = readPart(job, readPlaces(job.orders), call.zone());
  if ("reading" in read) return { ...job, ...read };
  const { engine, run, limits, after } = counted(job, read, call);
  const asking = { ...after, waits: !goOn && needsConsent(limits) };
  return people === undefined ? asking : { ...asking, people: peopleJson(people, engine, run) };
}

/** The run of orders that were read whole, kept for its reports, and whom its limits put into other classes. */
function counted(job: RowsJob, { cells, parts }: AllRead, call: Call) {
  const { orders, settings } = job;
  const { recorded, before, gone } = runsBefore(settings.language);
  const zone = call.zone();
  const engine = ordersEngine({ orders, settings, cells }, { zone, language: call.language });
  const question = { ...questionOfJob(job, call.today()), slice: job.slice };
  const limits = limitChanges({ engine, question }, limitsBefore(before, settings.language));
  const campaigns = keptCampaigns();
  const mark = ordersMark(readPlaces(orders));
  const { run, notices } = readRun(job, engine, {
    ...call.told(),
    campaigns,
    adCosts: adCostsNow(),
    recorded,
    open: openQuestions((rows) => readTop(orders.sheetId, rows), orders, settings, cells.dayOf),
    source: sheetName(orders.sheetId),
    zone,
  });
  const same = job.single ? sameAsLast(run) : null;
  storeRunning(same?.run ?? run, same?.facts ?? job.facts);
  const read = { settings: run.settings, parts, limits, ...(mark ? { mark } : {}) };
  const tellsCampaigns = campaigns.length > 0 || hasEffect();
  return {
    engine,
    run,
    limits,
    after: {
      ...afterReading(withNotices(job, [...gone, ...notices]), read, tellsCampaigns),
      ...(same ? { facts: same.facts, from: "last" as const } : {}),
    },
  };
}
