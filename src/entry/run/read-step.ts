import type { Language } from "../../catalog/language.ts";
import { slicedFacts } from "../../engines/sliced-facts.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import { questionOfRun } from "../../reports/kept-run.ts";
import { limitChanges, limitsBefore, needsConsent } from "../../reports/lists/limit-changes.ts";
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
import { hasAmpleRoom } from "../../sheets/book.ts";
import { hasEarlierReports } from "../../sheets/marker.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { type AllRead, readPart } from "../../sheets/orders/read-parts.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { loadLast } from "../../sheets/stores/last-store.ts";
import type { PeopleRequest } from "../contract.ts";
import { ordersEngine } from "./orders.ts";
import { runsBefore, storeRunning } from "./stored-run.ts";

/** What the page may say to a step. */
export interface StepAsks {
  /** What is to be told of people and purchases, which are not kept; absent = nothing. */
  readonly people?: PeopleRequest | undefined;
  /** True = people may come into other classes than in the last reports, without a question. */
  readonly goOn?: boolean | undefined;
}

/** What is read of a run's orders, and what else is asked of them. */
interface Counting extends AllRead, StepAsks {
  readonly zone: string;
}

/**
 * The first step of a run: its orders are read, once, in one call or several, and the facts of its reports kept.
 */
export function readStep(
  begun: RunJob,
  language: Language,
  asked: StepAsks,
): RunJob & Pick<RunProgress, "people"> {
  const job = withNotices(begun, mendedFile(begun.settings.language));
  const zone = fileZone();
  const read = readPart(job, readPlaces(job.orders), zone);
  return "reading" in read ? { ...job, ...read } : counted(job, { ...asked, ...read, zone }, language);
}

function counted(
  job: RunJob,
  { cells, parts, zone, people, goOn }: Counting,
  language: Language,
): RunJob & Pick<RunProgress, "people"> {
  const { months: recorded, settings: before } = runsBefore();
  const gone = recordGone(recorded, () => loadLast() as LastResult | null, job.settings.language);
  const engine = ordersEngine({ ...job, cells }, zone, language);
  const today = todayIn(zone);
  const question = questionOfJob(job, today);
  const sliced = slicedFacts(engine, question, partsOfJob(job));
  const { orders, settings } = job;
  const limits = limitChanges(
    { engine, question: { ...question, slice: job.slice } },
    limitsBefore(before, settings.language),
  );
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
  const found = { settings: run.settings, parts, limits, waits: !goOn && needsConsent(limits) };
  const read = afterReading(withNotices(job, gone), { ...found, ...file });
  if (people === undefined) return read;
  const ofRun = questionOfRun(run);
  return {
    ...read,
    people: peopleJson({
      customers: people.customers ? engine.customers(ofRun) : null,
      shop: people.purchases ? engine.shopOf(ofRun) : null,
    }),
  };
}
