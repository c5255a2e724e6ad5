/** What the page asks of a run and of the orders it is made from, and what it gets. */

import type { InspectRequest, OrdersPreview, ShownOrders } from "../../intake/preview.ts";
import type { AskedRun } from "../../reports/asked-run.ts";
import type { SliceChoice } from "../../reports/comparison/slice-choices.ts";
import type { ExcludedRows, RunResult } from "../../reports/page/run-result.ts";
import type { PeopleRequest } from "../../reports/run-json.ts";
import type { RunProgress } from "../../reports/run-steps.ts";

export type { ExcludedRows, PeopleRequest, RunProgress, RunResult, SliceChoice };

/** Where the values to slice by stand. */
export type SliceRequest = Pick<RunRequest, "sheetId" | "headerRow" | "headers" | "columns">;

/** The orders that a run reads, and what it makes of them. */
export interface RunRequest extends ShownOrders, AskedRun {}

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
  /** Ends a run between steps; previous reports stay as they were. */
  cancel: { args: { runId: string }; answer: RunProgress };
  /** The numbers of the last run as the command line writes them; the page does not call it. */
  runJson: { args: object; answer: object };
}
