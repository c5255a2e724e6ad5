/** What the page asks of a run and of the orders it is made from, and what it gets. */

import type { Language } from "../../catalog/language.ts";
import type { InspectRequest, OrdersPreview, ShownOrders } from "../../intake/preview.ts";
import type { AskedRun } from "../../reports/asked-run.ts";
import type { SliceChoice } from "../../reports/comparison/slice-choices.ts";
import type { ExcludedRows, ReportLink, RunResult } from "../../reports/page/run-result.ts";
import type { PeopleRequest } from "../../reports/run-json.ts";
import type { RunProgress, UndoOffer } from "../../reports/run-job.ts";

export type { ExcludedRows, PeopleRequest, ReportLink, RunProgress, RunResult, SliceChoice, UndoOffer };

/** Where the values to slice by stand. */
export type SliceRequest = Pick<RunRequest, "sheetId" | "headerRow" | "headers" | "columns">;

/** The orders that a run reads, and what it makes of them. */
export interface RunRequest extends ShownOrders, AskedRun {}

/** How the reports of the file stand. */
export interface HomeState {
  /** Every report that has a sheet. */
  reports: ReportLink[];
  /** What changed since the last run, in one sentence; null = nothing that can be told without reading the orders. */
  stale: string | null;
  /** The reports that stood before the last run; null = they cannot come back. */
  undo: UndoOffer | null;
}

/** Calls about a run: the orders it reads, its steps, and what it came to. */
export interface RunCalls {
  /** Another orders sheet, or other columns or date order for it (null = detect). */
  inspect: { args: InspectRequest; answer: OrdersPreview };
  /** What the shop may be sliced by, from the columns that say it; fields without a column are left out. */
  sliceValues: { args: SliceRequest; answer: SliceChoice[] };
  /** Begins a run: checks the request, stores the cursor. The work is done by `step`. */
  start: { args: RunRequest; answer: RunProgress };
  /**
   * Does the next step of a run; may be repeated when its answer was lost.
   * After the reading it may answer with a `question`, and does nothing more until it is asked with `goOn`.
   * An answered problem ends the run, except `busy` and `platform` (Google failed inside the step).
   */
  step: { args: { runId: string; people?: PeopleRequest; goOn?: boolean }; answer: RunProgress };
  /** The same for one report, of the figures that are kept where these are still those of the orders. */
  remake: { args: RunRequest; answer: RunProgress };
  /** Begins to bring the reports of the run before the last one back, with its settings and anchor. */
  undo: { args: object; answer: RunProgress };
  /** Begins to write the reports in another language, of the figures that are kept. */
  translate: { args: { to: Language }; answer: RunProgress };
  /** How the reports stand. */
  home: { args: object; answer: HomeState };
  /** Ends a run between steps; previous reports stay as they were. */
  cancel: { args: { runId: string }; answer: RunProgress };
  /** The numbers of the last run as the command line writes them; the page does not call it. */
  runJson: { args: object; answer: object };
}
