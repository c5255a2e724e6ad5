/** A run whose facts a warehouse counted. */
import { type Language, say } from "../../catalog/language.ts";
import { RESULT_TEXTS as T } from "../../catalog/texts/result-texts.ts";
import type { ChosenSettings } from "../../catalog/settings/setting-values.ts";
import type { WrittenAnchor } from "../../core/cpm/anchor.ts";
import { fromStored, type StoredFacts } from "../../core/facts/stored.ts";
import type { Asks, Facts } from "../../core/facts/tables.ts";
import type { SlicedFacts } from "../../core/slices/sliced-facts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { runAsks } from "../index.ts";
import { readRun, type Reading } from "../read-run.ts";
import type { RunJob } from "../run-job.ts";
import { afterReading, newRun, type NewRun, withNotices } from "../run-steps.ts";
import { type InForce, isOfWarehouse } from "./warehouse-asks.ts";

/** The facts that a result holds. */
export interface ResultCounted {
  /** Of the parts of the run, as they are kept, JSON. */
  facts: string;
  /** ISO 4217; null = the orders say none. */
  currency: string | null;
  /** Who counted, and what it calls the table. */
  warehouse: "BigQuery" | "DuckDB";
  table: string;
  zone: string;
  anchor: WrittenAnchor;
  settings: ChosenSettings;
  /** What is to be said beside the numbers. */
  notices: string[];
}

/** What is known of the file besides. */
type FileNow = Pick<Reading, "locale" | "recorded" | "today" | "madeAt" | "erased">;

/**
 * The run of which the reports are to be written, and how it stands.
 *
 * @param now the run's id, its settings, and the segments that slices may name
 * @throws InputProblem "request-refused" for facts that are not what reports ask
 */
export function resultRun(
  counted: ResultCounted,
  now: InForce & Pick<NewRun, "runId" | "saved">,
  file: FileNow,
) {
  const { warehouse, table, zone, currency, notices } = counted;
  const sent = JSON.parse(counted.facts) as SlicedFacts<StoredFacts>;
  const slices = { slice: sent.slice, compare: sent.compared.map(({ slice }) => slice) };
  const job: RunJob = { ...newRun({ ...now, reports: [], slices }), orders: { table } };
  const sliced = counts(sent, job);
  const { run } = readRun(
    job,
    { currency, sliced: () => sliced },
    {
      ...{ ...file, zone, campaigns: [], adCosts: null, open: [] },
      source: say(T.source, job.settings.language, { warehouse, table }),
    },
  );
  const after = { settings: run.settings, parts: 0, limits: null, waits: false };
  return { run, job: afterReading(withNotices(job, notices), after, false) };
}

/** What was counted, as the run asks it. */
function counts(sent: SlicedFacts<StoredFacts>, { settings, slice, compare }: RunJob): SlicedFacts {
  // Formulas would mean the slice where they mean the shop.
  if ((slice === null) !== (sent.whole === null)) throw new InputProblem("request-refused");
  const asks = runAsks(settings);
  const of = (asked: Asks) => (facts: StoredFacts | null) => facts && factsIn(facts, asked);
  return {
    slice,
    facts: factsIn(sent.facts, asks.own),
    whole: of(asks.whole)(sent.whole),
    compared: compare.map((one, i) => ({
      slice: one,
      facts: of(asks.compared)(sent.compared[i]?.facts ?? null),
    })),
  };
}

function factsIn(stored: StoredFacts, asks: Asks): Facts {
  const sent = fromStored(stored);
  const asked = asks(sent.meta);
  const kept = asked.filter((one) => !isOfWarehouse(one)).map((one) => [JSON.stringify(one), []] as const);
  const facts = { ...sent, tables: { ...Object.fromEntries(kept), ...sent.tables } };
  if (asked.some((one) => facts.tables[JSON.stringify(one)] === undefined))
    throw new InputProblem("request-refused");
  return facts;
}

/**
 * What a file keeps beside its orders that a warehouse does not count by, a sentence each.
 *
 * @param kept how much there is of each [count]
 *
 * @example
 * unusedWords({ adCosts: 0, campaigns: 2, joins: 0 }, "en").length //=> 1
 */
export const unusedWords = (
  kept: Readonly<Record<"adCosts" | "campaigns" | "joins", number>>,
  language: Language,
): string[] =>
  (["adCosts", "campaigns", "joins"] as const).flatMap((one) =>
    kept[one] > 0 ? [say(T[one], language)] : [],
  );
