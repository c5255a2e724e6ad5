/** A run that writes reports anew from figures that an earlier one kept: its orders count as read. */
import { keptReports } from "./index.ts";
import type { KeptRun } from "./kept-run.ts";
import type { MadeFrom } from "./run-end.ts";
import type { RunJob } from "./run-job.ts";

/** Which figures are written anew, and how. */
export interface Anew {
  readonly runId: string;
  readonly slot: NonNullable<RunJob["from"]>;
  /** What they were made from. */
  readonly made: MadeFrom;
  /** Ids of the reports. */
  readonly reports: readonly string[];
  /** Absent = the file goes on as it is. */
  readonly back?: NonNullable<RunJob["back"]>;
}

/** What is known of the file when it begins. */
type Found = Pick<RunJob, "notices" | "ampleRoom" | "keyed" | "takesFormulas" | "qualitySheet">;

/**
 * The run of which the orders are read.
 *
 * @example
 * // the comparison of nothing is no report
 * const kept = { settings: {}, slice: null, compared: [] };
 * const anew = { runId: "r2", slot: "last", made: { facts: "r1" }, reports: ["comparison", "rfm"] };
 * const { reports, done, facts } = keptJob(anew, kept, {});
 * [reports, done, facts] //=> [["rfm"], 1, "r1"]
 */
export function keptJob({ runId, slot, made, reports, back }: Anew, kept: KeptRun, found: Found): RunJob {
  const { facts, values, anchor, mark, took } = made;
  const { settings, slice, orders } = kept;
  const compare = kept.compared.map((one) => one.slice);
  return {
    ...{ runId, facts, values, anchor, took, orders, settings, slice, compare, from: slot },
    ...{ all: false, done: 1, links: [] },
    ...found,
    ...(mark === null ? {} : { mark }),
    ...(back === undefined ? {} : { back }),
    reports: keptReports(reports, compare),
  };
}
