import type { Language } from "../../catalog/language.ts";
import { slicedFacts } from "../../engines/sliced-facts.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { questionOfRun } from "../../reports/kept-run.ts";
import { readRun } from "../../reports/reported-run.ts";
import { peopleJson } from "../../reports/run-json.ts";
import {
  afterStep,
  fingerprintOf,
  type LastResult,
  partsOfJob,
  questionOfJob,
  recordGone,
  type RunJob,
  type RunProgress,
} from "../../reports/run-steps.ts";
import { hasAmpleRoom } from "../../sheets/book.ts";
import { hasEarlierReports } from "../../sheets/marker.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { readTop, sheetCells, sheetName } from "../../sheets/orders/read-orders.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { loadLast } from "../../sheets/stores/last-store.ts";
import type { PeopleRequest } from "../contract.ts";
import { ordersEngine } from "./orders.ts";
import { recordedMonths, storeRunning } from "./stored-run.ts";

/**
 * The first step of a run: its orders are read, once, and the facts of its reports kept.
 *
 * @param asked what is to be told of people and purchases, which are not kept; absent = nothing
 */
export function readStep(
  job: RunJob,
  language: Language,
  asked?: PeopleRequest,
): RunJob & Pick<RunProgress, "people"> {
  const beside = mendedFile(job.settings.language);
  const recorded = recordedMonths();
  const gone = recordGone(recorded, () => loadLast() as LastResult | null, job.settings.language);
  const zone = fileZone();
  const engine = ordersEngine(job, zone, language);
  const today = todayIn(zone);
  const sliced = slicedFacts(engine, questionOfJob(job, today), partsOfJob(job));
  const { orders, settings } = job;
  const run = readRun(job, sliced, {
    currency: engine.currency,
    locale: fileLocale(),
    recorded,
    today,
    open: openQuestions(
      (rows) => readTop(orders.sheetId, rows),
      orders,
      settings,
      sheetCells(orders.sheetId, zone).dayOf,
    ),
    source: sheetName(orders.sheetId),
    madeAt: madeNow(zone),
    zone,
  });
  storeRunning(run, fingerprintOf(job, sliced.facts.meta.rows));
  const file = { ampleRoom: hasAmpleRoom(), keyed: !hasEarlierReports() };
  const read = { ...afterStep(job, [...beside, ...gone]), settings: run.settings, ...file };
  if (asked === undefined) return read;
  const question = questionOfRun(run);
  const people = peopleJson({
    customers: asked.customers ? engine.customers(question) : null,
    shop: asked.purchases ? engine.shopOf(question) : null,
  });
  return { ...read, people };
}
