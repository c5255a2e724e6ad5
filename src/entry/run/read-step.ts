import { openQuestions } from "../../intake/open-questions.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import { readRun } from "../../reports/read-run.ts";
import { peopleJson, type PeopleRequest } from "../../reports/run-json.ts";
import { afterReading, type RunJob, type RunProgress, withNotices } from "../../reports/run-steps.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { type AllRead, readPart } from "../../sheets/orders/read-parts.ts";
import type { Call } from "../call.ts";
import { ordersEngine } from "./orders.ts";
import { recordedMonths, storeRunning } from "./stored-run.ts";

/** What a page is told besides, of people and purchases, which are not kept. */
type Told = Pick<RunProgress, "people">;

/**
 * The first step of a run: its orders are read, once, in one call or several, and the facts of its reports kept.
 *
 * @param asked what is to be told of people and purchases; absent = nothing
 */
export function readStep(begun: RunJob, call: Call, asked?: PeopleRequest): RunJob & Told {
  const job = withNotices(begun, mendedFile(begun.settings.language));
  const read = readPart(job, readPlaces(job.orders), call.zone());
  if ("reading" in read) return { ...job, ...read };
  const { engine, run, after } = counted(job, read, call);
  return asked === undefined ? after : { ...after, people: peopleJson(asked, engine, run) };
}

/** The run of orders that were read whole, kept for its reports. */
function counted(job: RunJob, { cells, parts }: AllRead, call: Call) {
  const { recorded, gone } = recordedMonths(job.settings.language);
  const { orders, settings } = job;
  const zone = call.zone();
  const engine = ordersEngine({ orders, settings, cells }, { zone, language: call.language });
  const { run, fingerprint } = readRun(job, engine, {
    locale: call.locale(),
    recorded,
    today: call.today(),
    open: openQuestions((rows) => readTop(orders.sheetId, rows), orders, settings, cells.dayOf),
    source: sheetName(orders.sheetId),
    madeAt: call.now(),
    zone,
  });
  storeRunning(run, fingerprint);
  const read = { settings: run.settings, parts };
  return { engine, run, after: afterReading(withNotices(job, gone), read) };
}
