import type { Language } from "../../catalog/language.ts";
import { slicedFacts } from "../../engines/sliced-facts.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import { questionOfRun } from "../../reports/kept-run.ts";
import { readRun } from "../../reports/reported-run.ts";
import { peopleJson } from "../../reports/run-json.ts";
import {
  afterReading,
  fingerprintOf,
  type LastResult,
  partsOfJob,
  questionOfJob,
  recordGone,
  type RunJob,
  type RunProgress,
  withNotices,
} from "../../reports/run-steps.ts";
import { keptCampaigns } from "../../sheets/campaigns/kept-campaigns.ts";
import { hasAmpleRoom } from "../../sheets/book.ts";
import { hasEarlierReports } from "../../sheets/marker.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { type AllRead, readPart } from "../../sheets/orders/read-parts.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { loadLast } from "../../sheets/stores/last-store.ts";
import type { PeopleRequest } from "../contract.ts";
import { ordersEngine } from "./orders.ts";
import { recordedMonths, storeRunning } from "./stored-run.ts";

/** What is read of a run's orders, and what else is asked of them. */
interface Counting extends AllRead {
  readonly zone: string;
  readonly asked: PeopleRequest | undefined;
}

/**
 * The first step of a run: its orders are read, once, in one call or several, and the facts of its reports kept.
 *
 * @param asked what is to be told of people and purchases, which are not kept; absent = nothing
 */
export function readStep(
  begun: RunJob,
  language: Language,
  asked?: PeopleRequest,
): RunJob & Pick<RunProgress, "people"> {
  const job = withNotices(begun, mendedFile(begun.settings.language));
  const zone = fileZone();
  const read = readPart(job, readPlaces(job.orders), zone);
  return "reading" in read ? { ...job, ...read } : counted(job, { ...read, zone, asked }, language);
}

function counted(
  job: RunJob,
  { cells, parts, zone, asked }: Counting,
  language: Language,
): RunJob & Pick<RunProgress, "people"> {
  const recorded = recordedMonths();
  const gone = recordGone(recorded, () => loadLast() as LastResult | null, job.settings.language);
  const engine = ordersEngine({ ...job, cells }, zone, language);
  const today = todayIn(zone);
  const sliced = slicedFacts(
    engine,
    questionOfJob(job, today),
    partsOfJob(job, { today, campaigns: keptCampaigns() }),
  );
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
  const file = { ampleRoom: hasAmpleRoom(), keyed: !hasEarlierReports() };
  const read = afterReading(withNotices(job, gone), { settings: run.settings, parts, ...file });
  if (asked === undefined) return read;
  const question = questionOfRun(run);
  const people = peopleJson({
    customers: asked.customers ? engine.customers(question) : null,
    shop: asked.purchases ? engine.shopOf(question) : null,
  });
  return { ...read, people };
}
