import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { RunSlices } from "../../core/slices/sliced-facts.ts";
import { type ReportId, reportNamed } from "../../reports/index.ts";
import type { AnchorChoice, ReportLink, RunProgress, RunResult } from "../contract.ts";
import type { PartedRun } from "./read-parts.ts";

/** A run between its steps, kept in the file so that it outlives a closed sidebar. */
export interface Job extends RunSlices, PartedRun {
  readonly runId: string;
  readonly anchor: AnchorChoice;
  readonly settings: Settings;
  readonly reports: readonly ReportId[];
  /** Steps that are done, parts of the reading apart: 0 = nothing yet, 1 = orders read, … */
  readonly done: number;
  readonly links: readonly ReportLink[];
  readonly notices: readonly string[];
  /** True when the file had room for whatever the run writes. */
  readonly ampleRoom: boolean;
  /** The step, by how many were done before it, at which the platform failed last; absent = none. */
  readonly stumbled?: number;
}

/** Reading as one, each report, and the formulas. */
export const totalSteps = ({ reports }: Pick<Job, "reports"> | RunResult): number => reports.length + 2;

/** How far a run has come that goes on. */
export function running(job: Job, language: Language): RunProgress {
  return {
    runId: job.runId,
    state: "running",
    label: stepLabel(job, language),
    done: job.done + partsDone(job),
    total: totalSteps(job) + (job.parts ?? 0),
    result: null,
  };
}

const partsDone = ({ done, parts = 0, reading }: Job): number =>
  done > 0 ? parts : (reading?.kept.length ?? 0);

function readLabel(job: Job): Text {
  const { parts = 0, anew = 0 } = job;
  const read = partsDone(job);
  if (parts === 0) return ENTRY_TEXTS.stepRead;
  if (read === parts) return ENTRY_TEXTS.stepCount;
  return read === 1 && anew > 0 ? ENTRY_TEXTS.stepAnew : ENTRY_TEXTS.stepPart;
}

function stepLabel(job: Job, language: Language): string {
  if (job.done === 0) return say(readLabel(job), language);
  const id = job.reports[job.done - 1];
  if (id === undefined) return say(ENTRY_TEXTS.stepFinish, language);
  const name = reportNamed(id)?.texts.name ?? { ja: id, en: id };
  return say(ENTRY_TEXTS.stepReport, language, { name: say(name, job.settings.language) });
}

/** A run that goes on no more. */
export function ended(
  runId: string,
  state: "done" | "cancelled",
  total: number,
  result: RunResult | null,
  language: Language,
): RunProgress {
  return { runId, state, label: say(ENTRY_TEXTS[state], language), done: total, total, result };
}
