import { shownCurrency } from "../catalog/currency.ts";
import type { RecordedMonth } from "../core/history/history-versions.ts";
import type { SlicedFacts } from "../core/slices/sliced-facts.ts";
import type { Day } from "../core/values/day.ts";
import { monthlyRecord } from "./history/monthly-record.ts";
import type { ReportedRun } from "./reported-run.ts";
import { fingerprintOf, partsOfJob, questionOfJob, type RunJob } from "./run-steps.ts";

/** Who answers what a run asks of its orders. */
export interface RunEngine {
  /** The currency the orders are in (ISO 4217); null = no row says any. */
  readonly currency: string | null;
  readonly sliced: (
    question: ReturnType<typeof questionOfJob>,
    parts: ReturnType<typeof partsOfJob>,
  ) => SlicedFacts;
}

/** What the reading says besides the facts. */
export interface Reading extends Pick<ReportedRun, "open" | "source" | "madeAt" | "zone"> {
  /** The file's. */
  readonly locale: string;
  /** What earlier runs recorded month by month. */
  readonly recorded: readonly RecordedMonth[];
  readonly today: Day;
}

/**
 * A run whose orders were just read, and what its facts were computed from: its settings have the currency that the orders
 * turned out to be in.
 */
export function readRun(job: RunJob, engine: RunEngine, { locale, recorded, today, ...said }: Reading) {
  const sliced = engine.sliced(questionOfJob(job, today), partsOfJob(job));
  const { facts } = sliced;
  const currency = shownCurrency(job.settings.currency, engine.currency, locale);
  const run = {
    ...sliced,
    ...said,
    orders: job.orders,
    monthly: monthlyRecord({ ...job, facts }, recorded, today),
    settings: { ...job.settings, currency },
  };
  return { run, fingerprint: fingerprintOf(job, facts.meta.rows) };
}
