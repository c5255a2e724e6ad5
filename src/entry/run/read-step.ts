import type { Language } from "../../catalog/language.ts";
import { slicedFacts } from "../../engines/sliced-facts.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import { readRun } from "../../reports/reported-run.ts";
import {
  afterReading,
  fingerprintOf,
  type LastResult,
  partsOfJob,
  questionOfJob,
  recordGone,
  type RunJob,
  withNotices,
} from "../../reports/run-steps.ts";
import { hasAmpleRoom } from "../../sheets/book.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { type AllRead, readPart } from "../../sheets/orders/read-parts.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { loadLast } from "../../sheets/stores/last-store.ts";
import { ordersEngine } from "./orders.ts";
import { recordedMonths, storeRunning } from "./stored-run.ts";

/** The first step of a run: its orders are read, once, in one call or several, and the facts of its reports kept. */
export function readStep(begun: RunJob, language: Language): RunJob {
  const job = withNotices(begun, mendedFile(begun.settings.language));
  const zone = fileZone();
  const read = readPart(job, readPlaces(job.orders), zone);
  return "reading" in read ? { ...job, ...read } : counted(job, { ...read, zone }, language);
}

function counted(
  job: RunJob,
  { cells, parts, zone }: AllRead & { readonly zone: string },
  language: Language,
): RunJob {
  const recorded = recordedMonths();
  const gone = recordGone(recorded, () => loadLast() as LastResult | null, job.settings.language);
  const engine = ordersEngine({ ...job, cells }, zone, language);
  const today = todayIn(zone);
  const sliced = slicedFacts(engine, questionOfJob(job, today), partsOfJob(job));
  const { orders, settings } = job;
  const run = readRun(job, sliced, {
    currency: engine.currency,
    locale: fileLocale(),
    recorded,
    today,
    open: openQuestions((rows) => readTop(orders.sheetId, rows), orders, settings, cells.dayOf),
    source: sheetName(orders.sheetId),
    madeAt: madeNow(zone),
    zone,
  });
  storeRunning(run, fingerprintOf(job, sliced.facts.meta.rows));
  return afterReading(withNotices(job, gone), { settings: run.settings, parts, ampleRoom: hasAmpleRoom() });
}
