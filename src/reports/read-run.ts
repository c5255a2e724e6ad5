import { shownCurrency } from "../catalog/currency.ts";
import { anchorChoice } from "../core/cpm/anchor.ts";
import type { KeptCampaign } from "../core/campaigns/kept-campaign.ts";
import type { Kept } from "../core/facts/kept.ts";
import type { RecordedMonth } from "../core/history/history-versions.ts";
import type { SlicedFacts } from "../core/slices/sliced-facts.ts";
import type { Day } from "../core/values/day.ts";
import { adCostNotices } from "./ad-costs/ad-cost-words.ts";
import { runAsks } from "./index.ts";
import { monthlyRecord } from "./history/monthly-record.ts";
import type { ReportedRun } from "./reported-run.ts";
import type { RunJob } from "./run-job.ts";

/**
 * What a run asks of its orders.
 *
 * @example
 * questionOfJob({ anchor: { kind: "date", date: "2024-03-31" }, settings: { minSample: 30 } }, 20_000)
 * //=> { anchor: { kind: "day", day: 19_813 }, today: 20_000, limits: { minSample: 30 } }
 */
export const questionOfJob = ({ anchor, settings }: Pick<RunJob, "anchor" | "settings">, today: Day) => ({
  anchor: anchorChoice(anchor),
  today,
  limits: settings,
});

/** The parts of the shop that a run is about, and what is asked of each; the campaigns are of the whole. */
const partsOfJob = ({ slice, compare, settings }: RunJob, kept: Kept) => ({
  slice,
  compare,
  asks: runAsks(settings, kept),
});

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
export interface Reading extends Pick<
  ReportedRun,
  "open" | "adCosts" | "source" | "madeAt" | "zone" | "erased"
> {
  /** The file's. */
  readonly locale: string;
  /** The campaigns that it keeps. */
  readonly campaigns: readonly KeptCampaign[];
  /** What earlier runs recorded month by month. */
  readonly recorded: readonly RecordedMonth[];
  readonly today: Day;
}

/**
 * A run whose orders were just read, and what of the file it could not use: its settings have the currency that the
 * orders turned out to be in.
 */
export function readRun(
  job: RunJob,
  engine: RunEngine,
  { locale, campaigns, recorded, today, ...said }: Reading,
) {
  const sliced = engine.sliced(
    questionOfJob(job, today),
    partsOfJob(job, { today, campaigns, adCosts: said.adCosts?.costs ?? [] }),
  );
  const { facts } = sliced;
  const currency = shownCurrency(job.settings.currency, engine.currency, locale);
  const run = {
    ...sliced,
    ...said,
    orders: job.orders,
    monthly: monthlyRecord({ ...job, facts }, recorded, today),
    settings: { ...job.settings, currency },
  };
  const notices = adCostNotices(run);
  return { run, notices };
}
